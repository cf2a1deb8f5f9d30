using System.Text;
using AngleSharp.Html.Parser;

namespace PaperDigest.Site.Tests.Building;

public sealed class LongDayTests
{
    [Fact]
    public void On_a_long_day_a_paper_that_a_later_day_tells_of_again_has_no_switch_for_that_days_words()
    {
        using var site = new TestSite(withContent: false);
        site.Write("content/2025-01-10.md", "## Daily Papers (2025-01-10)\n\n" + string.Concat(Enumerable.Range(1, 41).Select(Paper)));
        site.Write("content/2025-01-11.md", "## Daily Papers (2025-01-11)\n\n" + Paper(7));
        var day = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(site.Build()["2025/01/10/index.html"]));

        Assert.Equal(41, day.QuerySelectorAll("a.more").Length);
        Assert.Equal("2501.00007", Assert.Single(day.QuerySelectorAll("article"), row => row.QuerySelector("label.more") is null).QuerySelector("h2")!.Id);
    }

    private static string Paper(int number) => $"### [Paper {number}](https://arxiv.org/abs/2501.{number:00000})\n\nVote: 3\n\n- **What's New**: 요약 {number}\n\n";
}
