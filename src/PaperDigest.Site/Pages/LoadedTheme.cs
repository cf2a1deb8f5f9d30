using PaperDigest.Core.Configuration;
using PaperDigest.Core.Diagnostics;
using PaperDigest.Site.Assets;
using PaperDigest.Site.Rendering;

namespace PaperDigest.Site.Pages;

/// <summary>A theme ready for use; it knows nothing of digests, so that it outlives them.</summary>
/// <param name="Texts">The interface's words.</param>
/// <param name="Assets">The style sheet and the other files of the theme.</param>
/// <param name="Templates">The templates.</param>
internal sealed record LoadedTheme(Texts Texts, AssetBundle Assets, TemplateSet Templates)
{
    /// <summary>Reads the words and parses the templates of a theme; what is wrong with them is reported.</summary>
    public static LoadedTheme Load(Theme theme, SiteLanguage language, DiagnosticBag diagnostics) =>
        new(Texts.Load(theme, language, diagnostics), AssetBundle.From(theme, diagnostics), TemplateSet.Parse(theme, diagnostics));
}
