using System.Text;
using CsCheck;
using PaperDigest.Core.Configuration;
using PaperDigest.Core.Diagnostics;

namespace PaperDigest.Core.Tests.Configuration;

public sealed class WrongConfigTests
{
    [Theory]
    [InlineData("titel: X", "(1,1): error PD0402: there is no setting \"titel\"; did you mean \"title\"? | ")]
    [InlineData("base-url: https://a.org", "(1,1): error PD0402: there is no setting \"base-url\"; did you mean \"base_url\"? | ")]
    [InlineData("authors:\n  min_paper: 3", "(2,3): error PD0402: there is no setting \"authors.min_paper\"; did you mean \"authors.min_papers\"? | ")]
    [InlineData("min_papers: 3", "(1,1): error PD0402: there is no setting \"min_papers\"; did you mean \"authors.min_papers\"? | ")]
    [InlineData("authors.min_papers: 3", "(1,1): error PD0402: there is no setting \"authors.min_papers\" | The settings here are")]
    [InlineData("xyzzy: 1", "(1,1): error PD0402: there is no setting \"xyzzy\" | The settings here are title, description,")]
    [InlineData("title: [a]", "(1,8): error PD0403: title is a list where text belongs | Write the site's name, for example Daily Papers")]
    [InlineData("title: {a: b}", "(1,8): error PD0403: title is a map where text belongs | ")]
    [InlineData("title: \"a\\x1bb\"", "(1,8): error PD0403: title holds a control character | ")]
    [InlineData("language: kr", "(1,11): error PD0403: language \"kr\" is not a language of the interface | Write ko (Korean) or en (English)")]
    [InlineData("thumbnails: yes", "(1,13): error PD0403: thumbnails \"yes\" is neither true nor false | Write true or false")]
    [InlineData("authors: 3", "(1,10): error PD0403: authors is text where a map belongs | Write the settings of this group below it, indented, for example min_papers: 10")]
    [InlineData("authors:\n  - min_papers: 3", "(2,3): error PD0403: authors is a list where a map belongs | ")]
    [InlineData("authors:\n  min_papers: 0", "(2,15): error PD0403: authors.min_papers \"0\" is not a whole number from 1 to 1000000 | Write a whole number from 1 to 1000000, for example 10")]
    [InlineData("feeds:\n  papers: 2.5", "(2,11): error PD0403: feeds.papers \"2.5\" is not a whole number")]
    [InlineData("feeds:\n  papers: 99999999999", "(2,11): error PD0403: feeds.papers \"99999999999\" is not a whole number")]
    [InlineData("base_url: example.org", "(1,11): error PD0403: base_url \"example.org\" is not an http or https address | Write the full http or https address of the site, for example https://example.org/papers/")]
    [InlineData("base_url: ftp://example.org", "(1,11): error PD0403: base_url \"ftp://example.org\" is not an http or https address | ")]
    [InlineData("base_url: https://example.org/?a", "(1,11): error PD0403: base_url \"https://example.org/?a\" holds a query or a fragment | ")]
    [InlineData("base_url: https://example.org/#a", "(1,11): error PD0403: base_url \"https://example.org/#a\" holds a query or a fragment | ")]
    [InlineData("base_url: https://me:secret@example.org/", "(1,11): error PD0403: base_url holds a user name or a password, which would be on every page | ")]
    [InlineData("base_url: https://example.org/a/../b", "(1,11): error PD0403: base_url \"/a/../b\" has \".\" or \"..\" in its path | ")]
    [InlineData("base_path: /a/../b", "(1,12): error PD0403: base_path \"/a/../b\" has \".\" or \"..\" in its path | ")]
    [InlineData("base_path: /%2e%2e/", "(1,12): error PD0403: base_path \"/%2e%2e/\" has \".\" or \"..\" in its path | ")]
    [InlineData("base_path: //a", "(1,12): error PD0403: base_path \"//a\" has \"//\" in its path | ")]
    [InlineData("base_path: /a?b", "(1,12): error PD0403: base_path \"/a?b\" holds a query | ")]
    [InlineData("base_path: /a#b", "(1,12): error PD0403: base_path \"/a#b\" holds a fragment | ")]
    [InlineData("base_path: https://a.org/b", "(1,12): error PD0403: base_path \"https://a.org/b\" is a full address | Write the path of the site on its host, for example /papers/; full addresses belong to base_url")]
    [InlineData("content: []", "(1,10): error PD0403: content brings in no file | ")]
    [InlineData("content: {a: b}", "(1,10): error PD0403: content is a map where text belongs | ")]
    [InlineData("content: [\"!a/*.md\"]", "(1,10): error PD0403: content brings in no file | ")]
    [InlineData("content: a/?.md", "(1,10): error PD0403: content \"a/?.md\" holds \"?\"; only * and ** are wildcards | ")]
    [InlineData("content: \"{a,b}/*.md\"", "(1,10): error PD0403: content \"{a,b}/*.md\" holds alternatives in braces; write a list of globs | ")]
    [InlineData("content: a/**.md", "(1,10): error PD0403: content \"a/**.md\" has \"**\" beside other characters; it stands alone between slashes | ")]
    [InlineData("content: a/*/../*.md", "(1,10): error PD0403: content \"a/*/../*.md\" has \"..\" after a wildcard | ")]
    [InlineData("content:\n  - a\n  - [b]", "(3,5): error PD0403: content is a list where text belongs | ")]
    [InlineData("output: ~/site", "(1,9): error PD0403: output \"~/site\" begins with \"~\", which only a shell understands | ")]
    [InlineData("time_zone: Asia/Soul", "(1,12): error PD0403: time_zone \"Asia/Soul\" is not a time zone that this computer knows; did you mean \"Asia/Seoul\"? | Write a name of the IANA time zone database or an offset, for example Asia/Seoul or +09:00.")]
    [InlineData("time_zone: \"+15:00\"", "(1,12): error PD0403: time_zone \"+15:00\" is not a time zone that this computer knows | ")]
    [InlineData("time_zone: ../../etc/passwd", "(1,12): error PD0403: time_zone \"../../etc/passwd\" is not a time zone that this computer knows | ")]
    [InlineData("exclude: 2501.08313", "(1,10): error PD0403: exclude is text where a list belongs | Write a list of papers, for example [2501.08313, cs/9901001]")]
    [InlineData("exclude: [nonsense]", "(1,11): error PD0403: exclude \"nonsense\" is not a paper's identifier | Write an arXiv identifier or a paper's address, for example 2501.08313")]
    [InlineData("topics:\n  pin: 강화 학습", "(2,8): error PD0403: topics.pin is text where a list belongs | Write a list of forms of one term, for example 월드 모델 = world model")]
    [InlineData("topics:\n  pin: [\"a =\"]", "(2,9): error PD0403: topics.pin \"a =\" has nothing beside a \"=\" | Write forms of one term, for example 월드 모델 = world model")]
    [InlineData("topics:\n  merge: [확산 모델]", "(2,11): error PD0403: topics.merge \"확산 모델\" names one form alone | ")]
    [InlineData("topics:\n  merge: [[a, b]]", "(2,11): error PD0403: topics.merge is a list where text belongs | ")]
    [InlineData("topics:\n  rename: [a]", "(2,11): error PD0403: topics.rename is a list where a map belongs | Write a map of a form to a name, for example 큰 언어 모델: 대규모 언어 모델")]
    [InlineData("topics:\n  rename:\n    a:", "(3,7): error PD0403: topics.rename.a is empty | Write a term, for example 대규모 언어 모델")]
    [InlineData("topics:\n  hide: [{a: b}]", "(2,10): error PD0403: topics.hide is a map where text belongs | Write a term, for example 대규모 언어 모델")]
    [InlineData("redirects: [/a/]", "(1,12): error PD0403: redirects is a list where a map belongs | ")]
    [InlineData("redirects:\n  a: /b/", "(2,3): error PD0403: redirects \"a\" does not start with \"/\" | ")]
    [InlineData("redirects:\n  https://a.org/: /b/", "(2,3): error PD0403: redirects \"https://a.org/\" does not start with \"/\" | ")]
    [InlineData("redirects:\n  /a/../b/: /c/", "(2,3): error PD0403: redirects \"/a/../b/\" holds \".\" or \"..\" | ")]
    [InlineData("redirects:\n  /%2e%2e/b/: /c/", "(2,3): error PD0403: redirects \"/%2e%2e/b/\" holds \".\" or \"..\" | ")]
    [InlineData("redirects:\n  //a.org/: /c/", "(2,3): error PD0403: redirects \"//a.org/\" holds \"//\" | ")]
    [InlineData("redirects:\n  /a/: //b.org/", "(2,8): error PD0403: redirects./a/ \"//b.org/\" holds \"//\" | ")]
    [InlineData("redirects:\n  /a/: javascript:alert(1)", "(2,8): error PD0403: redirects./a/ \"javascript:alert(1)\" is not an http or https address | ")]
    [InlineData("redirects:\n  /a/: b", "(2,8): error PD0403: redirects./a/ \"b\" does not start with \"/\" | ")]
    [InlineData("redirects:\n  /a/:", "(2,7): error PD0403: redirects./a/ is empty | ")]
    [InlineData("redirects:\n  /a/: /a/", "(2,3): error PD0403: redirects \"/a/\" leads to itself | ")]
    [InlineData("redirects:\n  /가/: /b/\n  /%EA%B0%80/: /c/", "(3,3): error PD0403: redirects \"/가/\" is redirected twice | ")]
    [InlineData("redirects:\n  /.paperdigest/x: /b/", "(2,3): error PD0403: redirects \"/.paperdigest/x\" has a name in it that begins with \".\", which hosts hide | Leave this redirect out, or write a path of the site, for example /2023/11/01/")]
    [InlineData("redirects:\n  /a/%2egit/: /b/", "(2,3): error PD0403: redirects \"/a/.git/\" has a name in it that begins with \".\"")]
    [InlineData("redirects:\n  /a./: /b/", "(2,3): error PD0403: redirects \"/a./\" has a name in it that ends with \".\" or a space")]
    [InlineData("redirects:\n  /a%20/b: /b/", "(2,3): error PD0403: redirects \"/a /b\" has a name in it that ends with \".\" or a space")]
    [InlineData("redirects:\n  /a<b/: /b/", "(2,3): error PD0403: redirects \"/a<b/\" holds one of < > : \" | ? *, which no file of Windows can have in its name | ")]
    [InlineData("redirects:\n  /a%3Eb/: /b/", "(2,3): error PD0403: redirects \"/a>b/\" holds one of")]
    [InlineData("redirects:\n  /a:b/: /b/", "(2,3): error PD0403: redirects \"/a:b/\" holds one of")]
    [InlineData("redirects:\n  /a%22b/: /b/", "(2,3): error PD0403: redirects \"/a\"b/\" holds one of")]
    [InlineData("redirects:\n  /a|b/: /b/", "(2,3): error PD0403: redirects \"/a|b/\" holds one of")]
    [InlineData("redirects:\n  /a%3Fb/: /b/", "(2,3): error PD0403: redirects \"/a?b/\" holds one of")]
    [InlineData("redirects:\n  /a*b/: /b/", "(2,3): error PD0403: redirects \"/a*b/\" holds one of")]
    [InlineData("redirects:\n  /a%5Cb/: /b/", "(2,3): error PD0403: redirects \"/a%5Cb/\" holds a character that cannot stand in a path of a site | ")]
    [InlineData("redirects:\n  /a%01b/: /b/", "(2,3): error PD0403: redirects \"/a%01b/\" holds a character that cannot stand in a path of a site | ")]
    [InlineData("redirects:\n  /a/Nul/: /b/", "(2,3): error PD0403: redirects \"/a/Nul/\" holds \"Nul\", which is a device on Windows | ")]
    [InlineData("redirects:\n  /com0.html: /b/", "(2,3): error PD0403: redirects \"/com0.html\" holds \"com0.html\", which is a device on Windows | ")]
    [InlineData("redirects:\n  /lpt9.a.b/c/: /b/", "(2,3): error PD0403: redirects \"/lpt9.a.b/c/\" holds \"lpt9.a.b\", which is a device on Windows | ")]
    [InlineData("redirects:\n  /notes.txt: /b/", "(2,3): error PD0403: redirects \"/notes.txt\" ends in .txt, so hosts would not send it as a page | ")]
    [InlineData("redirects:\n  /2025/index.XML: /b/", "(2,3): error PD0403: redirects \"/2025/index.XML\" ends in .XML, so hosts would not send it as a page | ")]
    [InlineData("redirects:\n  /pdf/2501.00001.pdf: /b/", "(2,3): error PD0403: redirects \"/pdf/2501.00001.pdf\" ends in .pdf, so hosts would not send it as a page | ")]
    [InlineData("redirects:\n  /a: /a/", "(2,3): error PD0403: redirects \"/a/\" leads to itself | ")]
    [InlineData("redirects:\n  /a/: /a", "(2,3): error PD0403: redirects \"/a/\" leads to itself | ")]
    [InlineData("redirects:\n  /a: /b/\n  /a/: /c/", "(3,3): error PD0403: redirects \"/a/\" is redirected twice | ")]
    [InlineData("credits: me", "(1,10): error PD0403: credits is text where a list belongs | ")]
    [InlineData("credits:\n  - me", "(2,5): error PD0403: credits is text where a map belongs | ")]
    [InlineData("credits:\n  - url: https://a.org", "(2,5): error PD0403: credits has a credit without a name | ")]
    [InlineData("credits:\n  - name: me\n    license: MIT", "(3,5): error PD0402: there is no setting \"license\"; did you mean \"licence\"? | ")]
    [InlineData("credits:\n  - name: me\n    url: \"javascript:alert(1)\"", "(3,10): error PD0403: credits.url \"javascript:alert(1)\" is not an http or https address | ")]
    [InlineData("title: a\ntitle: b", "(2,1): error PD0401: \"title\" is set twice, first in line 1 | Keep one of the two")]
    [InlineData("title: &a x", "(1,8): error PD0401: \"&a\" is an anchor, which settings cannot use | ")]
    [InlineData("title: *a", "(1,8): error PD0401: \"*a\" is an alias, which settings cannot use | ")]
    [InlineData("content:\n  - content/*.md\n  - !drafts/**", "(3,5): error PD0401: \"!drafts/**\" is a tag, which settings cannot use | Put a value that begins with \"!\" in quotes, for example \"!drafts/**/*.md\"")]
    [InlineData("? [a]\n: b", "(1,3): error PD0401: a list or a map stands where the name of a setting belongs | ")]
    [InlineData("authors:\n\tmin_papers: 3", "(2,1): error PD0401: a tab indents this line, which YAML does not allow | Indent with spaces")]
    [InlineData("- title: a", "(1,1): error PD0401: a list stands where settings belong | ")]
    [InlineData("title:PaperDigest", "(1,1): error PD0401: text stands where settings belong | Write \"name: value\", with a space after the colon, for example title: Daily Papers")]
    [InlineData("title: a\n---\ntitle: b", "(2,1): error PD0401: a second document begins here | ")]
    [InlineData("title: \"a", "error PD0401: this is not YAML: ")]
    [InlineData("title: !![", "error PD0401: this is not YAML: a tag, which is what begins with \"!\", cannot be read | ")]
    [InlineData("title: a: b", "(1,9): error PD0401: this is not YAML: ")]
    public void A_wrong_setting_is_told_of_where_it_stands(string yaml, string expected)
    {
        var problem = Assert.Single(ConfigFolder.Problems(yaml));
        Assert.StartsWith("site.config.yml", problem, StringComparison.Ordinal);
        Assert.Contains(expected, problem, StringComparison.Ordinal);
    }

