using System.Globalization;
using System.Text;
using PaperDigest.Core.Model;

namespace PaperDigest.Site.Rendering.Views;

/// <summary>
/// The drawing behind every picture: five digits of a paper's identifier in Korean counting rods (산가지), upright and lying in turn.
/// One to five are as many rods; six to nine are a rod across for five and the rest beside it; zero is a ring.
/// </summary>
internal static class CountingRods
{
    // The view box is 400 × 216; a digit's cell is 56 wide, a rod 32 long and 7 from the next, the five of an upright digit 30.
    private const int FirstCentre = 88;
    private const int Cell = 56;
    private const int Middle = 108;
    private const int Top = 92;
    private const int Bottom = 124;
    private const int Gap = 7;

    /// <summary>The <c>d</c> of an SVG path in a view box of 400 × 216.</summary>
    public static string Path(PaperId id)
    {
        var path = new StringBuilder(256);
        var digits = Digits(id);
        for (var place = 0; place < digits.Length; place++)
        {
            var centre = FirstCentre + (place * Cell);
            var digit = digits[place] - '0';
            switch (digit)
            {
                case 0: path.Append('M').Append(centre - 4).Append(' ').Append(Middle).Append("a4 4 0 1 0 8 0a4 4 0 1 0-8 0"); break;
                case var _ when place % 2 == 0: Upright(path, centre, digit); break;
                default: Lying(path, centre, digit); break;
            }
        }

        return path.ToString();
    }

    /// <summary>
    /// The last five digits of an arXiv identifier (<c>08313</c> of <c>2501.08313</c>, <c>01001</c> of <c>cs/9901001</c>); of any other,
    /// its hexadecimal digits as a number modulo 100,000.
    /// </summary>
    internal static string Digits(PaperId id)
    {
        if (!id.IsArxiv && ulong.TryParse(id.Value.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var hash))
        {
            return (hash % 100_000).ToString("00000", CultureInfo.InvariantCulture);
        }

        var digits = string.Concat(id.Value.Where(char.IsAsciiDigit)).PadLeft(5, '0');
        return digits[^5..];
    }

    private static void Upright(StringBuilder path, int centre, int digit)
    {
        if (digit > 5)
        {
            path.Append('M').Append(centre - 15).Append(' ').Append(Top).Append("h30");
        }

        var rods = digit > 5 ? digit - 5 : digit;
        for (var rod = 0; rod < rods; rod++)
        {
            Halves(path.Append('M'), (2 * centre) - (Gap * (rods - 1)) + (2 * Gap * rod)).Append(' ').Append(Top).Append("v32");
        }
    }

    private static void Lying(StringBuilder path, int centre, int digit)
    {
        if (digit <= 5)
        {
            for (var rod = 0; rod < digit; rod++)
            {
                path.Append('M').Append(centre - 16).Append(' ');
                Halves(path, (2 * Middle) - (Gap * (digit - 1)) + (2 * Gap * rod)).Append("h32");
            }

            return;
        }

        // The five stands on the uppermost of the rods, which are laid from the bottom.
        var rods = digit - 5;
        path.Append('M').Append(centre).Append(' ').Append(Top).Append('v').Append(Bottom - Top - (Gap * (rods - 1)));
        for (var rod = 0; rod < rods; rod++)
        {
            path.Append('M').Append(centre - 16).Append(' ').Append(Bottom - (Gap * rod)).Append("h32");
        }
    }

    private static StringBuilder Halves(StringBuilder path, int halves) => path.Append(halves / 2).Append(halves % 2 == 0 ? "" : ".5");
}
