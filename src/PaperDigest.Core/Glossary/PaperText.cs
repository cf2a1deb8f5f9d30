using System.Collections.Immutable;
using PaperDigest.Core.Model;

namespace PaperDigest.Core.Glossary;

/// <summary>A paper's words as a reader reads them: formulas in their plain reading, no Markdown marks.</summary>
/// <param name="Title">The title, one line.</param>
/// <param name="Texts">The sections of all digests that tell of it, each once; one line a bullet, item or paragraph, parted by <c>\n</c>.</param>
public sealed record PaperText(string Title, ImmutableArray<string> Texts)
{
    /// <summary>The words of what digests say of one paper, newest first.</summary>
    public static PaperText Of(ImmutableArray<PaperEntry> entries) => new(
        PlainText.Read(entries[0].TitleInlines),
        [.. entries.SelectMany(entry => entry.Sections).Select(section => PlainText.Read(section.Blocks)).Distinct(StringComparer.Ordinal)]);
}
