using System.Text;
using PaperDigest.Core.Configuration;
using PaperDigest.Core.Diagnostics;
using PaperDigest.Site.Assets;
using PaperDigest.Site.Rendering;
using PaperDigest.Site.Rendering.Views;

namespace PaperDigest.Site.Tests.Rendering;

/// <summary>A theme in memory, and pages made from it.</summary>
internal sealed class Templates
{
    private readonly Dictionary<string, string> files = new(StringComparer.Ordinal) { ["layouts/page.html"] = "{{ content }}" };
    private readonly Dictionary<string, string> own = new(StringComparer.Ordinal);

    public DiagnosticBag Diagnostics { get; } = new();

    /// <summary>A theme whose page <c>test</c> is the given template.</summary>
    public static Templates Page(string template) => new Templates().With("pages/test.html", template);

    /// <summary>What a template makes, rendered as a page without a layout.</summary>
    public static string Render(string template, params (string Name, object? Value)[] members) => Page(template).Render(members);

    /// <summary>What is wrong with a template.</summary>
    public static Diagnostic Error(string template, params (string Name, object? Value)[] members) => Page(template).Error(members);

    public Templates With(string path, string text)
    {
        files[path] = text;
        return this;
    }

    public Templates WithOwn(string path, string text)
    {
        own[path] = text;
        return this;
    }

    public Theme Theme() => PaperDigest.Site.Rendering.Theme.From(Read(files, " (built-in)"), Read(own, ""), Diagnostics);

    public PageRenderer Renderer()
    {
        var theme = Theme();
        var config = new SiteConfig { BasePath = "/base/" };
        return new PageRenderer(
            TemplateSet.Parse(theme, Diagnostics),
            Texts.Load(theme, SiteLanguage.English, Diagnostics),
            AssetBundle.From(theme, Diagnostics),
            new SiteUrl(config),
            new TestView(("title", "Site"), ("list", (int[])[1, 2, 3])));
    }

    public string Render(params (string Name, object? Value)[] members) => Render(Renderer(), members);

    public Diagnostic Error(params (string Name, object? Value)[] members) =>
        Assert.Throws<TemplateException>(() => Render(Renderer(), members)).Diagnostic;

    public static string Render(PageRenderer renderer, params (string Name, object? Value)[] members) => Render(renderer, "test", members);

    public static string Render(PageRenderer renderer, string kind, params (string Name, object? Value)[] members)
    {
        var output = new Utf8Buffer();
        renderer.Render(kind, new TestView(("url", "/2025/01/15/")), "it", new TestView(members), output);
        return Encoding.UTF8.GetString(output.Written);
    }

    private static IEnumerable<ThemeFile> Read(Dictionary<string, string> files, string mark) =>
        files.Select(file => new ThemeFile(file.Key, $"templates/{file.Key}{mark}", Encoding.UTF8.GetBytes(file.Value)));
}

/// <summary>A view with whatever members a test needs.</summary>
internal sealed class TestView(params (string Name, object? Value)[] members) : View
{
    protected internal override IViewMembers Members { get; } =
        new TestMembers(members.ToDictionary(member => member.Name, member => member.Value));

    private sealed class TestMembers(Dictionary<string, object?> values) : IViewMembers
    {
        public IReadOnlyCollection<string> Names => values.Keys;

        public bool TryGet(View view, string name, out object? value) => values.TryGetValue(name, out value);
    }
}
