using System.Collections.Immutable;

namespace PaperDigest.Core.Glossary.Mining;

/// <summary>Brackets that name something else than the Korean before them: the model used, the data set, or a slip.</summary>
internal static class Mismatches
{
    /// <summary>
    /// Readings without those of one paper alone whose words don't correspond, if either side has another partner in two papers or more: the Korean, and
    /// the English too unless it looks like a name.
    /// </summary>
    public static ImmutableArray<Reading> Without(ImmutableArray<Reading> readings)
    {
        var pairs = readings.Where(r => r.Korean is not null)
            .GroupBy(r => (Korean: FormKey.Of(r.Korean), Other: FormKey.Of(r.English ?? r.Abbreviation)))
            .ToDictionary(of => of.Key, of => of.Select(r => r.Paper).Distinct().Count());
        var recurring = pairs.Where(pair => pair.Value > 1).Select(pair => pair.Key).ToList();
        var ofKorean = recurring.ToLookup(pair => pair.Korean, pair => pair.Other, StringComparer.Ordinal);
        var ofOther = recurring.ToLookup(pair => pair.Other, pair => pair.Korean, StringComparer.Ordinal);
        var words = readings.Where(r => r.English is not null).Select(r => (Key: FormKey.Of(r.English), r.English)).DistinctBy(r => r.Key).ToDictionary(r => r.Key, r => r.English!, StringComparer.Ordinal);
        return [.. readings.Where(r => !IsMismatch(r))];

        bool IsMismatch(Reading reading)
        {
            if (reading.Korean is null || reading.Coverage > 0)
            {
                return false;
            }

            var (korean, other) = (FormKey.Of(reading.Korean), FormKey.Of(reading.English ?? reading.Abbreviation));
            return pairs[(korean, other)] == 1 && ofKorean.Contains(korean) && (reading.English is null
                ? !ofKorean[korean].Any(english => words.TryGetValue(english, out var name) && Abbreviations.Fits(reading.Abbreviation, name))
                : ofOther.Contains(other) || IsName(reading.English));
        }
    }

    private static bool IsName(string english) => !english.Contains(' ', StringComparison.Ordinal) && english.AsSpan(1).IndexOfAnyInRange('A', 'Z') >= 0;
}
