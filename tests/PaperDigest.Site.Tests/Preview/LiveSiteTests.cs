using System.Runtime.CompilerServices;
using PaperDigest.Core.Diagnostics;
using PaperDigest.Site.Preview;
using PaperDigest.Site.Searching;
using PaperDigest.Site.Tests.Building;

namespace PaperDigest.Site.Tests.Preview;

/// <summary>A site that keeps up with its source, without a server.</summary>
public sealed class LiveSiteTests : IDisposable
{
    private readonly TestSite folder = new();
    private readonly LiveSite live;
    private Action beforeIndex = () => { };

    public LiveSiteTests() => live = new LiveSite(new SiteSource(Path.Combine(folder.Root, "site.config.yml"), "site.config.yml", _ => folder.Config, Drafts: false))
    {
        MakeIndex = (graph, knowledge, processors, cancellation) =>
        {
            beforeIndex();
            return PaperIndex.Of(graph, knowledge, processors, cancellation);
        },
        Pause = TimeSpan.Zero,
    };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        live.Dispose();
        folder.Dispose();
    }

    [Fact]
    public void A_file_is_parsed_again_only_if_its_bytes_are_others()
    {
        var first = DigestFiles.Look(folder.Config, DigestFiles.None, Stop);
        File.SetLastWriteTimeUtc(first.Files[0].Source.FullPath, DateTime.UtcNow.AddDays(-1));
        Assert.Same(first, DigestFiles.Look(folder.Config, first, Stop));

        File.AppendAllText(first.Files[1].Source.FullPath, "- 덧붙임\n");
        var second = DigestFiles.Look(folder.Config, first, Stop);
        Assert.Equal([true, false, true], second.Files.Zip(first.Files).Select(pair => ReferenceEquals(pair.First.Text, pair.Second.Text)));
    }

    [Fact]
    public async Task A_look_that_finds_nothing_new_makes_no_state()
    {
        Assert.True(live.Refresh(0, Stop));
        await live.Finished;
        var state = live.State;
        Assert.False(live.Refresh(0, Stop));
        folder.Write("content/ignored.txt", "not a digest");
        Assert.False(live.Refresh(0, Stop));
        Assert.Same(state, live.State);
    }

    [Fact]
    public async Task A_look_that_is_cut_short_leaves_everything_as_it_was()
    {
        live.Refresh(0, Stop);
        await live.Finished;
        var state = live.State;
        folder.Write("content/2025/01/16.md", "## Daily Papers (2025-01-16)\n\n### [New](https://arxiv.org/abs/2501.00009)\n- 글\n");
        Assert.ThrowsAny<OperationCanceledException>(() => live.Refresh(0, new CancellationToken(canceled: true)));
        Assert.Same(state, live.State);
        Assert.True(live.Refresh(0, Stop));
        Assert.Equal("2025-01-16", Assert.Single(live.State.Changes!.Days).ToString("O", null));
    }

    [Fact]
    public async Task Faults_of_the_theme_and_of_the_digests_are_told_together()
    {
        live.Refresh(0, Stop);
        await live.Finished;
        var good = live.State.Site;
        folder.Write("templates/pages/day.html", "{{ if }}");
        folder.Write("content/notes.md", "### [T](https://arxiv.org/abs/2501.08314)\n- 글\n");
        live.Refresh(0, Stop);
        Assert.Same(good, live.State.Site);
        Assert.False(live.State.IsCurrent);
        Assert.Equal([Codes.NoDate, Codes.TemplateSyntax], live.State.Findings.Where(f => f.Severity == Severity.Error).Select(f => f.Code).Order());
    }

    [Fact]
    public async Task What_a_build_finds_late_is_found_behind_the_pages_back()
    {
        folder.Config = folder.Config with { Redirects = [new("/old/", "/nowhere/"), new("/about/", "/")] };
        live.Refresh(0, Stop);
        await live.Finished;
        Assert.Contains(live.State.Findings, finding => finding.Code == Codes.AddressTwice);
        Assert.Contains(live.State.Findings, finding => finding.Code == Codes.DeadRedirect);
        Assert.True(live.State.IsCurrent);
    }

    [Fact]
    public async Task The_search_page_waits_for_the_index_and_has_it_when_it_is_made()
    {
        using var isSeen = new ManualResetEventSlim();
        beforeIndex = () => isSeen.Wait(Stop);
        live.Refresh(0, Stop);
        var mark = live.State.Site!.Make(SiteUrl.Search)!.Mark;
        isSeen.Set();
        await live.Finished;
        Assert.NotEqual(mark, live.State.Site!.Make(SiteUrl.Search)!.Mark);
    }

    [Fact]
    public async Task Topics_come_behind_the_pages_back_and_stay_while_an_edit_is_shown()
    {
        const string Paper = "### [T](https://arxiv.org/abs/2501.0900{0})\n- 강화 학습(Reinforcement Learning)을 쓴다.\n\n";
        folder.Write("content/2025/01/16.md", "## Daily Papers (2025-01-16)\n\n" + string.Concat("1234".Select(n => Paper.Replace("{0}", $"{n}", StringComparison.Ordinal))));
        live.Refresh(0, Stop);
        await live.Finished;
        Assert.Contains(live.State.Site!.Knowledge.Topics, topic => topic.Name == "강화 학습");

        folder.Write("content/2025/01/17.md", "## Daily Papers (2025-01-17)\n\n### [New](https://arxiv.org/abs/2501.00009)\n- 글\n");
        live.Refresh(0, Stop);
        Assert.Contains(live.State.Site!.Knowledge.Topics, topic => topic.Name == "강화 학습");

        folder.Config = folder.Config with { TopicsMinPapers = 9 };
        live.Refresh(0, Stop);
        Assert.Empty(live.State.Site!.Knowledge.Topics);
    }

    [Fact]
    public async Task A_search_index_that_cannot_be_made_is_a_finding_and_is_tried_again_after_an_edit()
    {
        beforeIndex = () => throw new InvalidOperationException("no room left.");
        live.Refresh(0, Stop);
        await live.Finished;
        var finding = Assert.Single(live.State.Findings, finding => finding.Code == Codes.Bug);
        Assert.Equal((Severity.Error, "what the site makes after its pages (topics, the search index) failed by a bug in PaperDigest: InvalidOperationException: no room left"), (finding.Severity, finding.Message));
        Assert.True(live.State.IsCurrent);
        Assert.NotNull(live.State.Site!.Make(SiteUrl.Home));

        var mark = live.State.Site.Make(SiteUrl.Search)!.Mark;
        beforeIndex = () => { };
        folder.Write("templates/assets/css/90-mine.css", "a {}");
        live.Refresh(0, Stop);
        await live.Finished;
        Assert.DoesNotContain(live.State.Findings, finding => finding.Code == Codes.Bug);
        Assert.NotEqual(mark, live.State.Site.Make(SiteUrl.Search)!.Mark);
    }

    [Fact]
    public async Task A_fault_found_while_a_page_was_made_is_looked_for_again_after_an_edit()
    {
        folder.Write("templates/pages/about.html", "{{ site.nothing }}");
        live.Refresh(0, Stop);
        await live.Finished;
        Assert.Throws<PaperDigest.Site.Rendering.TemplateException>(() => live.Make(live.State.Site!, SiteUrl.About));
        Assert.Contains(live.State.Findings, finding => finding.Code == Codes.TemplateRuntime);

        folder.Write("templates/assets/css/90-mine.css", "a {}");
        var before = live.State;
        live.Refresh(0, Stop);
        await live.Finished;
        Assert.NotSame(before, live.State);
        Assert.Contains(live.State.Findings, finding => finding.Code == Codes.TemplateRuntime);
    }

    [Fact]
    public void A_site_that_was_replaced_is_let_go()
    {
        var old = Edit(0);
        for (var i = 1; i < 4; i++)
        {
            Edit(i);
        }

        // What was begun behind the first site's back may still hold it for a moment.
        Assert.True(SpinWait.SpinUntil(
            () =>
            {
                GC.Collect();
                return !old.IsAlive;
            },
            TimeSpan.FromSeconds(20)));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private WeakReference Edit(int number)
    {
        folder.Write("content/2025/01/16.md", $"## Daily Papers (2025-01-16)\n\n### [New](https://arxiv.org/abs/2501.00009)\n- 글 {number}\n");
        live.Refresh(0, Stop);
        _ = live.Make(live.State.Site!, SiteUrl.Home);
        return new WeakReference(live.State.Site);
    }
}
