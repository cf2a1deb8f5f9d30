using PaperDigest.Core.Diagnostics;

namespace PaperDigest.Cli.Starting;

/// <summary>What a new site cannot do for itself, because it changes no file that is there.</summary>
internal static class SiteAdvice
{
    /// <summary>Notices; none in most folders.</summary>
    /// <param name="folder">Of the site, absolute.</param>
    /// <param name="report">What became of it.</param>
    public static IEnumerable<Diagnostic> Of(string folder, InitReport report)
    {
        var ignore = Path.Combine(folder, ".gitignore");
        if (!report.Made(".gitignore") && Lines(ignore) is { } lines && !lines.Any(line => line.Trim().Trim('/') == "_site"))
        {
            yield return new Diagnostic(
                Codes.SiteNotIgnored, Severity.Notice, "the site would be committed with its source", ".gitignore", Hint: "Add the line \"_site/\" to it.");
        }

        if (report.Made(".github/workflows/pages.yml") && Repository(Path.GetDirectoryName(folder)) is { } top && !Path.Exists(Path.Combine(folder, ".git")))
        {
            yield return new Diagnostic(
                Codes.WorkflowBelow, Severity.Notice, $"GitHub runs no workflow that lies below the top of a repository, which is \"{top}\"", ".github/workflows/pages.yml",
                Hint: $"Move it to the top's .github/workflows, and give its steps the folder \"{Path.GetRelativePath(top, folder).Replace('\\', '/')}\".");
        }
    }

    // Null where there are none to read: that is no reason to say that a site, which is made by now, failed.
    private static string[]? Lines(string file)
    {
        try
        {
            return File.ReadAllLines(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static string? Repository(string? folder) =>
        folder is null || Path.Exists(Path.Combine(folder, ".git")) ? folder : Repository(Path.GetDirectoryName(folder));
}
