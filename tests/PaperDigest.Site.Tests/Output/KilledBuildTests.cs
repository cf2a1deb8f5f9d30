using PaperDigest.Core.Diagnostics;
using PaperDigest.Site.Output;

namespace PaperDigest.Site.Tests.Output;

/// <summary>A build that ends at any step of its commit, by a kill or by a failing disk.</summary>
public sealed class KilledBuildTests : IDisposable
{
    private static readonly (string, string)[] OldSite =
        [("index.html", "old"), ("same.html", "same"), ("2024/1/index.html", "gone"), ("a", "file"), ("b/c/index.html", "deep"), ("assets/s.1.css", "1")];

    private static readonly (string, string)[] NewSite =
        [("index.html", "new"), ("same.html", "same"), ("2025/1/index.html", "day"), ("a/index.html", "a"), ("b", "file"), ("assets/s.2.css", "2")];

    private readonly TestOutput output = new();
    private readonly List<string> steps = [];
    private readonly string[] oldFiles;
    private readonly string[] newFiles;

    public KilledBuildTests()
    {
        output.Build(OldSite);
        output.Put("CNAME");
        oldFiles = output.Site();
        newFiles =
        [
            "2025/1/index.html=day", "CNAME=foreign", "a/index.html=a", "assets/s.1.css=1", "assets/s.2.css=2", "b=file", "index.html=new",
            "same.html=same",
        ];
    }

    [Fact]
    public void A_kill_before_the_journal_leaves_the_old_site_and_after_it_the_next_command_finishes_the_new_one()
    {
        using (var build = output.Open())
        {
            TestOutput.Write(build, NewSite);
            build.Step = step =>
            {
                steps.Add(step);
                output.Snapshot($"killed-{steps.Count}");
            };
            build.Commit(progress: null);
        }

        Assert.Equal(newFiles, output.Site());
        Assert.True(steps.Count > 15, string.Join('\n', steps));
        for (var i = 1; i <= steps.Count; i++)
        {
            var killed = Path.Join(output.Root, "..", $"killed-{i}");
            TestOutput.Recover(killed);

            var isBegun = i > steps.IndexOf("journal") + 1;
            Assert.Equal(isBegun ? newFiles : oldFiles, WithoutEmptyFolders(TestOutput.Site(killed)));
            TestOutput.Open(killed).Dispose();
            Assert.Equal(["lock", "manifest"], Directory.GetFileSystemEntries(Path.Join(killed, OutputFolder.PrivateName)).Select(Path.GetFileName).Order());
            Rebuild(killed);
        }
    }

    [Fact]
    public void A_recovery_that_is_killed_is_finished_by_the_next()
    {
        KillAt("journal", after: 1);
        var kills = new List<string>();
        OutputRecovery.TryRun(
            new OutputLayout(output.Root),
            waiting: null,
            TestContext.Current.CancellationToken,
            step => kills.Add(output.Snapshot($"killed-{kills.Count}")));

        Assert.True(kills.Count > 10);
        foreach (var killed in kills)
        {
            TestOutput.Recover(killed);
            Assert.Equal(newFiles, TestOutput.Site(killed));
            Rebuild(killed);
        }
    }

    [Fact]
    public void A_step_that_fails_leaves_the_old_site_or_a_new_one_to_be_finished_and_the_next_build_works()
    {
        for (var i = 0; ; i++)
        {
            using var trial = new TestOutput();
            trial.Build(OldSite);
            trial.Put("CNAME");
            var failure = FailAt(trial, i, out var isBegun);
            if (failure is null)
            {
                Assert.True(i > 15);
                break;
            }

            Assert.Equal((Codes.OutputFailed, false), (failure.Diagnostic.Code, failure.IsRefusal));
            if (isBegun)
            {
                Assert.Contains("complete in", failure.Diagnostic.Hint, StringComparison.Ordinal);
                TestOutput.Recover(trial.Root);
                Assert.Equal(newFiles, trial.Site());
            }
            else
            {
                Assert.Equal(oldFiles, trial.Site());
                Assert.Equal(["lock", "manifest"], Directory.GetFileSystemEntries(trial.Private).Select(Path.GetFileName).Order());
            }

            trial.Build(NewSite);
            Assert.Equal(newFiles.Where(f => isBegun is false || !f.StartsWith("assets/s.1", StringComparison.Ordinal)), trial.Site());
        }
    }

