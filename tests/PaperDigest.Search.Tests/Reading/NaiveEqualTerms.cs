using PaperDigest.Search.Building;

namespace PaperDigest.Search.Tests.Reading;

/// <summary>Second lists once more, by sets.</summary>
internal static class NaiveEqualTerms
{
    /// <summary>What each key should have that finds another document by an equal term.</summary>
    /// <param name="equalTerms">The equal terms.</param>
    /// <param name="documents">The terms of each document, with impacts.</param>
    public static Dictionary<string, TermEntry> Of(EqualTerms[] equalTerms, Dictionary<string, int>[] documents)
    {
        var entries = new Dictionary<string, TermEntry>(StringComparer.Ordinal);
        foreach (var key in equalTerms.Select(e => EqualForm.Of(e.Term).Text).Where(key => key.Length > 0).Distinct(StringComparer.Ordinal))
        {
            var others = equalTerms.Where(e => EqualForm.Of(e.Term).Text == key).SelectMany(e => e.Others)
                .DistinctBy(other => EqualForm.Of(other).Text)
                .Where(other => EqualForm.Of(other).Text != key && documents.Any(d => OutsideNames(other, d) is not null))
                .ToList();
            var second = documents
                .Select((d, i) => (Document: i, Impacts: others.Select(other => OutsideNames(other, d)).OfType<int>().ToList(), IsOwn: ImpactOf(key, d) is not null))
                .Where(d => d.Impacts.Count > 0 && !d.IsOwn)
                .Select(d => new Hit(d.Document, d.Impacts.Aggregate(0, (all, impact) => all | (impact & 4))))
                .ToArray();
            if (second.Length > 0)
            {
                entries.Add(key, new TermEntry(key, [], string.Join('|', others.Take(3).Select(other => other.Replace('|', ' ').Trim())), second));
            }
        }

        return entries;
    }

    // What stands in a name and in no title is taken for somebody's name.
    private static int? OutsideNames(string form, Dictionary<string, int> document) => ImpactOf(form, document) is { } impact && (impact & 12) != 8 ? impact : null;

    // Null when a document does not hold the form: all its chains, single words and pairs.
    private static int? ImpactOf(string form, Dictionary<string, int> document)
    {
        var words = EqualForm.Of(form).Words;
        var terms = new List<string>();
        for (var i = 0; i < words.Length; i++)
        {
            if (i + 1 < words.Length && !IsHangul(words[i]) && !IsHangul(words[i + 1]))
            {
                terms.Add($"{words[i]} {words[i + 1]}");
            }
            else if (IsHangul(words[i]) || i == 0 || IsHangul(words[i - 1]))
            {
                terms.Add(words[i]);
            }
        }

        return terms.Count == 0 || !terms.TrueForAll(document.ContainsKey)
            ? null
            : terms.Min(t => document[t] & 3) + terms.Aggregate(~3, (all, t) => all & document[t]);
    }

    private static bool IsHangul(string word) => word[0] is >= '가' and <= '힣';
}
