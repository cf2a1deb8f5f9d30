using PaperDigest.Site.Knowledge;
using static PaperDigest.Site.Tests.Rendering.Views.TopicSite;

namespace PaperDigest.Site.Tests.Knowledge;

public sealed class NamingTests
{
    private static readonly TermPattern Forms = new(Learning);

    [Theory]
    [InlineData("하나입니다. 강화 학습입니다. 셋입니다.", "강화 학습입니다.")]
    [InlineData("한 줄\nReinforcement learnings\n세 줄", "Reinforcement learnings")]
    [InlineData("값은 3.5 vs. 4인데 강화-학습이다.", "값은 3.5 vs. 4인데 강화-학습이다.")]
    [InlineData("강화 학습", "강화 학습")]
    public void The_sentence_around_the_name_is_given(string text, string sentence) => Assert.Equal(sentence, Naming.In(text, Forms)?.Sentence);

    [Theory]
    [InlineData("rl은 다른 말이다")]
    [InlineData("URL과 RLHF")]
    [InlineData("")]
    public void An_abbreviation_is_found_as_a_word_of_its_own_and_in_its_capitals(string text) => Assert.Null(Naming.In(text, Forms));

    [Fact]
    public void A_long_sentence_is_cut_so_that_its_name_is_seen()
    {
        var naming = Naming.In(string.Concat(Enumerable.Repeat("앞말 ", 50)) + "강화 학습을 " + string.Concat(Enumerable.Repeat("뒷말 ", 100)), Forms)!;
        Assert.StartsWith("…", naming.Sentence, StringComparison.Ordinal);
        Assert.EndsWith("…", naming.Sentence, StringComparison.Ordinal);
        Assert.InRange(naming.Sentence.Length, 100, 170);
        Assert.Equal("강화 학습", naming.Sentence[Assert.Single(naming.Places)]);
        Assert.InRange(naming.Places[0].Start.Value, 1, 45);
    }

    [Theory]
    [InlineData("Diffusion Models", "diffusion model")]
    [InlineData("policies", "policy")]
    [InlineData("classes", "class")]
    [InlineData("loss", "loss")]
    [InlineData("robotics", "robotics")]
    [InlineData("time series", "time series")]
    [InlineData("bias", "bias")]
    public void An_address_has_the_singular(string phrase, string singular) => Assert.Equal(singular, TopicSlugs.Singular(phrase));
}
