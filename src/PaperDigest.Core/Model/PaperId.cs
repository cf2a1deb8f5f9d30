using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace PaperDigest.Core.Model;

/// <summary>What a paper is known by: an arXiv identifier without version, or <c>x-</c> and 12 hexadecimal digits of the SHA-256 of its address.</summary>
/// <param name="Value">Such as <c>2501.08313</c>, <c>cs/9901001</c> or <c>x-0123456789ab</c>.</param>
public readonly partial record struct PaperId(string Value) : IComparable<PaperId>
{
    /// <summary>Whether this is an arXiv identifier.</summary>
    public bool IsArxiv => !Value.StartsWith("x-", StringComparison.Ordinal);

    /// <summary>The paper's page on arXiv, if it is one of arXiv's: <c>abs</c> for the abstract, <c>pdf</c> or <c>html</c>.</summary>
    public string OnArxiv(string form) => $"https://arxiv.org/{form}/{Value}";

    /// <summary>The identifier in an address: lower-case, the slash of old identifiers as a hyphen.</summary>
    public string Slug => Value.Replace('/', '-').ToLowerInvariant();

    /// <summary>The arXiv identifier in a link to arXiv's abstract, PDF or HTML page, whatever its version.</summary>
    /// <remarks>Forms from https://info.arxiv.org/help/arxiv_identifier.html; the month is not checked.</remarks>
    public static bool TryFromArxivUrl(string url, [NotNullWhen(true)] out PaperId? id)
    {
        var match = ArxivLink().Match(url);
        id = match.Success ? new PaperId(match.Groups["id"].Value) : null;
        return match.Success;
    }

    /// <summary>The identifier of a paper by the address that its heading links to.</summary>
    public static PaperId FromUrl(string url) =>
        TryFromArxivUrl(url, out var id)
            ? id.Value
            : new PaperId("x-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(url)))[..12]);

    /// <inheritdoc/>
    public int CompareTo(PaperId other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    [GeneratedRegex(@"^(?i:https?://(?:www\.|export\.)?arxiv\.org/(?:abs|pdf|html)/)(?<id>[0-9]{4}\.[0-9]{4,6}|[a-z-]+(?:\.[A-Z]{2})?/[0-9]{7})(?:v[0-9]+)?(?:\.pdf)?/?(?:[?#].*)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex ArxivLink();
}
