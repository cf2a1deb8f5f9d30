using PaperDigest.Core.Configuration;
using PaperDigest.Site.Checking;

namespace PaperDigest.Site.Tests.Checking;

/// <summary>Pages that are hard to read, in a folder that no build made, so that every file of it is checked.</summary>
public sealed class ReadingTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("paperdigest-check-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("<!-- <a href=\"/gone/\"> --><p title=\"<a href='/gone/'>\">")]
    [InlineData("<script>const a = '<a href=\"/gone/\">';</script><textarea><img src=\"/gone\"></textarea>")]
    [InlineData("<svg><title>x</title><use href=\"#main\"/></svg><a href=\"#main\">m</a>")]
    [InlineData("<a href=\"mailto:a@b.test\">m</a><a href=\"data:text/plain,x\">d</a><a href=\"tel:1\">t</a><a href=\"//other.test/x\">o</a>")]
    [InlineData("<a href=\"\">s</a><a href=\"?q=1#main\">q</a><a href=\"./\">d</a><a href=\"#top\">t</a><a href=\"#\">e</a><a href=\"/#:~:text=x\">f</a>")]
    [InlineData("<a href=\"%ED%95%9C/\">k</a><a href=\"한/\">k</a><a href=\"x/../한/index.html\">k</a><a href=\"/p&amp;q.html\">e</a>")]
    [InlineData("<img alt srcset=\"/a,b.png 1x, /a,b.png 2x\"><img alt srcset=\"/a,b.png\"><img alt srcset=\"data:image/png;base64,AA== 1x\">")]
    [InlineData("<template><i id=\"main\"></i><img src=\"/a,b.png\"></template>")]
    [InlineData("<style>a { content: \"url(/gone)\"; background: url( '/a,b.png' ) } /* url(/gone) */</style>")]
    [InlineData("<meta http-equiv=refresh content=\"0; URL='/한/'\"><link rel=preconnect href=\"https://x.test\">")]
    [InlineData("<script type=module>import {a} from 'bare'; const from = '/gone'; import('/p&q.html')</script>")]
    [InlineData("<base href=\"/한/\"><a href=\"../\">h</a><a href=\"index.html\">h</a>")]
    public void Is_right(string html) => Assert.Empty(Messages(html));

    [Theory]
    [InlineData("<svg><a xlink:href=\"/gone\"/></svg>", "\"/gone\" leads to no file")]
    [InlineData("<iframe src=\"/gone\"></iframe>", "\"/gone\" leads to no file")]
    [InlineData("<object data=\"/gone\"></object>", "\"/gone\" leads to no file")]
    [InlineData("<form action=\"/gone\"></form>", "\"/gone\" leads to no file")]
    [InlineData("<a href=/gone>x</a>", "\"/gone\" leads to no file")]
    [InlineData("<a href=\"/g&#111;ne\">x</a>", "\"/gone\" leads to no file")]
    [InlineData("<A HREF=\"HTTP://LOCALHOST:8080/gone\">x</A>", "\"HTTP://LOCALHOST:8080/gone\" leads to no file")]
    [InlineData("<a href=\"/\u1112\u1161\u11AB/\">x</a>", "did you mean \"/한/\", which differs only")]
    [InlineData("<script type=\"application/ld+json\">{\"url\":\"/gone\"}</script>", "\"/gone\" leads to no file")]
    [InlineData("<script type=\"application/ld+json\">{</script>", "this is no JSON")]
    [InlineData("<video poster=\"/gone\"></video>", "\"/gone\" leads to no file")]
    [InlineData("<a href=\"http://[\">x</a>", "the address \"http://[\" cannot be read")]
    [InlineData("<base href=\"/한/\"><a href=\"한/\">h</a>", "\"한/\" leads to no file")]
    public void Is_wrong(string html, string said) => Assert.Contains(said, Assert.Single(Messages(html)), StringComparison.Ordinal);

    [Fact]
    public void A_folder_without_a_site_is_none()
    {
        Assert.Null(SiteCheck.Run(new SiteConfig { Output = folder }, external: false, progress: null, CancellationToken.None));
        Assert.Null(SiteCheck.Run(new SiteConfig { Output = Path.Join(folder, "nowhere") }, external: false, progress: null, CancellationToken.None));
    }

    [Fact]
    public void Addresses_elsewhere_are_gathered_once_with_their_first_place()
    {
        Write("index.html", Page("<a href=\"https://a.test/x#y\">x</a><a href=\"https://a.test/x\">x</a><img alt src=\"//b.test/i.png\">"));
        var report = SiteCheck.Run(new SiteConfig { Output = folder, Root = folder }, external: true, progress: null, CancellationToken.None)!;
        Assert.Equal([("https://a.test/x", "index.html"), ("https://b.test/i.png", "index.html")], report.External.Select(one => (one.Address, one.File)));
    }

    private static string Page(string html) => $"<!doctype html><html lang=ko><title>T</title><h1 id=main>H</h1>{html}</html>";

    private IEnumerable<string> Messages(string html)
    {
        Write("index.html", Page(html));
        Write("한/index.html", Page(""));
        Write("p&q.html", Page(""));
        Write("a,b.png", "");
        return SiteCheck.Run(new SiteConfig { Output = folder, Root = folder }, external: false, progress: null, CancellationToken.None)!.Findings.Select(finding => finding.Message);
    }

    private void Write(string path, string text)
    {
        var file = Path.Join(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
