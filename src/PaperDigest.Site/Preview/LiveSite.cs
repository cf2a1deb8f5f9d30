using System.Diagnostics;
using PaperDigest.Core.Configuration;
using PaperDigest.Core.Diagnostics;
using PaperDigest.Search;
using PaperDigest.Site.Graph;
using PaperDigest.Site.Knowledge;
using PaperDigest.Site.Pages;
using PaperDigest.Site.Rendering;
using PaperDigest.Site.Searching;

namespace PaperDigest.Site.Preview;

/// <summary>
/// A site that keeps up with its source: <see cref="Refresh"/> looks at the disk and makes the next state, of which digests are parsed only
/// where their bytes changed. A source that no site can be made from leaves the last good site in place. Any thread may read the state.
/// </summary>
public sealed class LiveSite(SiteSource source) : IDisposable
{
    private readonly Lock refreshing = new();
    private readonly Lock publishing = new();
    private readonly MathRenderer math = new();
    private SourceLook look = SourceLook.None;
    private LinkedDigests? digests;
    private ParsedTheme? theme;
    private volatile KnownPapers? known;
    private volatile LiveState state = new(null, [], isCurrent: false, null, default);
    private CancellationTokenSource finishing = new();

    /// <summary>The newest state. The first is empty, before anything was read; await what follows it.</summary>
    public LiveState State => state;

    /// <summary>The source.</summary>
    public SiteSource Source => source;

    /// <summary>Makes the search index of a graph, and what is known of it, with so many processors.</summary>
    internal Func<SiteGraph, SiteKnowledge, int?, CancellationToken, SearchIndex> MakeIndex { get; init; } = PaperIndex.Of;

    /// <summary>How long nothing must change before what no page waits for is made.</summary>
    internal TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>The settings in force, or those before they were broken; null before the first look.</summary>
    internal SiteConfig? Config => look.Config ?? state.Site?.Config;

    // One stays free for the next edit.
    private static int Processors => Math.Max(1, Environment.ProcessorCount - 1);

    /// <summary>Ends when all is known of the newest site, its search index is made, and what is found late has been found.</summary>
    public Task Finished { get; private set; } = Task.CompletedTask;

    /// <summary>Looks at the source, and makes a state if it says anything new; whether it did. One caller at a time, others wait.</summary>
    /// <param name="since">When the change was noticed, of <see cref="Stopwatch.GetTimestamp"/>.</param>
    /// <param name="cancellation">Ends it before anything is made known.</param>
    /// <exception cref="OperationCanceledException">Cancelled; the state is as it was.</exception>
    public bool Refresh(long since, CancellationToken cancellation)
    {
        lock (refreshing)
        {
            var before = look;
            var now = SourceLook.At(source, before, cancellation);
            if (now.SaysTheSameAs(before))
            {
                look = now;
                return false;
            }

            var last = state.Site;
            var site = Make(now, last, out var findings, cancellation);
            look = now;
            var changes = ReferenceEquals(before, SourceLook.None) ? null : SourceChanges.Between(before, now);
            Publish(_ => new LiveState(site ?? last, site?.Findings ?? findings, site is not null, changes, Stopwatch.GetElapsedTime(since)));
            if (site is not null)
            {
                FinishLater(site, last);
            }

            return true;
        }
    }

