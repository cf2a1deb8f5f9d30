using CsCheck;
using PaperDigest.Cli.Terminal;
using Spectre.Console;

namespace PaperDigest.Cli.Tests.Terminal;

public sealed class ExcerptTests
{
    [Theory]
    [InlineData("Vote: 12O", 7, "      ^")]
    [InlineData("가나 다", 1, "^")]
    [InlineData("가나 다", 2, "  ^")]
    [InlineData("가나 다", 4, "     ^")]
    [InlineData("\u1112\u1161\u11AB글", 4, "  ^")]
    [InlineData("😀x", 3, "  ^")]
    [InlineData("e\u0301x", 3, " ^")]
    [InlineData("\tab", 2, " ^")]
    [InlineData("ab", 3, "  ^")]
    [InlineData("ab", 99, "  ^")]
    [InlineData("", 1, "^")]
    public void The_caret_stands_below_its_character(string line, int column, string caret) =>
        Assert.Equal(caret, Excerpt.Of(line, column, 80).Caret);

    [Fact]
    public void A_long_line_is_cut_around_the_caret()
    {
        var line = new string('a', 100) + "X" + new string('b', 100);
        Assert.Equal(("…aaaaaaaaXbbbbbbbbb…", "         ^"), Parts(Excerpt.Of(line, 101, 20)));
        Assert.Equal(("aaaaaaaaaaaaaaaaaa…", "^"), Parts(Excerpt.Of(line, 1, 20)));
        Assert.Equal(("…bbbbbbbbbbbbbbbbb", "                  ^"), Parts(Excerpt.Of(line, 202, 20)));
    }

    [Fact]
    public void An_excerpt_fits_its_width_and_the_caret_is_below_the_column()
    {
        var characters = "ab 가나é😀";
        Gen.Select(Gen.Int[0, characters.Length - 1].Array[0, 60], Gen.Int[1, 70], Gen.Int[10, 40]).Sample((picked, column, width) =>
        {
            var line = string.Concat(picked.Select(i => i >= 6 ? "😀" : characters[i].ToString()));
            var excerpt = Excerpt.Of(line, column, width);
            return excerpt.Text.GetCellWidth() <= width && excerpt.Caret.Length <= width;
        }, iter: 3000, threads: 1);
    }

    private static (string, string) Parts(Excerpt excerpt) => (excerpt.Text, excerpt.Caret);
}
