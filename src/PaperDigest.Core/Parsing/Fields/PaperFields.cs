using System.Globalization;
using System.Text.RegularExpressions;
using PaperDigest.Core.Diagnostics;
using PaperDigest.Core.Model;
using PaperDigest.Core.Parsing.Files;

namespace PaperDigest.Core.Parsing.Fields;

/// <summary>Votes, authors, picture or video of a paper: lines of their own, before the summary or, the first of each, after it.</summary>
internal sealed partial class PaperFields(SourceFile file, DiagnosticBag diagnostics)
{
    // A sentence that begins "Authors: " is longer, and names have commas between them.
    private const int MaxName = 40;
    private bool hasVotes;

    /// <summary>Votes, or null when unknown.</summary>
    public int? Votes { get; private set; }

    /// <summary>Authors; null until a line of them was met.</summary>
    public AuthorNames? Authors { get; private set; }

    /// <summary>The picture or video; a picture goes before a video.</summary>
    public Media? Media { get; private set; }

    /// <summary>Whether a line looks like a field, whatever its value.</summary>
    public static bool LooksLikeOne(string line) => IsVotesOrAuthors(line) || MediaLine.TryRead(line, out _);

    /// <summary>Whether a line looks like votes or authors, which no summary has.</summary>
    public static bool IsVotesOrAuthors(string line) => Field().IsMatch(line);

    /// <summary>Takes a line if it is a field.</summary>
    /// <param name="line">From 0.</param>
    /// <param name="inSummary">Whether the summary has begun: then a line that could as well be text is text.</param>
    /// <returns>Whether the line was taken, and is not text of the summary.</returns>
    public bool TryTake(int line, bool inSummary)
    {
        var text = file.Lines[line];
        var indent = text.Length - text.AsSpan().TrimStart(' ').Length;
        var start = !inSummary && indent <= 3 ? indent : 0;
        if (Field().Match(text, start, text.Length - start) is { Success: true } field)
        {
            var value = field.Groups["value"];
            return field.Groups["name"].Value[0] is 'V' or 'v'
                ? TryTakeVotes(line, value, inSummary, hasColon: field.Groups["colon"].Success)
                : TryTakeAuthors(line, value, inSummary);
        }

        return MediaLine.TryRead(text[start..], out var media) && TryTakeMedia(line, media, inSummary);
    }

    private bool TryTakeVotes(int line, Group value, bool inSummary, bool hasColon)
    {
        var text = value.Value.Trim();
        var isNumber = int.TryParse(Count().IsMatch(text) ? text.Replace(",", "", StringComparison.Ordinal) : "", NumberStyles.None, CultureInfo.InvariantCulture, out var votes);
        var isUnknown = text is "" or "-" or "–" or "—" or "?" or "N/A";
        if (inSummary && (hasVotes || !hasColon || !(isNumber || isUnknown)))
        {
            return false;
        }

        if (!hasColon)
        {
            diagnostics.Add(file.Finding(
                Codes.OddVotes, Severity.Warning, line, value.Index, "a colon is missing before the vote count; it was read nevertheless", $"Write Vote: {text}."));
        }

        if (isNumber && !hasVotes)
        {
            Votes = votes;
        }
        else if (!isNumber && !isUnknown)
        {
            diagnostics.Add(file.Finding(
                Codes.OddVotes, Severity.Warning, line, value.Index, $"vote count \"{text}\" is not a number; the paper is shown without votes",
                "Write a whole number, or - when it is unknown."));
        }

        hasVotes = true;
        return true;
    }

    private bool TryTakeAuthors(int line, Group value, bool inSummary)
    {
        if (Authors is { Names.IsEmpty: false } || (inSummary && !value.Value.Contains(',', StringComparison.Ordinal) && value.Value.Length > MaxName))
        {
            return !inSummary && value.Value.Trim().Length == 0;
        }

        Authors = AuthorNames.Read(value.Value.Trim());
        if (Authors.Value.IsOdd)
        {
            diagnostics.Add(file.Finding(
                Codes.OddAuthors, Severity.Warning, line, value.Index, "this list of authors looks like Python but could not be read to its end; it was parted at its commas",
                "Write the names with commas between them."));
        }

        return true;
    }

    private bool TryTakeMedia(int line, Media? media, bool inSummary)
    {
        if (media is not { HasHost: true } && !(inSummary && media is null))
        {
            diagnostics.Add(file.Finding(
                Codes.OddMedia, Severity.Warning, line, 0, "this picture or video has no http or https address; the paper is shown without it",
                "Write ![](https://…) or [Watch Video](https://…)."));
        }

        if (media is null)
        {
            return !inSummary;
        }

        // The line of a video is followed by the same video as HTML, in which there is nothing new.
        var isRepeat = Media is not null && media.Url == Media.Url;
        var isBetter = Media is null || (media.HasHost && !Media.HasHost) || (Media.Kind == MediaKind.Video && media.Kind == MediaKind.Image);
        if (!isBetter && !isRepeat && (inSummary || Media!.Kind == media.Kind))
        {
            return false;
        }

        if (isBetter)
        {
            Media = media;
        }

        return true;
    }

    [GeneratedRegex(@"^(?:[0-9]+|[0-9]{1,3}(?:,[0-9]{3})+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Count();

    [GeneratedRegex(@"^\*{0,3}(?<name>votes?|authors?)\*{0,3}[ \t]*(?<colon>[:\uFF1A])\*{0,3}(?<value>.*)$|^(?<name>votes?)[ \t]+(?<value>[0-9][0-9,]*)[ \t]*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Field();
}
