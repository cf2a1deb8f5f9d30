using System.Text;
using PaperDigest.Core.Diagnostics;
using PaperDigest.Site.Assets;
using PaperDigest.Site.Tests.Rendering;

namespace PaperDigest.Site.Tests.Assets;

public sealed class ModuleJoinerTests
{
    [Fact]
    public void A_folder_is_one_module_with_what_a_file_imports_before_it() => Assert.Equal(
        "const one = 1;\n\n\nconst two = one + 1;\n\n\nexport const three = one + two;\n\n",
        Joined(
            ("a.js", "import { two } from \"./two.js\";\nimport { one } from \"./one.js\";\n\nexport const three = one + two;\n"),
            ("one.js", "export const one = 1;\n"),
            ("two.js", "import { one } from \"./one.js\";\n\nexport const two = one + 1;\n")));

    [Fact]
    public void Only_the_entry_exports()
    {
        var module = Joined(
            ("a.js", "import { B, c, d } from \"./b.js\";\nexport { c, d } from \"./b.js\";\nexport const e = B;\nexport function f() {}\nexport class G {}\nexport async function h() {}"),
            ("b.js", "export class B {}\nexport function c() {}\nexport async function d() {}\nconst own = 1;\n"));

        Assert.Equal(
            "class B {}\nfunction c() {}\nasync function d() {}\nconst own = 1;\n\nexport { c, d };\nexport const e = B;\nexport function f() {}\nexport class G {}\nexport async function h() {}\n",
            module);
    }

    [Fact]
    public void A_byte_order_mark_goes_and_the_rest_stays_as_written() =>
        Assert.Equal("// one\nconst a = `two\n\n  three`;\n\n", Joined(("a.js", "\uFEFF// one\r\nconst a = `two\r\n\r\n  three`;\r\n")));

    [Fact]
    public void What_is_published_is_minified_and_still_exports_its_names() => Assert.Equal(
        "const n=()=>1;export const twice=()=>2*n()",
        Published(Of(("a.js", "import { once } from \"./b.js\";\n\n/** Twice. */\nexport const twice = () => 2 * once();\n"), ("b.js", "// One.\nexport const once = () => 1;\n"))));

    [Fact]
    public void What_the_minifier_cannot_read_is_published_as_it_is() => Assert.Equal(
        "const a = (;\n\n", Published(Of(("a.js", "const a = (;\n"))));

    [Fact]
    public void What_is_imported_when_it_is_needed_stays() => Assert.Equal(
        "const load = () => import(\"./other.js\");\nconst here = import.meta.url;\nimport(here);\nconst important = 1;\n\n",
        Joined(("a.js", "const load = () => import(\"./other.js\");\nconst here = import.meta.url;\nimport(here);\nconst important = 1;\n")));

