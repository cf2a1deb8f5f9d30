using System.Collections.Concurrent;
using System.IO.Hashing;
using PaperDigest.Core.Diagnostics;

namespace PaperDigest.Site.Output;

/// <summary>
/// The folder that a site is built into. A build stages what changed and puts it in place at the end with <see cref="Commit"/>:
/// a build that fails or is killed leaves the old site, or a journal by which the next command completes the new one. Files that
/// PaperDigest did not write are kept.
/// </summary>
public sealed class OutputFolder : IDisposable
{
    /// <summary>The folder of the tool's own files in the output; never deployed or served.</summary>
    public const string PrivateName = ".paperdigest";

    private readonly OutputLayout layout;
    private readonly OutputLock exclusive;
    private readonly OutputManifest before;
    private readonly ForeignFiles foreign;
    private readonly LinkGuard links;
    private readonly ConcurrentDictionary<string, OutputFile> files = new(StringComparer.Ordinal);
    private readonly Stage stage;
    private State state;

    private OutputFolder(OutputLayout layout, OutputLock exclusive, OutputManifest before, bool isDamaged, bool force)
    {
        this.layout = layout;
        this.exclusive = exclusive;
        this.before = before with { IsWhole = before.IsWhole && !isDamaged };
        stage = new Stage(layout);
        links = new LinkGuard(layout);
        foreign = new ForeignFiles(layout, force || before.IsLost || isDamaged, Diagnostics);
        if (isDamaged)
        {
            Warn(
                Codes.OutputJournalDamaged,
                "the journal of a build that was killed cannot be read; files of that build that the site no longer has stay",
                OutputLayout.JournalPath);
        }

        if (before.IsLost)
        {
            Warn(
                Codes.OutputListLost,
                "the list of files that earlier builds wrote cannot be read; files of theirs that the site no longer has stay",
                OutputLayout.ManifestPath);
        }
    }

    private enum State
    {
        Staging,
        Committing,

        /// <summary>The journal stands: whatever happens now, the new site comes.</summary>
        Journalled,
        Done,
    }

    /// <summary>Findings on the way: files of others that stand where the site's belong.</summary>
    public DiagnosticBag Diagnostics { get; } = new();

    /// <summary>Called before each step of <see cref="Commit"/>, for tests that stop it there.</summary>
    internal Action<string>? Step { get; set; }

    /// <summary>Takes the folder for a build, waiting for another one, and finishes first what a killed build began.</summary>
    /// <param name="folder">The folder; made if it does not exist. It may be a link to one.</param>
    /// <param name="force">Whether to build into a folder that holds files of others, and to replace such files where the site's belong.</param>
    /// <param name="patience">How long to wait for another build.</param>
    /// <param name="waiting">Called once if there is another build to wait for.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="OutputException">The folder is somebody else's, in use, or cannot be written.</exception>
    /// <exception cref="OperationCanceledException">Cancelled while waiting.</exception>
    public static OutputFolder Open(string folder, bool force, TimeSpan patience, Action? waiting, CancellationToken cancellation)
    {
        var layout = new OutputLayout(folder);
        OutputLock? exclusive = null;
        var isDamaged = false;
        try
        {
            // Before the lock only where there is none yet: a build at work makes folders before it makes its mark.
            if (StandingAt.Look(layout.Private) == Standing.Nothing)
            {
                Ownership.RequireNoFile(layout);
                Ownership.Require(layout, force);
                Directory.CreateDirectory(layout.Private);
            }

            exclusive = OutputLock.Take(layout, patience, waiting, cancellation);
            isDamaged = !OutputJournal.Recover(layout, step: null);
            OutputJournal.Discard(layout);
            Ownership.Require(layout, force);
            var output = new OutputFolder(layout, exclusive, OutputManifest.Read(layout), isDamaged, force);
            exclusive = null;
            return output;
        }
        catch (Exception e) when (OutputException.IsDisk(e))
        {
            throw File.Exists(layout.Journal) && !isDamaged ? OutputException.Unfinished(layout, e) : OutputException.Failed(layout, e);
        }
        finally
        {
            exclusive?.Dispose();
        }
    }

