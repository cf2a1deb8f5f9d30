using System.Collections.Immutable;
using System.Diagnostics;
using PaperDigest.Cli.Commands;
using PaperDigest.Cli.Terminal;
using PaperDigest.Site;

namespace PaperDigest.Cli.Tests.Deploying;

/// <summary>A folder with a built site in a repository, and a bare remote beside it. The machine's settings of git are not read.</summary>
internal sealed class DeployTool : IDisposable
{
    private const string Address = "https://example.org/";
    private readonly Tool tool = new();

    public DeployTool()
    {
        Write("content/2025/01/15.md", Digest("2025-01-15", "2501.08313"));
        Directory.CreateDirectory(Path.Join(Folder, "home"));
        var path = Environment.GetEnvironmentVariable("PATH") ?? "";
        tool.Host = tool.Host with
        {
            Environment = ImmutableDictionary<string, string>.Empty
                .Add("PATH", path).Add("HOME", Path.Join(Folder, "home")).Add("GIT_CONFIG_GLOBAL", "/dev/null").Add("GIT_CONFIG_NOSYSTEM", "1"),
        };
        Git("init", "--quiet", "--bare", Remote);
        Git("-C", Remote, "config", "uploadpack.allowFilter", "true");
        Git("init", "--quiet", ".");
        Git("remote", "add", "origin", "remote.git");
    }

    public string Folder => tool.Folder;

    public string Remote => Path.Join(Folder, "remote.git");

    public Host Host { get => tool.Host; set => tool.Host = value; }

    public string Output => tool.Output;

    public string Error => tool.Error;

    public static string Digest(string date, string id) =>
        $"## Daily Papers ({date})\n\n### [A Title](https://arxiv.org/abs/{id})\n\nVote: 3\n\n- ***What's New***: 새로운 점입니다.\n";

    public void Dispose() => tool.Dispose();

    public void Write(string path, string text) => tool.Write(path, text);

    public void Variable(string name, string value) => tool.Host = tool.Host with { Environment = tool.Host.Environment.SetItem(name, value) };

    public Task<int> RunAsync(params string[] args) => CommandLine.RunAsync(args, tool.Host, SiteBuilder.Build, SiteBuilder.Export);

    public async Task BuildAsync(string address = Address) => Assert.Equal(0, await RunAsync("build", "--verbosity", "quiet", "--base-url", address));

    /// <summary>Builds and publishes.</summary>
    public async Task PublishAsync()
    {
        await BuildAsync();
        var exit = await RunAsync("deploy", "--verbosity", "quiet");
        Assert.True(exit == 0, Error);
    }

    /// <summary>One more day on the site.</summary>
    public async Task BuildMoreAsync(string date = "2025-01-16", string id = "2501.08314")
    {
        Write($"content/{date}.md", Digest(date, id));
        await BuildAsync();
    }

    /// <summary>Somebody else commits a file to the branch.</summary>
    public void Meddle(string file, string text, string subject)
    {
        var clone = Path.Join(Folder, "clone");
        Git("clone", "--quiet", "--branch", "gh-pages", Remote, clone);
        Write("clone/" + file, text);
        Git("-C", clone, "add", "--all");
        GitAs("Kim", "-C", clone, "commit", "--quiet", "-m", subject);
        Git("-C", clone, "push", "--quiet", "origin", "gh-pages");
        Directory.Delete(clone, recursive: true);
    }

    public void Hook(string name, string script)
    {
        var file = Path.Join(Remote, "hooks", name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        Program(file, script);
    }

    public static void Program(string file, string script)
    {
        File.WriteAllText(file, "#!/bin/sh\n" + script + "\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    /// <summary>What the branch of the remote points to; null when there is none.</summary>
    public string? Tip(string branch = "gh-pages") => Git("-C", Remote, "for-each-ref", "--format=%(objectname)", "refs/heads/" + branch) is { Length: > 0 } tip ? tip : null;

    public int Commits() => Git("-C", Remote, "rev-list", "gh-pages").Split('\n').Length;

    /// <summary>The files of the branch.</summary>
    public string[] Tree(string branch = "gh-pages") => Git("-C", Remote, "-c", "core.quotePath=false", "ls-tree", "-r", "--name-only", branch).Split('\n');

    /// <summary>Whether the branch holds the built site, byte by byte, and its history is sound.</summary>
    public void HoldsSite(string commit = "gh-pages")
    {
        Git("-C", Remote, "fsck", "--no-dangling");
        var copy = Path.Join(Folder, "copy");
        Directory.CreateDirectory(copy);
        Git("-C", Remote, "--work-tree", copy, "-c", "core.bare=false", "checkout", "--force", commit, "--", ".");
        Assert.Equal(Files(Path.Join(Folder, "_site")), Files(copy));
        Directory.Delete(copy, recursive: true);
        File.Delete(Path.Join(Remote, "index"));
    }

    /// <summary>Runs git as a bystander of the test, and gives its output.</summary>
    public string Git(params string[] arguments) => GitAs("Bystander", arguments);

    public string GitAs(string author, params string[] arguments)
    {
        var start = new ProcessStartInfo("git") { WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var variable in start.Environment.Keys.Where(name => name.StartsWith("GIT_", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(variable);
        }

        foreach (var argument in (string[])["-c", "user.name=" + author, "-c", "user.email=b@example.org", "-c", "init.defaultBranch=main", .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["GIT_CONFIG_GLOBAL"] = "/dev/null";
        start.Environment["GIT_CONFIG_NOSYSTEM"] = "1";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"git {string.Join(' ', arguments)}: {error.GetAwaiter().GetResult()}");
        return output.TrimEnd('\n');
    }

    private static IEnumerable<string> Files(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => (Name: Path.GetRelativePath(folder, file), File: file))
            .Where(file => !file.Name.StartsWith(".paperdigest", StringComparison.Ordinal) && file.Name is not (".nojekyll" or "CNAME"))
            .OrderBy(file => file.Name, StringComparer.Ordinal)
            .Select(file => file.Name + " " + Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file.File))));
}
