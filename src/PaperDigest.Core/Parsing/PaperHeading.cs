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
        if (Whole(line, start, end) is { } whole)
        {
            return level == 3 || PaperId.TryFromArxivUrl(whole.Url, out _) ? whole : null;
        }

        if (level != 3)
        {
            return null;
        }

        // A number before the link, or stars around it, are no part of a title.
        var inner = start + Wrapped().Match(line, start, end - start).Length;
        var close = inner + line.AsSpan(inner, end - inner).TrimEnd("* ").Length;
        return (inner > start ? Whole(line, inner, close) : null) is { } wrapped ? wrapped with { IsMended = true } : Damaged(line, inner, end);
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
        return WebAddress.IsHttp(url) && !line.AsSpan(start, middle - start).Contains("](http", StringComparison.Ordinal) ? new PaperHeading(line[(start + 1)..middle].Trim(), start + 1, url, IsMended: false) : null;
    }

    // A link that lost a bracket or its scheme, one of several links, or an address beside its title: an address of arXiv tells a paper.
    private static PaperHeading? Damaged(string line, int start, int end)
    {
        var address = Arxiv().Match(line, start, end - start);
        var url = "https://arxiv.org/" + address.Groups["path"].Value;
        if (!address.Success || !PaperId.TryFromArxivUrl(url, out _))
        {
            return null;
        }

        var before = line[start..address.Index];
        var link = before.IndexOf("](http", StringComparison.OrdinalIgnoreCase);
        before = (link > 0 ? before[..link] : before).TrimEnd('(', '<', ' ', ']', ':', '*').TrimStart(' ', '*');
        var bracket = before.LastIndexOf('[');
        if (bracket >= 0 && before.IndexOf(']', bracket) < 0)
        {
            before = before.Remove(bracket, 1);
        }

        var after = line[(address.Index + address.Length)..end].TrimStart(')', '>', ']', '*', ' ');
        var title = after.Contains("](", StringComparison.Ordinal) ? before.Trim() : $"{before.Trim()} {after.TrimEnd('*', ' ')}".Trim();
        return new PaperHeading(title.Length > 0 ? title : url, start, url, IsMended: true);
    }

    [GeneratedRegex(@"(?:https?[:\uFF1A]//)?(?:www\.|export\.)?arxiv\.org/(?<path>(?:abs|pdf|html)/[\w./-]*\w)(?:[?#][^\s)\]>]*)?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Arxiv();

    [GeneratedRegex(@"\G(?:\*{1,3}|[0-9]{1,3}[.)][ ]+)+(?=\[)", RegexOptions.CultureInvariant)]
    private static partial Regex Wrapped();
}