    /// <summary>Finishes what a killed build began, for commands that only read the folder; at once if there is nothing to finish.</summary>
    /// <param name="folder">The folder; it need not exist.</param>
    /// <param name="waiting">Called once if there is another build to wait for.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="OutputException">The folder is in use for half a minute, cannot be written, or needs another build because the journal is damaged.</exception>
    /// <exception cref="OperationCanceledException">Cancelled while waiting.</exception>
    public static void Recover(string folder, Action? waiting, CancellationToken cancellation)
    {
        var layout = new OutputLayout(folder);
        if (!OutputRecovery.TryRun(layout, waiting, cancellation))
        {
            throw OutputException.Damaged(layout);
        }
    }

    /// <summary>The same for a build: returns false where the journal is damaged, which <see cref="Open"/> reports and its commit mends.</summary>
    /// <inheritdoc cref="Recover(string, Action, CancellationToken)"/>
    public static bool TryRecover(string folder, Action? waiting, CancellationToken cancellation) =>
        OutputRecovery.TryRun(new OutputLayout(folder), waiting, cancellation);

    /// <summary>Takes a file of the site; stages it if it is not in place already. Many threads may call this, in any order, once a path.</summary>
    /// <param name="path">The path below the output folder, with forward slashes.</param>
    /// <param name="content">The bytes; not kept after the call.</param>
    /// <param name="immutable">Whether the file is named by its content: it then stays for one build more than it is written.</param>
    /// <exception cref="ArgumentException">The path does not stay below the output folder, or was written before.</exception>
    /// <exception cref="OutputException">The disk failed.</exception>
    public void Write(string path, ReadOnlySpan<byte> content, bool immutable = false)
    {
        Require(State.Staging);
        if (!OutputPath.IsSafe(path))
        {
            throw new ArgumentException($"\"{path}\" is no path of a site's file", nameof(path));
        }

        try
        {
            var place = new FileInfo(layout.Full(path));
            var standing = links.Look(path, place);
            var known = before.Files.GetValueOrDefault(path);
            if (standing is Standing.File or Standing.Link && known is null && !foreign.MayBeReplaced)
            {
                foreign.ReportFile(path);
                return;
            }

            var file = new OutputFile(known?.Path ?? path, XxHash128.HashToUInt128(content), content.Length, Time: 0, immutable, IsKept: false);
            if (standing == Standing.File && place.Length == file.Size)
            {
                file = file with { Time = place.LastWriteTimeUtc.Ticks };
                var isAsWritten = before.IsWhole && known is not null && known.Size == file.Size && known.Time == file.Time;
                if (isAsWritten ? known!.Hash == file.Hash : Holds(place, content))
                {
                    Add(file == known ? known : file);
                    return;
                }
            }

            if (standing is Standing.File or Standing.Link && known is null && !before.IsLost)
            {
                foreign.ReportReplaced(path);
            }

            Add(file with { Time = stage.Write(path, content, standing == Standing.Folder) });
        }
        catch (Exception e) when (OutputException.IsDisk(e))
        {
            throw OutputException.Failed(layout, e);
        }
    }

    /// <summary>
    /// What stands there, if the last build made it from the same inputs, nobody touched it since and no file of it waits to be removed; else null.
    /// </summary>
    /// <param name="inputs">The fingerprint of this build's inputs.</param>
    public OutputSummary? IsMadeFrom(UInt128 inputs)
    {
        if (!before.IsWhole || !new OutputInputs(layout).Are(inputs))
        {
            return null;
        }

        var bytes = 0L;
        foreach (var file in before.Files.Values)
        {
            var place = new FileInfo(layout.Full(file.Path));
            if (file.IsKept || links.Look(file.Path, place) != Standing.File || place.Length != file.Size || place.LastWriteTimeUtc.Ticks != file.Time)
            {
                return null;
            }

            bytes += file.Size;
        }

        return new OutputSummary(0, before.Files.Count, 0, bytes);
    }

