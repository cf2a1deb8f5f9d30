using System.Globalization;
using PaperDigest.Publishing.Tests.GitHub;

namespace PaperDigest.Publishing.Tests;

[Collection(nameof(Packed))]
public sealed class ReleaseTests(Packed packed)
{
    private readonly Workflow workflow = Packed.Workflow;

    [Theory]
    [InlineData("9.8.7")]
    [InlineData("[9.8.7]")]
    public async Task Notes_are_what_the_changelog_says_of_the_version(string heading)
    {
        Packed.NeedLinux();
        using var runner = new Runner { CheckOut = Source($"## {heading} - 2031-01-02\n\n### Added\n\n- Wings.\n\n## 9.8.6 - 2030-01-01\n\n- Legs.\n") };
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
        runner.Stub("dotnet", $"echo \"dotnet $*\" >> '{calls}'\n");
        StubGitHub(runner, calls, "v10.0.0", "v9.8.6");
        await runner.RunAsync(workflow, "publish");
        var files = $"artifacts/release/paperdigest-{Packed.Runtime}.tar.gz artifacts/release/SHA256SUMS";
        string[] pushes = [Push("any.9.8.7"), Push($"{Packed.Runtime}.9.8.7"), Push("9.8.7")];
        string[] created = [.. pushes, $"gh release create v9.8.7 --verify-tag --title PaperDigest 9.8.7 --notes-file artifacts/release/notes.md --prerelease=false --latest=false {files}"];
        Assert.Equal(created, await File.ReadAllLinesAsync(calls, TestContext.Current.CancellationToken));

        // Who downloads all of it can check all of it.
        var release = Path.Combine(runner.Workspace, "artifacts/release");
        Array.ForEach(Directory.GetFiles(release, "*.nupkg"), File.Delete);
        Assert.Equal($"paperdigest-{Packed.Runtime}.tar.gz: OK\n", await Shell.RunAsync("sha256sum", ["--check", "--strict", "SHA256SUMS"], release));

        // A run that failed on its way can be run again.
        File.Delete(calls);
        StubGitHub(runner, calls, "v9.8.7", "v9.8.6");
        await runner.RunAsync(workflow, "publish");
        string[] finished = [.. pushes, $"gh release upload v9.8.7 --clobber {files}"];
        Assert.Equal(finished, await File.ReadAllLinesAsync(calls, TestContext.Current.CancellationToken));

        static string Push(string package) =>
            string.Create(CultureInfo.InvariantCulture, $"dotnet nuget push artifacts/release/PaperDigest.{package}.nupkg --source https://api.nuget.org/v3/index.json --api-key key --skip-duplicate");
    }

