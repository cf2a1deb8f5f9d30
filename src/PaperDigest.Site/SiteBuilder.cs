using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using PaperDigest.Core.Configuration;
using PaperDigest.Core.Diagnostics;
using PaperDigest.Core.Model;
using PaperDigest.Core.Parsing;
using PaperDigest.Core.Parsing.Files;
using PaperDigest.Site.Feeds;
using PaperDigest.Site.Graph;
using PaperDigest.Site.Output;
using PaperDigest.Site.Pages;
using PaperDigest.Site.Rendering;

namespace PaperDigest.Site;

/// <summary>The main job: a folder of digests becomes a site.</summary>
public static class SiteBuilder
{
    /// <summary>How long a build waits for another one in the same folder.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Builds the site of a configuration. Findings go to <paramref name="diagnostics"/>; nothing is thrown on input or a full disk.</summary>
    /// <param name="config">The settings.</param>
    /// <param name="force">Whether to build into a folder that holds files of others.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    /// <param name="progress">Told how far the build is, from any thread.</param>
    /// <param name="cancellation">Stops the build, but not the moment in which files are put in place.</param>
    /// <exception cref="OperationCanceledException">The build was cancelled; the old site stands.</exception>
    public static BuildReport Build(
        SiteConfig config, bool force, DiagnosticBag diagnostics, IProgress<BuildProgress>? progress, CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        BuildReport Ended(BuildOutcome outcome) => new(outcome, 0, 0, 0, null, clock.Elapsed);
        void Waiting() => progress?.Report(new BuildProgress(BuildPhase.Waiting, 0, 0));
        try
        {
            _ = OutputFolder.TryRecover(config.Output, Waiting, cancellation);
            var files = ContentFiles.Find(config);
            var inputs = new SiteInputs(files);
            var digests = Read(config, files, diagnostics, progress, cancellation);
            if (digests.IsEmpty)
            {
                return Ended(BuildOutcome.NoContent);
            }

            var graph = SiteGraph.From(digests, config, diagnostics);
            using var output = OutputFolder.Open(config.Output, force, Patience, Waiting, cancellation);
            var theme = Theme.Load(config.Templates, diagnostics);
            var fingerprint = inputs.Complete(config, theme, digests);
            if (fingerprint is { } same && output.IsMadeFrom(same) is { } standing)
            {
                return new BuildReport(BuildOutcome.Built, graph.Days.Length, graph.Papers.Length, output.PageCount, standing, clock.Elapsed);
            }

            // What is only found while pages are made must be found again, so the next build is not skipped.
            var whileMaking = new DiagnosticBag();
            var site = LoadedSite.From(config, graph, theme, whileMaking);
            var pages = PageTable.Of(site, whileMaking);
            var isBroken = whileMaking.ToSorted().Any(StopsBuild) || diagnostics.ToSorted().Any(StopsBuild);
            var summary = isBroken ? null : Make(site, pages, output, whileMaking, fingerprint, progress, cancellation);
            diagnostics.AddRange(whileMaking.ToSorted());
            return isBroken
                ? Ended(BuildOutcome.Broken)
                : new BuildReport(BuildOutcome.Built, graph.Days.Length, graph.Papers.Length, pages.Count(p => p.IsHtml), summary, clock.Elapsed);
        }
        catch (TemplateException e)
        {
            diagnostics.Add(e.Diagnostic);
            return Ended(BuildOutcome.Broken);
        }
        catch (OutputException e)
        {
            diagnostics.Add(e.Diagnostic);
            return Ended(e.IsRefusal ? BuildOutcome.Refused : BuildOutcome.WriteFailed);
        }
    }

