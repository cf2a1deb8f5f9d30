using CsCheck;
using PaperDigest.Search.Text;

namespace PaperDigest.Search.Tests.Text;

public sealed class FoldingTests
{
    [Theory]
    [InlineData("")]
    [InlineData("Kaiming He, 2015")]
    [InlineData("강화 학습을 위한 「보상」")]
    public void What_does_not_change_is_not_copied(string text) => Assert.Same(text, Folding.Fold(text));

    [Fact]
    public void Every_syllable_is_the_same_composed_and_decomposed()
    {
        for (var syllable = '가'; syllable <= '힣'; syllable++)
        {
            var number = syllable - '가';
            var final = number % 28 == 0 ? "" : $"{(char)(0x11A7 + (number % 28))}";

            Assert.Equal(syllable.ToString(), Folding.Fold($"{(char)(0x1100 + (number / 588))}{(char)(0x1161 + (number / 28 % 21))}{final}"));
        }
    }

    [Fact]
    public void Every_compatibility_jamo_stays_itself_when_it_stays_alone()
    {
        for (var jamo = 'ㄱ'; jamo <= 'ㅣ'; jamo++)
        {
            // To Unicode these two are initials, of no modern syllable.
            if (jamo is not ('ㅀ' or 'ㅄ'))
            {
                Assert.Equal($"x{jamo}x", Folding.Fold($"x{jamo}x"));
            }
        }
    }

    [Fact]
    public void Text_of_any_length_folds_as_its_lines_do() =>
        Gen.Char["aé가ㄱㅏㄳ\u1100\u1161\u11A8\u0301\u0B92\u0BD7ﬁ①ßİｶﾞ\uD81B\uDD63\uDD67"].Array[0, 12].Select(units => new string(units)).Array[1, 4]
            .Sample(lines => Folding.Fold(string.Join('\n', lines)) == string.Join('\n', lines.Select(Folding.Fold)), iter: 3000);
}
