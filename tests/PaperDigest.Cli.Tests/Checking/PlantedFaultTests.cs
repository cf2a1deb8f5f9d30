using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using PaperDigest.Cli.Commands;

namespace PaperDigest.Cli.Tests.Checking;

/// <summary>Each of these faults, planted alone into a clean site, is found with its code and place, and nothing else is.</summary>
public sealed partial class PlantedFaultTests(CleanSite clean) : IClassFixture<CleanSite>
{
    private const string Home = "_site/index.html";
    private const string Paper = "_site/papers/2501.00001/index.html";
    private const string Digest = "content/2025/01/15.md";

    /// <summary>What is planted: in which file which text becomes which, and what is to be said of it. The place is that of <c>«»</c> in the new text.</summary>
    public static TheoryData<string, string, string, string, string> Site => new()
    {
        { "a link to no page", Home, "href=\"/papers/about/\"", "«»href=\"/papers/abuot/\"", "error PD1104: \"/papers/abuot/\" leads to no file of the site; did you mean \"/papers/about/\"?" },
        { "a link without its slash", Home, "href=\"/papers/about/\"", "«»href=\"/papers/about\"", "error PD1104: \"/papers/about\" leads to no file of the site; did you mean \"/papers/about/\"?" },
        { "a link in the wrong case", Home, "href=\"/papers/about/\"", "«»href=\"/papers/About/\"", "error PD1104: \"/papers/About/\" leads to no file of the site; did you mean \"/papers/about/\", which differs only in case or in how letters are composed?" },
        { "a link out of the base path", Home, "href=\"/papers/about/\"", "«»href=\"/about/\"", "error PD1106: \"/about/\" leads out of the site, which lives at /papers/" },
        { "a full link out of the base path", Home, "href=\"/papers/about/\"", "«»href=\"https://example.org/about/\"", "error PD1106: \"https://example.org/about/\" leads out of the site" },
        { "a relative link that climbs out", Paper, "href=\"/papers/about/\"", "«»href=\"../../../about/\"", "error PD1106: \"../../../about/\" leads out of the site" },
        { "a relative link to no page", Paper, "href=\"/papers/about/\"", "«»href=\"../2501.00009/\"", "error PD1104: \"../2501.00009/\" leads to no file of the site" },
        { "an address of which a percent sign is cut", Home, "href=\"/papers/about/\"", "«»href=\"/papers/%E/\"", "error PD1107: the address \"/papers/%E/\" has a \"%\" without two hexadecimal digits after it" },
        { "a place that this page does not have", Home, "href=\"#main\"", "«»href=\"#mian\"", "error PD1105: \"#mian\" names a place that this page does not have; did you mean \"main\"?" },
        { "a place that another page does not have", Home, "href=\"/papers/about/\"", "«»href=\"/papers/about/#nowhere\"", "error PD1105: \"/papers/about/#nowhere\" names a place that about/index.html does not have" },
        { "a picture that is not there", Home, "</main>", "<img alt=\"\" «»src=\"/papers/assets/none.png\"></main>", "error PD1104: \"/papers/assets/none.png\"" },
        { "one of a set of pictures that is not there", Home, "</main>", "<img alt=\"\" «»srcset=\"https://example.net/a.png 1x, /papers/assets/two.png 2x\"></main>", "error PD1104: \"/papers/assets/two.png\"" },
        { "a video that is not there", Home, "</main>", "<video><source «»src=\"/papers/a.mp4\"></video></main>", "error PD1104: \"/papers/a.mp4\"" },
        { "a background that is not there", Home, "</main>", "<i «»style=\"background: url('/papers/bg.png')\"></i></main>", "error PD1104: \"/papers/bg.png\"" },
        { "a feed that is not there", Home, "href=\"/papers/feed.xml\"", "«»href=\"/papers/feeds.xml\"", "error PD1104: \"/papers/feeds.xml\" leads to no file of the site; did you mean \"/papers/feed.xml\"?" },
        { "a canonical address of no page", Paper, "rel=\"canonical\" href=\"https://example.org/papers/papers/2501.00001/\"", "rel=\"canonical\" «»href=\"https://example.org/papers/papers/2501.1/\"", "error PD1104: \"https://example.org/papers/papers/2501.1/\"" },
        { "a preview's address of no page", Paper, "property=\"og:url\" content=\"https://example.org/papers/papers/2501.00001/\"", "property=\"og:url\" «»content=\"https://example.org/papers/p/\"", "error PD1104: \"https://example.org/papers/p/\"" },
        { "a redirect to no page", "_site/old/index.html", "url=/papers/about/\"", "url=/papers/abuot/\"", "error PD1104: \"/papers/abuot/\"" },
        { "an id that stands twice", Home, "</main>", "<i «»id=\"main\"></i></main>", "warning PD1108: the id \"main\" stands twice in this page" },
        { "a label for nothing", Home, "</main>", "<label «»for=\"q9\">Q</label></main>", "warning PD1109: for names \"q9\", an id that this page does not have" },
        { "a description that is nowhere", Home, "</main>", "<p «»aria-labelledby=\"main nothing\">Q</p></main>", "warning PD1109: aria-labelledby names \"nothing\"" },
        { "a picture without words", Home, "</main>", "«»<img src=\"https://example.net/a.png\"></main>", "warning PD1110: this <img> has no alt" },
        { "an empty title", Paper, "<title>A first paper · Papers</title>", "<title></title>", "warning PD1111: this page has no title, or an empty one" },
        { "no language", Home, "<html lang=\"ko\">", "<html>", "warning PD1112: this page does not say its language" },
        { "no main heading", Paper, "<h1", "<h2", "warning PD1113: this page has no main heading" },
        { "a sitemap's address of no page", "_site/sitemap.xml", "https://example.org/papers/papers/2501.00001/", "«»https://example.org/papers/papers/gone/", "error PD1104: \"https://example.org/papers/papers/gone/\"" },
        { "a feed's address of no page", "_site/feed.xml", "href=\"https://example.org/papers/papers/2501.00001/\"", "«»href=\"https://example.org/papers/papers/2501.00O01/\"", "error PD1104: \"https://example.org/papers/papers/2501.00O01/\"" },
        { "a feed that breaks off", "_site/feed.xml", "</feed>", "", "error PD1103: this is no XML" },
        { "an icon of the manifest that is not there", "_site/manifest.webmanifest", "\"src\":\"/papers/assets/icon-192.", "\"src\":\"«»/papers/assets/icon-193.", "error PD1104: \"/papers/assets/icon-193." },
        { "a record's address of no page", "_site/api/v1/days/2025-01-15.json", "\"record\":\"/papers/api/v1/papers/2501.00002.json\"", "\"record\":\"«»/papers/api/v1/papers/2501.2.json\"", "error PD1104: \"/papers/api/v1/papers/2501.2.json\"" },
        { "a record that breaks off", "_site/api/v1/index.json", "}]}", "}]", "error PD1103: this is no JSON" },
        { "a sitemap that robots.txt names and is not there", "_site/robots.txt", "sitemap.xml", "sitemaps.xml", "error PD1104: \"https://example.org/papers/sitemaps.xml\"" },
        { "a page too heavy", Paper, "</main>", "#heavy#</main>", "warning PD1114: this page weighs" },
    };

