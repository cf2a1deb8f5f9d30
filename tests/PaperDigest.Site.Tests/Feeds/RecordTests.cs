using System.Text.Json;
using CsCheck;
using PaperDigest.Core.Model;
using PaperDigest.Site.Feeds;
using static PaperDigest.Site.Tests.Feeds.FeedFixture;

namespace PaperDigest.Site.Tests.Feeds;

public class RecordTests
{
    [Fact]
    public void A_record_is_one_line_with_its_members_in_the_order_of_the_contract() => Assert.Equal(
        """
        {"id":"2501.00001","title":"A Title","url":"https://arxiv.org/abs/2501.00001","date":"2025-01-15","digests":["2025-01-15"],"rank":1,"votes":7,"authors":["Kim, A.","이순신"],"authorsTruncated":false,"media":{"kind":"image","url":"https://cdn.example/p.png?a=1&b=2"},"sections":[{"label":"What's New","text":"모델을 <think> 제안합니다.","markdown":"- ***What's New***: 모델을 <think> 제안합니다."}],"links":["https://github.com/a/b"],"source":{"file":"2025/01/15.md","line":3}}

        """,
        Text(output => PaperRecord.Write(output, Paper(Entry("2501.00001", "2025-01-15")))));

    [Fact]
    public void What_is_unknown_is_null_and_never_zero()
    {
        var record = Record(Entry("2311.00001", "2023-11-03") with
        {
            Votes = null,
            Media = null,
            Sections = [Section(null, SectionKind.Plain, "한 줄")],
        });

        Assert.Equal(JsonValueKind.Null, record.GetProperty("votes").ValueKind);
        Assert.Equal(JsonValueKind.Null, record.GetProperty("media").ValueKind);
        Assert.Equal(JsonValueKind.Null, record.GetProperty("sections")[0].GetProperty("label").ValueKind);
    }

    [Fact]
    public void A_paper_told_of_twice_in_other_words_keeps_the_earlier_words()
    {
        var told = Section("What's New", SectionKind.New, "예전 글");
        var earlier = Entry("2501.00001", "2025-01-15") with { Votes = 12, Sections = [told] };
        var record = Record(Entry("2501.00001", "2025-02-01", "New Title"), earlier);

        Assert.Equal("New Title", record.GetProperty("title").GetString());
        Assert.Equal("2025-02-01", record.GetProperty("date").GetString());
        Assert.Equal(["2025-01-15", "2025-02-01"], record.GetProperty("digests").EnumerateArray().Select(d => d.GetString()));
        Assert.Equal(12, record.GetProperty("votes").GetInt32());
        var kept = Assert.Single(record.GetProperty("earlier").EnumerateArray());
        Assert.Equal(["date", "sections"], kept.Names());
        Assert.Equal("예전 글", kept.GetProperty("sections")[0].GetProperty("text").GetString());
    }

    [Fact]
    public void A_paper_told_of_twice_in_the_same_words_has_nothing_earlier() => Assert.False(
        Record(Entry("2501.00001", "2025-02-01"), Entry("2501.00001", "2025-01-15")).TryGetProperty("earlier", out _));

    [Fact]
    public void Line_separators_and_broken_characters_are_valid_json()
    {
        var line = Text(output => PaperRecord.Write(output, Paper(Entry("2501.00001", "2025-01-15", "a\u2028b\u2029c\uD800d\0e 🙂"))));

        Assert.Equal(line.Length - 1, line.IndexOf('\n', StringComparison.Ordinal));
        Assert.DoesNotContain('\u2028', line);
        using var record = JsonDocument.Parse(line);
        Assert.Equal("a\u2028b\u2029c\uFFFDde 🙂", record.RootElement.GetProperty("title").GetString());
    }

    [Fact]
    public void Any_text_at_all_gives_one_line_of_json() => Gen.String[Gen.Char, 0, 30].Sample(text =>
    {
        var line = Text(output => PaperRecord.Write(output, Paper(Entry("2501.00001", "2025-01-15", text))));
        Assert.Equal(line.Length - 1, line.IndexOf('\n', StringComparison.Ordinal));
        using var record = JsonDocument.Parse(line);
        Assert.Equal(FileText.Of(text), record.RootElement.GetProperty("title").GetString());
    });

    [Fact]
    public void A_day_lists_its_papers_with_addresses_by_path()
    {
        var day = SiteOf(Paper(Entry("cs/9901001", "2025-01-15") with { Votes = null })).Days[0];

        Assert.Equal(
            """
            {"date":"2025-01-15","url":"/digest/2025/01/15/","papers":[{"id":"cs/9901001","title":"A Title","votes":null,"url":"/digest/papers/cs-9901001/","record":"/digest/api/v1/papers/cs-9901001.json"}]}

            """,
            Text(output => DayRecord.Write(output, day, new SiteUrl(Config))));
    }

    [Fact]
    public void The_index_counts_and_lists_days_newest_first()
    {
        var graph = SiteOf(Paper(Entry("2501.00002", "2025-01-16")), Paper(Entry("2501.00001", "2025-01-15")));

        Assert.Equal(
            """
            {"title":"매일의 논문","url":"/digest/","generator":"PaperDigest","counts":{"days":2,"papers":2,"authors":2},"days":[{"date":"2025-01-16","papers":1,"url":"/digest/2025/01/16/","record":"/digest/api/v1/days/2025-01-16.json"},{"date":"2025-01-15","papers":1,"url":"/digest/2025/01/15/","record":"/digest/api/v1/days/2025-01-15.json"}]}

            """,
            Text(output => ApiIndex.Write(output, graph, Config, new SiteUrl(Config))));
    }

    private static JsonElement Record(params PaperEntry[] entries) => Json(output => PaperRecord.Write(output, Paper(entries)));
}
