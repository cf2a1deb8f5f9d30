using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using PaperDigest.Core.Diagnostics;

namespace PaperDigest.Site.Checking;

/// <summary>Where an address leads.</summary>
/// <param name="File">The file of the site; null when it is none of the site's, or there is a fault.</param>
/// <param name="Fragment">The place in the file, decoded; null when none is named.</param>
/// <param name="External">The full address elsewhere, without fragment; else null.</param>
/// <param name="Code">Of the fault; null when there is none.</param>
/// <param name="Message">Of the fault.</param>
/// <param name="Hint">Of the fault.</param>
/// <param name="Sought">The file that is not there.</param>
internal sealed record Target(
    string? File = null, string? Fragment = null, string? External = null, string? Code = null, string Message = "", string? Hint = null, string? Sought = null);

/// <summary>Follows the addresses of a site to its files.</summary>
internal sealed partial class Addresses(SiteFolder site, SiteBase home)
{
    private readonly ConcurrentDictionary<string, Target> known = new(StringComparer.Ordinal);

    /// <summary>The address of a file of the site, by path.</summary>
    public string Of(string file) => home.Path + (file == "index.html" ? "" : file.EndsWith("/index.html", StringComparison.Ordinal) ? file[..^"index.html".Length] : file);

    /// <summary>Where an address leads.</summary>
    /// <param name="address">As written.</param>
    /// <param name="from">The path that a relative address starts from, as of <see cref="Of"/>.</param>
    public Target Follow(string address, string from) =>
        address.StartsWith('/') || Scheme().IsMatch(address) ? known.GetOrAdd(address, static (key, self) => self.Find(key, "/"), this) : Find(address, from);

    private Target Find(string written, string from)
    {
        // What browsers drop: https://url.spec.whatwg.org/#concept-basic-url-parser.
        var address = Dropped().Replace(written.Trim(), "");
        var (scheme, host) = (Scheme().Match(address).Value, home.Origin[(home.Origin.IndexOf("//", StringComparison.Ordinal) + 2)..]);
        if (address.StartsWith("//", StringComparison.Ordinal) || scheme.ToLowerInvariant() is "http:" or "https:")
        {
            if (!Uri.TryCreate(scheme.Length == 0 ? "https:" + address : address, UriKind.Absolute, out var full) || full.Host.Length == 0)
            {
                return Odd(written, "cannot be read");
            }

            if (!full.Authority.Equals(host, StringComparison.OrdinalIgnoreCase))
            {
                return new Target(External: full.GetLeftPart(UriPartial.Query));
            }

            var path = address.IndexOf('/', address.IndexOf("//", StringComparison.Ordinal) + 2);
            address = path < 0 ? "/" : address[path..];
        }
        else if (scheme.Length > 0)
        {
            return new Target();
        }

        var hash = address.IndexOf('#', StringComparison.Ordinal);
        var fragment = hash < 0 ? null : Uri.UnescapeDataString(address[(hash + 1)..]);
        var rest = hash < 0 ? address : address[..hash];
        var query = rest.IndexOf('?', StringComparison.Ordinal);
        rest = query < 0 ? rest : rest[..query];
        return BadPercent().IsMatch(rest)
            ? Odd(written, "has a \"%\" without two hexadecimal digits after it")
            : At(written, Whole(rest, from), fragment);
    }

    private Target At(string written, string path, string? fragment)
    {
        if (!path.StartsWith(home.Path, StringComparison.Ordinal))
        {
            return new Target(
                Code: Codes.OutsideBasePath, Message: $"\"{written}\" leads out of the site, which lives at {home.Path}",
                Hint: "Write addresses below base_path; templates have a value for every address of the site.");
        }

        var file = Uri.UnescapeDataString(path[home.Path.Length..]);
        file = file.Length == 0 || file.EndsWith('/') ? file + "index.html" : file;
        return site.Has(file)
            ? new Target(file, fragment)
            : new Target(Code: Codes.DeadLink, Message: $"\"{written}\" leads to no file of the site", Hint: "Correct the address, or build the site again.", Sought: file);
    }

    // RFC 3986 §5.2.
    private static string Whole(string address, string from)
    {
        if (address.Length == 0)
        {
            return from;
        }

        var segments = new List<string>();
        var parts = (address[0] == '/' ? address : from[..(from.LastIndexOf('/') + 1)] + address)[1..].Split('/');
        foreach (var (i, part) in parts.Index())
        {
            if (part == "..")
            {
                segments.RemoveRange(Math.Max(0, segments.Count - 1), Math.Min(1, segments.Count));
            }
            else if (part != ".")
            {
                segments.Add(part);
            }

            if (i == parts.Length - 1 && part is "." or "..")
            {
                segments.Add("");
            }
        }

        return "/" + string.Join('/', segments);
    }

    private static Target Odd(string written, string why) =>
        new(Code: Codes.OddAddress, Message: $"the address \"{written}\" {why}", Hint: "Correct it, or leave it out.");

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9+.\-]*:", RegexOptions.CultureInvariant)]
    private static partial Regex Scheme();

    [GeneratedRegex(@"[\t\r\n]+", RegexOptions.CultureInvariant)]
    private static partial Regex Dropped();

    [GeneratedRegex(@"%(?![0-9A-Fa-f]{2})", RegexOptions.CultureInvariant)]
    private static partial Regex BadPercent();
}
