using PaperDigest.Publishing.Tests.GitHub;

namespace PaperDigest.Publishing.Tests;

/// <summary>What the release workflow makes of this source on this machine, made when a test first asks for it.</summary>
public sealed class Packed : IDisposable
{
    /// <summary>The tag of the release; no version that anybody has published.</summary>
    internal const string Tag = "v9.8.7";

    private readonly Dictionary<string, Task<string>> made = [];
    private Runner? runner;

    /// <summary>The machine that made it, with its uploads.</summary>
    internal Runner Runner => runner ??= Begin();

    /// <summary>Of the runners that make the tool by the action, which takes a minute.</summary>
    internal string Caches => Path.Combine(Runner.Kept, "caches");

    /// <summary>The workflow.</summary>
    internal static Workflow Workflow => Workflow.Parse(Repository.Read(".github/workflows/release.yml"));

    public void Dispose() => runner?.Dispose();

    /// <summary>The folder of packages, for NuGet as a source.</summary>
    internal async Task<string> ToolAsync()
    {
        await MadeAsync("tool");
        return Path.Combine(Runner.Kept, "tool");
    }

    /// <summary>The native program of this machine, unpacked from what users download.</summary>
    internal async Task<string> NativeAsync()
    {
        Assert.SkipUnless(OnPath("clang") || OnPath("gcc"), "a native build needs clang or gcc");
        await MadeAsync("native");
        var folder = Path.Combine(Runner.Kept, "unpacked");
        Directory.CreateDirectory(folder);
        await Shell.RunAsync("tar", ["-xzf", Path.Combine(Runner.Kept, "native-" + Runtime, $"paperdigest-{Runtime}.tar.gz"), "-C", folder], folder);
        return Path.Combine(folder, "paperdigest");
    }

    /// <summary>The name of this machine among .NET's runtimes.</summary>
    internal static string Runtime => "linux-" + System.Runtime.InteropServices.RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant();

    internal static void NeedLinux() => Assert.SkipUnless(OperatingSystem.IsLinux(), "the steps of workflows are tried on Linux, where most of them run");

    internal static bool OnPath(string program) =>
        Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));

    private Task<string> MadeAsync(string job)
    {
        NeedLinux();
        return made.TryGetValue(job, out var task) ? task : made[job] = Runner.RunAsync(Workflow, job);
    }

    // Packages for other machines than this take minutes and cannot be tried here.
    private static Runner Begin()
    {
        var runner = new Runner().With("github.ref_name", Tag).With("matrix.runtime", Runtime);
        runner.Variables["ToolPackageRuntimeIdentifiers"] = $"{Runtime};any";
        return runner;
    }
}

/// <summary>All tests here, one after the other: each builds with all cores.</summary>
[CollectionDefinition(nameof(Packed))]
public sealed class PackedTests : ICollectionFixture<Packed>;
