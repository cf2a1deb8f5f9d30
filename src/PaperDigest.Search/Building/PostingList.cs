using System.Runtime.InteropServices;

namespace PaperDigest.Search.Building;

/// <summary>Documents, ascending, with the impact that a term has in each.</summary>
internal sealed class PostingList
{
    private readonly List<int> documents = [];
    private readonly List<byte> impacts = [];

    /// <summary>The documents' numbers.</summary>
    public ReadOnlySpan<int> Documents => CollectionsMarshal.AsSpan(documents);

    /// <summary>The impacts, in the same order.</summary>
    public ReadOnlySpan<byte> Impacts => CollectionsMarshal.AsSpan(impacts);

    /// <summary>How many documents there are.</summary>
    public int Count => documents.Count;

    /// <summary>A list of documents, ascending, in whose texts nothing stands.</summary>
    public static PostingList Of(IEnumerable<int> documents)
    {
        var list = new PostingList();
        foreach (var document in documents)
        {
            list.Add(document, Impact.Text);
        }

        return list;
    }

    /// <summary>Adds a document, higher than all before.</summary>
    public void Add(int document, byte impact)
    {
        documents.Add(document);
        impacts.Add(impact);
    }

    /// <summary>Takes all documents out.</summary>
    public void Clear()
    {
        documents.Clear();
        impacts.Clear();
    }

    /// <summary>The documents of either list.</summary>
    public static PostingList Either(PostingList a, PostingList b)
    {
        var both = new PostingList();
        int i = 0, j = 0;
        while (i < a.Count || j < b.Count)
        {
            var (left, right) = (i < a.Count ? a.documents[i] : int.MaxValue, j < b.Count ? b.documents[j] : int.MaxValue);
            if (left == right)
            {
                both.Add(left, Impact.Either(a.impacts[i++], b.impacts[j++]));
            }
            else if (left < right)
            {
                both.Add(left, a.impacts[i++]);
            }
            else
            {
                both.Add(right, b.impacts[j++]);
            }
        }

        return both;
    }

    /// <summary>The documents of both lists.</summary>
    public static PostingList Both(PostingList a, PostingList b)
    {
        var both = new PostingList();
        for (int i = 0, j = 0; i < a.Count && j < b.Count;)
        {
            var order = a.documents[i].CompareTo(b.documents[j]);
            if (order == 0)
            {
                both.Add(a.documents[i], Impact.Both(a.impacts[i], b.impacts[j]));
            }

            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return both;
    }

    /// <summary>The documents that hold the term elsewhere than in a name, as far as impacts tell: theory of mind is no one called Tom.</summary>
    public PostingList OutsideNames()
    {
        var rest = new PostingList();
        for (var i = 0; i < Count; i++)
        {
            if ((impacts[i] & (Impact.Name | Impact.Title)) != Impact.Name)
            {
                rest.Add(documents[i], impacts[i]);
            }
        }

        return rest;
    }

    /// <summary>The documents of this list that are not in another.</summary>
    public PostingList Without(PostingList other)
    {
        var rest = new PostingList();
        var held = other.documents.ToHashSet();
        for (var i = 0; i < Count; i++)
        {
            if (!held.Contains(documents[i]))
            {
                rest.Add(documents[i], impacts[i]);
            }
        }

        return rest;
    }
}
