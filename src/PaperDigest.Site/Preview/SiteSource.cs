using PaperDigest.Core.Configuration;
using PaperDigest.Core.Diagnostics;

namespace PaperDigest.Site.Preview;

/// <summary>Where a site is read from, again and again.</summary>
/// <param name="SettingsFile">The file of settings, absolute; it need not exist.</param>
/// <param name="SettingsName">The same as the user names it.</param>
/// <param name="ReadSettings">Reads the settings as they are now; null when they are wrong, which is reported.</param>
/// <param name="Drafts">Whether drafts and digests of the future are shown.</param>
public sealed record SiteSource(string SettingsFile, string SettingsName, Func<DiagnosticBag, SiteConfig?> ReadSettings, bool Drafts)
{
    /// <summary>The site of a command line.</summary>
    public static SiteSource Of(ConfigInput input, bool drafts) =>
        new(input.FullPath, input.File ?? ConfigInput.DefaultFile, findings => ConfigReader.Read(input, findings), drafts);
}
