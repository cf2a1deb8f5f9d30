using CsCheck;
using PaperDigest.Search.Building;
using PaperDigest.Search.Tests.Reading;

namespace PaperDigest.Search.Tests;

/// <summary>What an index holds, read by its format alone, is what the documents hold: no term more, none less.</summary>
public sealed class RoundTripTests
{
    private static readonly Gen<EqualTerms> Equal =
        Gen.Select(Term(), Term().Array[1, 3]).Select((key, others) => new EqualTerms(key, [.. others]));

    [Fact]
    public void Every_term_of_every_document_is_found_with_its_impact() =>
        Samples.Documents.Sample(documents => Holds(documents, Samples.Read(documents), []), iter: 80);

    [Fact]
    public void Equal_terms_have_the_documents_that_hold_them_but_not_the_key() =>
        Gen.Select(Samples.Documents, Equal.Array[1, 6]).Sample(
            (documents, equalTerms) => Holds(documents, Samples.Read(documents, equalTerms), equalTerms), iter: 80);

    [Fact]
    public void Documents_of_many_segments_are_one_index()
    {
        SearchDocument[] documents = [.. Enumerable.Range(0, (Segment.Size * 2) + 100).Select(Numbered)];

        Holds(documents, Samples.Read(documents, new EqualTerms("모델 number", ["seven number", "three"])), [new EqualTerms("모델 number", ["seven number", "three"])]);
    }

    private static SearchDocument Numbered(int i)
    {
        string[] numbers = ["one", "two", "three", "number", "seven"];
        return Samples.Document(i, $"{numbers[i % 5]} {numbers[i % 3]}", $"모델 {i % 97} 강화학습", $"unique{i}");
    }

    private static Gen<string> Term() => Gen.OneOf("강화학습", "강화 학습", "모델", "눈", "대규모 언어 모델", "LLM", "LLMs", "GPT-4", "gpt 4", "he kaiming", "deepseek class models", "모델 LLM", "LLM 언어 모델", "qwen2.5-vl", "…", "없는말", "absent", "a|b\t");

    private static void Holds(SearchDocument[] documents, IndexReader index, EqualTerms[] equalTerms)
    {
        var terms = index.Terms.ToList();
        Assert.Equal(terms.Select(t => t.Term), terms.Select(t => t.Term).Order(StringComparer.Ordinal));
        Assert.Equal(index.FirstTerms, Enumerable.Range(0, index.FirstTerms.Length).Select(i => index.Shard(i)[0].Term));

        var equalWords = EqualForm.WordsOf([.. equalTerms]);
        string[] longWords = [.. index.Words().Keys.Concat(equalWords).Where(w => w.Length > 2 && w[0] is >= '가' and <= '힣').Distinct(StringComparer.Ordinal)];
        var held = documents.Select(d => NaiveTerms.Of(d, longWords)).ToArray();
        var expected = held
            .SelectMany((d, i) => d.Select(t => (Term: t.Key, Hit: new Hit(i, t.Value))))
            .GroupBy(t => t.Term, t => t.Hit, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);
        var keys = NaiveEqualTerms.Of(equalTerms, held);

        Assert.Equal(expected.Keys.Concat(keys.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), terms.Select(t => t.Term));
        foreach (var term in terms)
        {
            var key = keys.GetValueOrDefault(term.Term);
            Assert.Equal(expected.GetValueOrDefault(term.Term, []), term.Hits);
            Assert.Equal(key?.Equal, term.Equal);
            Assert.Equal(key?.Second ?? [], term.Second);
        }
    }
}
