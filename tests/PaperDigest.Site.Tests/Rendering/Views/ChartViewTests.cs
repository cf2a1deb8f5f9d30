using System.Collections.Immutable;
using PaperDigest.Site.Graph;
using PaperDigest.Site.Knowledge;
using PaperDigest.Site.Rendering.Views;
using static PaperDigest.Site.Tests.Rendering.Views.Sample;

namespace PaperDigest.Site.Tests.Rendering.Views;

public sealed class ChartViewTests
{
    private static readonly SiteGraph Graph = GraphOf(
        Entry("2024-11-01", 1, id: "2411.00001"), Entry("2024-11-02", 1, id: "2411.00002"),
        Entry("2025-01-01", 1, id: "2411.00001"), Entry("2025-01-02", 1, id: "2501.00001"), Entry("2025-01-03", 1, id: "2501.00002"), Entry("2025-01-04", 1, id: "2501.00003"));

    [Fact]
    public void A_paper_of_two_months_counts_in_both_and_in_each_once() =>
        Assert.Equal(["2024-11 1 of 2", "2025-1 1 of 4"], Shares("2411.00001").Select(share => $"{share.Month.Year}-{share.Month.Number} {share.Count} of {share.Month.PaperCount}"));

    [Fact]
    public void A_bar_has_its_share_of_a_hundred_and_the_highest_is_the_peak()
    {
        var chart = Chart("2411.00001");
        Assert.Equal(["50.0", "25.0"], chart.SeeAll("bars").Select(bar => bar.See("share")));
        Assert.Equal("2024-11-01", chart.See("peak.date.iso"));
        Assert.Equal(["0", "25", "50"], chart.SeeAll("lines").Select(line => line.See("text")));
        Assert.Equal(["8", "136"], new[] { "peak.y", "peak.height" }.Select(chart.See));
    }

    [Fact]
    public void The_figure_of_a_peak_keeps_clear_of_those_of_the_axis_and_of_the_last_month()
    {
        var graph = GraphOf([.. Enumerable.Range(1, 12).Select(month => Entry($"2024-{month:00}-28", 1, id: $"2401.{month:00000}"))]);
        ChartView Of(int month) => new(Context(graph), MonthShare.Of(graph, [graph.Papers.Single(paper => paper.Id.Value == $"2401.{month:00000}")]));
        Assert.Equal(["start", "middle", "end"], new[] { 1, 2, 12 }.Select(month => Of(month).See("peak.anchor")));
    }

    [Fact]
    public void A_month_without_a_digest_is_a_gap()
    {
        var places = Chart("2411.00001").SeeAll("bars").Select(bar => (string)bar.See("x")!);
        Assert.Equal(["5%", "68.33%"], places);
    }

    [Fact]
    public void A_month_that_is_not_over_is_marked_and_no_peak()
    {
        var graph = GraphOf(Entry("2025-04-30", 1, id: "2504.00001"), Entry("2025-04-30", 2), Entry("2025-05-08", 1));
        var chart = new ChartView(Context(graph), MonthShare.Of(graph, graph.Papers.Where(paper => !paper.Id.Value.EndsWith("30002", StringComparison.Ordinal))));
        Assert.Equal(["50.0 False", "100.0 True"], chart.SeeAll("bars").Select(bar => $"{bar.See("share")} {bar.See("is_unfinished")}"));
        Assert.Equal(["2025-04-01", "2025-05-08"], new[] { "peak.date.iso", "until.iso" }.Select(chart.See));
    }

    [Fact]
    public void A_month_whose_last_day_has_a_digest_is_over()
    {
        var graph = GraphOf(Entry("2025-04-30", 1));
        var chart = new ChartView(Context(graph), MonthShare.Of(graph, graph.Papers));
        Assert.Null(chart.See("until"));
        Assert.Equal(false, chart.SeeAll("bars")[0].See("is_unfinished"));
    }

    [Fact]
    public void The_only_month_there_is_has_the_peak_though_it_is_not_over()
    {
        var graph = GraphOf(Entry("2025-05-08", 1));
        Assert.Equal("2025-05-01", new ChartView(Context(graph), MonthShare.Of(graph, graph.Papers)).See("peak.date.iso"));
    }

    [Fact]
    public void Without_papers_there_is_no_peak_and_no_bar_of_any_height()
    {
        var chart = Chart();
        Assert.Null(chart.See("peak"));
        Assert.All(chart.SeeAll("bars"), bar => Assert.Equal("0", bar.See("height")));
    }

    [Fact]
    public void January_stands_for_its_year() =>
        Assert.Equal(["11월", "12월", "2025*"], Chart("2411.00001").SeeAll("labels").Select(label => $"{label.See("text")}{(label.See("is_year") is true ? "*" : "")}"));

    [Fact]
    public void Sixty_years_have_six_labels_at_most()
    {
        var months = Enumerable.Range(1960, 60).SelectMany(year => Enumerable.Range(1, 12).Select(month => new MonthShare(new Month(year, month, []), 0)));
        Assert.InRange(new ChartView(Context(Graph), [.. months]).SeeAll("labels").Length, 5, 6);
    }

    private static ImmutableArray<MonthShare> Shares(params string[] ids) => MonthShare.Of(Graph, Graph.Papers.Where(paper => ids.Contains(paper.Id.Value)));

    private static ChartView Chart(params string[] ids) => new(Context(Graph), Shares(ids));
}
