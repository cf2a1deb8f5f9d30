namespace PaperDigest.Search.Tests;

/// <summary>What a topic's names find.</summary>
public sealed class TopicTests
{
    private static readonly SearchDocument[] Documents = Samples.Texts("강화 학습", "reinforcement learning", "RL", "attack success rate", "speech");

    [Fact]
    public void One_name_has_the_documents_and_the_others_lead_to_it()
    {
        var index = Samples.ReadTopics(Documents, new SearchTopic(["강화 학습", "Reinforcement Learning", "RL"], [0, 2]));

        Assert.Equal([0, 2], index.DocumentsOf("#강화학습"));
        Assert.Null(index.Find("#강화학습")!.Equal);
        Assert.All(["#rl", "#reinforcementlearning"], name => Assert.Equal("강화학습", index.Find(name)!.Equal));
        Assert.Empty(index.DocumentsOf("#rl"));
        Assert.Empty(index.Find("#rl")!.Second);
    }

    [Fact]
    public void A_topic_has_its_documents_whatever_their_texts_hold() =>
        Assert.Equal([3, 4], Samples.ReadTopics(Documents, new SearchTopic(["강화 학습"], [3, 4])).DocumentsOf("#강화학습"));

    [Fact]
    public void A_name_of_two_topics_leads_to_both()
    {
        var index = Samples.ReadTopics(Documents, new SearchTopic(["공격 성공률", "ASR"], [3]), new SearchTopic(["음성 인식", "ASR"], [4]));

        Assert.Equal("공격성공률|음성인식", index.Find("#asr")!.Equal);
        Assert.Equal([3], index.DocumentsOf("#공격성공률"));
        Assert.Equal([4], index.DocumentsOf("#음성인식"));
    }

    [Fact]
    public void A_topic_whose_first_name_another_one_has_keeps_its_documents_under_the_next()
    {
        var index = Samples.ReadTopics(Documents, new SearchTopic(["큐", "queue"], [0]), new SearchTopic(["큐", "cue"], [1]));

        Assert.Equal([0], index.DocumentsOf("#큐"));
        Assert.Equal("cue", index.Find("#큐")!.Equal);
        Assert.Equal([1], index.DocumentsOf("#cue"));
    }

    [Fact]
    public void Topics_of_the_same_names_are_one() =>
        Assert.Equal([0, 1, 2], Samples.ReadTopics(Documents, new SearchTopic(["RL"], [0, 2]), new SearchTopic(["rl"], [1, 2])).DocumentsOf("#rl"));

    [Fact]
    public void Spellings_of_a_name_are_one_and_a_name_without_letters_is_none()
    {
        var index = Samples.ReadTopics(Documents, new SearchTopic(["…", "강화학습", "강화 학습", "fine-tuning", "Fine Tunings"], [0]));

        Assert.Equal([0], index.DocumentsOf("#강화학습"));
        Assert.Equal("강화학습", index.Find("#finetuning")!.Equal);
        Assert.Null(index.Find("#"));
    }

    [Fact]
    public void Readers_are_shown_topics_with_most_documents_first_by_name_page_and_all_names()
    {
        var index = Samples.ReadTopics(
            Documents,
            new SearchTopic(["ASR", "speech\trecognition"], [4]) { Other = "음성\n인식", Page = "../topics/asr/" }, new SearchTopic([], [1]), new SearchTopic(["강화 학습", "RL", "rl"], [0, 2]));

        Assert.Equal(["강화 학습\t\t\t2\t강화학습|rl", "ASR\t음성 인식\t../topics/asr/\t1\tasr|speechrecognition"], index.TopicLines());
        Assert.Empty(Samples.ReadTopics(Documents).TopicLines());
    }

    [Fact]
    public void Names_are_not_words_of_the_lexicon()
    {
        var documents = Samples.Texts([.. Enumerable.Repeat("word", 40)]);
        var index = Samples.ReadTopics(documents, new SearchTopic(["강화 학습", "RL"], [.. Enumerable.Range(0, 40)]));

        Assert.Equal(["word"], index.Words().Keys);
    }
}
