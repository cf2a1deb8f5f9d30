using System.Collections.Immutable;

namespace PaperDigest.Core.Glossary.Mining;

/// <summary>Brackets that name something else than the Korean before them: the model used, the data set, or a slip.</summary>
internal static class Mismatches
{
    // Half of "human feedback" is in 강화학습 too, which is learnt from it.
    private const double PartCoverage = 0.5;

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
            if (reading.Korean is null || reading.Coverage > PartCoverage || (reading.Coverage > 0 && reading.English?.Contains(' ', StringComparison.Ordinal) != true))
            {
                return false;
            }

            var (korean, other) = (FormKey.Of(reading.Korean), FormKey.Of(reading.English ?? reading.Abbreviation));
            return pairs[(korean, other)] == 1 && (reading.English is null
                ? ofKorean.Contains(korean) && !ofKorean[korean].Any(english => words.TryGetValue(english, out var name) && Abbreviations.Fits(reading.Abbreviation, name))
                : IsName(reading.English) || (ofKorean.Contains(korean) && ofOther.Contains(other)));
        }
    }

    // With capitals side by side: ATP-Hard.
    private static bool IsName(string english)
    {
        var capital = english.AsSpan().IndexOfAnyInRange('A', 'Z');
        return !english.Contains(' ', StringComparison.Ordinal) && capital >= 0 && capital + 1 < english.Length && char.IsAsciiLetterUpper(english[capital + 1]);
    }
}