    /// <summary>Writes the records of all papers, one JSON object a line, newest digest first; returns how many, or null when there is no digest.</summary>
    /// <param name="config">The settings.</param>
    /// <param name="output">Takes the records in UTF-8.</param>
    /// <param name="diagnostics">Takes what is wrong with the digests.</param>
    /// <param name="progress">Told how many files were read, from any thread.</param>
    /// <param name="cancellation">Stops the export.</param>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    /// <exception cref="IOException">The stream cannot be written.</exception>
    public static int? Export(
        SiteConfig config, Stream output, DiagnosticBag diagnostics, IProgress<BuildProgress>? progress, CancellationToken cancellation)
    {
        var digests = Read(config, ContentFiles.Find(config), diagnostics, progress, cancellation);
        if (digests.IsEmpty)
        {
            return null;
        }

        var graph = SiteGraph.From(digests, config, diagnostics);
        var buffer = new Utf8Buffer();
        foreach (var paper in graph.Papers)
        {
            cancellation.ThrowIfCancellationRequested();
            buffer.Clear();
            PaperRecord.Write(buffer, paper);
            output.Write(buffer.Written);
        }

        return graph.Papers.Length;
    }

    private static OutputSummary Make(
        LoadedSite site, ImmutableArray<SitePage> pages, OutputFolder output, DiagnosticBag diagnostics, UInt128? inputs,
        IProgress<BuildProgress>? progress, CancellationToken cancellation)
    {
        PageMaker.MakeAll(
            site, pages, (page, content) => output.Write(SiteUrl.File(page.Route), content, page.IsImmutable),
            done => progress?.Report(new BuildProgress(BuildPhase.Rendering, done, pages.Length)), cancellation);
        cancellation.ThrowIfCancellationRequested();
        var mayBeSkipped = diagnostics.ToSorted().Count == 0;
        var summary = output.Commit((done, total) => progress?.Report(new BuildProgress(BuildPhase.Placing, done, total)), mayBeSkipped ? inputs : null);
        diagnostics.AddRange(output.Diagnostics.ToSorted());
        return summary;
    }

    private static ImmutableArray<Digest> Read(
        SiteConfig config, ImmutableArray<ContentFile> files, DiagnosticBag diagnostics, IProgress<BuildProgress>? progress, CancellationToken cancellation)
    {
        var read = DigestArchive.Read(files, diagnostics, done => progress?.Report(new BuildProgress(BuildPhase.Reading, done, files.Length)), cancellation);
        var digests = DigestArchive.Published(read, Today(config), diagnostics);
        if (digests.IsEmpty)
        {
            diagnostics.Add(NoContent(config, files.Length));
        }

        return digests;
    }

    // https://reproducible-builds.org/specs/source-date-epoch/
    private static DateOnly Today(SiteConfig config)
    {
        var now = long.TryParse(Environment.GetEnvironmentVariable("SOURCE_DATE_EPOCH"), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            && seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds()
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : DateTimeOffset.UtcNow;
        return DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, config.TimeZone).DateTime);
    }

    // A site without one of its templates or with a wrong address would replace a good one.
    private static bool StopsBuild(Diagnostic d) =>
        d.Severity == Severity.Error && (d.Code == Codes.AddressTwice || d.Code.StartsWith("PD05", StringComparison.Ordinal));

    private static Diagnostic NoContent(SiteConfig config, int files)
    {
        var globs = string.Join(", ", config.Content.Where(g => !g.IsExclusion).Select(g => Path.Combine(Named(config, g.Folder), g.Pattern).Replace('\\', '/')));
        var folders = config.Content.Where(g => !g.IsExclusion).Select(g => g.Folder).ToImmutableArray();
        return files > 0
            ? new Diagnostic(
                Codes.NoContent, Severity.Error, $"none of the {files} files of {globs} holds a digest that can be published",
                Hint: "A digest begins with \"## Daily Papers (2025-01-15)\", a paper with \"### [Title](https://arxiv.org/abs/…)\".")
            : folders.Any(Directory.Exists)
                ? new Diagnostic(Codes.NoContent, Severity.Error, $"no file matches {globs}", Hint: "Put a digest there, or name its place with --content or under content in the configuration.")
                : new Diagnostic(
                    Codes.NoContent, Severity.Error, $"there is no folder {string.Join(" or ", folders.Select(f => Named(config, f)))}",
                    Hint: "Make it and put a digest there, or name its place with --content or under content in the configuration.");
    }

    private static string Named(SiteConfig config, string path)
    {
        var relative = Path.GetRelativePath(config.Root, path);
        return (relative.StartsWith("..", StringComparison.Ordinal) ? path : relative).Replace('\\', '/');
    }
}
