using PaperDigest.Core.Diagnostics;
using PaperDigest.Site.Output;
using PaperDigest.Site.Tests.Building;

namespace PaperDigest.Site.Tests.Output;

/// <summary>A journal that has its name, so that files may be in place already, and cannot be read.</summary>
public sealed class DamagedJournalTests : IDisposable
{
    private static readonly (string, string)[] OldSite = [("index.html", "old"), ("gone.html", "gone"), ("papers/1/index.html", "same")];
    private static readonly (string, string)[] NewSite = [("index.html", "new"), ("more.html", "more"), ("papers/1/index.html", "same")];
    private static readonly string[] NewFiles = ["index.html=new", "more.html=more", "papers/1/index.html=same"];
    private readonly TestOutput output = new();

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    [InlineData(40)]
    [InlineData(-1)]
    public void The_next_build_says_so_and_puts_every_file_in_place_wherever_the_other_was_killed(int length)
    {
        output.Build(OldSite);
        output.Put("CNAME");
        var kills = Kill();
        Assert.True(kills.Count > 4);
        foreach (var killed in kills)
        {
            Damage(killed, length);

            var finding = Assert.Single(BuildAndReport(killed));
            Assert.Equal((Codes.OutputJournalDamaged, Severity.Warning), (finding.Code, finding.Severity));
            Assert.EndsWith(".paperdigest/journal", finding.File, StringComparison.Ordinal);
            Assert.Equal(["CNAME=foreign", .. NewFiles], TestOutput.Site(killed));

            TestOutput.Recover(killed);
            Assert.Empty(BuildAndReport(killed));
        }
    }

    [Fact]
    public void A_first_build_that_was_killed_needs_no_force()
    {
        foreach (var killed in Kill())
        {
            Damage(killed);
            Assert.Single(BuildAndReport(killed));
            Assert.Equal(NewFiles, TestOutput.Site(killed));
        }
    }

    [Fact]
    public void A_recovery_touches_nothing_and_says_to_build_again()
    {
        output.Build(OldSite);
        var killed = Kill()[1];
        Damage(killed);
        var files = Files();

        for (var i = 0; i < 2; i++)
        {
            var failure = Assert.Throws<OutputException>(() => TestOutput.Recover(killed));
            Assert.Equal((Codes.OutputJournalDamaged, false), (failure.Diagnostic.Code, failure.IsRefusal));
            Assert.Contains("half old and half new", failure.Message, StringComparison.Ordinal);
            Assert.StartsWith("Build again", failure.Diagnostic.Hint, StringComparison.Ordinal);
        }

        Assert.Equal(files, Files());

        IEnumerable<string> Files() =>
            Directory.GetFiles(killed, "*", SearchOption.AllDirectories).Where(file => Path.GetFileName(file) != "lock").Order();
    }

    [Fact]
    public void A_build_that_is_given_up_leaves_the_sign_of_it_for_the_next()
    {
        output.Build(OldSite);
        var killed = Kill()[1];
        Damage(killed);
        TestOutput.Open(killed).Dispose();

        Assert.Throws<OutputException>(() => TestOutput.Recover(killed));
        Assert.Single(BuildAndReport(killed));
    }

    [Fact]
    public void A_page_is_known_by_its_bytes_not_by_what_the_last_build_wrote_down()
    {
        output.Build(OldSite);
        var killed = Kill()[0];
        Damage(killed);
        var page = Path.Join(killed, "papers/1/index.html");
        var time = File.GetLastWriteTimeUtc(page);
        File.WriteAllText(page, "torn");
        File.SetLastWriteTimeUtc(page, time);

        BuildAndReport(killed);

        Assert.Equal(NewFiles, TestOutput.Site(killed));
    }

    [Fact]
    public void A_whole_build_warns_and_makes_the_site_again()
    {
        using var site = new TestSite();
        var before = site.Build();
        File.WriteAllText(Path.Join(site.Config.Output, OutputLayout.JournalPath), "PaperDigest journal 2\n");

        Assert.Empty(TestSite.Differences(before, site.Build()));
        Assert.Single(site.Diagnostics, d => d.Code == Codes.OutputJournalDamaged);
        site.Build();
        Assert.DoesNotContain(site.Diagnostics, d => d.Code == Codes.OutputJournalDamaged);
    }

    public void Dispose() => output.Dispose();

    private static IReadOnlyList<Diagnostic> BuildAndReport(string root)
    {
        using var build = TestOutput.Open(root);
        TestOutput.Write(build, NewSite);
        build.Commit(progress: null);
        return build.Diagnostics.ToSorted();
    }

    /// <summary>Cuts the journal off; a negative length counts from its end.</summary>
    private static void Damage(string root, int length = 10)
    {
        var journal = Path.Join(root, OutputLayout.JournalPath);
        var whole = File.ReadAllBytes(journal);
        File.WriteAllBytes(journal, whole[..(length < 0 ? whole.Length + length : length)]);
    }

    /// <summary>Builds the new site; returns the folders that a kill at each step with a journal would have left.</summary>
    private List<string> Kill()
    {
        var killed = new List<string>();
        using var build = output.Open();
        TestOutput.Write(build, NewSite);
        build.Step = _ =>
        {
            if (output.Has(OutputLayout.JournalPath))
            {
                killed.Add(output.Snapshot($"killed-{killed.Count}"));
            }
        };
        build.Commit(progress: null);
        return killed;
    }
}
