using PaperDigest.Site.Graph;
using PaperDigest.Site.Rendering.Views;
using static PaperDigest.Site.Tests.Rendering.Views.Sample;
using static PaperDigest.Site.Tests.Rendering.Views.TopicSite;

namespace PaperDigest.Site.Tests.Rendering.Views;

public sealed class TopicViewsTests
{
    private static readonly ViewContext Site = TopicSite.Context();

    private static readonly TopicView Page = new(Site, Topic(Site, Learning));

    [Fact]
    public void A_topic_is_named_in_both_languages()
    {
        Assert.Equal(["강화 학습", "ko", "Reinforcement Learning, RL", "en"], new[] { "name", "language", "other", "other_language" }.Select(Page.See));
        Assert.Equal(["world models", "en", "월드 모델", "ko"], new[] { "name", "language", "other", "other_language" }.Select(new TopicView(Site, Topic(Site, Models)).See));
    }

    [Fact]
    public void A_topic_has_addresses_in_English() =>
        Assert.Equal(
            ["/digest/topics/reinforcement-learning/", "/digest/topics/reinforcement-learning/feed.xml", "/digest/search/?q=topic%3A%22%EA%B0%95%ED%99%94%20%ED%95%99%EC%8A%B5%22"],
            new[] { "url", "feed_url", "search_url" }.Select(Page.See));

    [Fact]
    public void A_term_of_too_few_papers_has_no_page() => Assert.DoesNotContain(Site.Knowledge.Topics, topic => topic.Term == Rare);

    [Fact]
    public void First_seen_is_the_first_digest_that_tells_of_any_of_its_papers() => Assert.Equal("2024-12-30", Page.See("first_date.iso"));

    [Fact]
    public void The_best_are_by_votes_the_earlier_first_among_equals_and_papers_without_votes_follow()
    {
        Assert.Equal(["2412.00001", "2501.00001"], Page.SeeAll("best").Select(naming => naming.See("paper.id")));
        Assert.Equal(["2501.00002"], Page.SeeAll("years").SelectMany(year => year.SeeAll("papers")).Select(paper => paper.See("id")));
        Assert.Equal(true, Page.See("is_whole"));
    }

    [Fact]
    public void The_sentence_that_names_the_topic_is_shown_with_its_names_marked() =>
        Assert.Equal(
            "<mark>강화학습</mark>(<mark lang=\"en\">reinforcement-learning</mark>; <mark lang=\"en\">RL</mark>)을 씁니다.",
            Html(Page.SeeAll("best")[0].See("sentence")));

    [Fact]
    public void A_paper_that_only_its_title_makes_the_topics_has_no_such_sentence() => Assert.Null(Page.SeeAll("best")[1].See("sentence"));

    [Fact]
    public void Forms_that_no_paper_writes_are_not_told() =>
        Assert.Equal(["강화 학습 3 True", "reinforcement learning 2 False", "RL 1 False"], Page.SeeAll("forms").Select(form => $"{form.See("text")} {form.See("count")} {form.See("is_name")}"));

    [Fact]
    public void What_occurs_together_is_told_without_the_topic_itself() =>
        Assert.Equal(["world models 2"], Page.SeeAll("together").Select(other => $"{other.See("name")} {other.See("count")}"));

    [Fact]
    public void The_index_is_in_the_order_of_Hangul_or_of_English()
    {
        Assert.Equal(["ㄱ: 강화 학습", "W: world models"], Initials(new TopicsView(Site, isEnglish: false)));
        Assert.Equal(["R: 강화 학습", "W: world models"], Initials(new TopicsView(Site, isEnglish: true)));
    }

    [Fact]
    public void A_paper_has_its_topics_and_a_row_fewer_of_them_the_longer_its_summary_is()
    {
        var papers = TopicSite.Archive.Papers.Select(paper => new PaperView(Site, paper)).ToDictionary(paper => (string)paper.See("id")!);
        Assert.Equal(["강화 학습", "world models"], papers["2501.00001"].SeeAll("topics").Select(topic => topic.See("name")));
        Assert.Equal(2, papers["2501.00001"].SeeAll("row_topics").Length);
        var told = Entry("2025-01-16", 1) with { Sections = [Section(new string('긴', 801))] };
        Assert.Empty(new PaperView(Site, new DayEntry(TopicSite.Archive.Papers[0], told)).SeeAll("row_topics"));
    }

    [Fact]
    public void A_short_day_offers_no_topics_to_choose_by()
    {
        var day = new Day(0, Date("2025-01-16"), [.. TopicSite.Archive.Days.SelectMany(day => day.Entries).DistinctBy(entry => entry.Paper)]);
        Assert.Empty(new DayView(TopicSite.Context(minPapers: 1), day).SeeAll("topics"));
    }

    private static IEnumerable<string> Initials(TopicsView index) =>
        index.SeeAll("initials").Select(initial => $"{initial.See("letter")}: {string.Join(", ", initial.SeeAll("topics").Select(topic => topic.See("name")))}");
}
