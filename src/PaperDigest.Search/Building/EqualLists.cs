using System.Collections.Immutable;
using PaperDigest.Search.Files;
using PaperDigest.Search.Text;

namespace PaperDigest.Search.Building;

/// <summary>The second list of a key of equal terms.</summary>
/// <param name="Form">The key.</param>
/// <param name="Shown">The first of the equal terms that some document holds, parted by <c>|</c>.</param>
/// <param name="Second">Documents that hold one of them but not the key.</param>
internal sealed record EqualList(EqualForm Form, string Shown, PostingList Second)
{
    /// <summary>The own list of a term that stands in no text: a topic's name; null of a key.</summary>
    public PostingList? Own { get; init; }
}

/// <summary>Finds second lists.</summary>
internal static class EqualLists
{
    // Readers are told of a few; what others find is in the list all the same.
    private const int MostShown = 3;

    /// <summary>The lists of all keys by which another document is found.</summary>
    public static List<EqualList> Of(ImmutableArray<EqualTerms> equalTerms, InvertedDocuments inverted, CancellationToken cancellation)
    {
        var lists = new List<EqualList>();
        var known = new Dictionary<string, PostingList>(StringComparer.Ordinal);
        PostingList Holding(EqualForm form) => known.TryGetValue(form.Text, out var list) ? list : known[form.Text] = EqualLists.Holding(form, inverted);
        foreach (var key in equalTerms.GroupBy(e => EqualForm.Of(e.Term).Text, StringComparer.Ordinal).Where(key => key.Key.Length > 0))
        {
            cancellation.ThrowIfCancellationRequested();
            var form = EqualForm.Of(key.First().Term);
            var others = key.SelectMany(e => e.Others)
                .Select(other => (Text: OneLine.Of(other.Replace('|', ' ')), Form: EqualForm.Of(other)))
                .Where(other => other.Form.Text.Length > 0 && other.Form.Text != form.Text)
                .DistinctBy(other => other.Form.Text)
                .Select(other => (other.Text, List: Holding(other.Form).OutsideNames()))
                .Where(other => other.List.Count > 0)
                .ToList();
            var second = others.Select(other => other.List).Aggregate(new PostingList(), PostingList.Either).Without(Holding(form));
            if (second.Count > 0)
            {
                lists.Add(new EqualList(form, string.Join('|', others.Take(MostShown).Select(other => other.Text)), second));
            }
        }

        return lists;
    }

    // The documents that hold a form: those of all its chains, single words, and pairs.
    private static PostingList Holding(EqualForm form, InvertedDocuments inverted)
    {
        PostingList? held = null;
        for (var i = 0; i < form.Words.Length; i++)
        {
            var isPair = i + 1 < form.Words.Length && !IsHangul(form.Words[i]) && !IsHangul(form.Words[i + 1]);
            var isInPair = i > 0 && !IsHangul(form.Words[i]) && !IsHangul(form.Words[i - 1]);
            if (isPair || !isInPair)
            {
                var key = isPair ? TermKey.Of(inverted.Table.Rank(form.Words[i]), inverted.Table.Rank(form.Words[i + 1])) : TermKey.Of(inverted.Table.Rank(form.Words[i]));
                var list = ListOf(key, inverted.Segments);
                held = held is null ? list : PostingList.Both(held, list);
            }
        }

        return held!;
    }

    private static PostingList ListOf(ulong key, SegmentPostings[] segments)
    {
        var list = new PostingList();
        new PostingCursor(segments, key).Read(key, list);
        return list;
    }

    private static bool IsHangul(string word) => WordReader.IsSyllable(word[0]);
}