    [Theory]
    [InlineData("v9.8.7", "v10.0.0 v9.8.7 v9.8.6", true)]
    [InlineData("v9.8.7", "v9.8.10 v9.8.7", false)]
    [InlineData("v9.8.7-beta.1", "v9.8.6", false)]
    public async Task The_tag_that_actions_are_named_by_comes_to_stand_on_the_newest_release_of_its_version(string tag, string released, bool moves)
    {
        Packed.NeedLinux();
        using var runner = new Runner();
        runner.With("github.ref_name", tag);
        var calls = Path.Combine(runner.Programs, "calls.txt");
        await File.WriteAllTextAsync(calls, "", TestContext.Current.CancellationToken);
        StubGitHub(runner, calls, released.Split(' '));
        await runner.RunAsync(workflow, "major");

        // The first release of a version finds no tag to move.
        const string Refs = "repos/Kim/Papers/git/refs";
        const string Sha = "sha=0123456789abcdef0123456789abcdef01234567";
        string[] expected = [$"gh api --silent -X PATCH {Refs}/tags/v9 -f {Sha} -F force=true", $"gh api --silent {Refs} -f ref=refs/tags/v9 -f {Sha}"];
        Assert.Equal(moves ? expected : [], await File.ReadAllLinesAsync(calls, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_ships_has_the_licences_of_all_that_it_holds()
    {
        await packed.NativeAsync();
        using var locked = System.Text.Json.JsonDocument.Parse(Repository.Read("src/PaperDigest.Cli/packages.lock.json"));
        var notices = Repository.Read("THIRD-PARTY-NOTICES.txt");
        var packages = locked.RootElement.GetProperty("dependencies").GetProperty("net10.0").EnumerateObject()
            .Where(package => package.Value.GetProperty("type").GetString() != "Project").Select(package => package.Name).Except(["Microsoft.NET.ILLink.Tasks"]).Append("Temml");
        Assert.All(packages, package => Assert.Matches($@"(?m)^[^-]*\b{System.Text.RegularExpressions.Regex.Escape(package)}\b.* - Copyright", notices));

        Assert.Equal(notices, await File.ReadAllTextAsync(Path.Combine(packed.Runner.Kept, "unpacked/THIRD-PARTY-NOTICES.txt"), TestContext.Current.CancellationToken));
        foreach (var package in Directory.GetFiles(await packed.ToolAsync()))
        {
            using var content = await System.IO.Compression.ZipFile.OpenReadAsync(package, TestContext.Current.CancellationToken);
            Assert.Contains(content.Entries, entry => entry.FullName == "THIRD-PARTY-NOTICES.txt");
        }
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
        runner.Stub(
            "docker",
            $"echo \"docker $*\" >> '{calls}'\nif [ $1 = run ]; then mkdir -p artifacts/smoke; echo x > artifacts/smoke/index.html; else head artifacts/container/*/paperdigest > '{runner.Programs}/held.txt'; fi\n");
        StubGitHub(runner, Path.Combine(runner.Programs, "gh.txt"), "v9.8.6");
        await runner.RunAsync(workflow, "container");

        var user = (await Shell.RunAsync("bash", ["-c", "echo -n $(id -u):$(id -g)"], "/"));
        Assert.Equal(
            $"""
            docker buildx build --load --tag paperdigest .
            docker run --rm --user {user} --volume {runner.Workspace}:/site paperdigest build --output artifacts/smoke
            docker buildx build --platform linux/amd64,linux/arm64 --tag ghcr.io/kim/papers:9.8.7-beta.1 --push .

            """.ReplaceLineEndings("\n"),
            await File.ReadAllTextAsync(calls, TestContext.Current.CancellationToken));
        Assert.Equal(
            """
            ==> artifacts/container/amd64/paperdigest <==
            linux-x64
            ==> artifacts/container/arm64/paperdigest <==
            linux-arm64
            """.ReplaceLineEndings("\n"),
            await File.ReadAllTextAsync(Path.Combine(runner.Programs, "held.txt"), TestContext.Current.CancellationToken));
        var dockerfile = Repository.Read("Dockerfile");
        Assert.Contains("COPY artifacts/container/$TARGETARCH/paperdigest ", dockerfile, StringComparison.Ordinal);
    }

    // A release that is there can be looked at; a tag that is none cannot be moved.
    private static void StubGitHub(Runner runner, string calls, params string[] released) => runner.Stub("gh", $"""
        case "$1 $2" in
          "release view") [[ " {string.Join(' ', released)} " == *" $3 "* ]]; exit ;;
          "release list") printf '%s\n' {string.Join(' ', released)}; exit ;;
        esac
        echo "gh $*" >> '{calls}'
        [[ "$*" != *PATCH* ]]
        """.ReplaceLineEndings("\n"));

    private static string Made(string folder) => Directory.CreateDirectory(folder).FullName;

    private static Action<string> Source(string changelog) => folder =>
    {
        Repository.CheckOut(folder);
        File.WriteAllText(Path.Combine(folder, "CHANGELOG.md"), "# Changelog\n\n" + changelog);
    };
}
