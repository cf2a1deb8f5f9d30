using System.Collections.Immutable;

namespace PaperDigest.Core.Glossary.Finding;

/// <summary>A form as it is looked for.</summary>
internal sealed class SoughtForm
{
    private readonly string typed;
    private readonly Gap[] gaps;
    private readonly bool isStrict;

    /// <summary>The form of a term.</summary>
    public SoughtForm(string form, int term)
    {
        var text = new FoldedText();
        text.Fold(form.AsSpan().Trim());
        Term = term;
        isStrict = IsAbbreviation(text, form);
        typed = isStrict && text.Length > 2 && text.Typed[^1] == 's' && char.IsAsciiLetterUpper(text.Typed[^2])
            ? text.Typed[..^1].ToString()
            : text.Typed.ToString();
        gaps = text.Gaps.ToArray();
        var folded = text.Folded.ToString();
        Keys = isStrict ? [folded[..typed.Length], folded[..typed.Length] + 's'] : Plurals.Of(folded);
        Spelling = isStrict ? typed : Keys[0];
        Width = typed.Sum(c => Hangul.Is(c) ? 2 : 1);
    }

    /// <summary>The place of its term.</summary>
    public int Term { get; }

    /// <summary>The folded spellings by which it is found.</summary>
    public ImmutableArray<string> Keys { get; }

    /// <summary>Equal in forms that are written alike.</summary>
    public string Spelling { get; }

    /// <summary>How wide it is written, a syllable of Hangul being as wide as two letters.</summary>
    public int Width { get; }

    /// <summary>Whether the characters of a text that fold to one of its keys are this form.</summary>
    public bool IsAt(FoldedText text, int start, int end) =>
        (!isStrict || IsTyped(text.Typed[start..end])) && AreGapsIts(text, start, end) && EndsAt(text, start, end);

    // RL, CoT, GPT-4 and LoRA, not Mamba or ImageNet: no word in small letters is one.
    private static bool IsAbbreviation(FoldedText text, string form)
    {
        var letters = text.Typed.ToString().Where(char.IsLetter).ToList();
        if (letters.Count == 0 || !letters.TrueForAll(char.IsAscii))
        {
            return false;
        }

        var capitals = letters.Count(char.IsAsciiLetterUpper);
        return capitals == letters.Count
            || (capitals == letters.Count - 1 && letters[^1] == 's')
            || (letters.Count <= 5 && !form.Contains(' ', StringComparison.Ordinal) && letters.Skip(1).Any(char.IsAsciiLetterUpper));
    }

    // In its own capitals, since others may be another name: ToM is theory of mind, TOM a data set.
    private bool IsTyped(ReadOnlySpan<char> written) =>
        (written.Length == typed.Length || written[^1] == 's') && written[..typed.Length].SequenceEqual(typed);

    // A space that the form has not is one only between pieces that are words by themselves: 강화 학습 is 강화학습, but 학습 시 각 모델 is no 시각,
    // and a part is not apart. A hyphen may stand anywhere in Latin.
    private bool AreGapsIts(FoldedText text, int start, int end)
    {
        var piece = start;
        for (var i = start + 1; i < end; i++)
        {
            if (text.Gaps[i] == Gap.None)
            {
                continue;
            }

            if (i - start >= gaps.Length || gaps[i - start] == Gap.None)
            {
                var next = i + 1;
                while (next < end && text.Gaps[next] == Gap.None)
                {
                    next++;
                }

                if (!IsWord(text, piece, i) || !IsWord(text, i, next))
                {
                    return false;
                }
            }

            piece = i;
        }

        return true;

        bool IsWord(FoldedText text, int from, int to) => Hangul.Is(text.Folded[from])
            ? to - from >= 2
            : text.Gaps[to < end ? to : from] == Gap.Hyphen || to - from >= 3 || char.IsAsciiDigit(text.Folded[from]);
    }

    // At the end of a word, but for what Korean puts to it.
    private static bool EndsAt(FoldedText text, int start, int end)
    {
        if (!Hangul.Is(text.Folded[end - 1]))
        {
            return text.IsBorder(end);
        }

        var rest = text.Folded[end..text.EndOfSyllables(end)];
        return rest.IsEmpty || HangulEnding.IsAll(text.Folded[start..end], rest);
    }
}