    [Fact]
    public void All_problems_are_told_of_at_once()
    {
        var problems = ConfigFolder.Problems("titel: x\nlanguage: fr\nauthors:\n  min_papers: many\n  min_papers: 3\nredirects:\n  a: b\n");
        Assert.Equal(
            ["(1,1)", "(2,11)", "(4,15)", "(5,3)", "(7,3)", "(7,6)"],
            problems.Select(p => p[p.IndexOf('(', StringComparison.Ordinal)..(p.IndexOf(')', StringComparison.Ordinal) + 1)]));
    }

    [Theory]
    [InlineData("title: [a]")]
    [InlineData("xyzzy: 1")]
    [InlineData("title: \"a")]
    [InlineData("output: .")]
    public void A_hint_ends_with_a_full_stop(string yaml) => Assert.EndsWith(".", Assert.Single(ConfigFolder.Problems(yaml)), StringComparison.Ordinal);

    [Fact]
    public void A_problem_quotes_the_line_it_is_in()
    {
        using var folder = new ConfigFolder().With("title: x\r\nlanguage: fr\r\n");
        var diagnostics = new DiagnosticBag();
        Assert.Null(ConfigReader.Read(folder.Input, diagnostics));
        Assert.Equal("language: fr", Assert.Single(diagnostics.ToSorted()).Excerpt);
    }

