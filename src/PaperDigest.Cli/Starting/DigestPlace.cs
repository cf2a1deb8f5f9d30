using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using PaperDigest.Core.Configuration;
using PaperDigest.Core.Parsing.Files;

namespace PaperDigest.Cli.Starting;

/// <summary>A digest that there is: the day that it tells of, and the file that it is in.</summary>
internal sealed record DatedFile(DateOnly Date, string FullPath);

/// <summary>Finds the file of a day, named as those of other days are.</summary>
internal static partial class DigestPlace
{
    // Enough to tell a habit from an exception, and the habit of today from that of years ago.
    private const int Newest = 30;

    // The longer goes first; the names of a month and a day are told apart by what other files say.
    private static readonly string[] Formats =
        ["yyyy-MM-dd", "yyyy_MM_dd", "yyyy.MM.dd", "yyyyMMdd", "yyMMdd", "yyyy-MM", "yyyy_MM", "yyyy.MM", "yyyyMM", "MM-dd", "MM_dd", "MM.dd", "MMdd", "yyyy", "MM", "dd", "%M", "%d"];

    // Where the first digest of a site may lie, as far as its globs allow.
    private static readonly string[] Usual = ["{yyyy-MM-dd}.md", "{yyyy}/{yyyy-MM-dd}.md", "{yyyy}/{MM}/{yyyy-MM-dd}.md"];

    /// <summary>The file, absolute; null when the settings take in none that could be it.</summary>
    /// <param name="date">The day.</param>
    /// <param name="config">The settings.</param>
    /// <param name="digests">Those that there are.</param>
    public static string? Of(DateOnly date, SiteConfig config, ImmutableArray<DatedFile> digests)
    {
        var newest = digests.OrderByDescending(digest => digest.Date).ThenBy(digest => digest.FullPath, StringComparer.Ordinal).Take(Newest).ToList();
        var habits = newest
            .Select(digest => Pattern(digest, config))
            .OfType<string>()
            .Distinct()
            .OrderByDescending(pattern => newest.Count(digest => Path.GetFullPath(Fill(pattern, digest.Date)) == digest.FullPath));
        var first = config.Content.Where(glob => !glob.IsExclusion).SelectMany(glob => Usual.Select(name => Path.Join(glob.Folder, name)));
        return habits.Concat(first).Select(pattern => Path.GetFullPath(Fill(pattern, date))).FirstOrDefault(file => ContentFiles.TakesIn(config, file));
    }

    // The path with the day's names in braces; null when it does not tell the day, as in a file that holds many.
    private static string? Pattern(DatedFile digest, SiteConfig config)
    {
        var folder = config.Content.Where(glob => !glob.IsExclusion && digest.FullPath.StartsWith(glob.Folder + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            .Select(glob => glob.Folder).MaxBy(name => name.Length);
        var names = Path.GetRelativePath(folder ?? config.Root, digest.FullPath).Replace('\\', '/').Split('/');
        var found = new List<string>();
        for (var i = 0; i < names.Length; i++)
        {
            foreach (var format in Formats)
            {
                var name = Regex.Replace(names[i], $"(?<![0-9]){Regex.Escape(digest.Date.ToString(format, CultureInfo.InvariantCulture))}(?![0-9])", $"{{{format}}}");
                if (name != names[i] && !names[i].Contains('{', StringComparison.Ordinal))
                {
                    names[i] = name;
                    found.Add(format);
                }
            }
        }

        var told = string.Concat(found);
        return "yMd".All(part => told.Contains(part, StringComparison.Ordinal)) ? Path.Join(folder ?? config.Root, string.Join('/', names)) : null;
    }

    private static string Fill(string pattern, DateOnly date) =>
        Placeholder().Replace(pattern, format => date.ToString(format.Groups["format"].Value, CultureInfo.InvariantCulture));

    [GeneratedRegex(@"\{(?<format>[%yMd._-]+)\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Placeholder();
}
