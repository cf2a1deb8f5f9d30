using System.Collections.Frozen;
using System.Collections.Immutable;
using System.IO.Hashing;
using PaperDigest.Core.Diagnostics;
using PaperDigest.Site.Rendering;

namespace PaperDigest.Site.Assets;

/// <summary>A file that is published under a name with its content's hash: it never changes, and browsers may keep it for good.</summary>
/// <param name="Route">Where; not percent-encoded.</param>
/// <param name="Bytes">Its content.</param>
public sealed record Asset(string Route, ReadOnlyMemory<byte> Bytes);

/// <summary>
/// The assets of a theme as they are published: <c>assets/css/*.css</c> as one style sheet, each folder of <c>assets/js/</c> as one module,
/// all others one by one.
/// </summary>
public sealed class AssetBundle
{
    private readonly FrozenDictionary<string, string> routes;

    private AssetBundle(Dictionary<string, string> routes, string styleSheet, ImmutableArray<Asset> files) =>
        (this.routes, StyleSheet, Files) = (routes.ToFrozenDictionary(StringComparer.Ordinal), styleSheet, files);

    /// <summary>Every file, each route once; all are named by their content.</summary>
    public ImmutableArray<Asset> Files { get; }

    /// <summary>The route of the joined style sheet.</summary>
    public string StyleSheet { get; }

    /// <summary>The names that <see cref="Route"/> knows: paths below <c>assets/</c>.</summary>
    public IReadOnlyCollection<string> Names => routes.Keys;

    /// <summary>The route of an asset by its path below <c>assets/</c>; null if there is none.</summary>
    public string? Route(string name) => routes.GetValueOrDefault(name);

    /// <summary>Names and joins the assets of a theme; modules that cannot be joined are reported.</summary>
    public static AssetBundle From(Theme theme, DiagnosticBag diagnostics)
    {
        var styles = theme.Assets.Where(IsStyle);
        var sheet = Publish("site.css", Join(styles.Select(Minifier.Style)));

        // A file js/x.js takes the place of the module js/x/.
        var others = theme.Assets.Where(asset => !IsStyle(asset)).Concat(ModuleJoiner.Join(theme, diagnostics).Select(Minifier.Script)).DistinctBy(asset => asset.Path);
        var assets = others.ToDictionary(asset => asset.Path, asset => Publish(asset.Path, asset.Bytes));

        // Equal files of one name in two folders share a route: what is there is right for both.
        var files = assets.Values.Append(sheet).DistinctBy(file => file.Route).OrderBy(file => file.Route, StringComparer.Ordinal);
        return new AssetBundle(assets.ToDictionary(asset => asset.Key, asset => asset.Value.Route), sheet.Route, [.. files]);
    }

    private static bool IsStyle(ThemeAsset asset) =>
        asset.Path.StartsWith("css/", StringComparison.Ordinal)
        && asset.Path.EndsWith(".css", StringComparison.Ordinal)
        && asset.Path.LastIndexOf('/') == "css".Length;

    private static Asset Publish(string path, ReadOnlyMemory<byte> bytes)
    {
        var hash = Convert.ToHexStringLower(XxHash128.Hash(bytes.Span).AsSpan(0, 5));
        return new Asset(SiteUrl.Asset(path[(path.LastIndexOf('/') + 1)..], hash), bytes);
    }

    private static ReadOnlyMemory<byte> Join(IEnumerable<ThemeAsset> styles)
    {
        using var joined = new MemoryStream();
        foreach (var style in styles)
        {
            // A byte order mark in the midst of a style sheet would be part of a selector.
            var css = style.Bytes.Span;
            joined.Write(css.StartsWith("\uFEFF"u8) ? css[3..] : css);
            joined.WriteByte((byte)'\n');
        }

        return joined.ToArray();
    }
}
