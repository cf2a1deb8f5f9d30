using System.Collections.Concurrent;

namespace PaperDigest.Site.Output;

/// <summary>Decides how the old site becomes the new one, and what must stay as it is because it is not ours.</summary>
internal sealed class OutputPlan
{
    private readonly OutputLayout layout;
    private readonly OutputManifest before;
    private readonly ConcurrentDictionary<string, OutputFile> files;
    private readonly ForeignFiles foreign;
    private readonly LinkGuard links;
    private readonly Dictionary<string, Ground> grounds = new(StringComparer.Ordinal) { [""] = Ground.Folder };
    private readonly HashSet<string> cleared = new(StringComparer.Ordinal);
    private readonly List<string> newFolders = [];
    private readonly List<JournalStep> steps = [];

    private OutputPlan(OutputLayout layout, OutputManifest before, ConcurrentDictionary<string, OutputFile> files, ForeignFiles foreign, LinkGuard links)
    {
        this.layout = layout;
        this.before = before;
        this.files = files;
        this.foreign = foreign;
        this.links = links;
    }

    private enum Ground
    {
        Folder,

        /// <summary>Nothing is there: the folder is made before the journal begins, while a full disk can still be backed out of.</summary>
        Missing,

        /// <summary>A file that goes is still there; the folder is made when the first file is placed in it.</summary>
        Cleared,

        /// <summary>Something that is not ours stands there.</summary>
        Blocked,
    }

    /// <summary>The folders to make beforehand, outer ones first.</summary>
    public IReadOnlyList<string> NewFolders => newFolders;

    /// <summary>The steps: room is made, files are placed (immutable ones first, for the pages that name them), stale ones go.</summary>
    public IReadOnlyList<JournalStep> Steps => steps;

    /// <summary>How many files are placed.</summary>
    public int Placed { get; private set; }

    /// <summary>How many files of earlier builds go.</summary>
    public int Removed { get; private set; }

    /// <summary>
    /// Plans. <paramref name="files"/> are those of this build, unchanged ones included; it becomes the new manifest: files that cannot be
    /// placed leave it, and immutable ones that are kept for one more build enter it.
    /// </summary>
    /// <exception cref="InvalidOperationException">A file of this build lies in another, as if that were a folder.</exception>
    public static OutputPlan Make(
        OutputLayout layout,
        OutputManifest before,
        ConcurrentDictionary<string, OutputFile> files,
        IEnumerable<StagedFile> staged,
        ForeignFiles foreign,
        LinkGuard links)
    {
        var plan = new OutputPlan(layout, before, files, foreign, links);
        var gone = before.Files.Values.Where(f => !files.ContainsKey(f.Path)).ToList();
        plan.Place([.. staged.OrderBy(s => !files[s.Path].IsImmutable).ThenBy(s => s.Number)]);
        plan.Remove(gone);
        return plan;
    }

    private void Place(StagedFile[] staged)
    {
        var places = new List<JournalStep>(staged.Length);
        foreach (var (path, number, isOverFolder) in staged)
        {
            if (Look(OutputPath.Parent(path)) != Ground.Blocked && (!isOverFolder || ClearFolder(path)))
            {
                places.Add(new JournalStep(JournalAct.Place, path, number));
            }
            else
            {
                files.TryRemove(path, out _);
            }
        }

        Placed = places.Count;
        steps.AddRange(places);
    }

    private Ground Look(string folder)
    {
        if (!grounds.TryGetValue(folder, out var ground))
        {
            if (files.ContainsKey(folder))
            {
                throw FileAndFolder(folder);
            }

            var above = Look(OutputPath.Parent(folder));
            ground = above == Ground.Folder ? LookAt(folder) : above;
            grounds.Add(folder, ground);
            if (ground == Ground.Missing)
            {
                newFolders.Add(folder);
            }
        }

        return ground;
    }

    private Ground LookAt(string folder)
    {
        switch (StandingAt.Look(layout.Full(folder)))
        {
            case Standing.Folder:
                return Ground.Folder;
            case Standing.Nothing:
                return Ground.Missing;
            case Standing.File or Standing.Link when IsOurs(folder) || foreign.MayBeReplaced:
                Clear(JournalAct.RemoveFile, folder);
                return Ground.Cleared;
            default:
                foreign.ReportFileForFolder(folder);
                return Ground.Blocked;
        }
    }

    /// <summary>Makes room for a file where a folder stands, if all the folder holds are files of earlier builds that go.</summary>
    private bool ClearFolder(string path)
    {
        var folders = new List<string> { path };
        var contents = new List<string>();
        for (var i = 0; i < folders.Count; i++)
        {
            foreach (var entry in new DirectoryInfo(layout.Full(folders[i])).EnumerateFileSystemInfos())
            {
                var isFolder = StandingAt.Look(entry.FullName) == Standing.Folder;
                (isFolder ? folders : contents).Add($"{folders[i]}/{entry.Name}");
            }
        }

        if (contents.Exists(files.ContainsKey))
        {
            throw FileAndFolder(path);
        }

        if (!contents.TrueForAll(IsOurs))
        {
            foreign.ReportFolderForFile(path);
            return false;
        }

        contents.ForEach(file => Clear(JournalAct.RemoveFile, file));
        folders.Reverse();
        folders.ForEach(folder => Clear(JournalAct.RemoveFolder, folder));
        return true;
    }

    private void Remove(List<OutputFile> gone)
    {
        var folders = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in gone)
        {
            var path = file.Path;
            if (file.IsImmutable && !file.IsKept && !cleared.Contains(path) && links.Look(path, new FileInfo(layout.Full(path))) == Standing.File)
            {
                files[path] = file with { IsKept = true };
                continue;
            }

            Removed++;
            if (!cleared.Contains(path))
            {
                steps.Add(new JournalStep(JournalAct.RemoveFile, path));
                for (var folder = OutputPath.Parent(path); folder.Length > 0 && folders.Add(folder); folder = OutputPath.Parent(folder))
                {
                }
            }
        }

        // Inner folders first: a path is longer than that of its folder.
        steps.AddRange(folders.OrderByDescending(f => f.Length).Select(f => new JournalStep(JournalAct.RemoveFolder, f)));
    }

    private bool IsOurs(string path) => before.Files.ContainsKey(path) && !files.ContainsKey(path);

    private void Clear(JournalAct act, string path)
    {
        cleared.Add(path);
        steps.Add(new JournalStep(act, path));
    }

    private static InvalidOperationException FileAndFolder(string path) => new($"{path} is both a file and a folder of the site");
}
