using PaperDigest.Core.Diagnostics;

namespace PaperDigest.Site.Rendering;

/// <summary>Looks for templates of a site that were meant to take the place of a built-in one, but have another name.</summary>
internal static class MisnamedTemplates
{
    private static readonly string[] Folders = ["pages/", "layouts/"];

    /// <summary>Warns of pages and layouts whose name is near a built-in one's, and that no template includes.</summary>
    /// <param name="builtIn">The paths of the built-in templates.</param>
    /// <param name="templates">All templates.</param>
    /// <param name="diagnostics">Takes the warnings.</param>
    public static void Check(IReadOnlyCollection<string> builtIn, IReadOnlyCollection<ThemeText> templates, DiagnosticBag diagnostics)
    {
        foreach (var folder in Folders)
        {
            var names = builtIn.Where(path => path.StartsWith(folder, StringComparison.Ordinal)).Select(Path.GetFileNameWithoutExtension).ToList();
            foreach (var template in templates.Where(template => template.Path.StartsWith(folder, StringComparison.Ordinal) && !builtIn.Contains(template.Path)))
            {
                if (Suggestion.Closest(Path.GetFileNameWithoutExtension(template.Path), names!) is { } near
                    && !templates.Any(other => other.Text.Contains(template.Path, StringComparison.Ordinal)))
                {
                    diagnostics.Add(new Diagnostic(
                        Codes.TemplateMissing, Severity.Warning, $"no page is made from this template{Suggestion.Of($"{folder}{near}.html")}", template.Name,
                        Hint: "Rename the file, or include it in a template."));
                }
            }
        }
    }
}
