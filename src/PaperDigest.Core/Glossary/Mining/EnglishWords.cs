namespace PaperDigest.Core.Glossary.Mining;

/// <summary>The words of an English name that its Korean has words for.</summary>
internal static class EnglishWords
{
    // Words for which Korean has particles, or nothing.
    private static readonly string[] Small = ["a", "an", "and", "as", "at", "by", "for", "from", "in", "into", "of", "on", "or", "the", "to", "via", "with"];

    /// <summary>The keys of the words that carry the meaning.</summary>
    public static IEnumerable<string> KeysOf(string english)
    {
        var start = 0;
        for (var i = 0; i <= english.Length; i++)
        {
            if (i < english.Length && (char.IsLetterOrDigit(english[i]) || english[i] is '+' or '#'))
            {
                continue;
            }

            if (FormKey.Of(english.AsSpan(start, i - start)) is { Length: > 0 } key && !Small.AsSpan().Contains(key))
            {
                yield return key;
            }

            start = i + 1;
        }
    }

    /// <summary>Whether a name joins two things.</summary>
    public static bool Joins(string? english) => english is not null && (english.Contains(" and ", StringComparison.OrdinalIgnoreCase) || english.AsSpan().IndexOfAny('&', '/') >= 0);
}
