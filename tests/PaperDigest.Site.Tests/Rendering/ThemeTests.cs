using System.Text.RegularExpressions;
using PaperDigest.Core.Configuration;
using PaperDigest.Core.Diagnostics;
using PaperDigest.Site.Rendering;

namespace PaperDigest.Site.Tests.Rendering;

public sealed partial class ThemeTests : IDisposable
{
    private readonly DirectoryInfo parent = Directory.CreateTempSubdirectory("paperdigest-theme-");
    private readonly DiagnosticBag diagnostics = new();

    private string Folder => Path.Combine(parent.FullName, "templates");

    public void Dispose() => parent.Delete(recursive: true);

    [Fact]
    public void The_built_in_theme_parses_and_has_all_its_words_in_both_languages()
    {
        var theme = Theme.Load(null, diagnostics);
        TemplateSet.Parse(theme, diagnostics);
        var korean = Texts.Load(theme, SiteLanguage.Korean, diagnostics);
        var english = Texts.Load(theme, SiteLanguage.English, diagnostics);
        var asked = theme.Templates.SelectMany(file => TextKeys().Matches(file.Text)).Select(match => match.Groups["key"].Value);

        Assert.Empty(diagnostics.ToSorted());
        Assert.Equal(korean.Keys.Order(StringComparer.Ordinal), english.Keys.Order(StringComparer.Ordinal));
        Assert.All(asked, key => Assert.True(korean.Contains(key), key));
    }

    [Fact]
    public void A_folder_that_does_not_exist_leaves_the_built_in_theme()
    {
        Assert.Equal(Theme.Load(null, diagnostics).Templates, Theme.Load(Folder, diagnostics).Templates);
        Assert.Empty(diagnostics.ToSorted());
    }

    [Fact]
    public void A_sites_file_takes_the_place_of_the_built_in_one_of_the_same_path()
    {
        var theme = new Templates().With("pages/a.html", "old a").With("pages/b.html", "old b").WithOwn("pages/a.html", "own a").Theme();

        Assert.Equal(
            [
                ("templates/layouts/page.html (built-in)", "{{ content }}"),
                ("templates/pages/a.html", "own a"),
                ("templates/pages/b.html (built-in)", "old b"),
            ],
            theme.Templates.Select(file => (file.Name, file.Text)));
    }

    [Fact]
    public void Files_are_read_from_the_folder_and_what_is_no_part_of_a_theme_is_left_alone()
    {
        Put("pages/zz.html", "\uFEFFa\r\nb");
        Put("assets/deep/er/zz.png", "p");
        Put("README.md", "x");
        Put(".git/zz.html", "x");
        Put("assets/.zz-hidden", "x");
        var theme = Theme.Load(Folder + Path.DirectorySeparatorChar, diagnostics);

        Assert.Equal(
            new ThemeText("pages/zz.html", "templates/pages/zz.html", "a\nb"),
            Assert.Single(theme.Templates, file => file.Name.Contains("zz", StringComparison.Ordinal)));
        Assert.Equal("deep/er/zz.png", Assert.Single(theme.Assets, file => file.Path.Contains("zz", StringComparison.Ordinal)).Path);
        Assert.Empty(diagnostics.ToSorted());
    }

    [Fact]
    public void A_template_that_takes_the_place_of_none_but_nearly_is_a_warning()
    {
        var templates = new Templates().With("pages/day.html", "").With("partials/row.html", "{{ include 'layouts/pages.html' }}")
            .WithOwn("pages/dya.html", "x").WithOwn("pages/other.html", "x").WithOwn("partials/rwo.html", "x").WithOwn("layouts/pages.html", "x");
        templates.Theme();

        Assert.Equal(
            ["templates/pages/dya.html: warning PD0503: no page is made from this template; did you mean \"pages/day.html\"?"],
            templates.Diagnostics.ToSorted().Select(found => found.ToString()));
    }

    [Fact]
    public void A_template_that_is_not_utf8_is_reported_with_its_line()
    {
        Put("pages/zz.html", "");
        File.WriteAllBytes(Path.Combine(Folder, "pages/zz.html"), [.. "a\nb\n"u8, 0xFF, .. "\nc"u8]);
        var theme = Theme.Load(Folder, diagnostics);
        var found = Assert.Single(diagnostics.ToSorted());

        Assert.DoesNotContain(theme.Templates, file => file.Path == "pages/zz.html");
        Assert.Equal((Codes.NotUtf8, Severity.Error, "templates/pages/zz.html", 3), (found.Code, found.Severity, found.File, found.Line));
    }

    [Fact]
    public void Links_that_could_lead_out_of_the_folder_are_refused()
    {
        Put("pages/zz.html", "x");
        File.WriteAllText(Path.Combine(parent.FullName, "secret.html"), "secret");
        File.CreateSymbolicLink(Path.Combine(Folder, "pages/link.html"), Path.Combine(parent.FullName, "secret.html"));
        Directory.CreateSymbolicLink(Path.Combine(Folder, "assets"), parent.FullName);
        var theme = Theme.Load(Folder, diagnostics);

        Assert.Equal(
            [(Codes.UnreadableFile, "templates/assets"), (Codes.UnreadableFile, "templates/pages/link.html")],
            diagnostics.ToSorted().Select(found => (found.Code, found.File!)));
        Assert.DoesNotContain(theme.Templates, file => file.Text == "secret");
        Assert.DoesNotContain(theme.Assets, file => file.Path.Contains("secret", StringComparison.Ordinal));
    }

    [Fact]
    public void A_name_that_reads_as_a_path_elsewhere_is_refused()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such names.");
        Put("assets/zz\\x.png", "x");
        var theme = Theme.Load(Folder, diagnostics);

        Assert.Equal(Codes.UnreadableFile, Assert.Single(diagnostics.ToSorted()).Code);
        Assert.DoesNotContain(theme.Assets, file => file.Path.Contains("zz", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"\bt(_html)? ""(?<key>[^""]+)""", RegexOptions.ExplicitCapture)]
    private static partial Regex TextKeys();

    private void Put(string path, string text)
    {
        var file = new FileInfo(Path.Combine(Folder, path));
        file.Directory!.Create();
        File.WriteAllText(file.FullName, text);
    }
}
