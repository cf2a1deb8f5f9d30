using System.Collections.Frozen;
using System.Collections.Immutable;

namespace PaperDigest.Core.Glossary.Finding;

/// <summary>
/// The spellings of all forms, sorted: those that begin with what a text has read so far are neighbours, so that a text is read once however
/// many there are. Says the same as a trie, in the room of the spellings alone.
/// </summary>
internal sealed class FormTable
{
    private readonly string[] keys;
    private readonly ImmutableArray<(int Place, SoughtForm Form)>[] formsOf;
    private readonly FrozenDictionary<char, (int Low, int High)> byFirst;

    /// <summary>A table of forms, which are known by their places in the array.</summary>
    public FormTable(ImmutableArray<SoughtForm> forms)
    {
        var byKey = forms.Index().SelectMany(form => form.Item.Keys.Select(key => (Key: key, Form: (form.Index, form.Item))))
            .Where(form => form.Key.Length > 0)
            .GroupBy(form => form.Key, form => form.Form, StringComparer.Ordinal)
            .OrderBy(same => same.Key, StringComparer.Ordinal).ToList();
        keys = [.. byKey.Select(same => same.Key)];
        formsOf = [.. byKey.Select(same => same.ToImmutableArray())];
        byFirst = keys.Index().GroupBy(key => key.Item[0]).ToFrozenDictionary(same => same.Key, same => (same.First().Index, same.Last().Index + 1));
    }

    /// <summary>Tells the forms in a text by their places, from its start to its end; not those inside a longer one.</summary>
    public void FindAll(FoldedText text, Action<int> tell)
    {
        var covered = 0;
        for (var start = 0; start < text.Length; start++)
        {
            if (!text.IsBorder(start) || Longest(text, start, covered) is not { } longest)
            {
                continue;
            }

            covered = start + keys[longest].Length;
            foreach (var (place, form) in formsOf[longest])
            {
                if (form.IsAt(text, start, covered))
                {
                    tell(place);
                }
            }
        }
    }

    // The longest key that a form is written by at a place, if it goes on beyond what an earlier one covers.
    private int? Longest(FoldedText text, int start, int covered)
    {
        int? longest = null;
        if (!byFirst.TryGetValue(text.Folded[start], out var range))
        {
            return null;
        }

        var (low, high) = range;
        for (var end = start + 1; ; end++)
        {
            if (keys[low].Length == end - start && end > covered && formsOf[low].Any(of => of.Form.IsAt(text, start, end)))
            {
                longest = low;
            }

            if (end == text.Length)
            {
                return longest;
            }

            low = Bound(low, high, end - start, text.Folded[end], after: false);
            high = Bound(low, high, end - start, text.Folded[end], after: true);
            if (low == high)
            {
                return longest;
            }
        }
    }

    // The first key of a range whose character at a depth is not before one, or is after it. A key that ends there comes before all.
    private int Bound(int low, int high, int depth, char c, bool after)
    {
        while (low < high)
        {
            var middle = (low + high) / 2;
            var key = keys[middle];
            if (key.Length <= depth || key[depth] < c || (after && key[depth] == c))
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
