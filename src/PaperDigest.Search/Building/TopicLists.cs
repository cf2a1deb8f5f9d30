using System.Collections.Immutable;

namespace PaperDigest.Search.Building;

/// <summary>The terms by which topics are found: a <c>#</c> and a name without spaces. One name has the topic's documents, the others name that one.</summary>
internal static class TopicLists
{
    private const string Sign = "#";

    /// <summary>A topic's names without spaces, each once.</summary>
    public static List<string> KeysOf(SearchTopic topic) =>
        [.. topic.Names.Select(name => string.Concat(EqualForm.Of(name).Words)).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal)];

    /// <summary>The terms of all names.</summary>
    public static List<EqualList> Of(ImmutableArray<SearchTopic> topics)
    {
        var documents = new Dictionary<string, PostingList>(StringComparer.Ordinal);
        var leading = new OrderedDictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var topic in topics)
        {
            var names = KeysOf(topic);
            if (names.Count == 0)
            {
                continue;
            }

            // Two topics of the same names are one to whoever asks for them.
            var first = names.Find(name => !documents.ContainsKey(name)) ?? names[0];
            documents[first] = PostingList.Either(documents.GetValueOrDefault(first, new PostingList()), PostingList.Of(topic.Documents));
            foreach (var name in names)
            {
                if (!leading.TryGetValue(name, out var known))
                {
                    leading.Add(name, known = []);
                }

                known.AddRange(name == first ? [] : [first]);
            }
        }

        return [.. leading.Select(name => new EqualList(new EqualForm([Sign + name.Key]), string.Join('|', name.Value), new PostingList())
        {
            Own = documents.GetValueOrDefault(name.Key, new PostingList()),
        })];
    }
}
