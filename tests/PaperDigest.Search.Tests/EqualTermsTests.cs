namespace PaperDigest.Search.Tests;

/// <summary>What else is found when a term is searched.</summary>
public sealed class EqualTermsTests
{
    private static readonly SearchDocument[] Documents = Samples.Texts(
        "환각", "hallucination", "환각 hallucinations", "large language model", "language model large", "언어 모델", "벡터 데이터베이스", "vector database", "벡터 DB", "chain-of-thought");

    [Fact]
    public void A_key_has_the_documents_of_its_equal_terms_that_do_not_hold_it()
    {
        var term = Samples.Read(Documents, new EqualTerms("환각", ["hallucination"])).Find("환각")!;

        Assert.Equal([0, 2], term.Hits.Select(hit => hit.Document));
        Assert.Equal("hallucination", term.Equal);
        Assert.Equal([1], term.Second.Select(hit => hit.Document));
    }

    [Fact]
    public void A_key_that_no_document_holds_is_a_term()
    {
        var term = Samples.Read(Documents, new EqualTerms("할루시네이션", ["환각", "hallucination"])).Find("할루시네이션")!;

        Assert.Empty(term.Hits);
        Assert.Equal([0, 1, 2], term.Second.Select(hit => hit.Document));
    }

    [Fact]
    public void Equal_terms_that_no_document_holds_are_not_shown() =>
        Assert.Equal("hallucination", Samples.Read(Documents, new EqualTerms("환각", ["할루시네이션", "hallucination", "confabulation"])).Find("환각")!.Equal);

    [Fact]
    public void A_key_whose_equal_terms_no_document_holds_is_none()
    {
        var index = Samples.Read(Documents, new EqualTerms("환각", ["confabulation"]), new EqualTerms("할루시네이션", ["confabulation"]));

        Assert.Null(index.Find("환각")!.Equal);
        Assert.Null(index.Find("할루시네이션"));
    }

    [Fact]
    public void A_key_is_written_without_spaces_between_Hangul_and_in_the_singular_otherwise()
    {
        var index = Samples.Read(Documents, new EqualTerms("언어 모델", ["Language Models"]), new EqualTerms("Hallucinations", ["환각"]), new EqualTerms("Chain of Thoughts", ["언어 모델"]), new EqualTerms("벡터 DB", ["vector database"]));

        Assert.Equal("Language Models", index.Find("언어모델")!.Equal);
        Assert.Equal("환각", index.Find("hallucination")!.Equal);
        Assert.Equal("언어 모델", index.Find("chain of thought")!.Equal);
        Assert.Equal("vector database", index.Find("벡터 db")!.Equal);
    }

    [Fact]
    public void Several_Latin_words_are_held_where_all_their_pairs_are()
    {
        var index = Samples.Read(Documents, new EqualTerms("대형언어모델", ["large language model"]), new EqualTerms("large language model", ["언어 모델"]));

        Assert.Equal([3], index.Find("대형언어모델")!.Second.Select(hit => hit.Document));
        Assert.Empty(index.Find("large language model")!.Hits);
        Assert.Equal([5], index.Find("large language model")!.Second.Select(hit => hit.Document));
    }

    [Fact]
    public void Hangul_and_Latin_are_held_where_both_are()
    {
        var index = Samples.Read(Documents, new EqualTerms("vector database", ["벡터 db"]), new EqualTerms("벡터 db", ["벡터데이터베이스"]));

        Assert.Equal([8], index.Find("vector database")!.Second.Select(hit => hit.Document));
        Assert.Equal([6], index.Find("벡터 db")!.Second.Select(hit => hit.Document));
    }

    [Fact]
    public void A_hyphenated_term_is_its_parts() =>
        Assert.Equal([9], Samples.Read(Documents, new EqualTerms("생각의 사슬", ["chain-of-thought"])).Find("생각의사슬")!.Second.Select(hit => hit.Document));

    [Fact]
    public void Entries_of_one_key_are_joined_each_equal_term_once()
    {
        var index = Samples.Read(Documents, new EqualTerms("환각", ["hallucination"]), new EqualTerms("환 각", ["Hallucinations", "언어 모델", "환각"]));

        Assert.Equal("hallucination|언어 모델", index.Find("환각")!.Equal);
    }

    [Fact]
    public void A_term_of_equal_terms_is_a_term_however_rare()
    {
        var index = Samples.Read(Documents, new EqualTerms("vector database", ["벡터데이터베이스"]));

        Assert.Equal([6], index.DocumentsOf("벡터데이터베이스"));
    }

    [Fact]
    public void Signs_in_what_is_shown_do_not_break_the_format() =>
        Assert.Equal("hallu cination", Samples.Read(Samples.Texts("hallu cination"), new EqualTerms("환각", [" hallu|cination\t\u0000\n"])).Find("환각")!.Equal);

    [Fact]
    public void Terms_without_a_word_are_no_terms()
    {
        var index = Samples.Read(Documents, new EqualTerms("…", ["환각"]), new EqualTerms("환각", ["!", "hallucination"]));

        Assert.Equal("hallucination", index.Find("환각")!.Equal);
        Assert.DoesNotContain(index.Terms, term => term.Term.Length == 0);
    }
}
