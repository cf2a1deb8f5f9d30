using System.Collections.Concurrent;
using System.IO.Compression;
using System.Text.Json;
using System.Text.RegularExpressions;
using PaperDigest.Core.Diagnostics;
using PaperDigest.Site.Checking.Reading;

namespace PaperDigest.Site.Checking;

/// <summary>What pages may weigh as they are sent, compressed, so that they open at once on a phone. In bytes; a kilobyte has a thousand.</summary>
internal sealed partial class Budgets(SiteFolder site, Addresses addresses, Faults faults)
{
    private const int Paper = 8_000;
    private const int Ranking = 12_000;
    private const int Day = 3_000;
    private const int PaperOfDay = 800;
    private const int Styles = 10_000;
    private const int Scripts = 12_000;

    // Beyond these, names make most of a page.
    private const int MostAuthors = 50;

    private readonly ConcurrentDictionary<string, int> compressed = new(StringComparer.Ordinal);

    /// <summary>Weighs a page and what it loads.</summary>
    public void Weigh(string file, byte[] bytes, PageWeight page)
    {
        if (Limit(file, page) is { } limit && bytes.Length > limit && Compressed(bytes, limit) is var weight && weight > limit)
        {
            Report(file, $"this page weighs {Kilobytes(weight)} compressed, and {Kilobytes(limit)} are its budget", "Shorten what it shows, or its template.");
        }

        Loaded(file, page.Styles, Styles, "style sheets");
        Loaded(file, page.Scripts, Scripts, "scripts");
    }

    private int? Limit(string file, PageWeight page) =>
        PaperPage().IsMatch(file) ? page.Authors <= MostAuthors ? Paper : null
        : DayPage().Match(file) is { Success: true } day ? Papers(day) is { } papers ? Day + (PaperOfDay * papers) : null
        : RankingPage().IsMatch(file) ? Ranking
        : null;

    // How many papers a day has, its record tells.
    private int? Papers(Match day)
    {
        var record = $"api/v1/days/{day.Groups["y"].Value}-{day.Groups["m"].Value}-{day.Groups["d"].Value}.json";
        try
        {
            using var json = site.Has(record) ? JsonDocument.Parse(File.ReadAllBytes(site.Full(record))) : null;
            return json?.RootElement.GetProperty("papers").GetArrayLength();
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            // The record's own fault is told where it is read.
            return null;
        }
    }

    private void Loaded(string file, IReadOnlyList<string> loaded, int limit, string what)
    {
        var weight = loaded.Select(address => addresses.Follow(address, addresses.Of(file)).File).Distinct().Sum(Compressed);
        if (weight > limit)
        {
            Report(file, $"the {what} of this page weigh {Kilobytes(weight)} compressed, and {Kilobytes(limit)} are their budget", "Take out what pages do not need.");
        }
    }

    private int Compressed(string? file) =>
        file is null ? 0 : compressed.GetOrAdd(file, static (path, site) => Compressed(File.ReadAllBytes(site.Full(path)), 0), site);

    // What fits when it is compressed in haste, fits.
    private static int Compressed(byte[] bytes, int limit) =>
        Compressed(bytes, CompressionLevel.Fastest) is var hasty && hasty <= limit ? hasty : Compressed(bytes, CompressionLevel.Optimal);

    private static int Compressed(byte[] bytes, CompressionLevel level)
    {
        using var sent = new MemoryStream();
        using (var gzip = new GZipStream(sent, level, leaveOpen: true))
        {
            gzip.Write(bytes);
        }

        return (int)sent.Length;
    }

    private void Report(string file, string message, string hint) => faults.Add(Codes.OverBudget, Severity.Warning, message, new Place(file, 0, 0), hint);

    private static string Kilobytes(int bytes) => FormattableString.Invariant($"{bytes / 1000.0:0.0} kB");

    [GeneratedRegex(@"^papers/[^/]+/index\.html$", RegexOptions.CultureInvariant)]
    private static partial Regex PaperPage();

    [GeneratedRegex(@"^(?<y>[0-9]{4})/(?<m>[0-9]{2})/(?<d>[0-9]{2})/index\.html$", RegexOptions.CultureInvariant)]
    private static partial Regex DayPage();

    [GeneratedRegex(@"^(?:best/(?:[^/]+/)?|trends/)index\.html$", RegexOptions.CultureInvariant)]
    private static partial Regex RankingPage();
}
