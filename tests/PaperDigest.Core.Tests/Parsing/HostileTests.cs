using System.Diagnostics;
using PaperDigest.Core.Diagnostics;

namespace PaperDigest.Core.Tests.Parsing;

/// <summary>Text made to hurt: each is read in time that grows about as its length does, on a small stack, and its words stay.</summary>
public sealed class HostileTests
{
    private const int Length = 60_000;

    [Theory]
    [InlineData("- **a**: ", "[")]
    [InlineData("- **a**: ", "{'a': ")]
    [InlineData("- **a**: x ", "[")]
    [InlineData("- **a**: x ", "![")]
    [InlineData("- **a**: x ", "[a](")]
    [InlineData("- **a**: x ", "-http://%")]
    [InlineData("- **a**: x ", "(https://)")]
    [InlineData("- **a**: x ", "*a **b ")]
    [InlineData("- **a**: x ", "_a ")]
    [InlineData("- **a**: x ", "`a ``")]
    [InlineData("- **a**: x ", "$x ")]
    [InlineData("- **a**: x ", "{\\sc ")]
    [InlineData("- **a**: x ", "\\frac{")]
    [InlineData("- **a**: x ", "<b ")]
    [InlineData("- **a**: x ", "&amp")]
    [InlineData("- **a**: x\n", "|a|b\n")]
    [InlineData("- **", "a ")]
    [InlineData("- ", "> ")]
    [InlineData("", "- ")]
    [InlineData("", "  - x\n")]
    [InlineData("### ", " ")]
    [InlineData("### ", "\t(")]
    [InlineData("### [", "](a")]
    [InlineData("### [", "](a)")]
    [InlineData("## ", " ")]
    [InlineData("## 2025-", "01-")]
    [InlineData("Authors: ", "['a', ")]
    [InlineData("Authors: ", "a,")]
    [InlineData("![", "](")]
    [InlineData("<video ", "src='a' ")]
    [InlineData("", "```\n")]
    [InlineData("", "```x\n")]
    [InlineData("", "~~~x\n### [T](https://arxiv.org/abs/2501.08313)\n")]
    [InlineData("- **a**: x ", "***a ")]
    public void Hostile_text_is_read_in_bounded_time(string before, string piece)
    {
        var clock = Stopwatch.StartNew();
        var text = "## Daily Papers (2025-01-15)\n### [T](https://arxiv.org/abs/2501.08313)\n" + before + string.Concat(Enumerable.Repeat(piece, Length / piece.Length)) + " 끝";
        Reading? reading = null;
        var thread = new Thread(() => reading = Reading.OfFile(text), maxStackSize: 512 * 1024);
        thread.Start();

        // A bound that only text which hurts would pass, on however slow a machine.
        Assert.True(thread.Join(TimeSpan.FromSeconds(30)), $"still reading after {clock.Elapsed}");
        Assert.True(
            reading!.Codes.Contains(Codes.OddHeading)
            || reading.Papers.Any(p => p.Title.Contains('끝') || p.Authors.Any(a => a.Contains('끝')) || p.Sections.Any(s => (s.Label + s.Text).Contains('끝'))));
    }

    [Theory]
    [InlineData("---\n", "? ")]
    [InlineData("---\na: ", "[")]
    public void Hostile_front_matter_is_harmless(string before, string piece) =>
        Assert.Single(Reading.OfFile(before + string.Concat(Enumerable.Repeat(piece, 30_000)) + "\n---\n### [T](https://arxiv.org/abs/2501.08313)\n- 요약\n").Papers);

    [Fact]
    public void A_table_that_would_fill_up_to_millions_of_cells_is_shown_as_text()
    {
        var reading = Reading.Of("- **표**: 앞", "", "  |" + string.Concat(Enumerable.Repeat("a|", 800)), "  |" + string.Concat(Enumerable.Repeat("-|", 800)), string.Concat(Enumerable.Repeat("  |b\n", 800)));

        Assert.Contains(Codes.TooDeep, reading.Codes);
    }
}
