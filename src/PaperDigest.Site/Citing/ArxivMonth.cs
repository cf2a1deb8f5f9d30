using System.Globalization;
using PaperDigest.Core.Model;

namespace PaperDigest.Site.Citing;

/// <summary>The month in which a paper came to arXiv, which its identifier tells.</summary>
/// <remarks>https://info.arxiv.org/help/arxiv_identifier.html</remarks>
internal readonly record struct ArxivMonth(int Year, int Month)
{
    private const int FirstOfAll = (1991 * 12) + 7;
    private const int FirstOfNewForm = (2007 * 12) + 3;

    /// <summary>The month, or null for papers that are not on arXiv and for numbers that arXiv cannot have given.</summary>
    /// <param name="id">The identifier.</param>
    /// <param name="known">A day on which the paper was there.</param>
    public static ArxivMonth? Of(PaperId id, DateOnly known)
    {
        if (!id.IsArxiv)
        {
            return null;
        }

        var slash = id.Value.IndexOf('/', StringComparison.Ordinal);
        var digits = id.Value.AsSpan(slash + 1);
        if (digits.Length < 4 || !int.TryParse(digits[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        var (year, month) = (number / 100, number % 100);
        year += slash >= 0 && year >= 91 ? 1900 : 2000;
        var count = (year * 12) + month - 1;
        var fits = slash >= 0 ? count is >= FirstOfAll and < FirstOfNewForm : count >= FirstOfNewForm;
        return month is >= 1 and <= 12 && fits && count <= (known.Year * 12) + known.Month - 1 ? new(year, month) : null;
    }

    /// <summary>Such as <c>2025-01</c>, or with another sign between.</summary>
    public string Text(char sign = '-') => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}{sign}{Month:00}");
}
