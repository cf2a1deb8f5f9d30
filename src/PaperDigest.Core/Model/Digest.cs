using System.Collections.Immutable;

namespace PaperDigest.Core.Model;

/// <summary>A place in a digest file.</summary>
/// <param name="File">The path below the content folder, with forward slashes (<c>2025/01/15.md</c>).</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">In UTF-16 units, from 1.</param>
public readonly record struct SourceLocation(string File, int Line, int Column)
{
    /// <summary>The file as the user names it, for diagnostics; null when that is the same.</summary>
    public string? Display { get; init; }

    /// <summary>What to call the file in a diagnostic.</summary>
    public string Name => Display ?? File;
}

/// <summary>One heading's worth of a digest file: a day and its papers in reading order.</summary>
/// <param name="Date">The day, from the heading, else from the path.</param>
/// <param name="Entries">The papers in reading order; may be empty.</param>
/// <param name="IsDraft">Whether the file says <c>draft: true</c>.</param>
public sealed record Digest(DateOnly Date, ImmutableArray<PaperEntry> Entries, bool IsDraft);

/// <summary>A paper as one digest tells of it.</summary>
public sealed record PaperEntry
{
    /// <summary>The arXiv identifier without version, or <c>x-</c> and 12 hexadecimal digits.</summary>
    public required PaperId Id { get; init; }

    /// <summary>The title as written, TeX included, in one line.</summary>
    public required string Title { get; init; }

    /// <summary>The title as text and TeX; Markdown has no meaning in a title.</summary>
    public required ImmutableArray<Inline> TitleInlines { get; init; }

    /// <summary>The address that the heading links to, http or https.</summary>
    public required string Url { get; init; }

    /// <summary>The day of the digest.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>The place in its digest, from 1.</summary>
    public required int Rank { get; init; }

    /// <summary>Where the paper itself is: its abstract on arXiv, else what the digest links to.</summary>
    public string PaperUrl => Id.IsArxiv ? Id.OnArxiv("abs") : Url;

    /// <summary>Votes at the time of the digest; null when unknown, which is not zero.</summary>
    public int? Votes { get; init; }

    /// <summary>Authors in the digest's order, each once, without the <c>+</c> or <c>et al.</c> of a cut list.</summary>
    public ImmutableArray<string> Authors { get; init; } = [];

    /// <summary>Whether the digest says, by a <c>+</c> or <c>et al.</c>, that authors are missing.</summary>
    public bool AuthorsTruncated { get; init; }

    /// <summary>The picture or video, if any.</summary>
    public Media? Media { get; init; }

    /// <summary>The summary.</summary>
    public ImmutableArray<Section> Sections { get; init; } = [];

    /// <summary>The http and https addresses linked in the summary, each once, in order.</summary>
    public ImmutableArray<string> Links { get; init; } = [];

    /// <summary>Where the paper's heading stands.</summary>
    public required SourceLocation Source { get; init; }
}

/// <summary>What a paper's <see cref="Media"/> is.</summary>
public enum MediaKind
{
    /// <summary>A picture.</summary>
    Image,

    /// <summary>A video.</summary>
    Video,
}

/// <summary>A picture or video of a paper.</summary>
/// <param name="Kind">Which of the two.</param>
/// <param name="Url">Its address as written: http or https, or a path without host, as some digests have it.</param>
public sealed record Media(MediaKind Kind, string Url)
{
    /// <summary>Whether the address is one of http or https with a host, so that a page can show it.</summary>
    public bool HasHost =>
        Url.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || Url.StartsWith("http://", StringComparison.OrdinalIgnoreCase);
}

/// <summary>What a section tells, by its label.</summary>
public enum SectionKind
{
    /// <summary>No label: plain bullets.</summary>
    Plain,

    /// <summary>"What's New".</summary>
    New,

    /// <summary>"Technical Details".</summary>
    Technical,

    /// <summary>"Performance Highlights".</summary>
    Performance,

    /// <summary>Any other label.</summary>
    Other,
}

/// <summary>A part of a summary.</summary>
public sealed record Section
{
    private readonly string markdown;
    private readonly bool isMarkdownBeforeText;

    /// <summary>Makes a section.</summary>
    /// <param name="label">The label as written, without marks and colon; null for plain bullets.</param>
    /// <param name="kind">What the label means.</param>
    /// <param name="blocks">The content.</param>
    /// <param name="markdown">The lines as written in the digest, label and bullet included.</param>
    public Section(string? label, SectionKind kind, ImmutableArray<Block> blocks, string markdown)
    {
        Label = label is null ? null : string.Intern(label);
        Kind = kind;
        Blocks = blocks;

        // Most sections are a label and plain text; a large archive need not hold that text twice.
        isMarkdownBeforeText = OnlyText is { Length: > 0 } text && markdown.EndsWith(text, StringComparison.Ordinal);
        this.markdown = isMarkdownBeforeText ? string.Intern(markdown[..^OnlyText!.Length]) : markdown;
    }

    /// <summary>The label as written, without marks and colon; null for plain bullets.</summary>
    public string? Label { get; }

    /// <summary>What the label means.</summary>
    public SectionKind Kind { get; }

    /// <summary>The content.</summary>
    public ImmutableArray<Block> Blocks { get; }

    /// <summary>The lines as written in the digest, label and bullet included.</summary>
    public string Markdown => isMarkdownBeforeText ? markdown + OnlyText : markdown;

    /// <summary>What a reader reads, one line a bullet or item: no Markdown marks, TeX as typed.</summary>
    public string Text => PlainText.Of(Blocks);

    private string? OnlyText => Blocks is [Paragraph { Inlines: [TextRun run] }] ? run.Text : null;
}
