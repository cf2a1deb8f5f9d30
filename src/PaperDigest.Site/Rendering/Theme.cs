using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using PaperDigest.Core.Diagnostics;

namespace PaperDigest.Site.Rendering;

/// <summary>A text of the theme: a template or a table of words.</summary>
/// <param name="Path">Below the templates folder, with forward slashes: <c>pages/day.html</c>.</param>
/// <param name="Name">As the user knows it, for messages: <c>templates/pages/day.html</c>, perhaps with <c>(built-in)</c> after it.</param>
/// <param name="Text">Without byte order mark, lines ending in LF.</param>
public sealed record ThemeText(string Path, string Name, string Text);

/// <summary>A file of the theme that readers' browsers load.</summary>
/// <param name="Path">Below <c>assets/</c>, with forward slashes.</param>
/// <param name="Bytes">Its content.</param>
public sealed record ThemeAsset(string Path, ReadOnlyMemory<byte> Bytes);

/// <summary>A file of the theme as it was read.</summary>
/// <param name="Path">Below the templates folder, with forward slashes.</param>
/// <param name="Name">As the user knows it.</param>
/// <param name="Bytes">Its content.</param>
internal sealed record ThemeFile(string Path, string Name, ReadOnlyMemory<byte> Bytes);

/// <summary>The files that a site looks like: the built-in ones, each replaced by the site's own file of the same path.</summary>
public sealed class Theme
{
    private const string AssetFolder = "assets/";
    private const string StringsPath = "strings.yml";
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private Theme(
        ImmutableArray<ThemeText> templates, ImmutableArray<ThemeText> strings, ImmutableArray<ThemeText> modules, ImmutableArray<ThemeAsset> assets) =>
        (Templates, Strings, Modules, Assets) = (templates, strings, modules, assets);

    /// <summary>The templates (<c>**/*.html</c> outside <c>assets/</c>), by path.</summary>
    public ImmutableArray<ThemeText> Templates { get; }

    /// <summary>The tables of the interface's words: the built-in one, then the site's, which need not hold every word.</summary>
    public ImmutableArray<ThemeText> Strings { get; }

    /// <summary>The files that modules are joined from (<c>assets/js/*/*.js</c>), by path.</summary>
    public ImmutableArray<ThemeText> Modules { get; }

    /// <summary>What else lies below <c>assets/</c>, by path.</summary>
    public ImmutableArray<ThemeAsset> Assets { get; }

    /// <summary>
    /// Reads the theme, once. A file of <paramref name="folder"/> that cannot be used is reported, and the built-in one stays.
    /// </summary>
    /// <param name="folder">The site's own templates folder, which need not exist; null for none.</param>
    /// <param name="diagnostics">Gets what could not be read.</param>
    public static Theme Load(string? folder, DiagnosticBag diagnostics) =>
        From(ReadBuiltIn(), folder is null ? [] : ThemeFolder.Read(folder, diagnostics), diagnostics);

    /// <summary>Joins two sets of files, the second on top of the first.</summary>
    internal static Theme From(IEnumerable<ThemeFile> builtIn, IEnumerable<ThemeFile> own, DiagnosticBag diagnostics)
    {
        var templates = new SortedDictionary<string, ThemeText>(StringComparer.Ordinal);
        var modules = new SortedDictionary<string, ThemeText>(StringComparer.Ordinal);
        var assets = new SortedDictionary<string, ThemeAsset>(StringComparer.Ordinal);
        var strings = ImmutableArray.CreateBuilder<ThemeText>();
        var originals = builtIn.ToList();
        foreach (var file in originals.Concat(own).Where(file => IsPart(file.Path)))
        {
            var isModule = file.Path.Split('/') is ["assets", "js", _, _];
            if (!isModule && file.Path.StartsWith(AssetFolder, StringComparison.Ordinal))
            {
                var path = file.Path[AssetFolder.Length..];
                assets[path] = new ThemeAsset(path, file.Bytes);
            }
            else if (Decode(file, diagnostics) is not { } text)
            {
                continue;
            }
            else if (file.Path == StringsPath)
            {
                strings.Add(text);
            }
            else
            {
                (isModule ? modules : templates)[file.Path] = text;
            }
        }

        MisnamedTemplates.Check([.. originals.Select(file => file.Path)], templates.Values, diagnostics);
        return new Theme([.. templates.Values], strings.ToImmutable(), [.. modules.Values], [.. assets.Values]);
    }

    /// <summary>Whether a file of a templates folder belongs to the theme; others, such as a README, are left alone.</summary>
    internal static bool IsPart(string path) => path.Split('/') switch
    {
        ["assets", "js", _, var file] => file.EndsWith(".js", StringComparison.Ordinal),
        ["assets", "js", _, _, ..] => false,
        ["assets", _, ..] => true,
        _ => path == StringsPath || path.EndsWith(".html", StringComparison.Ordinal),
    };

    /// <summary>The files that the tool brings along.</summary>
    internal static IEnumerable<ThemeFile> ReadBuiltIn()
    {
        const string prefix = "theme/";
        var assembly = typeof(Theme).Assembly;
        foreach (var resource in assembly.GetManifestResourceNames().Where(name => name.StartsWith(prefix, StringComparison.Ordinal)))
        {
            var path = resource[prefix.Length..];
            yield return new ThemeFile(path, $"templates/{path} (built-in)", ReadResource(assembly, resource));
        }
    }

    private static byte[] ReadResource(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static ThemeText? Decode(ThemeFile file, DiagnosticBag diagnostics)
    {
        try
        {
            var text = StrictUtf8.GetString(file.Bytes.Span).TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal);
            return new ThemeText(file.Path, file.Name, text);
        }
        catch (DecoderFallbackException error)
        {
            diagnostics.Add(new Diagnostic(
                Codes.NotUtf8,
                Severity.Error,
                "the file is not UTF-8",
                file.Name,
                file.Bytes.Span[..Math.Max(0, error.Index)].Count((byte)'\n') + 1,
                Hint: "Save it as UTF-8."));
            return null;
        }
    }
}
