using PaperDigest.Core.Diagnostics;

namespace PaperDigest.Site.Output;

/// <summary>What somebody else put where the site wants to be: reported and kept, or replaced.</summary>
/// <param name="layout">The output folder.</param>
/// <param name="mayBeReplaced">Whether files may be replaced; folders never are.</param>
/// <param name="diagnostics">Takes the reports.</param>
internal sealed class ForeignFiles(OutputLayout layout, bool mayBeReplaced, DiagnosticBag diagnostics)
{
    public bool MayBeReplaced => mayBeReplaced;

    public void ReportFile(string path) => Report(
        path,
        "a file that PaperDigest did not write stands where a file of the site belongs; it was kept",
        "Move it away, or pass --force to replace it.");

    public void ReportReplaced(string path) => diagnostics.Add(new Diagnostic(
        Codes.OutputForeignFile, Severity.Warning, "a file that PaperDigest did not write stood where a file of the site belongs; it was replaced, as --force asks", layout.Name(path)));

    public void ReportFileForFolder(string path) => Report(
        path,
        "a file or link that PaperDigest did not make stands where a folder of the site belongs; it was kept, and what belongs in the folder left out",
        "Move it away, or pass --force to replace it.");

    public void ReportFolderForFile(string path) => Report(
        path,
        "a folder that holds files of others stands where a file of the site belongs; it was kept",
        "Move the folder away, then build again.");

    private void Report(string path, string message, string hint) =>
        diagnostics.Add(new Diagnostic(Codes.OutputForeignFile, Severity.Warning, message, layout.Name(path), Hint: hint));
}
