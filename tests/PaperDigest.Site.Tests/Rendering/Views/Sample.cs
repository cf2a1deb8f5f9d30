using System.Collections.Immutable;
using System.Globalization;
using PaperDigest.Core.Configuration;
using PaperDigest.Core.Model;
using PaperDigest.Site.Graph;
using PaperDigest.Site.Knowledge;
using PaperDigest.Site.Rendering;
using PaperDigest.Site.Rendering.Views;

namespace PaperDigest.Site.Tests.Rendering.Views;

/// <summary>Small sites made by hand.</summary>
internal static class Sample
{
    private static readonly Dictionary<string, string> Korean = new()
    {
        ["names.months"] = "1월,2월,3월,4월,5월,6월,7월,8월,9월,10월,11월,12월",
        ["names.months_short"] = "1월,2월,3월,4월,5월,6월,7월,8월,9월,10월,11월,12월",
        ["names.weekdays"] = "일요일,월요일,화요일,수요일,목요일,금요일,토요일",
        ["names.weekdays_short"] = "일,월,화,수,목,금,토",
        ["date.year_text"] = "{0}년",
        ["date.month_text"] = "{5}",
        ["date.day_text"] = "{5} {2}일",
        ["date.weekday"] = "{3}",
        ["date.weekday_short"] = "{4}",
        ["date.short"] = "{1}월 {2}일 {3}",
        ["date.medium"] = "{0}년 {1}월 {2}일",
        ["date.long"] = "{0}년 {1}월 {2}일 {3}",
        ["date.month_of_year"] = "{0}년 {1}월",
        ["section.plain"] = "요약",
        ["section.new"] = "새로운 점",
        ["source.abstract"] = "arXiv 초록",
        ["source.pdf"] = "PDF",
    };

    private static readonly Dictionary<string, string> English = new()
    {
        ["names.months"] = "January, February, March, April, May, June, July, August, September, October, November, December",
        ["names.months_short"] = "Jan,Feb,Mar,Apr,May,Jun,Jul,Aug,Sep,Oct,Nov,Dec",
        ["names.weekdays"] = "Sunday,Monday,Tuesday,Wednesday,Thursday,Friday,Saturday",
        ["names.weekdays_short"] = "Sun,Mon,Tue,Wed,Thu,Fri,Sat",
        ["date.year_text"] = "{0}",
        ["date.month_text"] = "{5}",
        ["date.day_text"] = "{5} {2}",
        ["date.weekday"] = "{3}",
        ["date.weekday_short"] = "{4}",
        ["date.short"] = "{4}, {6} {2}",
        ["date.medium"] = "{5} {2}, {0}",
        ["date.long"] = "{3}, {5} {2}, {0}",
        ["date.month_of_year"] = "{5} {0}",
    };

    public static DateOnly Date(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static PaperEntry Entry(string date, int rank, int? votes = null, string? id = null, string title = "A title") => new()
    {
        Id = new PaperId(id ?? $"{date[2..4]}{date[5..7]}.{date[8..10]}{rank:000}"),
        Title = title,
        TitleInlines = [new TextRun(title)],
        Url = "https://arxiv.org/abs/" + id,
        Date = Date(date),
        Rank = rank,
        Votes = votes,
        Source = new SourceLocation($"{date}.md", 1, 1),
    };

    public static Section Section(string text, SectionKind kind = SectionKind.Plain, string? label = null) =>
        new(label, kind, [new Paragraph([new TextRun(text)])], text);

    /// <summary>A graph of entries in reading order; authors of two papers have a page, of three a feed.</summary>
    public static SiteGraph GraphOf(params PaperEntry[] entries)
    {
        var authors = entries.SelectMany(e => e.Authors).Distinct().Order(StringComparer.OrdinalIgnoreCase)
            .ToDictionary(name => name, name => new Author(name, name.Replace(' ', '-')));
        var papers = entries.GroupBy(e => e.Id).Select(told => new Paper(
            [.. told.OrderByDescending(e => e.Date)],
            [.. told.SelectMany(e => e.Authors).Distinct().Select(name => authors[name])])).ToArray();
        var days = entries.GroupBy(e => e.Date).OrderBy(day => day.Key).Select((day, index) => new Day(
            index, day.Key, [.. day.Select(e => new DayEntry(papers.Single(p => p.Id == e.Id), e))])).ToArray();
        var months = days.GroupBy(day => (day.Date.Year, day.Date.Month)).Select(m => new Month(m.Key.Year, m.Key.Month, [.. m])).ToArray();
        foreach (var author in authors.Values)
        {
            author.PaperList.AddRange(papers.Where(p => p.Authors.Contains(author)).OrderByDescending(p => p.Date));
            author.Slug = author.Papers.Count >= 2 ? author.Slug : "";
            author.HasFeed = author.Papers.Count >= 3;
        }

        return new SiteGraph
        {
            Days = [.. days],
            Months = [.. months],
            Years = [.. months.GroupBy(month => month.Year).Select(year => new Year(year.Key, [.. year]))],
            Papers = [.. papers.OrderByDescending(p => p.Date)],
            Authors = [.. authors.Values],
        };
    }

    /// <summary>A site below <c>https://example.org/digest/</c>; a text that no table holds reads <c>key|argument|…</c>.</summary>
    public static ViewContext Context(SiteGraph graph, SiteLanguage language = SiteLanguage.Korean, SiteConfig? config = null)
    {
        var settings = (config ?? new SiteConfig()) with { Language = language, Origin = "https://example.org", BasePath = "/digest/" };
        var texts = language == SiteLanguage.Korean ? Korean : English;
        return new ViewContext(
            graph,
            SiteKnowledge.None,
            settings,
            new SiteUrl(settings),
            (key, arguments) => texts.TryGetValue(key, out var format)
                ? string.Format(CultureInfo.InvariantCulture, format, arguments)
                : string.Join('|', [key, .. arguments]),
            (output, blocks, _) => output.WriteEscaped(PlainText.Of(blocks)),
            (output, inlines, _) => output.WriteEscaped(PlainText.Read(inlines)),
            "1.2.3");
    }

    public static ViewContext Context(params PaperEntry[] entries) => Context(GraphOf(entries));

    /// <summary>The value at a path of members, as a template would see it.</summary>
    public static object? See(this View view, string path)
    {
        object? value = view;
        foreach (var name in path.Split('.'))
        {
            var holder = Assert.IsAssignableFrom<View>(value);
            Assert.True(holder.Members.TryGet(holder, name, out value), $"{holder.GetType().Name} has no member {name}");
        }

        return value;
    }

    /// <summary>The views of a list at a path of members.</summary>
    public static ImmutableArray<View> SeeAll(this View view, string path) =>
        [.. Assert.IsAssignableFrom<IEnumerable<View>>(view.See(path))];

    public static string Html(object? value)
    {
        var output = new Utf8Buffer();
        Assert.IsAssignableFrom<IHtmlContent>(value).WriteTo(output);
        return System.Text.Encoding.UTF8.GetString(output.Written);
    }
}
