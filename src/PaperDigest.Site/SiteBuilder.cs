using PaperDigest.Core.Configuration;
using PaperDigest.Core.Diagnostics;

namespace PaperDigest.Site;

/// <summary>The main job: a folder of digests becomes a site.</summary>
public static class SiteBuilder
{
    /// <summary>Builds the site of a configuration. Findings go to <paramref name="diagnostics"/>; nothing is thrown on input or a full disk.</summary>
    /// <exception cref="OperationCanceledException">The build was cancelled; the old site stands.</exception>
    public static BuildReport Build(
        SiteConfig config, bool force, DiagnosticBag diagnostics, IProgress<BuildProgress>? progress, CancellationToken cancellation) =>
        throw new NotImplementedException();

    /// <summary>Writes the records of all papers, one JSON object a line, newest digest first; returns how many, or null when there is no digest.</summary>
    public static int? Export(
        SiteConfig config, Stream output, DiagnosticBag diagnostics, IProgress<BuildProgress>? progress, CancellationToken cancellation) =>
        throw new NotImplementedException();
}
