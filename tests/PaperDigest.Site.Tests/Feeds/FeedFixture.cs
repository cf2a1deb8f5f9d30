using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using PaperDigest.Core.Configuration;
using PaperDigest.Core.Model;
using PaperDigest.Site.Feeds;
using PaperDigest.Site.Graph;
using PaperDigest.Site.Rendering;

namespace PaperDigest.Site.Tests.Feeds;

/// <summary>A site of a few papers, made by hand.</summary>
internal static class FeedFixture
{
    public static readonly SiteConfig Config = new()
    {
        Title = "매일의 논문",
        Origin = "https://example.org",
        BasePath = "/digest/",
        TimeZone = TimeZoneInfo.CreateCustomTimeZone("KST", TimeSpan.FromHours(9), "KST", "KST"),
        Credits = [new ContentCredit("a/b", "https://example.org/a/b", "CC BY-NC-ND 4.0", null)],
    };

    public static FeedContext Context(SiteConfig? config = null) => new(
        config ?? Config,
        new SiteUrl(config ?? Config),
        new FeedTexts(
            "논문을 한국어로.",
            "기계가 쓴 요약입니다.",
            section => section.Kind == SectionKind.New ? "새로운 점" : section.Label!,
            paper => paper.Newest.Sections is [var first, ..] ? first.Text : ""),
        [new SiteIcon("/assets/icon-192.0123.png", 192), new SiteIcon("/assets/icon-512.4567.png", 512)]);

    public static PaperEntry Entry(string id, string date, string title = "A Title") => new()
    {
        Id = new PaperId(id),
        Title = title,
        TitleInlines = [new TextRun(title)],
        Url = $"https://arxiv.org/abs/{id}",
        Date = DateOnly.ParseExact(date, "yyyy-MM-dd"),
        Rank = 1,
        Votes = 7,
        Media = new Media(MediaKind.Image, "https://cdn.example/p.png?a=1&b=2"),
        Sections = [Section("What's New", SectionKind.New, "모델을 <think> 제안합니다.")],
        Links = ["https://github.com/a/b"],
        Source = new SourceLocation("2025/01/15.md", 3, 1),
    };

    public static Section Section(string? label, SectionKind kind, string text) =>
        new(label, kind, [new Paragraph([new TextRun(text)])], $"- ***{label}***: {text}");

    public static Paper Paper(params PaperEntry[] entries) =>
        new([.. entries], [new Author("Kim, A.", "kim-a"), new Author("이순신", "이순신")]);

    /// <summary>A site of papers, given newest first.</summary>
    public static SiteGraph SiteOf(params Paper[] papers)
    {
        var days = papers
            .SelectMany(paper => paper.Entries.Select(entry => new DayEntry(paper, entry)))
            .GroupBy(entry => entry.Entry.Date)
            .OrderBy(day => day.Key)
            .Select((day, index) => new Day(index, day.Key, [.. day]));
        return new SiteGraph
        {
            Days = [.. days],
            Months = [],
            Years = [],
            Papers = [.. papers],
            Authors = [.. papers.SelectMany(p => p.Authors).DistinctBy(a => a.Name)],
        };
    }

    public static string Text(Action<Utf8Buffer> write)
    {
        var output = new Utf8Buffer();
        write(output);
        return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(output.Written);
    }

    public static JsonElement Json(Action<Utf8Buffer> write)
    {
        using var document = JsonDocument.Parse(Text(write));
        return document.RootElement.Clone();
    }

    public static ImmutableArray<string> Names(this JsonElement element) => [.. element.EnumerateObject().Select(member => member.Name)];
}
