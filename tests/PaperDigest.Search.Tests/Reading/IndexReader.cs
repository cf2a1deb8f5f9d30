using System.Text;
using System.Text.Json;

namespace PaperDigest.Search.Tests.Reading;

/// <summary>A document in a posting list.</summary>
internal readonly record struct Hit(int Document, int Impact);

/// <summary>What an index says of a term.</summary>
internal sealed record TermEntry(string Term, Hit[] Hits, string? Equal, Hit[] Second);

/// <summary>A whole index, read by FORMAT.md from its files alone.</summary>
internal sealed class IndexReader
{
    private readonly Dictionary<string, ReadOnlyMemory<byte>> files;
    private readonly string[] groups;
    private readonly string generation;

    public IndexReader(SearchIndex index)
    {
        files = index.Files.ToDictionary(f => f.Path, f => f.Bytes, StringComparer.Ordinal);
        var reader = new FileReader(files[index.Root], 'r');
        using var json = JsonDocument.Parse(reader.Text());
        var root = json.RootElement;
        Count = root.GetProperty("count").GetInt32();
        Address = root.GetProperty("address").GetString()!;
        Years = [.. root.GetProperty("years").EnumerateArray().Select(y => (y[0].GetInt32(), y[1].GetInt32()))];
        CardsPerFile = root.GetProperty("cards").GetInt32();
        FilesPerGroup = root.GetProperty("group").GetInt32();
        WordFiles = Strings(root, "words");
        Marks = Strings(root, "marks");
        groups = Strings(root, "groups");
        generation = root.GetProperty("generation").GetString()!;
        FirstTerms = new string[root.GetProperty("shards").GetInt32()];
        for (var i = 0; i < FirstTerms.Length; i++)
        {
            FirstTerms[i] = reader.FrontCoded(i == 0 ? "" : FirstTerms[i - 1]);
        }

        Assert.True(reader.IsAtEnd);
    }

    public int Count { get; }

    public string Address { get; }

    public (int Year, int First)[] Years { get; }

    public int CardsPerFile { get; }

    public int FilesPerGroup { get; }

    public string[] WordFiles { get; }

    public string[] Marks { get; }

    public string[] FirstTerms { get; }

    public IEnumerable<TermEntry> Terms => Enumerable.Range(0, FirstTerms.Length).SelectMany(Shard);

    public string[] Paths => [.. files.Keys];

    /// <summary>A term, found as a client finds it: by the first terms of the shards; null if no shard has it.</summary>
    public TermEntry? Find(string term)
    {
        var shard = Array.FindLastIndex(FirstTerms, first => string.CompareOrdinal(first, term) <= 0);
        return shard < 0 ? null : Shard(shard).FirstOrDefault(entry => entry.Term == term);
    }

    /// <summary>The documents of a term.</summary>
    public int[] DocumentsOf(string term) => [.. (Find(term)?.Hits ?? []).Select(hit => hit.Document)];

    public TermEntry[] Shard(int number)
    {
        var reader = Open($"s/{generation}/{number}.gz", 's');
        var terms = new (string Term, int Length, string? Equal, int Second)[reader.Varint()];
        for (var i = 0; i < terms.Length; i++)
        {
            var term = reader.FrontCoded(i == 0 ? "" : terms[i - 1].Term);
            var length = reader.Varint();
            var second = length % 2 == 1 ? reader.Varint() : 0;
            terms[i] = (term, length / 2, length % 2 == 1 ? reader.Text() : null, second);
        }

        var bytes = reader.Varint();
        var lists = reader.RiceLists(terms.SelectMany(t => new[] { t.Length, t.Second }), Count, bytes);
        var hits = lists.Select(list => list.Select(document => new Hit(document, reader.Byte())).ToArray()).ToList();
        Assert.True(reader.IsAtEnd);
        return [.. terms.Select((t, i) => new TermEntry(t.Term, hits[i * 2], t.Equal, hits[(i * 2) + 1]))];
    }

    public Dictionary<string, (string File, int Count)> Words()
    {
        var words = new Dictionary<string, (string, int)>(StringComparer.Ordinal);
        foreach (var file in WordFiles)
        {
            var reader = Open($"s/{generation}/words-{file}.gz", 'w');
            var before = "";
            for (var rest = reader.Varint(); rest > 0; rest--)
            {
                var word = reader.FrontCoded(before);
                Assert.True(string.CompareOrdinal(before, word) < 0);
                words.Add(word, (file, reader.Varint()));
                before = word;
            }

            Assert.True(reader.IsAtEnd);
        }

        return words;
    }

    /// <summary>What readers are shown of the topics, a line each.</summary>
    public string[] TopicLines() => Encoding.UTF8.GetString(Open($"s/{generation}/topics.gz", 't').Rest).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The day of each document, since 1970-01-01.</summary>
    public int[] Days()
    {
        var reader = Open($"s/{generation}/days.gz", 'd');
        var days = new List<int>();
        var day = 0;
        for (var rest = reader.Varint(); rest > 0; rest--)
        {
            day += reader.Varint();
            days.AddRange(Enumerable.Repeat(day, reader.Varint()));
        }

        Assert.True(reader.IsAtEnd);
        return [.. days];
    }

    public int?[] Votes()
    {
        var reader = Open($"s/{generation}/votes.gz", 'v');
        int?[] votes = [.. Enumerable.Range(0, Count).Select(_ => reader.Varint() is > 0 and var known ? known - 1 : (int?)null)];
        Assert.True(reader.IsAtEnd);
        return votes;
    }

    /// <summary>The documents that have a mark.</summary>
    public int[] Marked(string mark)
    {
        var rows = Open($"s/{generation}/marks.gz", 'm').Rest.ToArray();
        var length = (Count + 7) / 8;
        Assert.Equal(Marks.Length * length, rows.Length);
        var row = rows.AsMemory(Array.IndexOf(Marks, mark) * length, length);
        return [.. Enumerable.Range(0, length * 8).Where(i => ((row.Span[i / 8] >> (i % 8)) & 1) == 1)];
    }

    /// <summary>The fields of the card of a document; the summary stands before the marks.</summary>
    public string[] Card(int document)
    {
        var file = document / CardsPerFile;
        var size = Math.Min(CardsPerFile, Count - (file * CardsPerFile));
        var lines = Encoding.UTF8.GetString(Open($"c/{groups[file / FilesPerGroup]}/{file}.gz", 'c').Rest).Split('\n');
        Assert.Equal((2 * size) + 2, lines.Length);
        Assert.Equal(("", ""), (lines[size], lines[^1]));
        var facts = lines[document % CardsPerFile].Split('\t');
        return [.. facts[..^1], lines[size + 1 + (document % CardsPerFile)], facts[^1]];
    }

    private FileReader Open(string path, char kind) => new(files[path], kind);

    private static string[] Strings(JsonElement root, string name) => [.. root.GetProperty(name).EnumerateArray().Select(s => s.GetString()!)];
}
