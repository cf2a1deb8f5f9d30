using System.Collections.Immutable;
using System.Diagnostics;

namespace PaperDigest.Site.Preview;

/// <summary>
/// Tells when it is worth looking at the disk: after events of the file system, when they have come to rest, or every second where there are
/// none. An event says no more than that something happened; what did, the look finds out.
/// </summary>
public sealed class SourceWatcher : IDisposable
{
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(30);
    private static readonly TimeSpan Most = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan PollStep = TimeSpan.FromSeconds(1);

    // On Linux, a watcher whose folder is deleted keeps its handle, of which a user has 128, until the process ends (its thread waits
    // for an event that cannot come any more).
    private const int MostLost = 32;

    // A new day changes which digests lie in the future, and no file tells of it.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim happened = new(0, 1);
    private readonly Lock gate = new();
    private readonly List<FileSystemWatcher> watchers = [];
    private ImmutableArray<WatchedFolder> folders = [];
    private string? output;
    private long first;
    private long latest;
    private int lost;
    private bool isStale;
    private bool isDisposed;
    private Action newer = () => { };

    /// <summary>Makes a watcher that watches nothing yet.</summary>
    /// <param name="isPolling">Whether to look every second, without events.</param>
    public SourceWatcher(bool isPolling) => IsPolling = isPolling;

    /// <summary>Whether the disk is looked at every second: as asked for, or because the system gives no events.</summary>
    public bool IsPolling { get; private set; }

    /// <summary>Why the system gives no events, if that is so though they were asked for.</summary>
    public string? Refusal { get; private set; }

    /// <summary>How many folders the system is asked to tell of; for tests.</summary>
    internal int Count => watchers.Count;

    /// <summary>Watches the folders of a site as they are now; whether they are others than before, so that something may have been missed.</summary>
    public bool Watch(LiveSite site)
    {
        lock (gate)
        {
            output = site.Config?.Output;
            if (IsPolling || isDisposed)
            {
                return false;
            }

            var now = WatchedFolder.Of(site.Source, site.Config);
            if (!isStale && folders.SequenceEqual(now))
            {
                return false;
            }

            (isStale, folders) = (false, now);
            Renew();
            return true;
        }
    }

    /// <summary>Waits until something has happened and nothing more does for a moment; gives the time of the first event.</summary>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public async Task<long> WaitAsync(CancellationToken cancellation)
    {
        if (!await happened.WaitAsync(IsPolling ? PollStep : Longest, cancellation))
        {
            return Stopwatch.GetTimestamp();
        }

        var begin = Interlocked.Read(ref first);
        while (Stopwatch.GetElapsedTime(Interlocked.Read(ref latest)) is var quiet && quiet < Rest && Stopwatch.GetElapsedTime(begin) < Most)
        {
            await Task.Delay(Rest - quiet, cancellation);
        }

        // Of what has happened until here, the look that follows sees everything.
        _ = await happened.WaitAsync(0, cancellation);
        return begin;
    }

    /// <summary>Calls an action as soon as something else happens, in place of the one before.</summary>
    public void OnNewer(Action action)
    {
        lock (gate)
        {
            newer = action;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (gate)
        {
            isDisposed = true;
            Stop();
        }

        happened.Dispose();
    }

    private void Renew()
    {
        Stop();
        foreach (var folder in folders)
        {
            try
            {
                watchers.Add(Start(folder));
            }
            catch (Exception e) when ((e is ArgumentException or IOException or UnauthorizedAccessException) && !Directory.Exists(folder.Path))
            {
                // It went away just now; the folder above it tells when it is back.
                isStale = true;
            }
            catch (Exception e) when (e is ArgumentException or IOException or UnauthorizedAccessException)
            {
                Refuse(e);
                return;
            }
        }
    }

    private FileSystemWatcher Start(WatchedFolder folder)
    {
        // A folder that is a link is watched where it leads; links below it are not followed, by the reading of digests neither.
        var real = new DirectoryInfo(folder.Path).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? folder.Path;
        var watcher = new FileSystemWatcher(real)
        {
            IncludeSubdirectories = folder.IsDeep,
            InternalBufferSize = 64 * 1024,
            NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size | NotifyFilters.Attributes,
        };
        try
        {
            FileSystemEventHandler handle = (_, e) => Handle(folder with { Path = real }, e.FullPath);
            watcher.Changed += handle;
            watcher.Created += handle;
            watcher.Deleted += handle;
            watcher.Deleted += (_, e) => HandleLoss(e.FullPath);
            watcher.Renamed += (_, e) =>
            {
                Handle(folder with { Path = real }, e.OldFullPath);
                Handle(folder with { Path = real }, e.FullPath);
            };
            watcher.Error += (_, e) => HandleError(e.GetException());
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch
        {
            watcher.Dispose();
            throw;
        }
    }

    private void Handle(WatchedFolder folder, string path)
    {
        lock (gate)
        {
            if (folder.Concerns(path, output))
            {
                // Something of the name of a watched folder, or on the way to it: it may be another one now.
                isStale |= folder.Names is not null;
                Tell();
            }
        }
    }

    private void HandleLoss(string path)
    {
        lock (gate)
        {
            if (!IsPolling && folders.Any(folder => folder.IsDeep && folder.Path == path) && ++lost == MostLost)
            {
                Refuse(new IOException($"{path} and its like were deleted {lost} times"));
            }
        }
    }

    private void HandleError(Exception error)
    {
        lock (gate)
        {
            if (error is not InternalBufferOverflowException && error is IOException)
            {
                Refuse(error);
            }

            isStale = true;
            Tell();
        }
    }

    private void Tell()
    {
        if (isDisposed)
        {
            return;
        }

        var now = Stopwatch.GetTimestamp();
        Interlocked.Exchange(ref latest, now);
        if (happened.CurrentCount == 0)
        {
            Interlocked.Exchange(ref first, now);
            happened.Release();
        }

        newer();
    }

    private void Refuse(Exception error)
    {
        Stop();
        (IsPolling, Refusal) = (true, error.Message.TrimEnd('.'));
    }

    private void Stop()
    {
        watchers.ForEach(watcher => watcher.Dispose());
        watchers.Clear();
    }
}
