using PaperDigest.Benchmarks;

// dotnet run -c Release --project tests/PaperDigest.Benchmarks -- FOLDER [FOLDER …]
//
// Publishes the tool and measures it as users have it, on folders of digests; each row also as a ratio to the row it should be compared with.
// The output lies in memory where the system has /dev/shm, so that the disk is not what is measured. Linux only: it counts CPU by getrusage.
if (args.Length == 0 || !args.All(Directory.Exists))
{
    Console.Error.WriteLine("usage: PaperDigest.Benchmarks FOLDER [FOLDER ...]   folders of digests, the smallest first");
    return 2;
}

var work = Directory.CreateTempSubdirectory("paperdigest-benchmark-").FullName;
var memory = Directory.Exists("/dev/shm") ? Directory.CreateDirectory($"/dev/shm/{Path.GetFileName(work)}").FullName : work;
try
{
    var tool = Tool.Publish(Path.Combine(work, "tool"));
    Console.WriteLine($"{"",-44} {"CPU s",8} {"wall s",8} {"peak MB",8}   ratio of CPU");
    Row("start (--version)", tool.Best(5, "--version"), null);
    var smallest = 0.0;
    foreach (var folder in args)
    {
        var (content, site) = (Copy(folder, Path.Combine(work, "content")), Path.Combine(memory, "site"));
        string[] build = ["build", "--content", content, "--output", site, "--verbosity", "quiet"];
        var full = tool.Best(3, before: () => Delete(site), build);
        var size = Directory.EnumerateFiles(content, "*.md", SearchOption.AllDirectories).Sum(f => new FileInfo(f).Length);
        smallest = smallest == 0 ? full.Cpu / size : smallest;
        Row($"{Path.GetFileName(folder)}: full build", full, $"{full.Cpu / size / smallest:0.00} of the first folder's, a byte");
        Row($"{Path.GetFileName(folder)}: nothing changed", tool.Best(3, build), full);
        var newest = Directory.EnumerateFiles(content, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Last();
        Row($"{Path.GetFileName(folder)}: one digest edited", tool.Best(3, before: () => File.AppendAllText(newest, "- 덧붙임\n"), build), full);
        Row($"{Path.GetFileName(folder)}: export", tool.Best(3, "export", "--content", content, "--out", Path.Combine(memory, "records.jsonl"), "--verbosity", "quiet"), full);
        Row($"{Path.GetFileName(folder)}: topics", tool.Best(3, "topics", "--content", content, "--verbosity", "quiet"), full);
        var files = Directory.EnumerateFiles(site, "*", SearchOption.AllDirectories).ToList();
        Console.WriteLine($"{"",-44} {files.Count:N0} files, {files.Sum(f => new FileInfo(f).Length) / 1e6:N1} MB");
        Delete(site);
        Delete(content);
    }

    return 0;
}
finally
{
    Delete(work);
    Delete(memory);
}

static void Row(string name, Cost cost, object? against) =>
    Console.WriteLine($"{name,-44} {cost.Cpu,8:0.00} {cost.Wall,8:0.00} {cost.PeakBytes / 1e6,8:0}   {(against is Cost other ? $"{cost.Cpu / other.Cpu:0.00} of the full build" : against)}");

static void Delete(string folder)
{
    if (Directory.Exists(folder))
    {
        Directory.Delete(folder, recursive: true);
    }
}

static string Copy(string from, string to)
{
    foreach (var file in Directory.EnumerateFiles(from, "*.md", SearchOption.AllDirectories))
    {
        var copy = Path.Combine(to, Path.GetRelativePath(from, file));
        Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
        File.Copy(file, copy);
    }

    return to;
}
