using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PaperDigest.Core.Diagnostics;
using PaperDigest.Site.Rendering;

namespace PaperDigest.Site.Assets;

/// <summary>What a file of a module takes from another one in its folder.</summary>
/// <param name="Line">Where it says so.</param>
/// <param name="Names">What it takes.</param>
/// <param name="From">The other file.</param>
internal sealed record ModuleImport(int Line, ImmutableArray<string> Names, string From);

/// <summary>A name that a file of a module declares at its top.</summary>
internal sealed record ModuleName(string Name, int Line, bool IsExported);

/// <summary>
/// One file of a module, read line by line, which is enough for the few forms that such files keep to: an import is one line, a
/// declaration of the file itself begins at the start of a line, and no line of a text begins as a comment does.
/// </summary>
internal sealed partial class ModuleFile
{
    private const string Forms =
        "Write import { a, b } from \"./file.js\"; in one line, and export in front of what a line declares: export const a, export function a.";

    private readonly List<ModuleImport> imports = [];
    private readonly List<ModuleName> names = [];
    private readonly List<string> lines = [];
    private readonly DiagnosticBag diagnostics;
    private readonly ThemeText file;
    private readonly bool isEntry;

    private ModuleFile(ThemeText file, bool isEntry, DiagnosticBag diagnostics)
    {
        (this.file, this.isEntry, this.diagnostics) = (file, isEntry, diagnostics);
        var isComment = false;
        foreach (var (index, written) in file.Text.Split('\n').Index())
        {
            if (WithoutComment(written, ref isComment) is { } line && !string.IsNullOrWhiteSpace(line))
            {
                Read(line, index + 1);
            }
        }
    }

    /// <summary>Its name in its folder.</summary>
    public string Name => NameOf(file);

    /// <summary>As the user knows it.</summary>
    public string DisplayName => file.Name;

    /// <summary>What it takes from others.</summary>
    public IReadOnlyList<ModuleImport> Imports => imports;

    /// <summary>What it declares.</summary>
    public IReadOnlyList<ModuleName> Names => names;

    /// <summary>What the module holds of it; only the file that a module begins with exports.</summary>
    public IReadOnlyList<string> Lines => lines;

    /// <summary>The name of a file in its folder.</summary>
    public static string NameOf(ThemeText file) => Path.GetFileName(file.Path);

    /// <summary>Reads a file; lines that cannot be joined with those of others are reported.</summary>
    public static ModuleFile Read(ThemeText file, bool isEntry, DiagnosticBag diagnostics) => new(file, isEntry, diagnostics);

    /// <summary>Reports what is wrong with a line.</summary>
    public void Report(int line, string message, string hint) => diagnostics.Add(new Diagnostic(
        Codes.ModuleBroken, Severity.Error, message, file.Name, line, Hint: hint, Excerpt: file.Text.Split('\n')[line - 1]));

    // Code behind a comment (a JSDoc type, say) stays, as far to the right as the comment began.
    private static string? WithoutComment(string line, ref bool isComment)
    {
        while (isComment || line.TrimStart().StartsWith("/*", StringComparison.Ordinal))
        {
            var start = isComment ? 0 : line.IndexOf("/*", StringComparison.Ordinal);
            var end = line.IndexOf("*/", isComment ? 0 : start + 2, StringComparison.Ordinal);
            isComment = end < 0;
            if (isComment)
            {
                return null;
            }

            line = line[..start] + line[(end + 2)..].TrimStart();
        }

        return line.TrimStart().StartsWith("//", StringComparison.Ordinal) ? null : line;
    }

    private void Read(string line, int number)
    {
        if (Link().Match(line) is { Success: true } link && (isEntry || link.Groups["verb"].Value == "import"))
        {
            imports.Add(new ModuleImport(number, Identifiers(link), link.Groups["file"].Value));
            if (link.Groups["verb"].Value == "export")
            {
                lines.Add($"export {{ {string.Join(", ", imports[^1].Names)} }};");
            }
        }
        else if (Declaration().Match(line) is { Success: true } declaration)
        {
            var export = declaration.Groups["export"];
            names.AddRange(Identifiers(declaration).Select(name => new ModuleName(name, number, export.Success)));
            lines.Add(isEntry ? line : line[export.Length..]);
        }
        else if (Unread().IsMatch(line))
        {
            Report(number, "this line cannot be joined with other files", Forms);
        }
        else
        {
            lines.Add(line);
        }
    }

    private static ImmutableArray<string> Identifiers(Match match) => [.. Identifier().Matches(match.Groups["names"].Value).Select(name => name.Value)];

    [GeneratedRegex("""^(?<verb>import|export) \{ *(?<names>[\w$]+( *, *[\w$]+)*),? *\} from "\./(?<file>[\w.-]+)";?\s*$""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Link();

    // One name, or a pattern without defaults: const [a, b] = …, const { a, b: c } = …
    [GeneratedRegex(@"^(?<export>export )?((async )?function ?\*? ?|class |const |let |var )(?<names>[\w$]+|[{[][^={}[\]]*[}\]])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Declaration();

    [GeneratedRegex("""^(\s*import ?["'{*\w]|export\b|(const|let|var) ?[{[])""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Unread();

    // In { a: b }, b is what is declared.
    [GeneratedRegex(@"[\w$]+(?![\w$]|\s*:)", RegexOptions.CultureInvariant)]
    private static partial Regex Identifier();
}
