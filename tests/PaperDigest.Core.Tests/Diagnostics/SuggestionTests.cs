using PaperDigest.Core.Diagnostics;

namespace PaperDigest.Core.Tests.Diagnostics;

public sealed class SuggestionTests
{
    [Theory]
    [InlineData("biuld", "build")]
    [InlineData("exprot", "export")]
    [InlineData("--Base-Url", "--base_url")]
    [InlineData("x", null)]
    [InlineData("zzz", null)]
    [InlineData("bxxld", null)]
    [InlineData("", null)]
    public void A_near_word_is_suggested(string typed, string? meant) =>
        Assert.Equal(meant, Suggestion.Closest(typed, ["build", "export", "serve", "--base_url", "a", ""]));

    [Fact]
    public void Of_words_equally_near_the_first_by_name_is_suggested() =>
        Assert.Equal("day", Suggestion.Closest("dayz", ["days", "dazz", "day"]));

    [Fact]
    public void A_message_ends_with_the_suggestion_or_as_it_was()
    {
        Assert.Equal("; did you mean \"title\"?", Suggestion.For("titel", ["title"]));
        Assert.Equal("", Suggestion.For("zzz", ["title"]));
    }
}
