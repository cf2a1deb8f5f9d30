using System.Collections.Immutable;
using PaperDigest.Search.Text;

namespace PaperDigest.Search.Building;

/// <summary>The second list of a key of equal terms.</summary>
/// <param name="Form">The key.</param>
/// <param name="Shown">The equal terms that some document holds, parted by <c>|</c>.</param>
/// <param name="Second">Documents that hold one of them but not the key.</param>
internal sealed record EqualList(EqualForm Form, string Shown, PostingList Second);

/// <summary>Finds second lists.</summary>
internal static class EqualLists
{
    /// <summary>The lists of all keys that have an equal term in some document.</summary>
    public static List<EqualList> Of(ImmutableArray<EqualTerms> equalTerms, TermTable table, SegmentPostings[] segments)
    {
        var lists = new List<EqualList>();
        foreach (var key in equalTerms.GroupBy(e => EqualForm.Of(e.Term).Text, StringComparer.Ordinal).Where(key => key.Key.Length > 0))
        {
            var form = EqualForm.Of(key.First().Term);
            var others = key.SelectMany(e => e.Others)
                .Select(other => (Text: Shown(other), Form: EqualForm.Of(other)))
                .Where(other => other.Form.Text.Length > 0 && other.Form.Text != form.Text)
                .DistinctBy(other => other.Form.Text)
                .Select(other => (other.Text, List: Holding(other.Form, table, segments)))
                .Where(other => other.List.Count > 0)
                .ToList();
            if (others.Count > 0)
            {
                var second = others.Select(other => other.List).Aggregate(PostingList.Either).Without(Holding(form, table, segments));
                lists.Add(new EqualList(form, string.Join('|', others.Select(other => other.Text)), second));
            }
        }

        return lists;
    }

    // The documents that hold a form: those of all its chains, single words, and pairs.
    private static PostingList Holding(EqualForm form, TermTable table, SegmentPostings[] segments)
    {
        PostingList? held = null;
        for (var i = 0; i < form.Words.Length; i++)
        {
            var isPair = i + 1 < form.Words.Length && !IsHangul(form.Words[i]) && !IsHangul(form.Words[i + 1]);
            var isInPair = i > 0 && !IsHangul(form.Words[i]) && !IsHangul(form.Words[i - 1]);
            if (isPair || !isInPair)
            {
                var key = isPair ? TermKey.Of(table.Rank(form.Words[i]), table.Rank(form.Words[i + 1])) : TermKey.Of(table.Rank(form.Words[i]));
                var list = ListOf(key, segments);
                held = held is null ? list : PostingList.Both(held, list);
            }
        }

        return held!;
    }

    private static PostingList ListOf(ulong key, SegmentPostings[] segments)
    {
        var list = new PostingList();
        foreach (var segment in segments)
        {
            var place = segment.PlaceOf(key);
            if (place < segment.Keys.Length && segment.Keys[place] == key)
            {
                segment.AddTo(list, place);
            }
        }

        return list;
    }

    private static bool IsHangul(string word) => WordReader.IsSyllable(word[0]);

    private static string Shown(string other) =>
        string.Join(' ', other.Replace('|', ' ').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
