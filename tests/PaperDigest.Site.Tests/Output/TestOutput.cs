using System.Text;
using PaperDigest.Site.Output;

namespace PaperDigest.Site.Tests.Output;

/// <summary>A folder to build into, removed at the end, with the words that the tests of this room are written in.</summary>
internal sealed class TestOutput : IDisposable
{
    private readonly string above;

    public TestOutput()
    {
        // Memory where there is some: every commit waits for the disk, which other work may keep busy.
        above = Path.Join(Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath(), $"paperdigest-test-{Guid.NewGuid():N}");
        Root = Path.Join(Directory.CreateDirectory(above).FullName, "_site");
    }

    public string Root { get; set; }

    public string Private => Path.Join(Root, OutputFolder.PrivateName);

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    public OutputFolder Open(bool force = false) => Open(Root, force);

    public static OutputFolder Open(string root, bool force = false) =>
        OutputFolder.Open(root, force, TimeSpan.Zero, waiting: null, TestContext.Current.CancellationToken);

    public static void Recover(string root) => OutputFolder.Recover(root, waiting: null, TestContext.Current.CancellationToken);

    /// <summary>Builds the site of these files; a name in <c>assets/</c> is immutable.</summary>
    public OutputSummary Build(params (string Path, string Content)[] files) => Build(force: false, files);

    public OutputSummary Build(bool force, params (string Path, string Content)[] files)
    {
        using var output = Open(force);
        Write(output, files);
        return output.Commit(progress: null);
    }

    public static void Write(OutputFolder output, params (string Path, string Content)[] files)
    {
        foreach (var (path, content) in files)
        {
            output.Write(path, Bytes(content), path.StartsWith("assets/", StringComparison.Ordinal));
        }
    }

    /// <summary>Puts a file there as somebody else would.</summary>
    public string Put(string path, string content = "foreign")
    {
        var full = Path.Join(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, content);
        return full;
    }

    /// <summary>Moves a folder of the site away and puts a link to it in its place; returns where it is now.</summary>
    public string Link(string folder)
    {
        var full = Path.Join(Root, folder);
        var elsewhere = Path.Join(above, $"elsewhere-{Path.GetFileName(folder)}");
        Directory.Move(full, elsewhere);
        Directory.CreateSymbolicLink(full, elsewhere);
        return elsewhere;
    }

    public string Read(string path) => File.ReadAllText(Path.Join(Root, path));

    public bool Has(string path) => File.Exists(Path.Join(Root, path));

    /// <summary>Every file but the tool's own, as <c>path=content</c>, and every empty folder, as <c>path/</c>.</summary>
    public string[] Site() => Site(Root);

    public static string[] Site(string root)
    {
        var found = new List<string>();
        foreach (var entry in new DirectoryInfo(root).EnumerateFileSystemInfos("*", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(root, entry.FullName);
            if (path == OutputFolder.PrivateName || path.StartsWith(OutputFolder.PrivateName + "/", StringComparison.Ordinal))
            {
                continue;
            }

            if (entry is FileInfo)
            {
                found.Add($"{path}={File.ReadAllText(entry.FullName)}");
            }
            else if (!Directory.EnumerateFileSystemEntries(entry.FullName).Any())
            {
                found.Add(path + "/");
            }
        }

        found.Sort(StringComparer.Ordinal);
        return [.. found];
    }

    /// <summary>A copy of the folder with all the tool's own files, as a kill at this moment would leave it.</summary>
    public string Snapshot(string name)
    {
        var copy = Path.Join(above, name);
        foreach (var entry in new DirectoryInfo(Root).EnumerateFileSystemInfos("*", SearchOption.AllDirectories))
        {
            var target = Path.Join(copy, Path.GetRelativePath(Root, entry.FullName));
            if (entry is DirectoryInfo)
            {
                Directory.CreateDirectory(target);
            }
            else if (entry.Name != "lock")
            {
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Copy(entry.FullName, target);
                File.SetLastWriteTimeUtc(target, entry.LastWriteTimeUtc);
            }
        }

        return copy;
    }

    public void Dispose() => Directory.Delete(above, recursive: true);
}