    [Fact]
    public void A_recovery_does_not_follow_a_link_out_of_the_folder()
    {
        KillAt("journal", after: 1);
        var elsewhere = Directory.CreateDirectory(output.Root + "-elsewhere").FullName;
        Directory.Delete(Path.Join(output.Root, "2025"), recursive: true);
        Directory.CreateSymbolicLink(Path.Join(output.Root, "2025"), elsewhere);

        TestOutput.Recover(output.Root);

        Assert.Empty(Directory.GetFileSystemEntries(elsewhere));
        Assert.Equal("new", output.Read("index.html"));
    }

    [Fact]
    public void A_folder_that_somebody_made_in_the_place_of_a_page_does_not_stop_a_recovery()
    {
        KillAt("journal", after: 1);
        File.Delete(Path.Join(output.Root, "index.html"));
        output.Put("index.html/mine.txt");

        TestOutput.Recover(output.Root);

        Assert.Equal("foreign", output.Read("index.html/mine.txt"));
        Assert.Equal("a", output.Read("a/index.html"));
        Assert.False(File.Exists(Path.Join(output.Private, "journal")));
    }

    [Fact]
    public void A_progress_that_throws_does_not_undo_the_build()
    {
        using (var build = output.Open())
        {
            TestOutput.Write(build, NewSite);
            Assert.Throws<TimeoutException>(() => build.Commit((_, _) => throw new TimeoutException()));
        }

        TestOutput.Recover(output.Root);
        Assert.Equal(newFiles, output.Site());
    }

    [Fact]
    public void Recovering_a_folder_without_a_journal_or_no_folder_does_nothing()
    {
        TestOutput.Recover(output.Root);
        TestOutput.Recover(output.Root + "-missing");
        Assert.Equal(oldFiles, output.Site());
    }

    public void Dispose() => output.Dispose();

    private static IEnumerable<string> WithoutEmptyFolders(string[] site) => site.Where(f => !f.EndsWith('/'));

    /// <summary>Whatever a kill left, the next builds make the site as if nothing had been.</summary>
    private static void Rebuild(string root)
    {
        for (var i = 0; i < 2; i++)
        {
            using var build = TestOutput.Open(root);
            TestOutput.Write(build, NewSite);
            build.Commit(progress: null);
        }

        Assert.Equal(
            ["2025/1/index.html=day", "CNAME=foreign", "a/index.html=a", "assets/s.2.css=2", "b=file", "index.html=new", "same.html=same"],
            TestOutput.Site(root));
    }

    private static OutputException? FailAt(TestOutput trial, int step, out bool isBegun)
    {
        using var build = trial.Open();
        TestOutput.Write(build, NewSite);
        var (count, begun) = (0, false);
        build.Step = name =>
        {
            if (count++ == step)
            {
                throw new IOException("No space left on device");
            }

            begun |= name == "journal";
        };
        var failure = Record.Exception(() => build.Commit(progress: null));
        isBegun = begun;
        return failure is null ? null : Assert.IsType<OutputException>(failure);
    }

    /// <summary>Leaves the folder as a kill so many steps after the named one would.</summary>
    private void KillAt(string step, int after)
    {
        var killed = "";
        using (var build = output.Open())
        {
            TestOutput.Write(build, NewSite);
            build.Step = name =>
            {
                steps.Add(name);
                if (steps.IndexOf(step) is >= 0 and var at && at + after == steps.Count - 1)
                {
                    killed = output.Snapshot("killed");
                }
            };
            build.Commit(progress: null);
        }

        output.Root = killed;
    }
}
