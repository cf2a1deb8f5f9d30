using PaperDigest.Browser.Tests.Sites;
using PaperDigest.Search;

namespace PaperDigest.Browser.Tests.Search;

/// <summary>Which other words are searched for those that were typed.</summary>
public sealed class WideningTests(Chromium chromium, SiteShelf sites)
{
    private static readonly string[] Texts = ["지식을 증류한다", "distillation of a teacher", "디스틸", "지식 KD", "증륙"];

    private static readonly SearchOptions Options = new()
    {
        EqualTerms =
        [
            new("증류", ["distillation", "디스틸"]), new("distillation", ["증류", "디스틸"]), new("증류기법", ["KD"]),
        ],
    };

    // 증류 may be the beginning of 증륙, since its last syllable has no final consonant.
    [Theory]
    [InlineData("증류")]
    [InlineData("증류 ")]
    [InlineData("distillation")]
    public async Task A_word_and_its_other_name_find_the_same_and_say_so_even_while_the_last_syllable_may_go_on(string query)
    {
        var answer = await FewPapers.SearchAsync(chromium, sites, Texts, Options, query);

        Assert.Empty(new[] { 0, 1, 2 }.Except(FewPapers.Found(answer)));
        Assert.DoesNotContain(3, FewPapers.Found(answer));
        Assert.Equal(query.Trim(), Assert.Single(answer.GetProperty("widened").EnumerateArray()).GetProperty("term").GetString());
    }
}
