using System.Text;
using System.Text.RegularExpressions;
using NUglify;
using NUglify.Css;
using PaperDigest.Site.Rendering;

namespace PaperDigest.Site.Assets;

/// <summary>
/// Scripts and style sheets as browsers load them, half as long. What the minifier cannot read may be right all the same, and stays as it is.
/// </summary>
internal static partial class Minifier
{
    /// <summary>A script with short names and without comments and blanks.</summary>
    public static ThemeAsset Script(ThemeAsset script) => Minified(script, code => Uglify.Js(code));

    /// <summary>A style sheet without comments and blanks.</summary>
    public static ThemeAsset Style(ThemeAsset style)
    {
        // Colours stay as they are written: what the minifier knows of them is older than the style sheets. Of "@media not (hover)" it makes
        // a function not(hover), which matches nothing and is no error: where it has, the file stays as it is.
        var small = Minified(style, code => Uglify.Css(code, new CssSettings { ColorNames = CssColor.NoSwap }));
        return GluedQueries(small) > GluedQueries(style) ? style : small;
    }

    private static ThemeAsset Minified(ThemeAsset file, Func<string, UglifyResult> minify)
    {
        try
        {
            return minify(Encoding.UTF8.GetString(file.Bytes.Span)) is { HasErrors: false, Code: var small }
                ? file with { Bytes = Encoding.UTF8.GetBytes(small) }
                : file;
        }
#pragma warning disable CA1031 // On some broken files the minifier falls over, with whatever exception it then meets.
        catch (Exception)
#pragma warning restore CA1031
        {
            return file;
        }
    }

    private static int GluedQueries(ThemeAsset style) => GluedQuery().Count(Encoding.UTF8.GetString(style.Bytes.Span));

    [GeneratedRegex(@"@(?:media|supports|container)\b[^{]*(?<![:\w-])(?:not|and|or)\(", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex GluedQuery();
}
