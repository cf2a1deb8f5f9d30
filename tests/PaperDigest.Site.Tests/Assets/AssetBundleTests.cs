using System.Text;
using PaperDigest.Site.Assets;
using PaperDigest.Site.Tests.Rendering;

namespace PaperDigest.Site.Tests.Assets;

public sealed class AssetBundleTests
{
    [Fact]
    public void Style_sheets_are_joined_in_the_order_of_their_names()
    {
        var bundle = Bundle(("css/20-b.css", "\uFEFFb{top:0}"), ("css/10-a.css", "a{top:0}"), ("css/Z.css", "z{top:0}"));
        var sheet = Assert.Single(bundle.Files);

        Assert.Equal("a{top:0}\nb{top:0}\nz{top:0}\n", Encoding.UTF8.GetString(sheet.Bytes.Span));
        Assert.Equal(bundle.StyleSheet, sheet.Route);
        Assert.Matches("^/assets/site\\.[0-9a-f]{10}\\.css$", sheet.Route);
    }

    [Theory]
    [InlineData("/* why */\n.a {\n  color: light-dark(#fff, #000);\n}\n", ".a{color:light-dark(#fff,#000)}\n")]
    [InlineData("@media (hover) and (width>1px) { a { top: 0 } }", "@media(hover) and (width>1px){a{top:0}}\n")]
    [InlineData("@media not (hover) { a { top: 0 } }", "@media not (hover) { a { top: 0 } }\n")]
    [InlineData("/* why */ a { top: calc(1px + 2px) } {", "/* why */ a { top: calc(1px + 2px) } {\n")]
    public void A_style_sheet_loses_comments_and_blanks_unless_the_minifier_cannot_read_it(string written, string published) =>
        Assert.Equal(published, Encoding.UTF8.GetString(Assert.Single(Bundle(("css/10-a.css", written)).Files).Bytes.Span));

    [Fact]
    public void Other_files_are_published_under_names_with_their_contents_hash()
    {
        var bundle = Bundle(("icon.svg", "<svg/>"), ("js/theme.min.js", "1"), ("LICENCE", "x"), ("css/vendor/x.css", "x{}"));

        Assert.Equal(["LICENCE", "css/vendor/x.css", "icon.svg", "js/theme.min.js"], bundle.Names.Order(StringComparer.Ordinal));
        Assert.Matches("^/assets/icon\\.[0-9a-f]{10}\\.svg$", bundle.Route("icon.svg")!);
        Assert.Matches("^/assets/theme\\.min\\.[0-9a-f]{10}\\.js$", bundle.Route("js/theme.min.js")!);
        Assert.Null(bundle.Route("theme.min.js"));
        Assert.Equal(5, bundle.Files.Length);
    }

    [Fact]
    public void A_changed_file_has_another_address() =>
        Assert.NotEqual(Bundle(("icon.svg", "a")).Route("icon.svg"), Bundle(("icon.svg", "b")).Route("icon.svg"));

    [Fact]
    public void Files_of_one_name_in_two_folders_do_not_collide()
    {
        var bundle = Bundle(("a/x.svg", "1"), ("b/x.svg", "2"), ("c/x.svg", "1"));

        Assert.NotEqual(bundle.Route("a/x.svg"), bundle.Route("b/x.svg"));
        Assert.Equal(bundle.Route("a/x.svg"), bundle.Route("c/x.svg"));
        Assert.Equal(3, bundle.Files.Length);
        Assert.Equal(bundle.Files.Length, bundle.Files.Select(file => file.Route).Distinct().Count());
    }

    private static AssetBundle Bundle(params (string Path, string Text)[] files)
    {
        var templates = new Templates();
        foreach (var (path, text) in files)
        {
            templates.With("assets/" + path, text);
        }

        return AssetBundle.From(templates.Theme(), templates.Diagnostics);
    }
}
