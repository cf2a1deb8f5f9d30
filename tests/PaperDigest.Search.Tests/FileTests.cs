using System.Runtime.InteropServices;
using PaperDigest.Search.Building;
using PaperDigest.Search.Files;
using PaperDigest.Search.Tests.Reading;

namespace PaperDigest.Search.Tests;

/// <summary>The names of files, and what changes them.</summary>
public sealed class FileTests
{
    [Fact]
    public void The_same_documents_give_the_same_bytes_whatever_the_number_of_processors()
    {
        SearchDocument[] documents = [.. Enumerable.Range(0, 3000).Select(i => Samples.Document(i, $"Title {i % 71}", $"강화 학습 {i % 13} 모델 {i % 7}"))];

        var one = Built(documents, processors: 1);
        var four = Built(documents, processors: 4);

        Assert.Equal(one.Root, four.Root);
        Assert.Equal(one.Files.Select(f => f.Path), four.Files.Select(f => f.Path));
        Assert.All(one.Files.Zip(four.Files), pair => Assert.True(pair.First.Bytes.Span.SequenceEqual(pair.Second.Bytes.Span)));
    }

    [Fact]
    public void Every_file_stands_where_the_format_says()
    {
        var index = Samples.Build([.. Enumerable.Range(0, 600).Select(i => Samples.Document(i, "강화 학습", $"word{i}"))]);

        Assert.All(index.Files, file => Assert.Matches("^(?:root\\.[0-9a-f]{10}|s/[0-9a-f]{10}/(?:[0-9]+|words-(?:[a-z]|h[0-9]+|0)|days|votes|marks|topics)|c/[0-9a-f]{10}/[0-9]+)\\.gz$", file.Path));
        Assert.Equal(index.Files.Length, index.Files.Select(f => f.Path).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Single(index.Files, f => f.Path == index.Root);
        Assert.Single(index.Files.Where(f => f.Path.StartsWith("s/", StringComparison.Ordinal)).Select(f => f.Path[..12]).Distinct());
        Assert.Equal(2, index.Files.Where(f => f.Path.StartsWith("c/", StringComparison.Ordinal)).Select(f => f.Path[..12]).Distinct().Count());
    }

    [Fact]
    public void Every_file_is_gzip_and_names_no_time_or_system()
    {
        var index = Samples.Build(Samples.Texts("강화 학습", "모델"));

        Assert.All(index.Files, file => Assert.Equal([0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 2, 0xFF], file.Bytes[..10].ToArray()));
    }

    [Fact]
    public void A_new_day_leaves_all_but_the_last_group_of_cards()
    {
        SearchDocument[] documents = [.. Enumerable.Range(0, 1600).Select(i => Samples.Document(i, $"Title {i}"))];

        var before = Samples.Build(documents[..1500]).Files.Select(f => f.Path).ToHashSet();
        var after = Samples.Build(documents).Files;

        var kept = after.Where(f => before.Contains(f.Path)).ToList();
        Assert.Equal(128, kept.Count);
        Assert.All(kept, f => Assert.StartsWith("c/", f.Path, StringComparison.Ordinal));
    }

    [Fact]
    public void An_edited_summary_changes_the_cards_of_its_group_and_nothing_else_but_the_root()
    {
        SearchDocument[] documents = [.. Enumerable.Range(0, 1100).Select(i => Samples.Document(i, $"Title {i}"))];
        var before = Samples.Build(documents);
        documents[600] = documents[600] with { Summary = "Another." };
        var after = Samples.Build(documents);

        var changed = after.Files.Where(f => !before.Files.Any(b => b.Path == f.Path)).Select(f => f.Path).ToList();
        Assert.Equal(65, changed.Count);
        Assert.Equal(64, changed.Count(path => path.StartsWith("c/", StringComparison.Ordinal)));
        Assert.Contains(after.Root, changed);
    }

    [Fact]
    public void An_edited_text_changes_the_generation_and_no_card()
    {
        SearchDocument[] documents = [.. Enumerable.Range(0, 100).Select(i => Samples.Document(i, $"Title {i}", "강화"))];
        var before = Samples.Build(documents);
        documents[50] = documents[50] with { Texts = ["학습"] };
        var after = Samples.Build(documents);

        Assert.All(after.Files, f => Assert.Equal(f.Path.StartsWith("c/", StringComparison.Ordinal), before.Files.Any(b => b.Path == f.Path)));
    }

    [Fact]
    public void Files_of_the_same_path_have_the_same_bytes()
    {
        var one = Samples.Build([.. Enumerable.Range(0, 700).Select(i => Samples.Document(i, $"Title {i}"))]);
        var other = Samples.Build([.. Enumerable.Range(0, 900).Select(i => Samples.Document(i, $"Title {i}"))]);
        var bytes = one.Files.ToDictionary(f => f.Path, f => f.Bytes, StringComparer.Ordinal);

        var shared = other.Files.Where(f => bytes.ContainsKey(f.Path)).ToList();
        Assert.NotEmpty(shared);
        Assert.All(shared, f => Assert.True(f.Bytes.Span.SequenceEqual(bytes[f.Path].Span)));
    }

    [Fact]
    public void Sections_of_any_kind_and_length_unpack_to_what_they_were()
    {
        byte[] content = [.. Enumerable.Range(0, 70_000).Select(i => (byte)(i * 7919 >> 4))];
        foreach (var (first, second) in new[] { (0, 0), (0, 70_000), (1, 2), (30_000, 30_000), (30_000, 65_540), (70_000, 70_000) })
        {
            foreach (var kinds in new[] { (SectionKind.Text, SectionKind.Bits, SectionKind.Symbols), (SectionKind.Bits, SectionKind.Symbols, SectionKind.Bits) })
            {
                var packed = Gzip.Compress(content, [new(first, kinds.Item1), new(second, kinds.Item2), new(content.Length, kinds.Item3)]);
                using var gzip = new System.IO.Compression.GZipStream(new MemoryStream(packed), System.IO.Compression.CompressionMode.Decompress);
                using var unpacked = new MemoryStream();
                gzip.CopyTo(unpacked);

                Assert.Equal(content, unpacked.ToArray());
            }
        }
    }

    [Fact]
    public void A_file_of_nothing_is_a_file() => Assert.Equal(20, Gzip.Compress([], [new(0, SectionKind.Symbols)]).Length);

    [Theory]
    [InlineData("123456789", 0xCBF43926)]
    [InlineData("", 0)]
    public void The_sum_is_that_of_gzip(string text, uint sum) => Assert.Equal(sum, Crc32.Of(System.Text.Encoding.ASCII.GetBytes(text)));

    [Fact]
    public void Shards_are_small_and_a_word_has_its_pairs_beside_it()
    {
        SearchDocument[] documents = [.. Enumerable.Range(0, 400).Select(i =>
            Samples.Document(i, "", string.Join(' ', Enumerable.Range(0, 60).Select(k => $"w{(i * 31) + (k * 17) % 997} common"))))];
        var index = new IndexReader(Samples.Build(documents));

        Assert.InRange(index.FirstTerms.Length, 10, 1000);
        Assert.True(index.FirstTerms.Count(term => !term.Contains(' ', StringComparison.Ordinal)) >= index.FirstTerms.Length / 2);
    }

    [Fact]
    public void A_shard_that_begins_with_a_key_of_three_words_holds_the_lists_after_it()
    {
        var documents = Samples.Texts("large language model", "large legs", "언어");
        EqualTerms[] equalTerms = [new("large language model", ["언어"])];
        var parallel = new ParallelOptions { CancellationToken = TestContext.Current.CancellationToken };
        var inverted = InvertedDocuments.Of(documents.Length, i => documents[i], EqualForm.WordsOf([.. equalTerms]), parallel);
        var terms = MergedTerms.Of(inverted, EqualLists.Of([.. equalTerms], inverted, CancellationToken.None));
        var start = terms.FindIndex(term => term.IsLong);

        var shard = ShardWriter.Write(CollectionsMarshal.AsSpan(terms)[start..], inverted.Table, inverted.Segments, documents.Length);

        var reader = new FileReader(shard.Bytes, 's');
        Assert.Equal(terms.Count - start, reader.Varint());
        Assert.Equal(("large language model", 1, 1, "언어"), (reader.FrontCoded(""), reader.Varint(), reader.Varint(), reader.Text()));
        Assert.Equal(("large leg", 2), (reader.FrontCoded("large language model"), reader.Varint()));
    }

    private static SearchIndex Built(SearchDocument[] documents, int processors) => SearchIndexBuilder.Build(
        documents.Length, i => documents[i], new SearchOptions(),
        new ParallelOptions { MaxDegreeOfParallelism = processors, CancellationToken = TestContext.Current.CancellationToken });
}
