using System.IO.Hashing;
using PaperDigest.Core.Configuration;
using PaperDigest.Core.Diagnostics;
using PaperDigest.Site.Pages;

namespace PaperDigest.Site.Preview;

/// <summary>
/// Everything that a site is made from, as it was at one look at the disk. The whole disk is looked at each time, by names, sizes and times,
/// so that it does not matter what a file system tells of changes, or forgets to tell.
/// </summary>
internal sealed record SourceLook
{
    /// <summary>Before the first look.</summary>
    public static readonly SourceLook None = new() { SettingsName = "", SettingsFindings = [] };

    /// <summary>The settings; null when they are wrong.</summary>
    public SiteConfig? Config { get; private init; }

    /// <summary>The fingerprint of the settings in force: two looks of one fingerprint have equal settings.</summary>
    public UInt128 Settings { get; private init; }

    /// <summary>The file of settings as the user names it.</summary>
    public required string SettingsName { get; init; }

    /// <summary>The hash of that file's bytes; null when there is none.</summary>
    public UInt128? SettingsHash { get; private init; }

    /// <summary>What is wrong with the settings.</summary>
    public required IReadOnlyList<Diagnostic> SettingsFindings { get; init; }

    /// <summary>The digests; while the settings are wrong, those before.</summary>
    public DigestFiles Digests { get; private init; } = DigestFiles.None;

    /// <summary>The theme; while the settings are wrong, the one before.</summary>
    public ThemeFiles Theme { get; private init; } = ThemeFiles.None;

    /// <summary>The day it is in the site's time zone, on which depends what lies in the future.</summary>
    public DateOnly Today { get; private init; }

    /// <summary>Looks at the disk again.</summary>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static SourceLook At(SiteSource source, SourceLook before, CancellationToken cancellation)
    {
        var hash = Hash(source.SettingsFile);
        var found = new DiagnosticBag();
        var config = source.ReadSettings(found);
        var look = before with { Config = config, SettingsName = source.SettingsName, SettingsHash = hash, SettingsFindings = found.ToSorted() };
        return config is null ? look : look with
        {
            Settings = SiteInputs.Of(config),
            Digests = DigestFiles.Look(config, before.Digests, cancellation),
            Theme = ThemeFiles.Look(config.Templates, before.Theme),
            Today = config.Today(),
        };
    }

    /// <summary>Whether a site made from both looks would be the same, and what is to be said of it.</summary>
    public bool SaysTheSameAs(SourceLook other) =>
        Config is null == other.Config is null && Settings == other.Settings && SettingsHash == other.SettingsHash && Today == other.Today
        && ReferenceEquals(Digests, other.Digests) && ReferenceEquals(Theme, other.Theme) && SettingsFindings.SequenceEqual(other.SettingsFindings);

    private static UInt128? Hash(string file)
    {
        try
        {
            return XxHash128.HashToUInt128(File.ReadAllBytes(file));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Reading the settings tells why, if it matters.
            return null;
        }
    }
}
