using System.Collections.Immutable;
using System.Diagnostics;
using PaperDigest.Core.Configuration;
using PaperDigest.Core.Diagnostics;
using PaperDigest.Site.Feeds;
using PaperDigest.Site.Graph;
using PaperDigest.Site.Knowledge;
using PaperDigest.Site.Output;
using PaperDigest.Site.Pages;
using PaperDigest.Site.Rendering;
using PaperDigest.Site.Searching;

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

        // What is only found while pages are made must be found again, so a build that finds something is never the reason to skip the next.
        var whileMaking = new DiagnosticBag();
        BuildReport Ended(BuildOutcome outcome) => new(outcome, 0, 0, 0, null, clock.Elapsed);
        void Waiting() => progress?.Report(new BuildProgress(BuildPhase.Waiting, 0, 0));
        try
        {
            _ = OutputFolder.TryRecover(config.Output, Waiting, cancellation);
            var content = Content.Read(config, progress, cancellation);
            if (content.Digests.IsEmpty)
            {
                diagnostics.AddRange(content.Diagnostics.ToSorted());
                return Ended(BuildOutcome.NoContent);
            }

            var hasWaited = false;
            using var output = OutputFolder.Open(config.Output, force, Patience, WaitForOther, cancellation);
            if (hasWaited)
            {
                // What was edited meanwhile counts, or an older site would come after a newer one.
                content = Content.Read(config, progress, cancellation);
            }

            diagnostics.AddRange(content.Diagnostics.ToSorted());
            var graph = SiteGraph.From(content.Digests, config, diagnostics);
            var themeFindings = new DiagnosticBag();
            var theme = Theme.Load(config.Templates, themeFindings);
            diagnostics.AddRange(themeFindings.ToSorted());
            if (themeFindings.HasErrors)
            {
                return Ended(BuildOutcome.Broken);
            }

            var fingerprint = content.Inputs.Complete(config, theme, content.Digests);
            if (fingerprint is { } same && output.IsMadeFrom(same) is { } standing)
            {
                output.Remember(content.Inputs.Newest);
                return new BuildReport(BuildOutcome.Built, graph.Days.Length, graph.Papers.Length, output.PageCount, standing, clock.Elapsed);
            }

            void WaitForOther()
            {
                hasWaited = true;
                Waiting();
            }

            var knowledge = SiteKnowledge.Of(graph, config, processors: null, cancellation);
            whileMaking.AddRange(TopicFindings.Of(knowledge.Glossary));
            var site = LoadedSite.From(config, graph, knowledge, theme, whileMaking);

            // What cannot be rendered is told at once.
            progress?.Report(new BuildProgress(BuildPhase.Indexing, 0, graph.Papers.Length));
            var index = whileMaking.HasErrors ? null : PaperIndex.Of(graph, knowledge, processors: null, cancellation);
            var pages = PageTable.Of(site, index, whileMaking);
            if (whileMaking.HasErrors)
            {
                return Ended(BuildOutcome.Broken);
            }

            var summary = Make(site, pages, output, whileMaking, fingerprint, progress, cancellation);
            output.Remember(content.Inputs.Newest);
            return new BuildReport(BuildOutcome.Built, graph.Days.Length, graph.Papers.Length, pages.Count(p => p.IsHtml), summary, clock.Elapsed);
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
        finally
        {
            diagnostics.AddRange(whileMaking.ToSorted());
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
        var content = Content.Read(config, progress, cancellation);
        diagnostics.AddRange(content.Diagnostics.ToSorted());
        if (content.Digests.IsEmpty)
        {
            return null;
        }

        var graph = SiteGraph.From(content.Digests, config, diagnostics);
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
        var summary = output.Commit(
            (done, total) => progress?.Report(new BuildProgress(BuildPhase.Placing, done, total)), diagnostics.IsEmpty ? inputs : null);
        diagnostics.AddRange(output.Diagnostics.ToSorted());
        return summary;
    }
}
