using System.Text.RegularExpressions;
using PaperDigest.Core.Model;

namespace PaperDigest.Core.Parsing;

/// <summary>The heading of a paper: <c>### [Title](address)</c>.</summary>
/// <param name="Title">As written.</param>
/// <param name="TitleColumn">Where the title begins, from 0.</param>
/// <param name="Url">The address.</param>
/// <param name="IsMended">Whether the link was damaged and its parts were found all the same.</param>
internal readonly partial record struct PaperHeading(string Title, int TitleColumn, string Url, bool IsMended)
{
    private const int MaxLength = 4_000;

    /// <summary>The heading of a paper, or null. Level three links anywhere on the web; other levels only to arXiv.</summary>
    public static PaperHeading? Read(string line)
    {
        var level = Heading.Level(line);
        if (level == 0 || line.Length > MaxLength)
        {
            return null;
        }

        var start = line.Length - line.AsSpan().TrimStart(" #\t").Length;
        var end = Math.Max(start, line.AsSpan().TrimEnd(" \t#").Length);
        return Whole(line, start, end) is { } whole
            ? level == 3 || PaperId.TryFromArxivUrl(whole.Url, out _) ? whole : null
            : level == 3 ? Damaged(line, start, end) : null;
    }

    /// <summary>Whether a line has the form of a paper's heading, whatever its link: <c>### [</c>.</summary>
    public static bool LooksLikeOne(string line) =>
        Heading.Level(line) == 3 && line.AsSpan().TrimStart(" #\t").StartsWith("[", StringComparison.Ordinal);

    private static PaperHeading? Whole(string line, int start, int end)
    {
        if (start >= end || line[start] != '[' || line[end - 1] != ')')
        {
            return null;
        }

        var middle = line.LastIndexOf("](", end - 1, end - start, StringComparison.Ordinal);
        if (middle <= start)
        {
            return null;
        }

        var target = line.AsSpan(middle + 2, end - middle - 3).Trim();
        var title = target.IndexOf(" \"", StringComparison.Ordinal);
        var url = (title > 0 ? target[..title].TrimEnd() : target).Trim("<>").ToString();
        return WebAddress.IsHttp(url) ? new PaperHeading(line[(start + 1)..middle].Trim(), start + 1, url, IsMended: false) : null;
    }

    // A link that lost a bracket or its scheme, marks around it, or an address beside its title: an address of arXiv tells a paper.
    private static PaperHeading? Damaged(string line, int start, int end)
    {
        var address = Arxiv().Match(line, start, end - start);
        var url = "https://arxiv.org/" + address.Groups["path"].Value;
        if (!address.Success || !PaperId.TryFromArxivUrl(url, out _))
        {
            return null;
        }

        var before = line[start..address.Index].TrimEnd('(', '<', ' ', ']', ':', '*').TrimStart(' ', '*');
        var bracket = Numbered().Match(before).Length;
        var after = line[(address.Index + address.Length)..end].Trim(')', '>', ']', '*', ' ');
        var title = $"{before[bracket..].TrimStart('[').Trim()} {after}".Trim();
        return new PaperHeading(title.Length > 0 ? title : url, start, url, IsMended: true);
    }

    [GeneratedRegex(@"(?:https?://)?(?:www\.)?arxiv\.org/(?<path>(?:abs|pdf|html)/[\w./-]*\w)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Arxiv();

    [GeneratedRegex(@"^\d{1,3}[.)][ ]+(?=\[)", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();
}
