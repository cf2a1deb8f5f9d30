using CsCheck;
using PaperDigest.Search.Tests.Reading;

namespace PaperDigest.Search.Tests;

/// <summary>Documents to index.</summary>
internal static class Samples
{
    // Pieces that have a meaning somewhere between text and terms, so that random text meets every rule.
    private static readonly string[] Pieces =
    [
        " ", " ", " ", " ", " ", " ", "  ", "\t", "\n", "-", "‐", "–", "·", ", ", ".", "_", "+", "(", ")", "**", "강화", "학습", "강화학습", "심층강화", "모델", "모델을", "모델은", "언어", "대규모",
        "생성", "에서", "있습니다", "눈", "을", "ㅋ", "ㄱㅏ", "\u1100\u1161\u11A8", "LLM", "LLMs", "GPT-4", "Qwen2.5-VL", "models", "DeepSeek", "class", "α", "漢字", "カ\u3099", "é", "𝐱", "𐐀", "😀", "\uD800", "\u0000", "ﬁ", "½", "Kaiming", "He", "3.5", "B",
    ];

    public static readonly Gen<string> Text = Gen.OneOf(Pieces).Array[0, 30].Select(string.Concat);

    private static readonly DateOnly FirstDay = new(2023, 12, 28);

    /// <summary>A few documents, in the order of their days.</summary>
    public static readonly Gen<SearchDocument[]> Documents =
        Gen.Select(Text, Text.Array[0, 4], Text.Array[0, 3], Gen.Int[0, 2], Gen.Int[-1, 300], Gen.OneOf<string[]>([], ["code"], ["code", "video"], ["video", "code", "video"]))
            .Array[0, 30]
            .Select(drawn =>
            {
                var day = FirstDay;
                return drawn.Select((d, i) => Document(i, d.Item1, [.. d.Item3]) with
                {
                    Date = day = day.AddDays(d.Item4),
                    Names = [.. d.Item2],
                    Votes = d.Item5 < 0 ? null : d.Item5,
                    Summary = d.Item1 + d.Item1,
                    Marks = [.. d.Item6],
                }).ToArray();
            });

    /// <summary>A document with a title and texts.</summary>
    public static SearchDocument Document(int number, string title, params string[] texts) =>
        new() { Id = $"2501.{number:00000}", Date = FirstDay, Title = title, Texts = [.. texts] };

    /// <summary>Documents with one text each.</summary>
    public static SearchDocument[] Texts(params string[] texts) => [.. texts.Select((text, i) => Document(i, "", text))];

    public static SearchIndex Build(SearchDocument[] documents, params EqualTerms[] equalTerms) =>
        SearchIndexBuilder.Build(documents.Length, i => documents[i], new SearchOptions { EqualTerms = [.. equalTerms] }, TestContext.Current.CancellationToken);

    public static IndexReader Read(SearchDocument[] documents, params EqualTerms[] equalTerms) => new(Build(documents, equalTerms));

    /// <summary>An index of documents and topics.</summary>
    public static IndexReader ReadTopics(SearchDocument[] documents, params SearchTopic[] topics) =>
        new(SearchIndexBuilder.Build(documents.Length, i => documents[i], new SearchOptions { Topics = [.. topics] }, TestContext.Current.CancellationToken));
}
