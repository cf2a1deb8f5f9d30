using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using PaperDigest.Core.Configuration;
using PaperDigest.Core.Diagnostics;
using PaperDigest.Core.Model;
using PaperDigest.Site.Assets;
using PaperDigest.Site.Feeds;
using PaperDigest.Site.Graph;
using PaperDigest.Site.Knowledge;
using PaperDigest.Site.Rendering;
using PaperDigest.Site.Rendering.Views;

namespace PaperDigest.Site.Pages;

/// <summary>Everything that pages are made from, read and linked; never changed, so that threads share it.</summary>
public sealed class LoadedSite
{
    // In characters of TeX; 16 of the widest letters fit a line of 288 px.
    private const int ShortFormula = 16;

    private readonly MathRenderer math;
    private readonly ConcurrentDictionary<SourceLocation, bool> oddFormulas = new();
    private readonly DiagnosticBag diagnostics;

    private LoadedSite(SiteConfig config, SiteGraph graph, SiteKnowledge knowledge, LoadedTheme theme, MathRenderer math, DiagnosticBag diagnostics)
    {
        this.math = math;
        this.diagnostics = diagnostics;
        Config = config;
        Graph = graph;
        Knowledge = knowledge;
        Urls = new SiteUrl(config);
        (Texts, Assets, Templates) = theme;
        Views = new ViewContext(
            graph, knowledge, config, Urls, Texts.Format,
            (output, blocks, marks) => RichTextHtml.Write(output, blocks, tex => ScrollingMathMl(tex, tex.IsDisplay), marks),
            (output, inlines, scrolls) => RichTextHtml.Write(output, inlines, tex => scrolls ? ScrollingMathMl(tex, display: false) : MathMl(tex, display: false)),
            ToolVersion);
        Feeds = new FeedContext(config, Urls, FeedTexts(), Icons(Assets)) { Knowledge = knowledge };
    }

    /// <summary>PaperDigest's version, such as <c>1.0.0</c>.</summary>
    public static string ToolVersion { get; } =
        typeof(LoadedSite).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";

    /// <summary>The settings.</summary>
    public SiteConfig Config { get; }

    /// <summary>What the pages are about.</summary>
    public SiteGraph Graph { get; }

    /// <summary>What the archive knows as a whole.</summary>
    public SiteKnowledge Knowledge { get; }

    /// <summary>The addresses.</summary>
    public SiteUrl Urls { get; }

    /// <summary>The interface's words.</summary>
    public Texts Texts { get; }

    /// <summary>The style sheet and the other files of the theme.</summary>
    public AssetBundle Assets { get; }

    /// <summary>The templates.</summary>
    public TemplateSet Templates { get; }

    /// <summary>What views share.</summary>
    public ViewContext Views { get; }

    /// <summary>What feeds share.</summary>
    public FeedContext Feeds { get; }

    /// <summary>Joins the theme of a site with its graph; what is wrong with the theme, and later with formulas, is reported.</summary>
    public static LoadedSite From(SiteConfig config, SiteGraph graph, SiteKnowledge knowledge, Theme theme, DiagnosticBag diagnostics) =>
        From(config, graph, knowledge, LoadedTheme.Load(theme, config.Language, diagnostics), new MathRenderer(), diagnostics);

    /// <summary>The same with a theme and formulas that an earlier site has used; what is wrong with formulas is reported as pages are made.</summary>
    internal static LoadedSite From(SiteConfig config, SiteGraph graph, SiteKnowledge knowledge, LoadedTheme theme, MathRenderer math, DiagnosticBag diagnostics) =>
        new(config, graph, knowledge, theme, math, diagnostics);

    /// <summary>Reports what is wrong with formulas before pages are made, which else does.</summary>
    internal void CheckFormulas(CancellationToken cancellation)
    {
        var entries = Graph.Papers.SelectMany(paper => paper.Entries);
        foreach (var tex in entries.SelectMany(entry => RichText.Inlines(entry.TitleInlines).Concat(entry.Sections.SelectMany(section => RichText.Inlines(section.Blocks)))).OfType<Tex>())
        {
            cancellation.ThrowIfCancellationRequested();
            if (!tex.IsText)
            {
                MathMl(tex, tex.IsDisplay);
            }
        }
    }

    /// <summary>The same site with more known of it.</summary>
    internal LoadedSite With(SiteKnowledge knowledge) => new(Config, Graph, knowledge, new LoadedTheme(Texts, Assets, Templates), math, diagnostics);

    private FeedTexts FeedTexts() => new(
        Config.Description is { Length: > 0 } own ? own : Texts.Get("site.description"),
        Texts.Get("feed.machine_note"),
        section => SectionView.HeadingOf(section, Views),
        paper => paper.Newest.Sections is [var first, ..] ? Excerpt.Lead(PlainText.Read(first.Blocks)) : "");

    private static ImmutableArray<SiteIcon> Icons(AssetBundle assets) =>
        [.. from size in (int[])[192, 512] let route = assets.Route($"icon-{size}.png") where route is not null select new SiteIcon(route, size)];

    // No browser breaks a formula. One that a phone may have no room for scrolls, so the keyboard has to reach it (WCAG 2.1.1); in a title
    // that is a link it is cut off, and whole on the page that the link leads to.
    private string? ScrollingMathMl(Tex tex, bool display) => MathMl(tex, display) switch
    {
        { } formula when display || tex.Formula.Length > ShortFormula => $"<span class=\"formula\" tabindex=\"0\">{formula}</span>",
        var formula => formula,
    };

    private string? MathMl(Tex tex, bool display)
    {
        var result = math.Render(tex.Formula, display);
        if (result.MathMl is null && oddFormulas.TryAdd(tex.Source, true))
        {
            diagnostics.Add(new Diagnostic(
                Codes.OddTex, Severity.Warning, $"{tex.Typed} cannot be set as a formula and is shown {(tex.Plain is null ? "as typed" : "as text")}: {result.Problem?.TrimEnd('.')}",
                tex.Source.Name, tex.Source.Line, tex.Source.Column, "Mend the formula, or write it in words."));
        }

        return result.MathMl;
    }
}
