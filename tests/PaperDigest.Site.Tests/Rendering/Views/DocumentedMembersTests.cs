using System.Text.RegularExpressions;
using PaperDigest.Site.Rendering.Views;

namespace PaperDigest.Site.Tests.Rendering.Views;

/// <summary><c>templates/README.md</c> and the views say the same, member by member.</summary>
public sealed partial class DocumentedMembersTests
{
    private static readonly string Readme = File.ReadAllText(FindReadme());

    public static TheoryData<string, string[]> Views => new()
    {
        { "site", [.. SiteView.Table.Names] },
        { "page", [.. PageView.Table.Names] },
        { "date", [.. DateView.Table.Names] },
        { "home", [.. HomeView.Table.Names] },
        { "day", [.. DayView.Table.Names] },
        { "month", [.. MonthView.Table.Names] },
        { "year", [.. YearView.Table.Names] },
        { "paper", [.. PaperView.Table.Names] },
        { "author", [.. AuthorView.Table.Names] },
        { "authors", [.. AuthorsView.Table.Names] },
        { "initial", [.. InitialView.Table.Names] },
        { "topic", [.. TopicView.Table.Names] },
        { "topics", [.. TopicsView.Table.Names] },
        { "best", [.. BestView.Table.Names] },
        { "trends", [.. TrendsView.Table.Names] },
    };

    public static TheoryData<string, string[]> ViewsInProse => new()
    {
        { "A cell: ", [.. CalendarCellView.Table.Names] },
        { "A chart of months", [.. ChartView.Table.Names] },
        { "A bar: ", [.. ChartBarView.Table.Names, .. ChartMarkView.Table.Names] },
        { "| `best` | up to 10 papers by votes, those", [.. NamingView.Table.Names] },
        { "| `forms` |", [.. TopicFormView.Table.Names] },
        { "| `initials` |", [.. TopicInitialView.Table.Names] },
        { "| `topics` | up to 8", [.. TopicLinkView.Table.Names] },
        { "| `topics` | of a day of twelve", [.. DayTopicView.Table.Names] },
        { "A section: ", [.. SectionView.Table.Names] },
        { "| `credits` |", [.. CreditView.Table.Names] },
        { "| `calendar` |", [.. YearCellView.Table.Names] },
        { "| `sources` |", [.. SourceView.Table.Names] },
        { "| `links` |", [.. LinkView.Table.Names] },
        { "| `authors` | list of", [.. AuthorLinkView.Table.Names] },
        { "| `media` |", [.. MediaView.Table.Names] },
        { "| `earlier` |", [.. EarlierView.Table.Names] },
        { "| `citation` |", [.. CitationView.Table.Names] },
        { "| `years` |", [.. YearOfPapersView.Table.Names] },
        { "| `coauthors` |", [.. AuthorCountView.Table.Names] },
        { "| `initial` |", [.. InitialLinkView.Table.Names] },
        { "| `alphabets` |", [.. InitialLinkView.Table.Names] },
        { "| `prolific` |", [.. FiledAuthorView.Table.Names] },
        { "| `papers` | up to 50", [.. RankedPaperView.Table.Names] },
        { "| `previous`, `next` | periods", [.. PeriodView.Table.Names] },
        { "| `rising`, `fading` |", [.. TopicChangeView.Table.Names] },
        { "| `topics` | the 12", [.. TrendView.Table.Names] },
        { "| `months` | newest", [.. TrendMonthView.Table.Names] },
        { "| `groups` |", [.. GuideView.Table.Names] },
    };

    [Theory]
    [MemberData(nameof(Views))]
    public void A_table_names_each_member_of_its_view_and_no_other(string view, string[] members) =>
        Assert.Equal(members.Order(), Table(view).Order());

    [Theory]
    [MemberData(nameof(ViewsInProse))]
    public void A_sentence_names_each_member_of_its_view_and_no_other(string start, string[] members) =>
        Assert.Equal(members.Order(), Names(Paragraph(start)).Order());

    [Fact]
    public void A_search_page_and_a_redirect_have_the_member_that_stands_behind_them_in_brackets()
    {
        Assert.Equal(SearchView.Table.Names, Names(Paragraph("**`search`** (").Split(')')[0]));
        Assert.Equal(RedirectView.Table.Names, Names(Paragraph("**`redirect`** (").Split(')')[0]));
    }

    // The first cells of the table that stands under the name.
    private static IEnumerable<string> Table(string view)
    {
        string[] heads = [$"| `{view}.` | |", $"**`{view}`**", $"## {char.ToUpperInvariant(view[0])}{view[1..]}s\n"];
        var head = heads.First(head => Readme.Contains(head, StringComparison.Ordinal));
        return Readme[(Readme.IndexOf(head, StringComparison.Ordinal) + head.Length)..].Split('\n')
            .SkipWhile(line => !line.StartsWith("| `", StringComparison.Ordinal))
            .TakeWhile(line => line.StartsWith('|')).SelectMany(line => Names(line.Split('|')[1]));
    }

    private static string Paragraph(string start)
    {
        var paragraph = Readme[(Readme.IndexOf("\n" + start, StringComparison.Ordinal) + 1 + start.Length)..];
        return start.StartsWith('|') ? paragraph.Split('\n')[0] : paragraph.Split("\n\n")[0];
    }

    // What stands in brackets explains a member.
    private static IEnumerable<string> Names(string text)
    {
        for (var inner = Brackets(); inner.IsMatch(text);)
        {
            text = inner.Replace(text, "");
        }

        return Name().Matches(text).Select(match => match.Groups["name"].Value);
    }

    private static string FindReadme()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "PaperDigest.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        }

        return Path.Combine(folder.FullName, "templates", "README.md");
    }

    [GeneratedRegex(@"\([^()]*\)")]
    private static partial Regex Brackets();

    [GeneratedRegex("`(?<name>[a-z_]+)`", RegexOptions.ExplicitCapture)]
    private static partial Regex Name();
}