    /// <summary>The file of a route in the newest site, or null; what is found on the way makes a new state.</summary>
    /// <exception cref="TemplateException">A template is missing or wrong.</exception>
    public PreviewFile? Make(PreviewSite site, string route)
    {
        try
        {
            return site.Make(route);
        }
        finally
        {
            TellFindings(state.Site!);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (refreshing)
        {
            finishing.Cancel();
            finishing.Dispose();
        }
    }

    private PreviewSite? Make(SourceLook now, PreviewSite? before, out IReadOnlyList<Diagnostic> findings, CancellationToken cancellation)
    {
        findings = now.SettingsFindings;
        if (now.Config is not { } config)
        {
            return null;
        }

        // A fault of the theme does not hide one of the digests.
        digests = digests?.AreOf(now) == true ? digests : LinkedDigests.Link(now, config, source.Drafts);
        theme = theme?.IsOf(now) == true ? theme : ParsedTheme.Parse(now, config);
        findings = [.. now.SettingsFindings, .. digests.Findings, .. theme.Findings];
        cancellation.ThrowIfCancellationRequested();
        if (digests.Graph is not { } graph || theme.IsBroken)
        {
            return null;
        }

        var whileMaking = new DiagnosticBag();

        // What is known of the archive before this edit is as good as right; no edit waits until it is known anew.
        var knowledge = known is { } last && last.Settings == digests.Settings ? last.Knowledge : SiteKnowledge.None;
        return new PreviewSite(LoadedSite.From(config, graph, knowledge, theme.Loaded, math, whileMaking), whileMaking, findings, before);
    }

    private void FinishLater(PreviewSite site, PreviewSite? before)
    {
        finishing.Cancel();
        finishing.Dispose();
        finishing = new CancellationTokenSource();
        var cancellation = finishing.Token;
        var settings = digests!.Settings;
        Finished = Task.Run(() => FinishAsync(site, before, settings, cancellation), CancellationToken.None);
    }

    // What a build looks for and makes after its pages are known, which no page has to wait for.
    private async Task FinishAsync(PreviewSite site, PreviewSite? before, UInt128 settings, CancellationToken cancellation)
    {
        try
        {
            site.TryAgain(before);
            if (known?.Graph != site.Graph || known.Settings != settings)
            {
                if (known is not null)
                {
                    // Not between two edits of one who types.
                    await Task.Delay(Pause, cancellation);
                }

                var knowledge = SiteKnowledge.Of(site.Graph, site.Config, Processors, cancellation);
                known = new KnownPapers(site.Graph, settings, knowledge, null);
                var more = site.With(knowledge);
                more.TryAgain(site);
                Replace(site, more);
                site = more;
            }

            foreach (var finding in TopicFindings.Of(known.Knowledge.Glossary))
            {
                site.Add(finding);
            }

            site.CheckAddresses(cancellation);
            TellFindings(site);
            if (known.Index is null)
            {
                await Task.Delay(Pause, cancellation);
                known = known with { Index = MakeIndex(site.Graph, known.Knowledge, Processors, cancellation) };
            }

            cancellation.ThrowIfCancellationRequested();
            site.Add(known.Index);
            Replace(site, site);

            // Each edit leaves a whole site behind; now nobody waits, and the collector by itself would let many pile up.
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: false);
        }
        catch (OperationCanceledException)
        {
            // A newer site is there, which will be finished in its place.
        }
#pragma warning disable CA1031 // Nobody waits for this work, so whatever ends it is told here or not at all.
        catch (Exception e)
#pragma warning restore CA1031
        {
            const string Hint = "Pages are shown all the same, without them; the next edit tries it again. If it stays, please report it.";
            site.Add(new Diagnostic(Codes.Bug, Severity.Error, $"what the site makes after its pages (topics, the search index) failed by a bug in PaperDigest: {e.GetType().Name}: {e.Message.TrimEnd('.')}", Hint: Hint));
            TellFindings(site);
        }
    }

    private void TellFindings(PreviewSite site) => Publish(
        last => last.IsCurrent && last.Site == site && site.Findings is { } findings && findings.Count != last.Findings.Count
            ? new LiveState(site, findings, isCurrent: true, changes: null, elapsed: default)
            : null);

    private void Publish(Func<LiveState, LiveState?> next)
    {
        lock (publishing)
        {
            var last = state;
            if (next(last) is { } newer)
            {
                state = newer;
                last.Follow(newer);
            }
        }
    }

    private void Replace(PreviewSite old, PreviewSite site) => Publish(
        last => last.Site == old ? new LiveState(site, site.Findings, last.IsCurrent, changes: null, elapsed: default) : null);

    // What was made of a graph under some settings that no page waits for.
    private sealed record KnownPapers(SiteGraph Graph, UInt128 Settings, SiteKnowledge Knowledge, SearchIndex? Index);
}