    /// <summary>Remembers when the newest source of the site in place was written, UTC. To be called last.</summary>
    public void Remember(DateTime newest) => new SourceTime(layout).Write(newest);

    /// <summary>How many pages stand there. An asset may be HTML too, and is no page.</summary>
    public int PageCount => before.Files.Keys.Count(path =>
        path.EndsWith(".html", StringComparison.Ordinal) && !path.StartsWith("assets/", StringComparison.Ordinal));

    /// <summary>
    /// Puts the site in place, and removes what earlier builds wrote and this one did not. To be called once, after all writes.
    /// Nothing interrupts it but the end of the process, and then the next command finishes it. Touches nothing if nothing changed.
    /// </summary>
    /// <param name="progress">Called with the steps done and all steps.</param>
    /// <param name="inputs">A fingerprint of what the site was made from, for <see cref="IsMadeFrom"/>; null if it should be made again in any case, as it is after a finding.</param>
    /// <exception cref="OutputException">The disk failed; the old site stands, or, where the message says so, the new one is still to be finished.</exception>
    public OutputSummary Commit(Action<int, int>? progress, UInt128? inputs = null)
    {
        Require(State.Staging);
        state = State.Committing;
        var record = new OutputInputs(layout);
        try
        {
            var made = files.Count;
            var plan = OutputPlan.Make(layout, before, files, stage.Files, foreign, links);
            inputs = Diagnostics.ToSorted().Count == 0 ? inputs : null; // What was found is found again only by a build that is made.
            record.Prepare(inputs);
            var unchanged = made - stage.Files.Count;
            if (plan.Steps.Count > 0 || !before.Says(files.Values))
            {
                OutputJournal.Begin(layout, plan, files.Values, exclusive.Handle, Step);
                state = State.Journalled;
                OutputJournal.Finish(layout, plan.Steps, progress, Step);
                state = State.Done;
            }

            record.Write(inputs);
            return new OutputSummary(plan.Placed, unchanged, plan.Removed, files.Values.Sum(f => f.Size));
        }
        catch (Exception e) when (OutputException.IsDisk(e))
        {
            throw state == State.Journalled ? OutputException.Unfinished(layout, e) : OutputException.Failed(layout, e);
        }
    }

    /// <summary>Lets go of the folder. Without a commit the old site stands, and what was staged is removed.</summary>
    public void Dispose()
    {
        try
        {
            if (state is State.Staging or State.Committing)
            {
                OutputJournal.Discard(layout);
            }
        }
        catch (Exception e) when (OutputException.IsDisk(e))
        {
            // A disk that fails here has failed before; the next build clears the stage.
        }

        state = State.Done;
        exclusive.Dispose();
    }

    private static bool Holds(FileInfo file, ReadOnlySpan<byte> content)
    {
        try
        {
            return content.SequenceEqual(File.ReadAllBytes(file.FullName));
        }
        catch (UnauthorizedAccessException)
        {
            return false; // It may not be read, and can still be replaced.
        }
    }

    private void Add(OutputFile file)
    {
        if (!files.TryAdd(file.Path, file))
        {
            throw new ArgumentException($"{file.Path} is written twice", nameof(file));
        }
    }

    private void Warn(string code, string message, string path) => Diagnostics.Add(new Diagnostic(
        code,
        Severity.Warning,
        message,
        layout.Name(path),
        Hint: "To be rid of such files, delete the output folder and build again."));

    private void Require(State required)
    {
        if (state != required)
        {
            throw new InvalidOperationException("the output was committed or let go");
        }
    }
}
