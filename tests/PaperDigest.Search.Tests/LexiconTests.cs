namespace PaperDigest.Search.Tests;

/// <summary>Which words an index knows: for corrections and initial consonants, and those of three syllables as terms.</summary>
public sealed class LexiconTests
{
    [Fact]
    public void A_word_of_three_documents_is_known_and_one_of_two_is_not()
    {
        var words = Samples.Read(Samples.Texts("transformer 데이터", "transformer 데이터", "transformer 데이터 벤치마크", "벤치마크 once")).Words();

        Assert.Equal(3, words["transformer"].Count);
        Assert.Equal(3, words["데이터"].Count);
        Assert.DoesNotContain("벤치마크", words);
        Assert.DoesNotContain("once", words);
    }

    [Fact]
    public void A_word_counts_once_a_document_whatever_its_particles()
    {
        var words = Samples.Read(Samples.Texts("데이터를 데이터의 데이터", "데이터에서", "데이터")).Words();

        Assert.Equal(3, words["데이터"].Count);
        Assert.DoesNotContain("데이터를", words);
    }

    [Fact]
    public void A_known_word_of_three_syllables_has_a_list_of_every_document_that_holds_it_anywhere()
    {
        var index = Samples.Read(Samples.Texts("강화학습", "강화학습을", "강화학습", "강화 학습", "심층강화학습", "심층 강화 학습의", "강화를 학습", "강화, 학습", "강화"));

        Assert.Equal([0, 1, 2, 3, 4, 5], index.DocumentsOf("강화학습"));
        Assert.Equal(6, index.Words()["강화학습"].Count);
    }

    [Fact]
    public void A_word_of_three_syllables_does_not_go_on_after_a_clear_particle()
    {
        var index = Samples.Read(Samples.Texts("은하수", "은하수", "은하수", "모델은 하수"));

        Assert.Equal([0, 1, 2], index.DocumentsOf("은하수"));
    }

    [Fact]
    public void A_word_is_found_again_inside_itself()
    {
        var index = Samples.Read(Samples.Texts("토마토", "토마토", "토마토", "토마토마토"));

        Assert.Equal([0, 0, 0, 1], index.Find("토마토")!.Hits.Select(hit => hit.Impact & 3));
    }

    [Fact]
    public void Neighbours_of_twelve_documents_are_one_word()
    {
        var texts = Enumerable.Repeat("강화 학습을", 12).Concat(Enumerable.Repeat("언어 모델", 11)).ToArray();
        var words = Samples.Read(Samples.Texts(texts)).Words();

        Assert.Equal(12, words["강화학습"].Count);
        Assert.DoesNotContain("언어모델", words);
    }

    [Theory]
    [InlineData("이를 통해")]
    [InlineData("새로운 모델")]
    [InlineData("모델을 학습")]
    [InlineData("강화\n학습")]
    [InlineData("강화, 학습")]
    public void What_others_do_not_write_as_one_is_no_word(string text) =>
        Assert.DoesNotContain(Samples.Read(Samples.Texts([.. Enumerable.Repeat(text, 20)])).Words().Keys, word => word.Length > 3);

    [Theory]
    [InlineData("x")]
    [InlineData("2024")]
    [InlineData("3d")]
    [InlineData("abcdefghijklmnop")]
    [InlineData("눈")]
    [InlineData("가나다라마바사아자차카타파하거너")]
    public void Words_have_two_to_fifteen_characters_and_begin_with_a_letter(string text) =>
        Assert.Empty(Samples.Read([.. Enumerable.Range(0, 3).Select(i => Samples.Document(i, text) with { Id = $"{i}" })]).Words());

    [Theory]
    [InlineData("가구", "h0")]
    [InlineData("까치", "h0")]
    [InlineData("나비", "h2")]
    [InlineData("다리", "h3")]
    [InlineData("따개", "h3")]
    [InlineData("라면", "h5")]
    [InlineData("마음", "h6")]
    [InlineData("바람", "h7")]
    [InlineData("빠름", "h7")]
    [InlineData("사람", "h9")]
    [InlineData("쌀밥", "h9")]
    [InlineData("아침", "h11")]
    [InlineData("자전", "h12")]
    [InlineData("짜장", "h12")]
    [InlineData("차림", "h14")]
    [InlineData("카드", "h15")]
    [InlineData("타격", "h16")]
    [InlineData("파랑", "h17")]
    [InlineData("하늘", "h18")]
    [InlineData("zebra", "z")]
    [InlineData("Ångström", "a")]
    [InlineData("модель", "0")]
    [InlineData("深度", "0")]
    public void A_word_stands_in_the_file_of_its_initial(string word, string file) =>
        Assert.All(Samples.Read(Samples.Texts(word, word, word)).Words().Values, found => Assert.Equal(file, found.File));
}
