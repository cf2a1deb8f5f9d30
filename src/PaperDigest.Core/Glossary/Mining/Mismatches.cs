using System.Collections.Immutable;

namespace PaperDigest.Core.Glossary.Mining;

/// <summary>Brackets that name something else than the Korean before them: the model used, the data set, or a slip.</summary>
internal static class Mismatches
{
    /// <summary>
    /// Readings without those of one paper alone, where each side has another partner in two papers or more, or one that says the same word by word; single words only if they don't correspond,
    /// and names whatever their partners.
    /// </summary>
    public static ImmutableArray<Reading> Without(ImmutableArray<Reading> readings)
    {
        var pairs = readings.Where(r => r.Korean is not null)
            .GroupBy(r => (Korean: FormKey.Of(r.Korean), Other: FormKey.Of(r.English ?? r.Abbreviation)))
            .ToDictionary(of => of.Key, of => (Papers: of.Select(r => r.Paper).Distinct().Count(), Corresponds: of.Any(r => r is { Coverage: 1, Words: > 1 })));
        var ofKorean = pairs.Where(pair => pair.Value.Papers > 1).ToLookup(pair => pair.Key.Korean, pair => pair.Key.Other, StringComparer.Ordinal);
        var ofOther = pairs.Where(pair => pair.Value.Papers > 1 || pair.Value.Corresponds).ToLookup(pair => pair.Key.Other, pair => pair.Key.Korean, StringComparer.Ordinal);
        var words = readings.Where(r => r.English is not null).Select(r => (Key: FormKey.Of(r.English), r.English)).DistinctBy(r => r.Key).ToDictionary(r => r.Key, r => r.English!, StringComparer.Ordinal);
        return [.. readings.Where(r => !IsMismatch(r))];

        bool IsMismatch(Reading reading)
        {
            if (reading.Korean is null || (reading.Coverage > 0 && (reading.Mention.IsExact || reading.English?.Contains(' ', StringComparison.Ordinal) != true)))
            {
                return false;
            }

            var (korean, other) = (FormKey.Of(reading.Korean), FormKey.Of(reading.English ?? reading.Abbreviation));
            return pairs[(korean, other)].Papers == 1 && (reading.English is null
                ? ofKorean.Contains(korean) && !ofKorean[korean].Any(english => words.TryGetValue(english, out var name) && Abbreviations.Fits(reading.Abbreviation, name))
                : (IsName(reading.English) && reading.Coverage == 0) || (ofKorean.Contains(korean) && ofOther[other].Any(name => name != korean)));
        }
    }

    // With capitals side by side: ATP-Hard.
    private static bool IsName(string english)
    {
        var capital = english.AsSpan().IndexOfAnyInRange('A', 'Z');
        return !english.Contains(' ', StringComparison.Ordinal) && capital >= 0 && capital + 1 < english.Length && char.IsAsciiLetterUpper(english[capital + 1]);
    }
}
