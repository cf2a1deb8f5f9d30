using CsCheck;
using PaperDigest.Core.Model;
using PaperDigest.Site.Citing;

namespace PaperDigest.Site.Tests.Citing;

public sealed class ArxivMonthTests
{
    private static readonly DateOnly Day = new(2025, 2, 1);

    [Theory]
    [InlineData("2501.08313", "2025-01")]
    [InlineData("2502.08313", "2025-02")]
    [InlineData("0704.0001", "2007-04")]
    [InlineData("cs/9901001", "1999-01")]
    [InlineData("hep-th/9108001", "1991-08")]
    [InlineData("math.GT/0309136", "2003-09")]
    [InlineData("cs/0703001", "2007-03")]
    public void An_identifier_tells_the_month(string id, string month) => Assert.Equal(month, ArxivMonth.Of(new PaperId(id), Day)?.Text());

    [Theory]
    [InlineData("x-0123456789ab")]
    [InlineData("x-250108313000")]
    [InlineData("2503.00001")]
    [InlineData("9912.00003")]
    [InlineData("2513.00001")]
    [InlineData("2500.00001")]
    [InlineData("0703.0001")]
    [InlineData("cs/0704001")]
    [InlineData("cs/9107001")]
    [InlineData("cs/9913001")]
    public void What_arXiv_cannot_have_given_tells_nothing(string id) => Assert.Null(ArxivMonth.Of(new PaperId(id), Day));

    [Fact]
    public void Whatever_the_digits_a_month_is_one_of_twelve() => Gen.Select(Gen.Int[0, 9999], Gen.Bool).Sample((number, isOld) =>
    {
        var month = ArxivMonth.Of(new PaperId(isOld ? $"cs/{number:0000}001" : $"{number:0000}.00001"), Day);
        Assert.True(month is null || (month.Value.Month == number % 100 && month.Value.Month is >= 1 and <= 12 && month.Value.Year % 100 == number / 100));
    });
}
