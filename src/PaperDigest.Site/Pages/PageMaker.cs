using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using PaperDigest.Site.Rendering;

namespace PaperDigest.Site.Pages;

/// <summary>Makes all pages of a table, on every processor.</summary>
internal static class PageMaker
{
    private const int ProgressStep = 64;

    /// <summary>What is done with a page's bytes, on whatever thread made them; they are gone after the call.</summary>
    public delegate void Take(SitePage page, ReadOnlySpan<byte> content);

    /// <summary>
    /// Makes every page once. After an error no further page is begun; of several errors the one of the first page in the table is thrown,
    /// so that the same input always gives the same message.
    /// </summary>
    /// <exception cref="TemplateException">A template is missing or wrong.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static void MakeAll(LoadedSite site, ImmutableArray<SitePage> pages, Take take, Action<int>? progress, CancellationToken cancellation)
    {
        var run = new Run(site, pages, take, progress, cancellation);
        var workers = Enumerable.Range(0, Math.Min(Environment.ProcessorCount, Math.Max(1, pages.Length / 8)))
            .Select(_ => Task.Factory.StartNew(run.Work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default))
            .ToArray();
        Task.WaitAll(workers, CancellationToken.None);
        cancellation.ThrowIfCancellationRequested();
        run.ThrowFirstError();
    }

    private sealed class Run(LoadedSite site, ImmutableArray<SitePage> pages, Take take, Action<int>? progress, CancellationToken cancellation)
    {
        private readonly Lock errorLock = new();
        private int next = -1;
        private int done;
        private int failed = int.MaxValue;
        private ExceptionDispatchInfo? error;

        public void Work()
        {
            var worker = new PageWorker(site);
            int place;
            while ((place = Interlocked.Increment(ref next)) < pages.Length && place < Volatile.Read(ref failed) && !cancellation.IsCancellationRequested)
            {
                try
                {
                    take(pages[place], worker.Make(pages[place]));
                }
#pragma warning disable CA1031 // Whatever it is goes to the thread that waits, as if there were one thread.
                catch (Exception e)
#pragma warning restore CA1031
                {
                    Fail(place, e);
                }

                Report();
            }
        }

        public void ThrowFirstError() => error?.Throw();

        private void Fail(int place, Exception e)
        {
            lock (errorLock)
            {
                if (place < failed)
                {
                    failed = place;
                    error = ExceptionDispatchInfo.Capture(e);
                }
            }
        }

        private void Report()
        {
            var count = Interlocked.Increment(ref done);
            if (count % ProgressStep == 0 || count == pages.Length)
            {
                progress?.Invoke(count);
            }
        }
    }
}
