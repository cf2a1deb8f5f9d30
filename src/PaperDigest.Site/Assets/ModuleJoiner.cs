using System.Collections.Immutable;
using System.Text;
using PaperDigest.Core.Diagnostics;
using PaperDigest.Site.Rendering;

namespace PaperDigest.Site.Assets;

/// <summary>
/// Joins each folder of script modules into one, so that a browser asks once: first what a file imports, then the file, and at the end
/// the one that is named as the folder is.
/// </summary>
internal sealed class ModuleJoiner
{
    private readonly string folder;
    private readonly Dictionary<string, ThemeText> files;
    private readonly DiagnosticBag diagnostics;
    private readonly Dictionary<string, ModuleFile> joined = new(StringComparer.Ordinal);
    private readonly List<string> opened = [];
    private readonly Dictionary<string, (ModuleFile File, int Line)> declared = new(StringComparer.Ordinal);
    private readonly StringBuilder text = new();

    private ModuleJoiner(IGrouping<string, ThemeText> files, DiagnosticBag diagnostics)
    {
        this.diagnostics = diagnostics;
        this.files = files.ToDictionary(ModuleFile.NameOf, StringComparer.Ordinal);
        folder = files.Key;
        Entry = files.Key[(files.Key.LastIndexOf('/') + 1)..] + ".js";
    }

    private string Entry { get; }

    /// <summary>The modules of a theme, as assets such as <c>js/search.js</c>; what cannot be joined is reported.</summary>
    public static ImmutableArray<ThemeAsset> Join(Theme theme, DiagnosticBag diagnostics) =>
    [
        .. theme.Modules
            .GroupBy(file => file.Path[..file.Path.LastIndexOf('/')])
            .Select(files => new ModuleJoiner(files, diagnostics).Join()),
    ];

    private ThemeAsset Join()
    {
        if (files.ContainsKey(Entry))
        {
            Add(Entry);
        }
        else
        {
            diagnostics.Add(new Diagnostic(
                Codes.ModuleBroken, Severity.Error, $"the module {folder} has no file {Entry}, with which it begins", files.Values.First().Name, Hint: TemplateSet.Guide));
        }

        return new ThemeAsset("js/" + Entry, Encoding.UTF8.GetBytes(text.ToString()));
    }

    private ModuleFile Add(string name)
    {
        var file = ModuleFile.Read(files[name], isEntry: name == Entry, diagnostics);
        opened.Add(name);
        foreach (var import in file.Imports)
        {
            Follow(file, import);
        }

        opened.RemoveAt(opened.Count - 1);
        foreach (var (declaration, line, _) in file.Names)
        {
            if (!declared.TryAdd(declaration, (file, line)))
            {
                var (other, where) = declared[declaration];
                file.Report(line, $"{declaration} is declared in {other.DisplayName}({where}) too, and the files become one", "Rename one of the two.");
            }
        }

        text.AppendJoin('\n', file.Lines).Append('\n');
        joined.Add(name, file);
        return file;
    }

    private void Follow(ModuleFile file, ModuleImport import)
    {
        if (opened.Contains(import.From))
        {
            var circle = opened.SkipWhile(name => name != import.From).Append(import.From);
            file.Report(import.Line, $"files import each other in a circle: {string.Join(" → ", circle)}", "Move what both need into a file of its own.");
        }
        else if (!files.ContainsKey(import.From))
        {
            file.Report(import.Line, $"there is no file \"{import.From}\" in {folder}{Suggestion.For(import.From, files.Keys)}", TemplateSet.Guide);
        }
        else
        {
            var from = joined.TryGetValue(import.From, out var known) ? known : Add(import.From);
            var exports = from.Names.Where(name => name.IsExported).Select(name => name.Name).ToList();
            foreach (var missing in import.Names.Except(exports))
            {
                file.Report(import.Line, $"{import.From} exports no {missing}{Suggestion.For(missing, exports)}", TemplateSet.Guide);
            }
        }
    }
}
