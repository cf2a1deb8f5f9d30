using Microsoft.Win32.SafeHandles;

namespace PaperDigest.Site.Output;

/// <summary>What a step of the journal does. The numbers are in files on disks.</summary>
internal enum JournalAct : byte
{
    /// <summary>Renames a staged file to its place, over the file there.</summary>
    Place = 0,

    /// <summary>Deletes a file.</summary>
    RemoveFile = 1,

    /// <summary>Deletes a folder if nothing is in it.</summary>
    RemoveFolder = 2,
}

/// <summary>A step, which may be done again when it was done already.</summary>
/// <param name="Act">What to do.</param>
/// <param name="Path">To what.</param>
/// <param name="Staged">The number of the staged file, for <see cref="JournalAct.Place"/>.</param>
internal readonly record struct JournalStep(JournalAct Act, string Path, int Staged = 0);

/// <summary>
/// The way from the old site to the new one. Before the journal has its name the old site stands; from then on only the new one
/// can come of it. That order survives a power cut because the content was synced before, and because journalling file systems (ext4, XFS,
/// Btrfs, APFS, NTFS) bring renames and deletions to the disk in the order they were made.
/// </summary>
internal static class OutputJournal
{
    private static ReadOnlySpan<byte> Header => "PaperDigest journal 1\n"u8;

    /// <summary>
    /// Does what needs room on the disk, then gives the journal its name; what it made is gone again if it fails. One need remains for
    /// later: a large folder may grow by a block for a new name. If there is no room even for that, the journal waits until there is.
    /// </summary>
    public static void Begin(
        OutputLayout layout, OutputPlan plan, IEnumerable<OutputFile> manifest, SafeFileHandle disk, Action<string>? step)
    {
        var made = new Stack<string>();
        var begun = false;
        try
        {
            foreach (var folder in plan.NewFolders)
            {
                step?.Invoke($"NewFolder {folder}");
                Directory.CreateDirectory(layout.Full(folder));
                made.Push(layout.Full(folder));
            }

            step?.Invoke("next manifest");
            OutputManifest.Write(layout.NextManifest, manifest);
            step?.Invoke("next journal");
            Write(layout.NextJournal, plan.Steps);
            DiskSync.Flush(disk, step);
            step?.Invoke("journal");
            File.Move(layout.NextJournal, layout.Journal, overwrite: true); // over a damaged one, if any
            begun = true;
        }
        finally
        {
            while (!begun && made.TryPop(out var folder))
            {
                RemoveIfEmpty(folder);
            }
        }
    }

    /// <summary>
    /// Finishes what a killed build began. The caller holds the lock. Returns false if there is a journal that cannot be read. It got its
    /// name when it was complete, so this is damage, or another version of the tool wrote it; nothing is touched then, and the journal stays
    /// as the sign of it until <see cref="Begin"/> puts another in its place.
    /// </summary>
    public static bool Recover(OutputLayout layout, Action<string>? step)
    {
        if (!File.Exists(layout.Journal))
        {
            return true;
        }

        if (SealedFile.Read(layout.Journal, Header, ReadStep) is not { } steps)
        {
            return false;
        }

        Finish(layout, steps, progress: null, step);
        return true;
    }

    /// <summary>Takes the steps, then the manifest, and ends the journal. Any number of starts come to the same end.</summary>
    public static void Finish(OutputLayout layout, IReadOnlyList<JournalStep> steps, Action<int, int>? progress, Action<string>? step)
    {
        var links = new LinkGuard(layout);
        for (var done = 0; done < steps.Count; done++)
        {
            step?.Invoke($"{steps[done].Act} {steps[done].Path}");
            if (links.Allow(OutputPath.Parent(steps[done].Path)))
            {
                Take(layout, steps[done]);
            }

            progress?.Invoke(done + 1, steps.Count);
        }

        step?.Invoke("manifest");
        if (File.Exists(layout.NextManifest))
        {
            File.Move(layout.NextManifest, layout.Manifest, overwrite: true);
        }

        step?.Invoke("end of journal");
        File.Delete(layout.Journal);
        step?.Invoke("clearing away");
        Discard(layout);
    }

    /// <summary>Removes all that a build prepared. With a journal in place that can be read, that is the end of both old and new site: finish it instead.</summary>
    public static void Discard(OutputLayout layout)
    {
        File.Delete(layout.NextJournal);
        File.Delete(layout.NextManifest);
        if (Directory.Exists(layout.Stage))
        {
            Directory.Delete(layout.Stage, recursive: true);
        }
    }

    private static void Take(OutputLayout layout, JournalStep step)
    {
        var full = layout.Full(step.Path);
        var standing = StandingAt.Look(full);
        switch (step.Act)
        {
            // A folder that somebody made there since the journal was written stays; the next build sees it and says so.
            case JournalAct.Place when standing != Standing.Folder:
                Place(layout.Staged(step.Staged), full);
                break;
            case JournalAct.RemoveFile when standing is Standing.File or Standing.Link:
                File.Delete(full);
                break;
            case JournalAct.RemoveFolder when standing == Standing.Folder:
                RemoveIfEmpty(full);
                break;
            default:
                break;
        }
    }

    private static void Place(string staged, string full)
    {
        try
        {
            File.Move(staged, full, overwrite: true);
        }
        catch (FileNotFoundException)
        {
            // The step was taken before the build was killed.
        }
        catch (DirectoryNotFoundException)
        {
            // A file that an earlier step removed stood where the folder belongs; all other folders were made before.
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.Move(staged, full, overwrite: true);
        }
    }

    private static void RemoveIfEmpty(string folder)
    {
        if (!Directory.EnumerateFileSystemEntries(folder).Any())
        {
            Directory.Delete(folder);
        }
    }

    private static void Write(string file, IEnumerable<JournalStep> steps) =>
        SealedFile.Write(file, Header, writer =>
        {
            foreach (var step in steps)
            {
                writer.Write((byte)step.Act);
                writer.Write(step.Path);
                writer.Write(step.Staged);
            }
        });

    private static JournalStep ReadStep(BinaryReader reader)
    {
        var step = new JournalStep((JournalAct)reader.ReadByte(), reader.ReadString(), reader.ReadInt32());
        return OutputPath.IsSafe(step.Path) ? step : throw new FormatException(step.Path);
    }
}
