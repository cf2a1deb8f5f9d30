using System.Collections.Immutable;
using PaperDigest.Core.Configuration;
using PaperDigest.Core.Diagnostics;
using PaperDigest.Site.Checking.Reading;
using PaperDigest.Site.Output;

namespace PaperDigest.Site.Checking;

/// <summary>An address elsewhere.</summary>
/// <param name="Address">With scheme and host, without fragment.</param>
/// <param name="File">The first file that names it, as the user would name that.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1.</param>
public sealed record ExternalAddress(string Address, string File, int Line, int Column);

/// <summary>What was found in a built site.</summary>
/// <param name="Files">How many files it has.</param>
/// <param name="Bytes">How many bytes they have.</param>
/// <param name="Findings">What is wrong.</param>
/// <param name="External">The addresses elsewhere, by address; empty when nobody asked.</param>
public sealed record SiteReport(int Files, long Bytes, ImmutableArray<Diagnostic> Findings, ImmutableArray<ExternalAddress> External);

/// <summary>Checks a built site, file by file. The entry of this folder.</summary>
public static class SiteCheck
{
    /// <summary>Checks the site in the output folder of a configuration; null when none stands there.</summary>
    /// <param name="config">The settings.</param>
    /// <param name="external">Whether to gather the addresses elsewhere.</param>
    /// <param name="progress">Told how many files were read, from any thread.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    /// <exception cref="OutputException">A killed build left the site half in place, and that cannot be mended.</exception>
    public static SiteReport? Run(SiteConfig config, bool external, IProgress<BuildProgress>? progress, CancellationToken cancellation)
    {
        OutputFolder.Recover(config.Output, waiting: null, cancellation);
        return SiteFolder.Read(config.Output) is { } site ? Run(site, config, external, new HostLimits(), progress, cancellation) : null;
    }

    internal static SiteReport Run(
        SiteFolder site, SiteConfig config, bool external, HostLimits limits, IProgress<BuildProgress>? progress, CancellationToken cancellation)
    {
        var faults = new Faults();
        foreach (var path in site.Gone)
        {
            faults.Add(Codes.SiteFileGone, Severity.Error, "this file of the site is gone", new Place(path, 0, 0), "Run \"paperdigest build\" to make it again.");
        }

        var scan = new SiteScan(site, SiteBase.Of(site, config, faults), faults, external);
        var budgets = new Budgets(site, scan.Addresses, faults);
        var own = site.Files.Where(file => file.IsOwn).ToList();
        var done = 0;
        Parallel.ForEach(own, new ParallelOptions { CancellationToken = cancellation }, file =>
        {
            if (FileReader.Reads(file.Path))
            {
                Read(file.Path, site, scan, budgets);
            }

            progress?.Report(new BuildProgress(BuildPhase.Checking, Interlocked.Increment(ref done), own.Count));
        });
        scan.Anchors.Report();
        limits.Compare(site.Files, faults);

        string Name(string path) => config.Named(site.Full(path));
        return new SiteReport(
            site.Files.Count, site.Files.Sum(file => file.Size),
            [.. faults.ToDiagnostics(Name, sought => NearFiles.Of(sought, site, scan.Addresses))],
            [.. (scan.External?.All ?? []).Select(pair => new ExternalAddress(pair.Key, Name(pair.Value.File), pair.Value.Line, pair.Value.Column))]);
    }

    private static void Read(string path, SiteFolder site, SiteScan scan, Budgets budgets)
    {
        var scope = new FileScope(scan, path);
        try
        {
            var bytes = File.ReadAllBytes(site.Full(path));
            if (FileReader.Read(scope, bytes) is { } page)
            {
                budgets.Weigh(path, bytes, page);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            scope.Fault(Codes.SiteFileBroken, Severity.Error, "this file of the site cannot be read", 0, 0, "Check that you may read it, and that no build is at work.");
        }
    }
}
