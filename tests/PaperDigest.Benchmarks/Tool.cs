using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace PaperDigest.Benchmarks;

/// <summary>What a run of the tool cost.</summary>
/// <param name="Cpu">User and system time, in seconds.</param>
/// <param name="Wall">In seconds.</param>
/// <param name="PeakBytes">The most memory that was resident.</param>
internal sealed record Cost(double Cpu, double Wall, long PeakBytes);

/// <summary>The published tool, run as a process of its own.</summary>
internal sealed partial class Tool(string program)
{
    private const int Children = -1;

    /// <summary>Publishes the tool into a folder.</summary>
    public static Tool Publish(string folder)
    {
        Run("dotnet", ["publish", Path.Combine(Repository(), "src", "PaperDigest.Cli"), "-c", "Release", "-o", folder, "-v", "quiet"]);
        return new Tool(Path.Combine(folder, "paperdigest"));
    }

    /// <summary>The cheapest of some runs: what the machine did beside it only ever adds.</summary>
    public Cost Best(int runs, params string[] arguments) => Best(runs, before: null, arguments);

    /// <summary>The cheapest of some runs, each after something that does not count.</summary>
    public Cost Best(int runs, Action? before, params string[] arguments) => Enumerable.Range(0, runs).Select(_ =>
    {
        before?.Invoke();
        return Run(program, arguments);
    }).MinBy(cost => cost.Cpu)!;

    private static Cost Run(string program, string[] arguments)
    {
        var cpu = ChildrenSeconds();
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, line) => Console.Error.Write(line.Data is { Length: > 0 } text ? text + "\n" : "");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        long peak = 0;
        while (!process.WaitForExit(5))
        {
            peak = Math.Max(peak, PeakOf(process.Id));
        }

        process.WaitForExit();
        return process.ExitCode == 0
            ? new Cost(ChildrenSeconds() - cpu, clock.Elapsed.TotalSeconds, peak)
            : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}");
    }

    private static long PeakOf(int process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status").First(l => l.StartsWith("VmHWM:", StringComparison.Ordinal));
            return long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) * 1024;
        }
        catch (Exception e) when (e is IOException or InvalidOperationException)
        {
            return 0; // It has just ended.
        }
    }

    private static double ChildrenSeconds() =>
        GetUsage(Children, out var usage) == 0
            ? usage.UserSeconds + usage.SystemSeconds + ((usage.UserMicroseconds + usage.SystemMicroseconds) / 1e6)
            : throw new PlatformNotSupportedException("getrusage failed");

    private static string Repository([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));

    [LibraryImport("libc", EntryPoint = "getrusage")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int GetUsage(int who, out Usage usage);

    // struct rusage of getrusage(2): two timevals, then fourteen longs.
    [StructLayout(LayoutKind.Sequential)]
    private unsafe struct Usage
    {
        public long UserSeconds;
        public long UserMicroseconds;
        public long SystemSeconds;
        public long SystemMicroseconds;
        public fixed long Rest[14];
    }
}
