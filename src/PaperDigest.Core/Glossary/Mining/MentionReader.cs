using System.Collections.Immutable;

namespace PaperDigest.Core.Glossary.Mining;

/// <summary>Finds the brackets of a text that may explain a term, by their form alone.</summary>
internal static class MentionReader
{
    private const int MostItems = 4;

    /// <summary>The mentions of a text, by where their brackets close.</summary>
    public static IEnumerable<Mention> Read(string text)
    {
        foreach (var bracket in Bracket.AllOf(text))
        {
            if (Items(text, bracket) is { Count: > 0 } items && Of(text, bracket, items) is { } mention)
            {
                yield return mention;
            }
        }
    }

    // What stands in a bracket; null if it says something else than what a term is called.
    private static List<GlossItem>? Items(string text, Bracket bracket)
    {
        var items = new List<GlossItem>();
        var inside = text.AsSpan(bracket.Open + 1, bracket.Close - bracket.Open - 1);
        var (dated, cited) = (false, false);
        foreach (var range in inside.SplitAny(",;:()\uFF08\uFF09\u3001"))
        {
            var part = inside[range];
            if (part.IsWhiteSpace())
            {
                continue;
            }

            dated |= IsYear(part);
            cited |= part.Contains("et al", StringComparison.Ordinal);
            if (dated || cited)
            {
                continue;
            }

            var start = bracket.Open + 1 + range.Start.GetOffset(inside.Length) + HereafterLength(part);
            var end = bracket.Open + 1 + range.End.GetOffset(inside.Length);
            var item = GlossItem.Of(text, start, end);

            // GUI/UI: two abbreviations of one thing.
            if (part.IndexOf('/') is > 0 and var slash && GlossItem.Of(text, start, bracket.Open + 1 + range.Start.GetOffset(inside.Length) + slash) is { Kind: GlossKind.Abbreviation } first)
            {
                item = first;
            }

            if (item.Kind == GlossKind.Nothing || items.Count == MostItems)
            {
                return null;
            }

            items.Add(item);
        }

        // A year without "et al." is that of a maker or a single author: (OpenAI, 2023).
        return dated && !cited ? null : items;
    }

    private static Mention? Of(string text, Bracket bracket, List<GlossItem> items)
    {
        var before = LeftContext.Of(text, bracket.Open);
        var korean = items.FindIndex(item => item.Kind == GlossKind.Korean);
        if (before.Latin.Length > 0)
        {
            return korean >= 0 ? OfKoreanInside(bracket.Open, before.Latin, items, korean) : items.Count == 1 ? OfPair(bracket.Open, before.Latin, items[0]) : null;
        }

        return before.Korean.IsEmpty || korean >= 0 ? null : OfKoreanBefore(bracket.Open, before, items);
    }

    // 강화 학습(Reinforcement Learning; RL)
    private static Mention? OfKoreanBefore(int open, LeftContext before, List<GlossItem> items)
    {
        var english = items.FindIndex(item => item.Kind == GlossKind.English);
        var abbreviations = items.Where(item => item.Kind == GlossKind.Abbreviation).ToList();
        if (english < 0 ? abbreviations.Count != 1 : items.Count - abbreviations.Count > 1)
        {
            return null;
        }

        var words = english < 0 ? null : items[english].Text;
        var abbreviation = abbreviations.Find(item => words is null || Abbreviations.Fits(item.Text, words) || abbreviations.Count == 1 && IsPartOf(item.Text, words)).Text;
        return new() { Open = open, Korean = before.Korean, IsExact = before.IsQuoted, English = words, Abbreviation = abbreviation };
    }

    // Reinforcement Learning(강화 학습, RL), RL(강화 학습), RL(강화 학습, Reinforcement Learning)
    private static Mention? OfKoreanInside(int open, string latin, List<GlossItem> items, int korean)
    {
        var words = LeftContext.WordsOf(items[korean].Text, items[korean].Start);
        if (items.Count > 2 || words.Length > LeftContext.MostWords || KoreanWords.IsExplanation(words))
        {
            return null;
        }

        var other = items.Count == 2 ? items[1 - korean] : default;
        var (english, abbreviation) = Abbreviations.Is(latin) ? (other.Text, latin) : (latin, other.Text);
        return (other.Kind, Abbreviations.Is(latin)) switch
        {
            (GlossKind.Korean, _) => null,
            (GlossKind.English, false) or (GlossKind.Abbreviation, true) => null,
            (GlossKind.Nothing, _) => new() { Open = open, Korean = words, IsExact = true, English = english, Abbreviation = abbreviation },
            _ => Abbreviations.StartOf(abbreviation, english) is >= 0 and var start ? new() { Open = open, Korean = words, IsExact = true, English = english[start..], Abbreviation = abbreviation } : null,
        };
    }

    // PPO(Proximal Policy Optimization), Proximal Policy Optimization (PPO)
    private static Mention? OfPair(int open, string latin, GlossItem item)
    {
        if (item.Kind == GlossKind.Abbreviation)
        {
            return !latin.Contains(' ', StringComparison.Ordinal) && !latin.Contains('-', StringComparison.Ordinal) ? null
                : Abbreviations.StartOf(item.Text, latin) is >= 0 and var start ? new() { Open = open, Korean = [], English = latin[start..], Abbreviation = item.Text }
                : null;
        }

        var abbreviation = latin[(latin.LastIndexOf(' ') + 1)..];
        return Abbreviations.Is(abbreviation) && item.Kind == GlossKind.English && Abbreviations.Fits(abbreviation, item.Text)
            ? new() { Open = open, Korean = [], English = item.Text, Abbreviation = abbreviation }
            : null;
    }

    // LLM of GPT-style Large Language Models: what is abbreviated is a part of the name.
    private static bool IsPartOf(string abbreviation, string words) => Abbreviations.StartOf(abbreviation, words) > 0;

    private static bool IsYear(ReadOnlySpan<char> part)
    {
        part = part.Trim();
        return part is ['1' or '2', '9' or '0', >= '0' and <= '9', >= '0' and <= '9', ..] && (part.Length == 4 || (part.Length == 5 && char.IsAsciiLetter(part[4])));
    }

    // "이하 RL": hereafter.
    private static int HereafterLength(ReadOnlySpan<char> part)
    {
        var word = part.IndexOf("이하", StringComparison.Ordinal);
        return word >= 0 && part[..word].IsWhiteSpace() ? word + "이하".Length : 0;
    }
}
