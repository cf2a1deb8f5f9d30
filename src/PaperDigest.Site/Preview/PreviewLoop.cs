using System.Diagnostics;

namespace PaperDigest.Site.Preview;

/// <summary>Keeps a live site up with its source until it is told to stop.</summary>
public static class PreviewLoop
{
    /// <summary>
    /// Looks at the source, now and whenever something happens. Looks never overlap: what happens during one ends it early, so that the newest
    /// is served first, but never two in a row, so that steady writing does not hold up everything.
    /// </summary>
    /// <exception cref="OperationCanceledException">It was told to stop.</exception>
    public static async Task RunAsync(LiveSite site, SourceWatcher watcher, CancellationToken stop)
    {
        var since = Stopwatch.GetTimestamp();
        watcher.Watch(site);
        for (var wasCut = false; ;)
        {
            wasCut = !Look(site, watcher, since, mayBeCut: !wasCut, stop);

            // What happened in a folder before it was watched, only another look can tell.
            since = watcher.Watch(site) ? Stopwatch.GetTimestamp() : wasCut ? await Again(watcher, since, stop) : await watcher.WaitAsync(stop);
            watcher.Watch(site);
        }
    }

    // The time counts from the change that was not seen to its end.
    private static async Task<long> Again(SourceWatcher watcher, long since, CancellationToken stop)
    {
        _ = await watcher.WaitAsync(stop);
        return since;
    }

    private static bool Look(LiveSite site, SourceWatcher watcher, long since, bool mayBeCut, CancellationToken stop)
    {
        using var look = CancellationTokenSource.CreateLinkedTokenSource(stop);
        if (mayBeCut)
        {
            watcher.OnNewer(look.Cancel);
        }

        try
        {
            site.Refresh(since, look.Token);
            return true;
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return false;
        }
        finally
        {
            watcher.OnNewer(() => { });
        }
    }
}
