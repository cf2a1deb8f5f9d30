using System.Diagnostics;
using PaperDigest.Cli.Deploying;

namespace PaperDigest.Cli.Tests.Deploying;

/// <summary>The real program, ended from outside at any moment.</summary>
public sealed class KilledDeployTests : IDisposable
{
    private const int Kills = 20;
    private const int Interrupted = 130;
    private readonly DeployTool tool = new();
    private readonly string temporary;

    public KilledDeployTests()
    {
        temporary = Directory.CreateDirectory(Path.Join(tool.Folder, "temporary")).FullName;
        tool.Variable("TMPDIR", temporary);
    }

    public void Dispose() => tool.Dispose();

    [Fact]
    public async Task A_kill_at_any_moment_leaves_the_old_site_or_the_new_one_whole()
    {
        await tool.PublishAsync();
        var old = tool.Tip()!;
        await tool.BuildMoreAsync();
        var clock = Stopwatch.StartNew();
        Assert.Equal(0, Start().Wait());
        var length = clock.Elapsed;
        tool.HoldsSite();

        // Of a fixed seed, so that a failure comes again.
        var random = new Random(7);
        for (var i = 0; i < Kills; i++)
        {
            tool.Git("-C", tool.Remote, "update-ref", "refs/heads/gh-pages", old);
            var deploy = Start();
#pragma warning disable CA5394 // Nothing is kept secret by it.
            await Task.Delay(length * random.NextDouble(), TestContext.Current.CancellationToken);
#pragma warning restore CA5394
            deploy.Kill();
            deploy.Wait();

            await SoundAsync();
            if (tool.Tip() is var tip && tip != old)
            {
                Assert.Equal(old, tool.Git("-C", tool.Remote, "rev-parse", tip + "~"));
                tool.HoldsSite();
            }
        }

        // And the next deploy finds nothing in its way.
        Assert.Equal(0, await tool.RunAsync("deploy"));
        tool.HoldsSite();
        Assert.Equal("", tool.Git("for-each-ref"));
    }

    // The other end of a push that was cut off still works for a moment, and objects that it moves are not to be seen then.
    private async Task SoundAsync()
    {
        for (var tries = 50; ; tries--)
        {
            try
            {
                tool.Git("-C", tool.Remote, "fsck", "--no-dangling");
                return;
            }
            catch (Xunit.Sdk.TrueException) when (tries > 0)
            {
                await Task.Delay(100, TestContext.Current.CancellationToken);
            }
        }
    }

    [Theory]
    [InlineData("pre-receive")]
    [InlineData("post-update")]
    public async Task Ctrl_C_while_pushing_ends_in_order_and_leaves_no_temporary_folder(string hook)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no signals");
        await tool.BuildAsync();
        tool.Hook(hook, $"touch {tool.Folder}/reached; sleep 3");
        var deploy = Start();
        for (var waited = 0; !File.Exists(Path.Join(tool.Folder, "reached")); waited++)
        {
            Assert.True(waited < 1000, "the remote was not reached");
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }

        deploy.Interrupt();
        Assert.Equal(Interrupted, deploy.Wait());
        Assert.Contains("error PD0902: interrupted while pushing; branch gh-pages of origin holds the site of before or the new one, whole\n", deploy.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(Directory.EnumerateFileSystemEntries(temporary), entry => entry.Contains("paperdigest", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Ctrl_C_before_pushing_leaves_everything_as_it_was()
    {
        await tool.BuildAsync();
        using var interruption = new CancellationTokenSource();
        tool.Host = tool.Host with { Interrupted = interruption.Token };
        var request = new DeployRequest(Path.Join(tool.Folder, "_site"), "origin", "gh-pages", Domain: null, Message: null, DryRun: false, Force: false, Strict: false, Digests: []);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Deployment.RunAsync(request, tool.Host, _ => interruption.Cancel()));
        Assert.Null(tool.Tip());
    }

    private Running Start()
    {
        var start = new ProcessStartInfo(Path.Join(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "paperdigest.exe" : "paperdigest"))
        {
            WorkingDirectory = tool.Folder,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            ArgumentList = { "deploy" },
        };
        start.Environment.Clear();
        foreach (var (name, value) in tool.Host.Environment)
        {
            start.Environment[name] = value;
        }

        if (Environment.GetEnvironmentVariable("DOTNET_ROOT") is { } root)
        {
            start.Environment["DOTNET_ROOT"] = root;
        }

        return new Running(Process.Start(start)!);
    }

    private sealed class Running
    {
        private readonly Process process;
        private readonly Task<string> error;

        public Running(Process process)
        {
            this.process = process;
            error = process.StandardError.ReadToEndAsync();
            process.OutputDataReceived += (_, _) => { };
            process.BeginOutputReadLine();
        }

        public string Error => error.GetAwaiter().GetResult();

        public void Kill() => process.Kill();

        public void Interrupt()
        {
            using var kill = Process.Start("kill", ["-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
            kill.WaitForExit();
        }

        // What the killed program had started may live a little longer, and is waited for by the ends of its output.
        public int Wait()
        {
            process.WaitForExit();
            _ = Error;
            return process.ExitCode;
        }
    }
}
