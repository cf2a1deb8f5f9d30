using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using PaperDigest.Core.Model;

namespace PaperDigest.Site.Citing;

/// <summary>A citation in the form that arXiv recommends for BibTeX, with what is known of it.</summary>
/// <remarks>https://info.arxiv.org/help/hypertex/bibstyles/index.html; the primary class is left out, because digests do not tell it.</remarks>
internal static class BibTexEntry
{
    /// <summary>The entry, without a line feed at the end.</summary>
    public static string Of(Citation citation)
    {
        var entry = new StringBuilder("@misc{").Append(citation.Key).Append(",\n  title = {{");
        AppendTitle(entry, citation.Title);
        entry.Append("}}");
        if (!citation.Authors.IsEmpty)
        {
            entry.Append(",\n  author = {");
            foreach (var author in citation.Authors)
            {
                AppendName(entry, PersonName.Split(author.Name));
                entry.Append(" and ");
            }

            _ = citation.AreAuthorsCut ? entry.Append("others") : entry.Remove(entry.Length - 5, 5);
            entry.Append('}');
        }

        if (citation.Month is { } month)
        {
            entry.Append(CultureInfo.InvariantCulture, $",\n  year = {{{month.Year}}}");
        }

        if (citation.Id.IsArxiv)
        {
            entry.Append(",\n  eprint = {").Append(citation.Id.Value).Append("},\n  archivePrefix = {arXiv}");
        }

        entry.Append(",\n  url = {");
        AppendUrl(entry, citation.Url);
        return entry.Append("}\n}").ToString();
    }

    // In braces of its own, because styles set a title in lower case but for its first letter, and with it names, GPT and LoRA.
    private static void AppendTitle(StringBuilder entry, ImmutableArray<Inline> title)
    {
        foreach (var inline in title)
        {
            if (inline is Tex { Formula: var formula } tex && BibTexText.IsSound(formula))
            {
                _ = tex.IsText ? entry.Append('{').Append(formula).Append('}') : entry.Append('$').Append(formula).Append('$');
            }
            else
            {
                BibTexText.Append(entry, PlainText.Read([inline is Tex odd ? new TextRun(odd.Typed) : inline]));
            }
        }
    }

    // "Family, Given" leaves BibTeX nothing to guess: it takes "Éric" for a particle, because it knows no capital É.
    private static void AppendName(StringBuilder entry, PersonName name)
    {
        if (name.IsLiteral)
        {
            entry.Append('{');
            BibTexText.Append(entry, name.Family);
            entry.Append('}');
            return;
        }

        BibTexText.Append(entry, name.Particle is null ? name.Family : $"{name.Particle} {name.Family}");
        if (name.Suffix is not null)
        {
            BibTexText.Append(entry.Append(", "), name.Suffix);
        }

        BibTexText.Append(entry.Append(", "), name.Given);
    }

    // LaTeX's \url takes an address as it is, but for what would end the field or the line.
    private static void AppendUrl(StringBuilder entry, string url)
    {
        foreach (var c in url)
        {
            _ = c switch
            {
                '{' => entry.Append("%7B"),
                '}' => entry.Append("%7D"),
                '\\' => entry.Append("%5C"),
                _ => entry.Append(c),
            };
        }
    }
}
