using System.Collections.Immutable;
using PaperDigest.Core.Model;
using PaperDigest.Site.Rendering.Views;

namespace PaperDigest.Site.Rendering;

/// <summary>
/// What a Korean text says about its words: English phrases are marked with their language, and the first abbreviation of each kind with
/// what it stands for; a particle is bound to the bracket before it where no markup parts them. One text at a time, as it is written from beginning to end.
/// </summary>
public sealed class TextMarks
{
    private readonly bool binds;
    private ImmutableDictionary<string, string> abbreviations;

    /// <summary>Marks all there is.</summary>
    /// <param name="abbreviations">What abbreviations stand for.</param>
    public TextMarks(ImmutableDictionary<string, string> abbreviations) => (this.abbreviations, binds) = (abbreviations, true);

    private TextMarks() => abbreviations = ImmutableDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>Marks English alone, as lists do, where each byte is there once a paper.</summary>
    public static TextMarks English { get; } = new();

    /// <summary>Whether a block of text is English altogether: it holds an English phrase and no Hangul.</summary>
    public static bool IsEnglish(ImmutableArray<Inline> inlines) => !Any(inlines, text => TextLanguage.HoldsHangul(text)) && Any(inlines, HoldsEnglish);

    /// <summary>Writes text.</summary>
    public void Write(Utf8Buffer output, ReadOnlySpan<char> text)
    {
        var written = 0;
        for (var from = 0; EnglishPhrases.Next(text, ref from, out var phrase); written = phrase.End.Value)
        {
            WriteWords(output, text[written..phrase.Start.Value], "<abbr lang=\"en\" title=\""u8);
            output.Write("<span lang=\"en\">"u8);
            WriteWords(output, text[phrase], "<abbr title=\""u8);
            output.Write("</span>"u8);
        }

        WriteWords(output, text[written..], "<abbr lang=\"en\" title=\""u8);
    }

    private static bool HoldsEnglish(string text)
    {
        var from = 0;
        return EnglishPhrases.Next(text, ref from, out _);
    }

    private static bool Any(ImmutableArray<Inline> inlines, Func<string, bool> holds)
    {
        foreach (var inline in inlines)
        {
            var found = inline switch
            {
                TextRun t => holds(t.Text),
                Strong s => Any(s.Inlines, holds),
                Emphasis e => Any(e.Inlines, holds),
                Link l => Any(l.Inlines, holds),
                _ => false,
            };
            if (found)
            {
                return true;
            }
        }

        return false;
    }

    private void WriteWords(Utf8Buffer output, ReadOnlySpan<char> text, ReadOnlySpan<byte> open)
    {
        var written = 0;
        for (var from = 0; !abbreviations.IsEmpty && Abbreviations.Next(text, ref from, out var place);)
        {
            var word = text[place].ToString();
            if (Abbreviations.Meaning(abbreviations, word) is not { } meaning)
            {
                continue;
            }

            WriteBound(output, text[written..place.Start.Value]);
            output.Write(open);
            output.WriteEscaped(meaning);
            output.Write("\">"u8);
            output.WriteEscaped(word);
            output.Write("</abbr>"u8);
            written = place.End.Value;
            abbreviations = abbreviations.Remove(Abbreviations.Singular(word));
        }

        WriteBound(output, text[written..]);
    }

    // Browsers may break a line between a bracket and Hangul, so that a particle would stand alone: (Reinforcement Learning)|을.
    private void WriteBound(Utf8Buffer output, ReadOnlySpan<char> text)
    {
        int bracket;
        while (binds && (bracket = text.IndexOf(')')) >= 0)
        {
            output.WriteEscaped(text[..bracket]);
            var isBound = bracket + 1 < text.Length && TextLanguage.HoldsHangul(text.Slice(bracket + 1, 1));
            if (isBound)
            {
                output.Write("<span class=\"nb\">)"u8);
                output.WriteEscaped(text.Slice(bracket + 1, 1));
                output.Write("</span>"u8);
            }
            else
            {
                output.Write(")"u8);
            }

            text = text[(bracket + (isBound ? 2 : 1))..];
        }

        output.WriteEscaped(text);
    }
}
