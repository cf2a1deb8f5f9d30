using System.Diagnostics;

namespace PaperDigest.Cli.Tests.Documentation;

/// <summary>The commands of the README, run in its order: those of a part in one shell, in a clean folder, as a reader would.</summary>
public sealed class ReadmeCommandsTests : IDisposable
{
    private const string Digests = """mkdir content; cp "$REPOSITORY/content/2025/01/15.md" content/""";

    private static readonly string[] Programs = ["paperdigest", "dotnet", "git", "cd", "mkdir", "tar", "source", "tests/run.sh"];

    private static readonly Readme Readme = new("README.md");

    private readonly string folder = Directory.CreateTempSubdirectory("paperdigest-readme-").FullName;

    public void Dispose()
    {
        // Git's objects are read-only.
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            File.SetAttributes(file, FileAttributes.Normal);
        }

        Directory.Delete(folder, recursive: true);
    }

    /// <summary>The parts with commands, by the English of their headings: what lies in the folder before them, and what holds after them.</summary>
    public static TheoryData<string, string, string> Parts => new()
    {
        {
            "Two commands", $"{Digests}; echo native > paperdigest; tar -czf paperdigest-linux-x64.tar.gz paperdigest",
            "test -s _site/papers/2501.08313/index.html; grep -qx native ~/.local/bin/paperdigest"
        },
        {
            "Five minutes to GitHub Pages", "", """
                git -C "$REMOTES/me/papers.git" cat-file -e main:.github/workflows/pages.yml
                git -C "$REMOTES/me/papers.git" cat-file -e gh-pages:.nojekyll
                git -C "$REMOTES/me/papers.git" show gh-pages:index.html | grep -F https://me.github.io/papers/
                test -z "$(git status --porcelain)"
                """
        },
        { "Writing a digest", Digests, """test "$(grep -l 'draft: true' content/*.md | wc -l)" = 2; grep -F http://127.0.0.1 "$HOME/opened" """ },
        { "Commands", Digests, "grep -F 2501.08313 papers.jsonl; complete -p paperdigest" },
        { "Development", "", "test -s _site/papers/2501.08313/index.html" },
    };

    [Theory]
    [MemberData(nameof(Parts))]
    public async Task Commands_do_what_the_README_says(string part, string before, string after)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the README's commands are bash's, which Windows does not have");
        var lines = Commands().Where(command => IsPart(command.Part, part)).Select(command => command.Line).ToList();
        Assert.All(lines, AssertKnown);
        var commands = string.Join('\n', lines);
        Prepare(isInstalled: !commands.Contains("dotnet tool install", StringComparison.Ordinal));
        var script = Path.Join(folder, "commands.sh");
        await File.WriteAllTextAsync(script, $"set -x\n{before}\n{commands}\n{after}\n", TestContext.Current.CancellationToken);

        var (exit, said) = await RunAsync("bash", "-euo", "pipefail", script);
        Assert.True(exit == 0, said);
    }

    [Fact]
    public void Every_part_with_commands_is_run()
    {
        Assert.Equal(Parts.Select(part => part.Data.Item1), Commands().Select(command => command.Part.Split(" · ")[^1]).Distinct());
    }

    [Fact]
    public void Blocks_without_a_shell_hold_no_commands()
    {
        Assert.All(new[] { "bash", "shell", "console", "zsh", "powershell" }, language => Assert.Empty(Readme.Blocks(language)));
        Assert.Equal(["Commands"], Readme.Blocks("").Select(block => block.Part.Split(" · ")[^1]));
    }

    // Before anything is run: whatever begins with another word, or behind another command, nobody has thought of.
    private static void AssertKnown(string line)
    {
        Assert.Contains(line.Split(' ')[0], Programs);
        Assert.DoesNotContain(line.Split('#')[0], character => character is ';' or '|' or '&' or '\\' or '`');
    }

    private static bool IsPart(string heading, string part) => heading.Split(" · ")[^1] == part;

    private static IEnumerable<(string Part, string Line)> Commands() => Readme.Blocks("sh")
        .SelectMany(block => block.Text.Split('\n').Where(line => line.Length > 0).Select(line => (block.Part, line)));

    /// <summary>Lays out the programs that commands meet, and repositories that stand for those of GitHub.</summary>
    private void Prepare(bool isInstalled)
    {
        var programs = Readme.InRepository("tests/PaperDigest.Cli.Tests/Documentation/programs");
        Copy(programs, "programs");
        Directory.CreateDirectory(At("home/.dotnet/tools"));
        Directory.CreateDirectory(At("here"));
        if (isInstalled)
        {
            File.Copy(At("programs/paperdigest"), At("home/.dotnet/tools/paperdigest"));
        }

        File.Move(At("programs/paperdigest"), At("paperdigest"));
        File.WriteAllText(At("home/.gitconfig"), $"""
            [user]
            name = Reader
            email = reader@example.org
            [url "{At("remotes")}/"]
            insteadOf = https://github.com/
            """);
        Git("init", "--quiet", "--bare", "--initial-branch", "main", At("remotes/me/papers.git"));

        foreach (var file in (string[])["PaperDigest.sln", "site.config.yml", "content", "templates", "tests/run.sh"])
        {
            Copy(Readme.InRepository(file), Path.Join("remotes/paperdigest/paperdigest", file));
        }

        foreach (var project in new[] { "src", "tests" }.SelectMany(folder => Directory.EnumerateDirectories(Readme.InRepository(folder))))
        {
            foreach (var file in Directory.EnumerateFiles(project, "*.csproj"))
            {
                Copy(file, Path.Join("remotes/paperdigest/paperdigest", Path.GetRelativePath(Readme.InRepository("."), file)));
            }
        }

        var source = At("remotes/paperdigest/paperdigest");
        Git("init", "--quiet", source);
        Git("-C", source, "add", "--all");
        Git("-C", source, "commit", "--quiet", "--message", "All");
    }

    private void Git(params string[] arguments)
    {
        using var git = Start("git", arguments);
        var error = git.StandardError.ReadToEnd();
        git.WaitForExit();
        Assert.True(git.ExitCode == 0, error);
    }

    private async Task<(int Exit, string Said)> RunAsync(string program, params string[] arguments)
    {
        using var process = Start(program, arguments);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, output + await error);
    }

    private Process Start(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = At("here"), RedirectStandardOutput = true, RedirectStandardError = true };
        var root = Environment.GetEnvironmentVariable("DOTNET_ROOT");
        var path = Environment.GetEnvironmentVariable("PATH");
        start.Environment.Clear();
        start.Environment["PATH"] = string.Join(Path.PathSeparator, At("programs"), At("home/.dotnet/tools"), path);
        start.Environment["HOME"] = At("home");
        start.Environment["TMPDIR"] = folder;
        start.Environment["GIT_CONFIG_NOSYSTEM"] = "1";

        // Today is 2025-11-23, whatever day the test is run on.
        start.Environment["SOURCE_DATE_EPOCH"] = "1763856000";
        start.Environment["REPOSITORY"] = Readme.InRepository(".");
        start.Environment["REMOTES"] = At("remotes");
        start.Environment["PROGRAMS"] = folder;
        start.Environment["TOOL"] = Path.Join(AppContext.BaseDirectory, "paperdigest");

        if (root is not null)
        {
            start.Environment["DOTNET_ROOT"] = root;
        }

        return Process.Start(start)!;
    }

    private string At(string path) => Path.Join(folder, path);

    private void Copy(string from, string to)
    {
        var files = Directory.Exists(from) ? Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories) : [from];
        foreach (var file in files)
        {
            var copy = Path.GetFullPath(Path.Join(At(to), Path.GetRelativePath(from, file)));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
