using System.Collections.Immutable;
using PaperDigest.Core.Model;

namespace PaperDigest.Core.Configuration;

/// <summary>Reads lists: <c>exclude</c> and <c>credits</c>.</summary>
internal static class ListSettings
{
    /// <summary>What belongs in <c>exclude</c>.</summary>
    public const string IdExample = "an arXiv identifier or a paper's address, for example 2501.08313";

    /// <summary>What an address of a credit is.</summary>
    public const string AddressExample = "an http or https address, for example https://github.com/owner/repository";

    private const string CreditExample = "a list of credits, each with a name, for example - name: owner/repository";
    private static readonly ImmutableArray<string> CreditKeys = ["name", "url", "licence", "licence_url"];

    /// <summary>Papers, each by its identifier in any version, or by its address.</summary>
    public static bool TryExclude(ConfigValue value, out ImmutableArray<PaperId> ids)
    {
        var good = value.TryItems(out var items, "a list of papers, for example [2501.08313, cs/9901001]");
        var found = ImmutableArray.CreateBuilder<PaperId>();
        foreach (var item in items)
        {
            if (item.TryText(out var text, IdExample) && (TryId(text, out var id) || item.Wrong($"\"{text}\" is not a paper's identifier", $"Write {IdExample}")))
            {
                found.Add(id);
            }
            else
            {
                good = false;
            }
        }

        ids = [.. found.Distinct()];
        return good;
    }

    /// <summary>Sources and licences.</summary>
    public static bool TryCredits(ConfigValue value, out ImmutableArray<ContentCredit> credits)
    {
        var good = value.TryItems(out var items, CreditExample);
        var found = ImmutableArray.CreateBuilder<ContentCredit>();
        foreach (var item in items)
        {
            if (TryCredit(item, out var credit))
            {
                found.Add(credit);
            }
            else
            {
                good = false;
            }
        }

        credits = found.ToImmutable();
        return good;
    }

    private static bool TryCredit(ConfigValue value, out ContentCredit credit)
    {
        credit = new ContentCredit("", null, null, null);
        if (!value.TryEntries(out var entries, CreditExample))
        {
            return false;
        }

        var good = true;
        foreach (var (key, name, part) in entries)
        {
            if (!CreditKeys.Contains(name))
            {
                key.Unknown(name, CreditKeys);
                good = false;
            }
            else if (!part.IsEmpty)
            {
                var isAddress = name.EndsWith("url", StringComparison.Ordinal);
                var read = isAddress
                    ? AddressSettings.TryWebAddress(part, AddressExample, out var text, out _)
                    : part.TryText(out text, "a name, for example CC BY 4.0");
                good &= read;
                credit = name switch
                {
                    "name" => credit with { Name = text },
                    "url" => credit with { Url = text },
                    "licence" => credit with { Licence = text },
                    _ => credit with { LicenceUrl = text },
                };
            }
        }

        return good && (credit.Name.Length > 0 || value.Wrong("has a credit without a name", $"Write {CreditExample}"));
    }

    private static bool TryId(string text, out PaperId id)
    {
        var bare = text.StartsWith("arXiv:", StringComparison.OrdinalIgnoreCase) ? text["arXiv:".Length..] : text;
        var isMade = bare.Length == 14 && bare.StartsWith("x-", StringComparison.Ordinal) && bare[2..].All(char.IsAsciiHexDigitLower);
        var isAddress = Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";
        id = isMade ? new PaperId(bare) : PaperId.FromUrl(isAddress ? text : "https://arxiv.org/abs/" + bare);
        return isMade || isAddress || id.IsArxiv;
    }
}
