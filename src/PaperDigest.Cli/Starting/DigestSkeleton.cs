using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using PaperDigest.Core.Configuration;
using PaperDigest.Core.Model;

namespace PaperDigest.Cli.Starting;

/// <summary>
/// A digest that is yet to be written. It is a draft, so that nothing half-written is published; a paper without a summary, and one without an
/// address, are found by the parser, draft or not.
/// </summary>
internal static class DigestSkeleton
{
    private const string Fields = """


        Vote: -

        Authors:

        - ***What's New***:
        - ***Technical Details***:
        - ***Performance Highlights***:

        """;

    /// <summary>The text; LF ends its lines.</summary>
    /// <param name="date">Its day.</param>
    /// <param name="papers">Its papers; none for one whose address is to be written.</param>
    /// <param name="language">That of the title to be written.</param>
    public static string Write(DateOnly date, ImmutableArray<PaperId> papers, SiteLanguage language)
    {
        var title = language == SiteLanguage.English ? "Title" : "제목";
        var links = papers.IsEmpty ? [$"[{title}](https://arxiv.org/abs/)"] : papers.Select(paper => $"[{paper}]({paper.OnArxiv("abs")})");
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"---\ndraft: true\n---\n\n## Daily Papers ({date:yyyy-MM-dd})\n");
        foreach (var link in links)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n### {link}{Fields.ReplaceLineEndings("\n")}");
        }

        return text.ToString();
    }
}
