using PaperDigest.Core.Diagnostics;
using PaperDigest.Core.Linting;

namespace PaperDigest.Core.Tests.Linting;

public sealed class DigestMenderTests
{
    private const string Path = "2025/01/15.md";
    private const string Head = "## Daily Papers (2025-01-15)\n\n### [T](https://arxiv.org/abs/2501.08313)\n\n";

    [Theory]
    [InlineData("- **데이터셋(Dataset)**의 글", "- **데이터셋**(Dataset)의 글")]
    [InlineData("- **데이터셋 (Dataset)**의 글", "- **데이터셋** (Dataset)의 글")]
    [InlineData("- **50%**의 글", "- **50**%의 글")]
    [InlineData("- **“인용”**은 글", "- “**인용**”은 글")]
    [InlineData("- **앞** 글 **뒤(X)**를", "- **앞** 글 **뒤**(X)를")]
    [InlineData("- 글은 https://a.org/b에서", "- 글은 <https://a.org/b>에서")]
    [InlineData("- 글(https://a.org/b)에서", "- 글(<https://a.org/b>)에서")]
    public void A_particle_is_parted_from_bold_text_and_addresses(string was, string now) => Assert.Equal(now, Mended(was));

    [Theory]
    [InlineData("- **데이터**의 글과 **글**, 그리고 **끝(End)** 글")]
    [InlineData("- `**a)**은 https://a.org/b에서`와 글")]
    [InlineData("- [글](https://a.org/b)에서, <https://a.org/c>에서")]
    [InlineData("- [https://a.org/b에서](https://a.org/b)")]
    [InlineData("- 글\n\n  ```\n  **a(b)**은 https://a.org/b에서\n  ```")]
    [InlineData("- 3 ** 2 글 (x)**은")]
    public void What_is_right_or_code_stays(string text)
    {
        var digest = DigestMender.Mend(Path, Head + text + "\n");
        Assert.Equal((Head + text + "\n", 0), (digest.Text, digest.Edits.Length));
    }

    [Fact]
    public void Letters_in_parts_are_composed_but_not_in_code_and_addresses() =>
        Assert.Equal(
            "- 가 `\u1100\u1161` [가](https://a.org/\u1100\u1161) 가",
            Mended("- \u1100\u1161 `\u1100\u1161` [\u1100\u1161](https://a.org/\u1100\u1161) \u1100\u1161"));

    [Fact]
    public void Line_ends_and_byte_order_mark_go()
    {
        var digest = DigestMender.Mend(Path, "\uFEFF" + Head.Replace("\n", "\r\n", StringComparison.Ordinal) + "- 글\r- 글\n");
        Assert.Equal(Head + "- 글\n- 글\n", digest.Text);
        Assert.Equal([Codes.ByteOrderMark, Codes.LineEnds], digest.Edits.Select(edit => edit.Code));
    }

    [Fact]
    public void Eaten_backslashes_come_back_and_labels_get_their_asterisks()
    {
        Assert.Equal("- \\text{a} 글", Mended("- \text{a} 글"));
        Assert.Equal("- ***What's New***: 글", Mended("- ***What's New**: 글"));
    }

    [Theory]
    [InlineData("### [U](https://arxiv.org/abs/2501.00001)\n\n### [U](https://arxiv.org/abs/2501.00001)\n\n- 글\n")]
    [InlineData("### [U](https://arxiv.org/abs/2501.00001)\n\n- 글\n\n### [U](https://arxiv.org/abs/2501.00001)\n\n- 글\n")]
    [InlineData("### [U](https://arxiv.org/abs/2501.00001)\n\n- 글\n\n### [U](https://arxiv.org/abs/2501.00001)\n")]
    public void A_heading_that_stands_twice_stays_once(string text)
    {
        var mended = DigestMender.Mend(Path, Head + "- 하나\n\n" + text);
        Assert.Equal(Codes.RepeatedHeading, Assert.Single(mended.Edits).Code);
        Assert.Equal(Head + "- 하나\n\n### [U](https://arxiv.org/abs/2501.00001)\n\n- 글", mended.Text.TrimEnd());
    }

    [Fact]
    public void A_date_that_stands_twice_stays_once_and_two_digests_of_a_day_stay_two()
    {
        Assert.Equal(Head + "- 글", DigestMender.Mend(Path, "## Daily Papers (2025-01-15)\n\n" + Head + "- 글").Text);
        var two = Head + "- 글\n\n## Daily Papers (2025-01-15)\n\n### [U](https://arxiv.org/abs/2501.00001)\n\n- 글\n";
        Assert.Equal(two, DigestMender.Mend(Path, two).Text);
    }

    [Fact]
    public void A_paper_told_of_twice_in_other_words_stays_twice()
    {
        var text = Head + "- 하나\n\n### [T](https://arxiv.org/abs/2501.08313)\n\n- 둘\n";
        Assert.Equal(text, DigestMender.Mend(Path, text).Text);
    }

    [Fact]
    public void What_would_change_the_records_is_refused()
    {
        // A mark that closes what an odd label opened is text when the label is whole.
        var text = Head + "- ***Technical Details*: 글 **굵게 글** 끝** 더\n";
        var mended = DigestMender.Mend(Path, text);
        Assert.Equal(text, mended.Text);
        Assert.Equal(Codes.OddLabel, Assert.Single(mended.Refused).Code);
    }

    private static string Mended(string line)
    {
        var mended = DigestMender.Mend(Path, Head + line + "\n");
        Assert.Single(mended.Edits);
        Assert.Empty(mended.Refused);
        Assert.StartsWith(Head, mended.Text, StringComparison.Ordinal);
        Assert.Empty(DigestMender.Mend(Path, mended.Text).Edits);
        return mended.Text[Head.Length..^1];
    }
}
