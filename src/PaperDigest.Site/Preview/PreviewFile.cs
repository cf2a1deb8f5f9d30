using System.Globalization;
using System.IO.Hashing;
using System.Text;
using PaperDigest.Site.Pages;

namespace PaperDigest.Site.Preview;

/// <summary>A file of a site, made when it was asked for.</summary>
/// <param name="Route">Its route.</param>
/// <param name="Bytes">Its bytes, as a build would write them.</param>
/// <param name="IsHtml">Whether it is a page made by templates.</param>
/// <param name="IsImmutable">Whether it is named by its content.</param>
/// <param name="Mark">
/// Of a page, a hash of its bytes but for the address of the style sheet: pages of one mark differ in looks alone. Empty for other files.
/// </param>
public sealed record PreviewFile(string Route, ReadOnlyMemory<byte> Bytes, bool IsHtml, bool IsImmutable, string Mark)
{
    /// <summary>A file of the table of pages.</summary>
    internal static PreviewFile Of(SitePage page, byte[] bytes, string styleSheet) =>
        new(page.Route, bytes, page.IsHtml, page.IsImmutable, page.IsHtml ? MarkOf(bytes, Encoding.UTF8.GetBytes(styleSheet)) : "");

    private static string MarkOf(ReadOnlySpan<byte> page, ReadOnlySpan<byte> styleSheet)
    {
        var hash = new XxHash128();
        for (int at; (at = page.IndexOf(styleSheet)) >= 0; page = page[(at + styleSheet.Length)..])
        {
            hash.Append(page[..at]);
            hash.Append([0]);
        }

        hash.Append(page);
        return hash.GetCurrentHashAsUInt128().ToString("x32", CultureInfo.InvariantCulture);
    }
}
