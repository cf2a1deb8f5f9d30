namespace PaperDigest.Core.Glossary.Mining;

/// <summary>Finds where the Korean term before a bracket begins: with the words that the English has, and what recurs beside it in other papers.</summary>
internal sealed class SpanChooser(CandidateTable table, Alignment alignment, Recurrence recurrence)
{
    // What counts for and against a word, in the units of a logarithm of odds; set by what readers chose in real digests.
    private const double Aligned = 1.2;
    private const double SecondOfOne = 0.5;
    private const double SecondChance = 0.12;
    private const double Unknown = -0.35;
    private const double Superfluous = -1.2;
    private const double Outsider = -2;
    private const double Ending = -1.2;
    private const double Never = -5;
    private const double Uncovered = 0.6;
    private const double Recurring = 0.8;

    /// <summary>How many words of a candidate are the term, from the last; and how much of the English they say, from 0 to 1.</summary>
    public (int Words, double Coverage) Choose(Candidate candidate)
    {
        var words = candidate.Mention.Korean;
        var english = candidate.English.Length > 0 ? candidate.English : Letters(candidate.Mention.Abbreviation);
        var open = new HashSet<int>(english);
        var papers = recurrence.PapersOf(candidate);
        var (sum, best, chosen, guessed, coverage) = (0d, double.NegativeInfinity, 1, 0, 0d);
        for (var i = 0; i < words.Length; i++)
        {
            var place = words.Length - 1 - i;
            var value = ValueOf(candidate, place, open, ref guessed);
            if (i > 0 && !candidate.Mention.IsExact)
            {
                var extension = Extension(papers[i - 1] - 1, papers[i] - 1);
                sum += value + (value > 0 ? Math.Max(0, extension) : extension);
                if (value <= Never)
                {
                    break;
                }
            }

            var total = sum - (Uncovered * Math.Max(0, open.Count - guessed));
            if ((total > best && !StartsInVain(words[place].Text, value)) || candidate.Mention.IsExact)
            {
                (best, chosen) = (total, i + 1);
                coverage = english.Length == 0 ? 0 : 1 - ((double)open.Count / english.Length);
            }
        }

        return (chosen, coverage);
    }

    private double ValueOf(Candidate candidate, int place, HashSet<int> open, ref int guessed)
    {
        var word = candidate.Mention.Korean[place].Text;
        var isLast = place == candidate.Mention.Korean.Length - 1;
        if (word == "및")
        {
            return EnglishWords.Joins(candidate.Mention.English) ? -0.1 : Never;
        }

        var value = 0d;
        foreach (var part in candidate.Korean[place])
        {
            value += OfPart(candidate, part, open, ref guessed) / candidate.Korean[place].Length;
        }

        if (isLast)
        {
            return 0;
        }

        var isKnown = value > 0;
        return KoreanWords.IsNeverPart(KoreanWords.Stem(word)) ? (value > Aligned / 2 ? value : Never)
            : KoreanWords.Links(word) ? Math.Max(value, Unknown)
            : KoreanWords.IsVerbForm(word) && value <= SecondOfOne ? Superfluous
            : KoreanWords.EndsPhrase(word) ? (isKnown ? value + Ending : Never)
            : isKnown ? value
            : KoreanWords.Joins(word) ? Never
            : IsApposition(word) ? Math.Min(value, Superfluous)
            : value;
    }

    // A term begins neither with a word that ties it to another nor with a noun of another: 및, 가진, 모델의.
    private static bool StartsInVain(string word, double value) =>
        word == "및" || (KoreanWords.Links(word) && !word.EndsWith("없는", StringComparison.Ordinal)) || (value <= SecondOfOne && word is [_, _, .., '의' or '과' or '와']);

    // 기술인 비유창성 감지: what a noun with 인 says is said of the term.
    private bool IsApposition(string word) => word is [_, .., '인'] && table.Korean.Find(word) is var whole && table.Korean.Find(word[..^1]) is >= 0 and var noun && alignment.Count(noun) > alignment.Count(whole);

    private double OfPart(Candidate candidate, int part, HashSet<int> open, ref int guessed)
    {
        if (!Hangul.In(table.Korean[part]) || char.IsAsciiDigit(table.Korean[part][0]))
        {
            var same = candidate.English.FirstOrDefault(e => table.English[e] == table.Korean[part], Alignment.None);
            return same != Alignment.None ? Cover(open, same)
                : candidate.Mention.Abbreviation?.Contains(table.Korean[part], StringComparison.OrdinalIgnoreCase) == true ? Aligned
                : Outsider;
        }

        var sum = alignment.Chance(part, Alignment.None);
        foreach (var word in candidate.English)
        {
            sum += alignment.Chance(part, word);
        }

        var (covered, best, second) = (0d, Alignment.None, false);
        foreach (var word in candidate.English)
        {
            var share = sum > 0 ? alignment.Chance(part, word) / sum : 0;

            // What is learnt from this mention alone is no evidence.
            if (alignment.Count(part, word) - share < 0.5 || share < 0.15 || (alignment.Chance(part, word) < 0.04 && alignment.Count(part, word) * 20 < alignment.Count(part)))
            {
                share = Transliteration.Is(table.Korean[part], table.English[word]) ? 0.9 : 0;
            }

            if (!open.Contains(word))
            {
                second |= share > 0 && alignment.Chance(part, word) >= SecondChance;
            }
            else if (share > covered)
            {
                (covered, best) = (share, word);
            }

            // 강화학습: one word for two.
            if (share >= 0.3 && table.Korean[part].Length >= 4)
            {
                open.Remove(word);
            }
        }

        if (covered > 0)
        {
            open.Remove(best);
            return covered * Aligned;
        }

        if (second)
        {
            return SecondOfOne;
        }

        // Of an abbreviation that nobody explains it isn't known which words have its letters.
        return alignment.Count(part) >= 4 && alignment.Count(part, Alignment.None) >= alignment.Count(part) / 2 ? Outsider
            : alignment.Count(part) >= 8 && candidate.English.Length > 0 ? Superfluous
            : open.Count > guessed++ ? Unknown
            : Superfluous;
    }

    private static double Cover(HashSet<int> open, int word)
    {
        open.Remove(word);
        return Aligned;
    }

    // What it says that of some other papers with the shorter term so many have the longer one.
    private static double Extension(int shorter, int longer) => shorter < 1 ? 0 : Recurring * Math.Clamp(Math.Log((longer + 0.4) / (shorter - longer + 0.4)), -1.4, 2);

    // An abbreviation that nobody explains stands for as many words as it has capitals; they have no numbers that other words have.
    private static int[] Letters(string? abbreviation) =>
        abbreviation is null ? [] : [.. abbreviation.Where(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c)).Select((_, i) => -1 - i)];
}