    /// <summary>The same for digests.</summary>
    public static TheoryData<string, string, string, string> Digests => new()
    {
        { "line ends of Windows", "\n", "\r\n", "1): notice PD1202: this file has line ends" },
        { "a byte order mark", "## Daily", "\uFEFF## Daily", "1): notice PD1201: this file begins with a byte order mark" },
        { "letters in parts", "보상을 받는다", "\u1107\u1169\u1109\u1161\u11BC을 받는다", "9): notice PD1203: letters of this line are written in parts (NFD)" },
        { "a particle stuck to bold text", "**보상**(Reward)으로", "**보상(Reward)**으로", "17): notice PD1204: bold text that ends in a mark sticks to a particle" },
        { "a particle stuck to an address", "보상을 받는다", "https://github.com/a/b에서 받는다", "9): notice PD1205: a particle sticks to an address" },
        { "a heading that stands twice", "### [A third", "### [A third paper](https://arxiv.org/abs/2501.00003)\n\n### [A third", "13): notice PD1206: this heading stands twice, once with nothing below it" },
        { "votes that are no number", "Vote: 3", "Vote: three", "5,6): warning PD0203" },
        { "a paper without a link", "### [A third paper](https://arxiv.org/abs/2501.00003)", "### [A third paper]", "11,5): error PD0204" },
        { "a label whose asterisks do not match", "- ***What's New***: 강화 학습(Reinforcement Learning)은", "- ***What's New**: 강화 학습(Reinforcement Learning)은", "9,1): warning PD0301" },
        { "a date that does not exist", "(2025-01-15)", "(2025-13-15)", "1,18): warning PD0202" },
    };

