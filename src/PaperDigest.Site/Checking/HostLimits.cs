using PaperDigest.Core.Diagnostics;

namespace PaperDigest.Site.Checking;

/// <summary>
/// What free hosts take: https://docs.github.com/pages/getting-started-with-github-pages/github-pages-limits and
/// https://developers.cloudflare.com/pages/platform/limits/.
/// </summary>
/// <param name="PagesBytes">The bytes of a site on GitHub Pages.</param>
/// <param name="CloudflareFiles">The files of a site on Cloudflare Pages.</param>
/// <param name="CloudflareBytes">The bytes of one file there.</param>
internal sealed record HostLimits(long PagesBytes = 1_000_000_000, int CloudflareFiles = 20_000, long CloudflareBytes = 25 << 20)
{
    private const double Near = 0.9;

    /// <summary>Reports what passes a limit, or comes near it.</summary>
    public void Compare(IReadOnlyList<SiteFile> files, Faults faults)
    {
        var bytes = files.Sum(file => file.Size);
        Report(bytes, PagesBytes, "", $"the site has {Megabytes(bytes)}, and GitHub Pages takes {Megabytes(PagesBytes)}");
        Report(files.Count, CloudflareFiles, "", FormattableString.Invariant($"the site has {files.Count:N0} files, and Cloudflare Pages takes {CloudflareFiles:N0} on its free plan"));
        foreach (var file in files)
        {
            Report(file.Size, CloudflareBytes, file.Path, $"this file has {Megabytes(file.Size)}, and Cloudflare Pages takes {Megabytes(CloudflareBytes)} a file");
        }

        void Report(double size, double limit, string file, string message)
        {
            if (size > limit * Near)
            {
                faults.Add(
                    Codes.HostLimit, size > limit ? Severity.Warning : Severity.Notice, message, new Place(file, 0, 0),
                    file.Length == 0 ? "Raise authors.min_papers or topics.min_papers for fewer pages, or take another host." : "Make it smaller, or keep it elsewhere.");
            }
        }
    }

    private static string Megabytes(long bytes) => FormattableString.Invariant($"{bytes / 1e6:N1} MB");
}
