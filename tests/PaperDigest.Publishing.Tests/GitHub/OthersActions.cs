namespace PaperDigest.Publishing.Tests.GitHub;

/// <summary>What our steps see of the actions that others made. One that it does not know fails.</summary>
/// <param name="folder">Holds what was uploaded, by its name.</param>
/// <param name="caches">Holds caches, by their keys.</param>
internal sealed class OthersActions(string folder, string caches)
{
    // What each of them takes of us. One that is misspelt would be ignored, with a warning that nobody reads.
    private static readonly Dictionary<string, string[]> Inputs = new(StringComparer.Ordinal)
    {
        ["actions/attest-build-provenance"] = ["subject-checksums"],
        ["actions/cache"] = ["key", "path"],
        ["actions/cache/restore"] = ["key", "path"],
        ["actions/cache/save"] = ["key", "path"],
        ["actions/checkout"] = ["persist-credentials"],
        ["actions/configure-pages"] = [],
        ["actions/deploy-pages"] = [],
        ["actions/download-artifact"] = ["merge-multiple", "path", "pattern"],
        ["actions/setup-dotnet"] = ["cache", "cache-dependency-path", "dotnet-version", "global-json-file"],
        ["actions/upload-artifact"] = ["name", "path"],
        ["actions/upload-pages-artifact"] = ["path"],
        ["docker/login-action"] = ["password", "registry", "username"],
        ["docker/setup-buildx-action"] = [],
        ["NuGet/login"] = ["user"],
    };

    private readonly List<(string Path, string Key)> toCache = [];

    /// <summary>Holds what was uploaded, by its name.</summary>
    public string Folder => folder;

    /// <summary>Runs one; its outputs.</summary>
    public IReadOnlyDictionary<string, string> Use(string action, IReadOnlyDictionary<string, string> with, Runner runner)
    {
        Assert.Empty(with.Keys.Except(Inputs[action]));
        switch (action)
        {
            case "actions/checkout":
                runner.CheckOut(runner.Workspace);
                return Nothing;
            case "actions/setup-dotnet" or "actions/attest-build-provenance" or "docker/setup-buildx-action" or "docker/login-action":
                return Nothing;
            case "actions/configure-pages":
                return Output("base_url", runner.Pages);
            case "NuGet/login":
                return Output("NUGET_API_KEY", "key");
            case "actions/cache":
                return Cache(with["path"], with["key"], isSaved: true);
            case "actions/cache/restore":
                return Cache(with["path"], with["key"], isSaved: false);
            case "actions/cache/save":
                Copy(with["path"], CacheOf(with["key"]));
                return Nothing;
            case "actions/upload-artifact":
                Upload(Path.Combine(runner.Workspace, with["path"]), with["name"]);
                return Nothing;
            case "actions/download-artifact":
                Download(with.GetValueOrDefault("pattern", "*"), Path.Combine(runner.Workspace, with["path"]));
                return Nothing;
            case "actions/upload-pages-artifact":
                Upload(Path.Combine(runner.Workspace, with["path"], "*"), "github-pages");
                return Output("artifact_id", "1");
            case "actions/deploy-pages":
                return Output("page_url", runner.Pages + "/");
            default:
                throw new NotSupportedException($"the action {action} is not known here");
        }
    }

    /// <summary>Caches what the job asked to.</summary>
    public void EndJob()
    {
        foreach (var (path, key) in toCache.Where(one => Directory.Exists(one.Path)))
        {
            Copy(path, CacheOf(key));
        }

        toCache.Clear();
    }

    private static Dictionary<string, string> Nothing => [];

    private static Dictionary<string, string> Output(string name, string value) => new(StringComparer.Ordinal) { [name] = value };

    private Dictionary<string, string> Cache(string path, string key, bool isSaved)
    {
        var isHit = Directory.Exists(CacheOf(key));
        if (isHit)
        {
            Copy(CacheOf(key), path);
        }
        else if (isSaved)
        {
            toCache.Add((path, key));
        }

        return new(StringComparer.Ordinal) { ["cache-hit"] = isHit ? "true" : "", ["cache-primary-key"] = key };
    }

    private string CacheOf(string key) => Path.Combine(caches, key);

    // As its action does, of files and folders below the path that are not hidden.
    private void Upload(string path, string name)
    {
        var target = Directory.CreateDirectory(Path.Combine(folder, name)).FullName;
        var entries = Directory.GetFileSystemEntries(Path.GetDirectoryName(path)!, Path.GetFileName(path)).Where(entry => Path.GetFileName(entry)[0] != '.').ToList();
        Assert.True(entries.Count > 0, $"there is nothing to upload at {path}");
        foreach (var entry in entries)
        {
            if (Directory.Exists(entry))
            {
                Copy(entry, Path.Combine(target, Path.GetFileName(entry)));
            }
            else
            {
                File.Copy(entry, Path.Combine(target, Path.GetFileName(entry)), overwrite: true);
            }
        }
    }

    private void Download(string pattern, string path)
    {
        foreach (var artifact in Directory.GetDirectories(folder, pattern).Where(artifact => Path.GetFileName(artifact) is not "github-pages"))
        {
            Copy(artifact, path);
        }
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.GetFiles(from))
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)), overwrite: true);
        }

        foreach (var inner in Directory.GetDirectories(from))
        {
            Copy(inner, Path.Combine(to, Path.GetFileName(inner)));
        }
    }
}
