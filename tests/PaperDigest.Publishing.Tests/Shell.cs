using System.Diagnostics;

namespace PaperDigest.Publishing.Tests;

/// <summary>Runs programs, and fails with all that they wrote.</summary>
internal static class Shell
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(8);

    /// <summary>A script as GitHub runs one; what it wrote to standard output and standard error.</summary>
    /// <param name="script">Of bash.</param>
    /// <param name="shell">The shell that its step names; null if it names none, and then the failure of a pipe's first programs is none of the step.</param>
    /// <param name="folder">Where it runs.</param>
    /// <param name="environment">Beside that of this process.</param>
    public static Task<string> BashAsync(string script, string? shell, string folder, IReadOnlyDictionary<string, string> environment) => RunAsync(
        "bash",
        [.. shell switch { null => new[] { "-e" }, "bash" => ["--noprofile", "--norc", "-eo", "pipefail"], _ => throw new NotSupportedException($"the shell {shell} is not known here") }, "-c", script],
        folder,
        environment);

    public static async Task<string> RunAsync(string program, IEnumerable<string> arguments, string folder, IReadOnlyDictionary<string, string>? environment = null)
    {
        var (code, output) = await TryAsync(program, arguments, folder, environment);
        Assert.True(code == 0, $"{program} {string.Join(' ', arguments)} ended with {code}:\n{output}");
        return output;
    }

    public static async Task<(int Code, string Output)> TryAsync(
        string program, IEnumerable<string> arguments, string folder, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        try
        {
            await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Longest, TestContext.Current.CancellationToken);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }

        return (process.ExitCode, await output + await error);
    }
}
