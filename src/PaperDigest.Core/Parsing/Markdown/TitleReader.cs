using System.Collections.Immutable;
using PaperDigest.Core.Model;
using PaperDigest.Core.Parsing.Formulas;

namespace PaperDigest.Core.Parsing.Markdown;

/// <summary>Reads a title: text and TeX; no other markup has a meaning there.</summary>
internal static class TitleReader
{
    /// <summary>The title as text and TeX.</summary>
    /// <param name="title">In one line.</param>
    /// <param name="start">Where it begins.</param>
    public static ImmutableArray<Inline> Read(string title, SourceLocation start)
    {
        var inlines = new InlineBuilder();
        var done = 0;
        for (var i = title.AsSpan().IndexOfAny('$', '\\', '{'); i >= 0 && i < title.Length; i++)
        {
            if (title[i] is '$' or '\\' or '{' && TexScanner.Match(title, i) is { } match)
            {
                inlines.Text(title.AsSpan(done, i - done));
                inlines.Add(new Tex(title.Substring(i, match.Length), match.Formula, match.Plain, match.IsText, start with { Column = start.Column + i }));
                done = i + match.Length;
                i = done - 1;
            }
        }

        inlines.Text(title.AsSpan(done));
        return inlines.ToImmutable();
    }
}
