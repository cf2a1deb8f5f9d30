using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;

namespace PaperDigest.Core.Configuration;

/// <summary>Reads <c>redirects</c>: addresses that have moved. A page is written at each old one, so it must be one on any disk and host.</summary>
internal static class RedirectSettings
{
    /// <summary>What an old address is.</summary>
    public const string PathExample = "a path of the site, for example /2023/11/01/";

    /// <summary>What a new address is.</summary>
    public const string TargetExample = "a path of the site or an http or https address, for example /2023/11/02/";

    private const int MaxNameBytes = 255;
    private static readonly SearchValues<char> NotInNames = SearchValues.Create("<>:\"|?*");

    // Microsoft, "Naming Files, Paths, and Namespaces": these are devices, with any extension.
    private static readonly FrozenSet<string> Devices = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        ["con", "prn", "aux", "nul", .. Enumerable.Range(0, 10).SelectMany(i => new[] { $"com{i}", $"lpt{i}" })]);

    // What hosts know by its extension and would not send as a page. Of what they do not know (2501.00001, index.php) a folder can be made.
    private static readonly FrozenSet<string> OtherKinds = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        [
            ".txt", ".md", ".csv", ".tex", ".bib", ".xml", ".rss", ".atom", ".xhtml", ".json", ".jsonl", ".webmanifest", ".yml", ".yaml",
            ".css", ".js", ".mjs", ".map", ".wasm", ".woff", ".woff2", ".ttf", ".otf", ".pdf", ".epub", ".zip", ".gz", ".tar",
            ".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".avif", ".ico", ".mp3", ".mp4", ".webm",
        ]);

    /// <summary>Moved addresses, old to new; percent-encoding is undone, as routes are kept without. An old one that is no .html or .htm file gets its slash.</summary>
    public static bool TryRedirects(ConfigValue value, out ImmutableArray<KeyValuePair<string, string>> redirects)
    {
        var good = value.TryEntries(out var entries, "a map of old to new, for example /2023/11/01/: /2023/11/02/");
        var found = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>();
        foreach (var (key, _, target) in entries)
        {
            var hasOld = TryOld(key, out var old);
            if (!TryTarget(target, out var moved) || !hasOld)
            {
                good = false;
            }
            else if (Page(moved) == old || found.Any(pair => pair.Key == old))
            {
                good = key.Wrong(Page(moved) == old ? $"\"{old}\" leads to itself" : $"\"{old}\" is redirected twice", "Leave this redirect out");
            }
            else
            {
                found.Add(new(old, moved));
            }
        }

        redirects = found.ToImmutable();
        return good;
    }

    private static bool TryOld(ConfigValue value, out string old)
    {
        old = "";
        if (!TryRoute(value, PathExample, out var route))
        {
            return false;
        }

        old = Page(route);
        var names = route.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var extension = Path.GetExtension(route);
        var problem = names switch
        {
            _ when names.Any(name => name[0] == '.') => "has a name in it that begins with \".\", which hosts hide",
            _ when names.Any(name => name[^1] is '.' or ' ') => "has a name in it that ends with \".\" or a space, which Windows drops",
            _ when route.AsSpan().ContainsAny(NotInNames) => "holds one of < > : \" | ? *, which no file of Windows can have in its name",
            _ when names.FirstOrDefault(IsDevice) is { } device => $"holds \"{device}\", which is a device on Windows",
            _ when names.Any(name => Encoding.UTF8.GetByteCount(name) > MaxNameBytes) => $"has a name in it of more than {MaxNameBytes} bytes, too long for a file",
            _ when OtherKinds.Contains(extension) => $"ends in {extension}, so hosts would not send it as a page",
            _ => null,
        };
        return problem is null || value.Wrong($"\"{route}\" {problem}", $"Leave this redirect out, or write {PathExample}");
    }

    private static bool TryTarget(ConfigValue value, out string target)
    {
        target = "";
        return value.TryText(out var text, TargetExample)
            && (text.StartsWith('/') || !text.Contains(':', StringComparison.Ordinal)
                ? TryRoute(value, TargetExample, out target)
                : AddressSettings.TryWebAddress(value, TargetExample, out target, out _));
    }

    private static bool TryRoute(ConfigValue value, string expected, out string route)
    {
        route = "";
        if (!value.TryText(out var text, expected))
        {
            return false;
        }

        route = Uri.UnescapeDataString(text);
        var segments = route.Split('/');
        var problem = text switch
        {
            _ when !text.StartsWith('/') => "does not start with \"/\"",
            _ when route.Contains("//", StringComparison.Ordinal) => "holds \"//\"",
            _ when segments.Any(segment => segment is "." or "..") => "holds \".\" or \"..\"",
            _ when text.AsSpan().ContainsAny('?', '#') => "holds a query or a fragment",
            _ when route.Any(c => c == '\\' || char.IsControl(c)) => "holds a character that cannot stand in a path of a site",
            _ => null,
        };
        return problem is null || value.Wrong($"\"{text}\" {problem}", $"Write {expected}");
    }

    // A page's address without its slash is the same page.
    private static string Page(string route) =>
        route.EndsWith('/') || Path.GetExtension(route).ToLowerInvariant() is ".html" or ".htm" ? route : route + "/";

    private static bool IsDevice(string name) => Devices.Contains(name.Split('.')[0].TrimEnd(' '));
}
