using PaperDigest.Cli.Deploying;
using PaperDigest.Cli.Terminal;
using PaperDigest.Core.Configuration;

namespace PaperDigest.Cli.Starting;

/// <summary>What became of a new site.</summary>
/// <param name="Folder">As it was typed.</param>
/// <param name="IsDryRun">Whether nothing was made in truth.</param>
/// <param name="Digests">Those that were there.</param>
/// <param name="Repository">That the site is a checkout of, or null.</param>
/// <param name="Files">The files, below the folder, and whether each was made; others were there.</param>
internal sealed record InitReport(string Folder, bool IsDryRun, FoundDigests Digests, GitHubRepository? Repository, List<(string Path, bool IsMade)> Files)
{
    /// <summary>Whether a file of a name was made.</summary>
    public bool Made(string path) => Files.Contains((path, true));

    /// <summary>Writes it to standard output: nothing when quiet, unless a program asks.</summary>
    public void Write(Host host, OutputStyle style, bool asJson)
    {
        if (asJson)
        {
            host.Output.WriteLine(Json());
        }
        else if (style.Verbosity != Verbosity.Quiet)
        {
            foreach (var line in Text(new Paint(style.OutputColours)))
            {
                host.Output.WriteLine(line);
            }
        }
    }

    private IEnumerable<string> Text(Paint paint)
    {
        if (Made(ConfigInput.DefaultFile) && !Digests.Globs.IsEmpty)
        {
            yield return $"Found {Numbers.Count(Digests.Files, "digest file")}: {TerminalText.Clean(string.Join(", ", Digests.Globs))}";
        }

        if (!Files.Exists(file => file.IsMade))
        {
            yield return "Nothing to make: every file is there already";
        }
        else
        {
            foreach (var (path, isMade) in Files)
            {
                yield return isMade ? $"{paint.Done(IsDryRun ? "would make" : "made")} {path}" : paint.Faint($"kept {TerminalText.Clean(path)}, which was there");
            }
        }

        if (!IsDryRun)
        {
            yield return "";
            yield return "Next:";
            if (Folder != ".")
            {
                yield return $"  cd {TerminalText.Clean(Shell(Folder))}";
            }

            yield return "  paperdigest serve";
            if (Made("README.md"))
            {
                yield return "README.md tells how to write and to publish";
            }
        }
    }

    private string Json() => JsonFormat.Object(json =>
    {
        json.WriteString("folder", Folder);
        json.WriteBoolean("dryRun", IsDryRun);
        Array("made", Files.Where(file => file.IsMade).Select(file => file.Path));
        Array("kept", Files.Where(file => !file.IsMade).Select(file => file.Path));
        Array("content", Digests.Globs);
        json.WriteString("baseUrl", Repository?.PagesAddress);

        void Array(string name, IEnumerable<string> values)
        {
            json.WriteStartArray(name);
            foreach (var value in values)
            {
                json.WriteStringValue(value);
            }

            json.WriteEndArray();
        }
    });

    // As one can paste it into a shell; single quotes are those of PowerShell, too.
    private static string Shell(string path) =>
        path.StartsWith('-') ? Shell("./" + path)
        : path.All(c => char.IsLetterOrDigit(c) || c is '/' or '\\' or ':' or '.' or '_' or '-') ? path : $"'{path.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
