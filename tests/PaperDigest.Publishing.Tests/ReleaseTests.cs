using System.Globalization;
using PaperDigest.Publishing.Tests.GitHub;

namespace PaperDigest.Publishing.Tests;

[Collection(nameof(Packed))]
public sealed class ReleaseTests(Packed packed)
{
    private readonly Workflow workflow = Packed.Workflow;

    [Fact]
    public async Task Notes_are_what_the_changelog_says_of_the_version()
    {
        Packed.NeedLinux();
        using var runner = new Runner { CheckOut = Source("## 9.8.7 - 2031-01-02\n\n### Added\n\n- Wings.\n\n## 9.8.6 - 2030-01-01\n\n- Legs.\n") };
        runner.With("github.ref_name", Packed.Tag);
        await runner.RunAsync(workflow, "notes");

        Assert.Equal("### Added\n\n- Wings.\n", (await File.ReadAllTextAsync(Path.Combine(runner.Kept, "notes/notes.md"), TestContext.Current.CancellationToken)).TrimStart('\n').TrimEnd() + "\n");
    }

    [Fact]
    public async Task A_version_that_the_changelog_does_not_tell_of_is_not_released()
    {
        Packed.NeedLinux();
        using var runner = new Runner { CheckOut = Source("## Unreleased\n\n- Wings.\n") };
        runner.With("github.ref_name", Packed.Tag);

        var failure = await Assert.ThrowsAnyAsync<Exception>(() => runner.RunAsync(workflow, "notes"));
        Assert.Contains("CHANGELOG.md has no part \"## 9.8.7\"", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_tool_is_a_package_for_each_runtime_and_one_that_names_them()
    {
        var names = Directory.GetFiles(await packed.ToolAsync()).Select(Path.GetFileName).Order(StringComparer.Ordinal);

        Assert.Equal(["PaperDigest.9.8.7.nupkg", "PaperDigest.any.9.8.7.nupkg", $"PaperDigest.{Packed.Runtime}.9.8.7.nupkg"], names);
    }

    [Fact]
    public async Task A_native_file_needs_nothing_beside_it()
    {
        var program = await packed.NativeAsync();

        Assert.Equal("paperdigest 9.8.7\n", await Shell.RunAsync(program, ["--version"], "/", new Dictionary<string, string> { ["PATH"] = "", ["DOTNET_ROOT"] = "/nowhere" }));
        var needed = await Shell.RunAsync("bash", ["-c", "ldd \"$0\" | sed 's/ .*//' | tr -d '\\t' | cut -d. -f1 | sort", program], "/");
        Assert.Empty(needed.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(name => Path.GetFileName(name)).Except(["libc", "libm", "libgcc_s", "libpthread", "libdl", "librt", "linux-vdso", "ld-linux-x86-64", "ld-linux-aarch64"]));
    }

    [Fact]
    public async Task A_release_has_checksums_notes_and_every_file_and_packages_go_out_before_the_one_that_names_them()
    {
        await packed.ToolAsync();
        await packed.NativeAsync();
        using var runner = new Runner { CheckOut = Repository.CheckOut };
        runner.With("github.ref_name", Packed.Tag).With("matrix.runtime", Packed.Runtime);
        foreach (var name in new[] { "tool", "native-" + Packed.Runtime })
        {
            await Shell.RunAsync("cp", ["-r", Path.Combine(packed.Runner.Kept, name), Made(runner.Kept)], "/");
        }

        Directory.CreateDirectory(Path.Combine(runner.Kept, "notes"));
        await File.WriteAllTextAsync(Path.Combine(runner.Kept, "notes/notes.md"), "- Wings.\n", TestContext.Current.CancellationToken);
        var calls = Path.Combine(runner.Kept, "calls.txt");
        foreach (var program in new[] { "gh", "dotnet" })
        {
            runner.Stub(program, $"echo \"{program} $*\" >> '{calls}'\n");
        }

        await runner.RunAsync(workflow, "publish");
        var archive = $"artifacts/release/paperdigest-{Packed.Runtime}.tar.gz";
        Assert.Equal(
            [
                $"gh release create v9.8.7 --verify-tag --title PaperDigest 9.8.7 --notes-file artifacts/release/notes.md {archive} artifacts/release/SHA256SUMS",
                "gh api --silent -X PATCH repos/Kim/Papers/git/refs/tags/v9 -f sha=0123456789abcdef0123456789abcdef01234567 -F force=true",
                Push("any.9.8.7"), Push($"{Packed.Runtime}.9.8.7"), Push("9.8.7"),
            ],
            await File.ReadAllLinesAsync(calls, TestContext.Current.CancellationToken));
        var checked4 = await Shell.RunAsync("sha256sum", ["--check", "--strict", "SHA256SUMS"], Path.Combine(runner.Workspace, "artifacts/release"));
        Assert.Equal(4, checked4.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);

        static string Push(string package) =>
            string.Create(CultureInfo.InvariantCulture, $"dotnet nuget push artifacts/release/PaperDigest.{package}.nupkg --source https://api.nuget.org/v3/index.json --api-key key --skip-duplicate");
    }

    [Fact]
    public async Task A_container_is_made_of_the_native_files_of_Linux()
    {
        Packed.NeedLinux();
        using var runner = new Runner();
        runner.With("github.ref_name", "v9.8.7-beta.1");
        foreach (var runtime in new[] { "linux-x64", "linux-arm64" })
        {
            var folder = Directory.CreateDirectory(Path.Combine(runner.Kept, "native-" + runtime)).FullName;
            await File.WriteAllTextAsync(Path.Combine(folder, "paperdigest"), runtime, TestContext.Current.CancellationToken);
            await Shell.RunAsync("tar", ["-czf", $"paperdigest-{runtime}.tar.gz", "paperdigest"], folder);
        }

        var calls = Path.Combine(runner.Kept, "calls.txt");
        runner.Stub("docker", $"echo \"docker $*\" >> '{calls}'; head artifacts/container/*/paperdigest >> '{calls}'\n");
        await runner.RunAsync(workflow, "container");

        Assert.Equal(
            """
            docker buildx build --platform linux/amd64,linux/arm64 --tag ghcr.io/kim/papers:9.8.7-beta.1 --push .
            ==> artifacts/container/amd64/paperdigest <==
            linux-x64
            ==> artifacts/container/arm64/paperdigest <==
            linux-arm64
            """.ReplaceLineEndings("\n"),
            await File.ReadAllTextAsync(calls, TestContext.Current.CancellationToken));
        var dockerfile = Repository.Read("Dockerfile");
        Assert.Contains("COPY artifacts/container/$TARGETARCH/paperdigest ", dockerfile, StringComparison.Ordinal);
    }

    private static string Made(string folder) => Directory.CreateDirectory(folder).FullName;

    private static Action<string> Source(string changelog) => folder =>
    {
        Repository.CheckOut(folder);
        File.WriteAllText(Path.Combine(folder, "CHANGELOG.md"), "# Changelog\n\n" + changelog);
    };
}
