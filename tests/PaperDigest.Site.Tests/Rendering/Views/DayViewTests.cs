using PaperDigest.Core.Configuration;
using PaperDigest.Core.Model;
using PaperDigest.Site.Rendering.Views;
using static PaperDigest.Site.Tests.Rendering.Views.Sample;

namespace PaperDigest.Site.Tests.Rendering.Views;

public sealed class DayViewTests
{
    [Fact]
    public void A_day_sorts_by_votes_with_equals_in_digest_order_and_unknown_last()
    {
        var context = Context(
            Entry("2025-01-14", 1),
            Entry("2025-01-15", 1, 3),
            Entry("2025-01-15", 2),
            Entry("2025-01-15", 3, 0),
            Entry("2025-01-15", 4, 9),
            Entry("2025-01-15", 5, 3));
        var day = new DayView(context, context.Graph.Days[1]);
        Assert.Equal([1, 2, 3, 4, 5], day.SeeAll("papers").Select(paper => paper.See("rank")));
        Assert.Equal([4, 1, 5, 3, 2], day.SeeAll("papers_by_votes").Select(paper => paper.See("rank")));
        Assert.Null(day.SeeAll("papers")[1].See("votes"));
        Assert.Equal(0, day.SeeAll("papers")[2].See("votes"));
        Assert.Equal([5, 2], new[] { day.See("count"), day.See("ordinal") });
        Assert.Equal("/digest/2025/01/", day.See("month.url"));
    }

    [Theory]
    [InlineData(true, 9, 3, 3, null)]
    [InlineData(true, null, null)]
    [InlineData(false, 3, 9)]
    [InlineData(false, null, 0)]
    public void A_day_knows_whether_votes_would_change_its_order(bool isByVotes, params int?[] votes)
    {
        var context = Context([.. votes.Select((number, i) => Entry("2025-01-15", i + 1, number))]);
        Assert.Equal(isByVotes, new DayView(context, context.Graph.Days[0]).See("is_by_votes"));
    }

    [Fact]
    public void A_day_counts_papers_with_code_once_however_many_links_they_have()
    {
        var context = Context(
            Entry("2025-01-15", 1) with { Links = ["https://github.com/a/b", "https://github.com/a/c"] },
            Entry("2025-01-15", 2) with { Links = ["https://example.org/"] },
            Entry("2025-01-15", 3));
        var day = new DayView(context, context.Graph.Days[0]);
        Assert.Equal(1, day.See("code_count"));
        Assert.Equal([true, false, false], day.SeeAll("papers").Select(paper => paper.See("has_code")));
    }

    [Fact]
    public void A_day_offers_the_views_that_some_paper_fills_and_the_first_alone_when_it_is_long()
    {
        Assert.Equal(["new", "performance"], Views(1));
        Assert.Equal(["new"], Views(41));
        var bare = Context(Entry("2025-01-15", 1));
        Assert.Equal([], Assert.IsType<string[]>(new DayView(bare, bare.Graph.Days[0]).See("views")));

        static string[] Views(int count)
        {
            var context = Context([.. Enumerable.Range(1, count).Select(rank => Entry("2025-01-15", rank) with
            {
                Sections = [Section("첫째"), Section("둘째", SectionKind.Performance), Section("셋째")],
            })]);
            return Assert.IsType<string[]>(new DayView(context, context.Graph.Days[0]).See("views"));
        }
    }

    [Theory]
    [InlineData(true, "https://example.org/a.png", true)]
    [InlineData(false, "https://example.org/a.png", false)]
    [InlineData(true, null, false)]
    public void A_day_knows_whether_it_has_pictures_to_show(bool thumbnails, string? url, bool hasImages)
    {
        var media = url is null ? null : new Media(MediaKind.Image, url);
        var context = Context(GraphOf(Entry("2025-01-15", 1) with { Media = media }), config: new SiteConfig { Thumbnails = thumbnails });
        Assert.Equal(hasImages, new DayView(context, context.Graph.Days[0]).See("has_images"));
    }

    [Theory]
    [InlineData(40, false)]
    [InlineData(41, true)]
    public void A_day_is_long_past_40_papers(int count, bool isLong)
    {
        var context = Context([.. Enumerable.Range(1, count).Select(rank => Entry("2025-01-15", rank))]);
        Assert.Equal(isLong, new DayView(context, context.Graph.Days[0]).See("is_long"));
    }
}