    [Fact]
    public void Nesting_without_end_is_refused()
    {
        var problem = Assert.Single(ConfigFolder.Problems("exclude: " + new string('[', 5000) + new string(']', 5000)), p => p.Contains("PD0401", StringComparison.Ordinal));
        Assert.Contains("nested too deeply", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_encoding_is_an_error()
    {
        using var folder = new ConfigFolder();
        File.WriteAllBytes(folder.At(ConfigInput.DefaultFile), [.. "title: "u8, 0xC7, 0xD1]);
        Assert.Contains("error PD0103: the configuration file is not UTF-8", Assert.Single(ConfigFolder.Problems(folder.Input)), StringComparison.Ordinal);
    }

    [Fact]
    public void An_output_folder_that_holds_the_sources_is_refused()
    {
        foreach (var output in new[] { ".", "..", "/", "content" })
        {
            Assert.Contains("holds the digests or the configuration", Assert.Single(ConfigFolder.Problems($"output: {output}")), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("site.config.yml", "is a file")]
    [InlineData("site.config.yml/deep/er", "cannot be made, because")]
    public void An_output_folder_where_a_file_stands_is_refused(string output, string problem) =>
        Assert.Contains($"\" {problem}", Assert.Single(ConfigFolder.Problems($"output: {output}")), StringComparison.Ordinal);

    [Theory]
    [InlineData("templates", "holds the templates")]
    [InlineData("templates/", "holds the templates")]
    [InlineData("templates/_site", "lies among the templates")]
    [InlineData("_site/../templates/assets", "lies among the templates")]
    public void An_output_folder_among_the_templates_is_refused(string output, string problem)
    {
        Assert.Contains($"\" {problem} | Give the site a folder of its own", Assert.Single(ConfigFolder.Problems($"output: {output}")), StringComparison.Ordinal);
        ConfigFolder.Read("output: templates2");
    }

    [Fact]
    public void Whatever_a_file_holds_is_settings_or_a_message()
    {
        string[] pieces = ["title", ": ", "\n", "  ", "- ", "[", "]", "{", "}", "&a ", "*a", "!x ", "!!", "\"", "'", "|\n", ">", "#", "\t", "---\n", "%YAML", "?", ",", "redirects", "credits", "\u0000", "가", "\uD800"];
        using var folder = new ConfigFolder();
        Gen.Int[0, pieces.Length - 1].Array[0, 12].Sample(picked =>
        {
            File.WriteAllText(folder.At(ConfigInput.DefaultFile), string.Concat(picked.Select(i => pieces[i])), new UTF8Encoding(false));
            var diagnostics = new DiagnosticBag();
            var config = ConfigReader.Read(folder.Input, diagnostics);
            return config is null == diagnostics.HasErrors;
        }, iter: 2000, threads: 1);
    }
}
