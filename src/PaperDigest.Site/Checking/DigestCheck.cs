using PaperDigest.Core.Configuration;
using PaperDigest.Core.Diagnostics;
using PaperDigest.Site.Pages;
using PaperDigest.Site.Rendering;

namespace PaperDigest.Site.Checking;

/// <summary>How much was checked.</summary>
/// <param name="Digests">Days.</param>
/// <param name="Papers">Papers.</param>
public sealed record DigestReport(int Digests, int Papers);

/// <summary>Checks digests, settings and templates as a build does, but makes no page.</summary>
public static class DigestCheck
{
    /// <summary>Checks the digests of a configuration; null when there is none, which is reported.</summary>
    /// <param name="config">The settings.</param>
    /// <param name="diagnostics">Takes what a build would report, but for templates that fail on a page.</param>
    /// <param name="progress">Told how many files were read, from any thread.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static DigestReport? Run(SiteConfig config, DiagnosticBag diagnostics, IProgress<BuildProgress>? progress, CancellationToken cancellation)
    {
        if (Archive.Read(config, diagnostics, progress, cancellation) is not { } archive)
        {
            return null;
        }

        var themeFindings = new DiagnosticBag();
        var theme = Theme.Load(config.Templates, themeFindings);
        diagnostics.AddRange(themeFindings.ToSorted());
        if (!themeFindings.HasErrors)
        {
            try
            {
                var site = LoadedSite.From(config, archive.Graph, archive.Knowledge, theme, diagnostics);
                _ = PageTable.Of(site, index: null, diagnostics);
                site.CheckFormulas(cancellation);
            }
            catch (TemplateException e)
            {
                diagnostics.Add(e.Diagnostic);
            }
        }

        return new DigestReport(archive.Graph.Days.Length, archive.Graph.Papers.Length);
    }
}