    [Theory]
    [InlineData("import b from \"./b.js\";")]
    [InlineData("import * as b from \"./b.js\";")]
    [InlineData("import \"./b.js\";")]
    [InlineData("import { b as c } from \"./b.js\";")]
    [InlineData("import { b } from \"/b.js\";")]
    [InlineData("import { b } from \"../b/b.js\";")]
    [InlineData("import {")]
    [InlineData("  import { b } from \"./b.js\";")]
    [InlineData("export default 1;")]
    [InlineData("export * from \"./b.js\";")]
    [InlineData("export { b };")]
    [InlineData("const { a = 1 } = b;")]
    public void A_form_that_cannot_be_joined_is_an_error_at_its_line(string line)
    {
        var found = Error(("a.js", "// one\n\n" + line), ("b.js", "export const b = 1;"));

        Assert.Equal((Codes.ModuleBroken, Severity.Error, "templates/assets/js/a/a.js (built-in)", 3, line), (found.Code, found.Severity, found.File, found.Line, found.Excerpt));
        Assert.Contains("import { a, b } from \"./file.js\";", found.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_that_declare_one_name_are_an_error_that_names_both()
    {
        Assert.Equal(
            "templates/assets/js/a/a.js (built-in)(2): error PD0505: same is declared in templates/assets/js/a/b.js (built-in)(1) too, and the files become one",
            Error(("a.js", "import { b } from \"./b.js\";\nfunction same() {}"), ("b.js", "const same = 1;\nexport const b = same;")).ToString());
        Assert.Equal(3, Errors(
            ("a.js", "import { w } from \"./b.js\";\nconst [x, y] = w;\nconst { z: v, u } = w;\nasync function* t() {}"),
            ("b.js", "export const w = 1;\nlet y = 1;\nclass v {}\nvar z = 1;\nfunction t() {}")).Count);
    }

    [Fact]
    public void A_file_that_does_not_exist_and_a_name_that_is_not_exported_are_errors_that_say_what_may_be_meant()
    {
        Assert.Equal("there is no file \"bb.js\" in assets/js/a; did you mean \"b.js\"?", Error(("a.js", "import { b } from \"./bb.js\";"), ("b.js", "export const b = 1;")).Message);
        Assert.Equal("b.js exports no wordz; did you mean \"words\"?", Error(("a.js", "import { wordz } from \"./b.js\";"), ("b.js", "export const words = 1;\nconst wordy = 1;")).Message);
        Assert.Equal("b.js exports no wordy", Error(("a.js", "export { wordy } from \"./b.js\";"), ("b.js", "const wordy = 1;")).Message);
    }

    [Fact]
    public void A_circle_is_an_error_that_tells_its_way()
    {
        var found = Error(
            ("a.js", "import { b } from \"./b.js\";"),
            ("b.js", "import { c } from \"./c.js\";\nexport const b = 1;"),
            ("c.js", "import { b } from \"./b.js\";\nexport const c = 1;"));

        Assert.Equal(("templates/assets/js/a/c.js (built-in)", 1), (found.File, found.Line));
        Assert.EndsWith("circle: b.js → c.js → b.js", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_the_file_that_it_begins_with_is_an_error() =>
        Assert.Equal("the module assets/js/a has no file a.js, with which it begins", Error(("b.js", "")).Message);

    [Fact]
    public void A_site_overrides_single_files_of_a_module_or_all_of_it()
    {
        var templates = Of(("a.js", "import { b } from \"./b.js\";\nb();"), ("b.js", "export const b = () => 1;"))
            .WithOwn("assets/js/a/b.js", "export const b = () => 2;");
        Assert.Equal("const b = () => 2;\nb();\n", Joined(templates));

        Assert.Equal("whole();", Published(templates.WithOwn("assets/js/a.js", "whole();")));
        Assert.Empty(templates.Diagnostics.ToSorted());
    }

    [Fact]
    public void Nothing_of_a_module_is_published_by_itself()
    {
        var templates = Of(("a.js", "a();"), ("unused.js", "u();"), ("README.md", "#"), ("deep/x.js", "x();"), ("x.png", "p"));
        var bundle = AssetBundle.From(templates.Theme(), templates.Diagnostics);

        Assert.Equal(["js/a.js"], bundle.Names);
        Assert.Matches("^/assets/a\\.[0-9a-f]{10}\\.js$", bundle.Route("js/a.js")!);
        Assert.Equal(["a()", ""], bundle.Files.Select(file => Encoding.UTF8.GetString(file.Bytes.Span)));
    }

    [Fact]
    public void The_modules_of_the_built_in_theme_are_joined_from_files_of_moderate_length()
    {
        var diagnostics = new DiagnosticBag();
        var theme = PaperDigest.Site.Rendering.Theme.Load(null, diagnostics);
        var bundle = AssetBundle.From(theme, diagnostics);

        Assert.Empty(diagnostics.ToSorted());
        Assert.Equal(["js/day.js", "js/keys.js", "js/not-found.js", "js/paper.js", "js/search-page.js", "js/search.js"], bundle.Names.Where(name => name.StartsWith("js/", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.All(theme.Modules, file => Assert.True(file.Text.Count(c => c == '\n') <= 300, file.Name));
    }

    private static string Joined(params (string Name, string Text)[] files) => Joined(Of(files));

    private static string Joined(Templates templates)
    {
        var module = Assert.Single(ModuleJoiner.Join(templates.Theme(), templates.Diagnostics));
        Assert.Empty(templates.Diagnostics.ToSorted());
        Assert.Equal("js/a.js", module.Path);
        return Encoding.UTF8.GetString(module.Bytes.Span);
    }

    private static string Published(Templates templates)
    {
        var bundle = AssetBundle.From(templates.Theme(), templates.Diagnostics);
        return Encoding.UTF8.GetString(bundle.Files.Single(file => file.Route == bundle.Route("js/a.js")).Bytes.Span);
    }

    private static Diagnostic Error(params (string Name, string Text)[] files) => Assert.Single(Errors(files));

    private static IReadOnlyList<Diagnostic> Errors(params (string Name, string Text)[] files)
    {
        var templates = Of(files);
        AssetBundle.From(templates.Theme(), templates.Diagnostics);
        return templates.Diagnostics.ToSorted();
    }

    private static Templates Of(params (string Name, string Text)[] files)
    {
        var templates = new Templates();
        foreach (var (name, text) in files)
        {
            templates.With("assets/js/a/" + name, text);
        }

        return templates;
    }
}
