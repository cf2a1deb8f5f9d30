using System.Collections.Immutable;
using PaperDigest.Core.Configuration;
using PaperDigest.Core.Diagnostics;
using PaperDigest.Core.Parsing;
using PaperDigest.Site.Graph;
using PaperDigest.Site.Pages;

namespace PaperDigest.Site.Preview;

/// <summary>The digests of a look, linked; good for every look that says the same of them.</summary>
/// <param name="Settings">The fingerprint of the settings.</param>
/// <param name="Digests">The digests.</param>
/// <param name="Today">The day it was.</param>
/// <param name="Graph">What pages are about; null when there is no digest to show.</param>
/// <param name="Findings">What is wrong with the digests.</param>
internal sealed record LinkedDigests(UInt128 Settings, DigestFiles Digests, DateOnly Today, SiteGraph? Graph, IReadOnlyList<Diagnostic> Findings)
{
    /// <summary>Links the digests of a look whose settings are right.</summary>
    public static LinkedDigests Link(SourceLook look, SiteConfig config, bool drafts)
    {
        var found = new DiagnosticBag();
        var all = look.Digests.Digests.ToImmutableArray();
        var shown = drafts ? all : DigestArchive.Published(all, look.Today, found);
        var graph = shown.IsEmpty ? null : SiteGraph.From(shown, config, found);
        if (graph is null)
        {
            found.Add(Content.NoContent(config, look.Digests.Files.Length));
        }

        IReadOnlyList<Diagnostic> findings = [.. look.Digests.Findings, .. look.Digests.Files.SelectMany(file => file.Text.Findings), .. found.ToSorted()];
        return new LinkedDigests(look.Settings, look.Digests, look.Today, graph, findings);
    }

    /// <summary>Whether linking the digests of a look would give the same.</summary>
    public bool AreOf(SourceLook look) => Settings == look.Settings && Today == look.Today && ReferenceEquals(Digests, look.Digests);
}

/// <summary>The theme of a look, parsed; good for every look that says the same of it.</summary>
/// <param name="Files">The files.</param>
/// <param name="Language">The language of its words.</param>
/// <param name="Loaded">The theme.</param>
/// <param name="Findings">What is wrong with it.</param>
internal sealed record ParsedTheme(ThemeFiles Files, SiteLanguage Language, LoadedTheme Loaded, IReadOnlyList<Diagnostic> Findings)
{
    /// <summary>Parses the theme of a look whose settings are right.</summary>
    public static ParsedTheme Parse(SourceLook look, SiteConfig config)
    {
        var found = new DiagnosticBag();
        var loaded = LoadedTheme.Load(look.Theme.Theme!, config.Language, found);
        return new ParsedTheme(look.Theme, config.Language, loaded, [.. look.Theme.Findings, .. found.ToSorted()]);
    }

    /// <summary>Whether no page can be made with it, as a build sees it.</summary>
    public bool IsBroken => Findings.Any(finding => finding.Severity == Severity.Error);

    /// <summary>Whether parsing the theme of a look would give the same.</summary>
    public bool IsOf(SourceLook look) => ReferenceEquals(Files, look.Theme) && Language == look.Config?.Language;
}