    [Theory]
    [MemberData(nameof(Site))]
    public async Task A_fault_of_the_site_is_found(string name, string file, string was, string now, string said)
    {
        using var tool = clean.Copy();
        Assert.NotEmpty(name);
        file = file.Replace("/", Path.DirectorySeparatorChar == '/' ? "/" : "\\", StringComparison.Ordinal);
        var text = tool.Read(file);
        Assert.Contains(was, text, StringComparison.Ordinal);
        var at = text.IndexOf(was, StringComparison.Ordinal);
        var planted = text[..at] + now.Replace("#heavy#", Heavy(), StringComparison.Ordinal) + text[(at + was.Length)..];
        var place = "";
        if (planted.IndexOf('«', StringComparison.Ordinal) is >= 0 and var mark)
        {
            place = FormattableString.Invariant($"({planted.AsSpan(0, mark).Count('\n') + 1},{mark - planted.AsSpan(0, mark).LastIndexOf('\n')})");
            planted = planted.Replace("«»", "", StringComparison.Ordinal);
        }

        if (said.Contains("PD1113", StringComparison.Ordinal))
        {
            planted = planted.Replace("</h1>", "</h2>", StringComparison.Ordinal);
        }

        tool.Write(file, planted);

        await tool.RunAsync("check");
        var finding = Assert.Single(Findings(tool));
        Assert.StartsWith(file.Replace('\\', '/') + place, finding, StringComparison.Ordinal);
        Assert.Contains(": " + said, finding, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Digests))]
    public async Task A_fault_of_a_digest_is_found(string name, string was, string now, string said)
    {
        using var tool = clean.Copy();
        Assert.NotEmpty(name);
        var text = tool.Read(Digest);
        Assert.Contains(was, text, StringComparison.Ordinal);
        tool.Write(Digest, text.Replace(was, now, StringComparison.Ordinal));

        await tool.RunAsync("check", "--digests");
        Assert.Contains(Findings(tool), finding => finding.StartsWith($"{Digest}({said}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_of_the_site_that_is_gone_is_found()
    {
        using var tool = clean.Copy();
        File.Delete(Path.Combine(tool.Folder, "_site/2025/index.html"));

        Assert.Equal(ExitCode.InputErrors, await tool.RunAsync("check", "--site"));
        Assert.Contains("_site/2025/index.html: error PD1102: this file of the site is gone", Findings(tool));
        Assert.Contains(Findings(tool), finding => finding.Contains("error PD1104: \"/papers/2025/\" leads to no file of the site", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_style_sheet_and_a_script_that_ask_for_what_is_not_there_are_found()
    {
        using var tool = clean.Copy();
        var style = Path.GetRelativePath(tool.Folder, Directory.GetFiles(Path.Combine(tool.Folder, "_site/assets"), "site.*.css").Single());
        var script = Path.GetRelativePath(tool.Folder, Directory.GetFiles(Path.Combine(tool.Folder, "_site/assets"), "keys.*.js").Single());
        tool.Write(style, "@import \"more.css\";\n/* url(no.png) */ a { background: url(dot.png) }");
        tool.Write(script, "import { a } from \"./a.js\";\nimport(\"/papers/b.js\")");

        await tool.RunAsync("check", "--site");
        Assert.Equal(
            [
                $"{script}(1,20): error PD1104: \"./a.js\" leads to no file of the site", $"{script}(2,9): error PD1104: \"/papers/b.js\" leads to no file of the site",
                $"{style}(1,10): error PD1104: \"more.css\" leads to no file of the site", $"{style}(2,39): error PD1104: \"dot.png\" leads to no file of the site",
            ],
            Findings(tool));
    }

    [Fact]
    public async Task Nothing_is_found_on_the_clean_site()
    {
        using var tool = clean.Copy();
        tool.Write("_site/CNAME", "example.org");
        tool.Write("_site/google123.html", "google-site-verification: google123.html");

        Assert.Equal(ExitCode.Done, await tool.RunAsync("check", "--strict"));
        Assert.Equal("", tool.Error);
        Assert.Matches("^checked 2 digests and [0-9]+ files: nothing to mend\n$", tool.Output);
    }

    [Fact]
    public async Task A_templates_fault_on_many_pages_is_one_finding_with_a_count()
    {
        using var tool = clean.Copy();
        foreach (var page in Directory.EnumerateFiles(Path.Combine(tool.Folder, "_site/papers"), "index.html", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(tool.Folder, page);
            tool.Write(path, tool.Read(path).Replace("href=\"/papers/about/\"", "href=\"/papers/abut/\"", StringComparison.Ordinal));
        }

        await tool.RunAsync("check", "--site");
        Assert.EndsWith("did you mean \"/papers/about/\"? (the same in 2 other files)", Assert.Single(Findings(tool)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_site_built_for_another_address_than_the_settings_say_is_one_finding()
    {
        using var tool = clean.Copy();
        Assert.Equal(ExitCode.Done, await tool.RunAsync("check", "--site", "--base-url", "https://example.com/"));
        Assert.EndsWith("this site was built for https://example.org/papers/, and the settings say https://example.com/", Assert.Single(Findings(tool)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_hosts_are_asked_only_when_told_to_and_learn_who_asks()
    {
        using var tool = clean.Copy();
        using var web = new NoWeb();
        tool.Host = tool.Host with { Network = () => web };
        await tool.RunAsync("check", "--site");
        Assert.Null(web.Agent);

        Assert.Equal(ExitCode.Done, await tool.RunAsync("check", "--site", "--external", "--strict"));
        Assert.StartsWith("PaperDigest/", web.Agent, StringComparison.Ordinal);
        Assert.EndsWith("(link check; +https://example.org/papers/)", web.Agent, StringComparison.Ordinal);
        Assert.Contains("notice PD1116: no host can be reached", tool.Error, StringComparison.Ordinal);
        Assert.Matches("and ([0-9]+) addresses elsewhere \\(\\1 of them without a clear answer\\): 1 notice\n$", tool.Output);
    }

    private static List<string> Findings(Tool tool) => [.. tool.Error.Split('\n').Where(line => Finding().IsMatch(line))];

    // Text that does not compress, the same every time.
    private static string Heavy()
    {
        var (text, next) = (new StringBuilder("<p>"), 1u);
        for (var i = 0; i < 10_000; i++)
        {
            next = (next * 1664525) + 1013904223;
            text.Append((char)('A' + ((next >> 24) % 26)));
        }

        return text.Append("</p>").ToString();
    }

    /// <summary>A network without a host.</summary>
    private sealed class NoWeb : HttpMessageHandler
    {
        public string? Agent { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Agent = request.Headers.UserAgent.ToString();
            throw new HttpRequestException("no such host", new SocketException((int)SocketError.HostNotFound));
        }
    }

    [GeneratedRegex("(?:error|warning|notice) PD[0-9]{4}: ")]
    private static partial Regex Finding();
}
