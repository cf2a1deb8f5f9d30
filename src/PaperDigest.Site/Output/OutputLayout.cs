using System.Globalization;

namespace PaperDigest.Site.Output;

/// <summary>Where things lie in an output folder: the site, and the tool's own files in <c>.paperdigest/</c>.</summary>
internal sealed class OutputLayout
{
    public const string ManifestPath = OutputFolder.PrivateName + "/manifest";
    public const string JournalPath = OutputFolder.PrivateName + "/journal";

    public OutputLayout(string folder)
    {
        Root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        Private = Path.Join(Root, OutputFolder.PrivateName);
        Stage = Path.Join(Private, "stage");
        Lock = Path.Join(Private, "lock");
        Manifest = Full(ManifestPath);
        NextManifest = Path.Join(Private, "manifest.next");
        Inputs = Path.Join(Private, "inputs");
        Sources = Path.Join(Private, "sources");
        Journal = Full(JournalPath);
        NextJournal = Path.Join(Private, "journal.next");
    }

    /// <summary>The output folder, absolute.</summary>
    public string Root { get; }

    public string Private { get; }

    /// <summary>Files on their way to the site, named by number.</summary>
    public string Stage { get; }

    public string Lock { get; }

    /// <summary>What the last build wrote. It marks the folder as PaperDigest's.</summary>
    public string Manifest { get; }

    public string NextManifest { get; }

    /// <summary>The fingerprint of what the site in place was made from.</summary>
    public string Inputs { get; }

    /// <summary>When the newest source of the site in place was written.</summary>
    public string Sources { get; }

    /// <summary>What is left to do to finish a build; there only while a build is put in place, or if it was killed then.</summary>
    public string Journal { get; }

    public string NextJournal { get; }

    public string Full(string path) => Path.Join(Root, path);

    public string Staged(int number) => Path.Join(Stage, number.ToString(CultureInfo.InvariantCulture));

    /// <summary>A path of the output as the user would name it.</summary>
    public string Name(string path = "") => NameOf(Path.Join(Root, path));

    /// <summary>A full path as the user would name it: from the working folder if it lies below that, with forward slashes.</summary>
    public static string NameOf(string full)
    {
        var relative = Path.GetRelativePath(Environment.CurrentDirectory, full);
        return (relative.StartsWith("..", StringComparison.Ordinal) ? full : relative).Replace(Path.DirectorySeparatorChar, '/');
    }
}
