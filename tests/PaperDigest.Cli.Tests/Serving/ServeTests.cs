using System.Net;
using System.Net.Sockets;
using PaperDigest.Cli.Commands;
using PaperDigest.Cli.Serving;
using PaperDigest.Core.Configuration;

namespace PaperDigest.Cli.Tests.Serving;

public sealed class ServeTests : IAsyncLifetime
{
    private readonly Tool tool = new();
    private readonly CancellationTokenSource end = new();
    private readonly HttpClient client = new(new SocketsHttpHandler { AllowAutoRedirect = false });
    private Task server = Task.CompletedTask;
    private Uri site = new("http://localhost");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        tool.Write("_site/index.html", "home");
        tool.Write("_site/404.html", "missing");
        tool.Write("_site/about/index.html", "about");
        tool.Write("_site/empty/data.txt", "data");
        tool.Write("_site/authors/김 철수/index.html", "author");
        tool.Write("_site/.paperdigest/journal", "secret");
        tool.Write("_site/.PAPERDIGEST/manifest", "secret");
        tool.Write("_site/.paperdigest./x", "secret");
        tool.Write("secret.txt", "secret");
        tool.Write("elsewhere/index.html", "secret");
        tool.Write("elsewhere/deep/secret.txt", "secret");
        var ready = new TaskCompletionSource<string>();
        var config = new SiteConfig { Output = Path.Combine(tool.Folder, "_site"), BasePath = "/my%20repo/" };
        server = SiteServer.RunAsync(config, new IPEndPoint(IPAddress.Loopback, 0), ready.SetResult, end.Token);
        site = new Uri(await ready.Task);
    }

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        await server.WaitAsync(TimeSpan.FromSeconds(5));
        client.Dispose();
        end.Dispose();
        tool.Dispose();
    }

    [Theory]
    [InlineData("", 200, "home")]
    [InlineData("index.html", 200, "home")]
    [InlineData("about/", 200, "about")]
    [InlineData("authors/%EA%B9%80%20%EC%B2%A0%EC%88%98/", 200, "author")]
    [InlineData("empty/data.txt?v=1", 200, "data")]
    [InlineData("empty/", 404, "missing")]
    [InlineData("nothing/", 404, "missing")]
    [InlineData("about/index.html/", 404, "missing")]
    [InlineData(".paperdigest/journal", 404, "missing")]
    [InlineData(".PaperDigest/journal", 404, "missing")]
    [InlineData("%2epaperdigest/journal", 404, "missing")]
    [InlineData(".paperdigest/", 404, "missing")]
    [InlineData("about/../.paperdigest/journal", 404, "missing")]
    [InlineData(".PAPERDIGEST/manifest", 404, "missing")]
    [InlineData(".paperdigest./x", 404, "missing")]
    public async Task A_page_is_served_at_the_base_path_and_nothing_else(string path, int status, string body)
    {
        var response = await client.GetAsync(new Uri(site, path), Stop);
        Assert.Equal((status, body), ((int)response.StatusCode, await response.Content.ReadAsStringAsync(Stop)));
        Assert.Equal("no-cache", response.Headers.CacheControl!.ToString());
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Theory]
    [InlineData("/my%20repo/../../secret.txt")]
    [InlineData("/my%20repo/..%2fsecret.txt")]
    [InlineData("/my%20repo/%2e%2e%2fsecret.txt")]
    [InlineData("/my%20repo/%2e%2e/secret.txt")]
    [InlineData("/my%20repo/..%5csecret.txt")]
    [InlineData("/my%20repo//etc/passwd")]
    [InlineData("/my%20repo/about/../../../secret.txt")]
    [InlineData("/my%20repo/about%00.html")]
    [InlineData("//my%20repo/")]
    public async Task Nothing_outside_the_folder_is_served(string target)
    {
        var response = await RawAsync($"GET {target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        Assert.Matches("^HTTP/1.1 40[04] ", response);
        Assert.DoesNotContain("secret", response, StringComparison.Ordinal);
        Assert.DoesNotContain("root:", response, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("link.txt", "../secret.txt", "link.txt")]
    [InlineData("about/link.txt", "../../secret.txt", "about/link.txt")]
    [InlineData("link", "../elsewhere", "link")]
    [InlineData("link", "../elsewhere", "link/")]
    [InlineData("link", "../elsewhere", "link/deep/secret.txt")]
    [InlineData("empty/index.html", "../../elsewhere/index.html", "empty/")]
    [InlineData("inside", "about", "inside/")]
    public async Task Nothing_is_served_through_a_link(string link, string target, string path)
    {
        File.CreateSymbolicLink(Path.Combine(tool.Folder, "_site", link), target);
        var response = await client.GetAsync(new Uri(site, path), Stop);
        Assert.Equal((404, "missing"), ((int)response.StatusCode, await response.Content.ReadAsStringAsync(Stop)));
    }

    [Fact]
    public async Task A_page_of_what_is_missing_that_is_a_link_is_not_served()
    {
        var page = Path.Combine(tool.Folder, "_site/404.html");
        File.Delete(page);
        File.CreateSymbolicLink(page, "../secret.txt");
        Assert.Equal("There is no such page.\n", await (await client.GetAsync(new Uri(site, "nothing/"), Stop)).Content.ReadAsStringAsync(Stop));
    }

    [Fact]
    public async Task The_folder_itself_may_be_a_link()
    {
        using var stop = new CancellationTokenSource();
        File.CreateSymbolicLink(Path.Combine(tool.Folder, "current"), "_site");
        var ready = new TaskCompletionSource<string>();
        var linked = SiteServer.RunAsync(new SiteConfig { Output = Path.Combine(tool.Folder, "current") }, new IPEndPoint(IPAddress.Loopback, 0), ready.SetResult, stop.Token);
        Assert.Equal("about", await client.GetStringAsync(new Uri(await ready.Task + "about/"), Stop));
        await stop.CancelAsync();
        await linked;
    }

    [Fact]
    public async Task A_folder_without_its_slash_leads_to_it_with_the_query()
    {
        var response = await client.GetAsync(new Uri(site, "about?q=%EA%B0%80"), Stop);
        Assert.Equal(HttpStatusCode.PermanentRedirect, response.StatusCode);
        Assert.Equal("/my%20repo/about/?q=%EA%B0%80", response.Headers.GetValues("Location").Single());
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/my%20repo")]
    public async Task The_bare_address_leads_to_the_base_path(string path)
    {
        var response = await client.GetAsync(new Uri(site, path), Stop);
        Assert.Equal((HttpStatusCode.TemporaryRedirect, "/my%20repo/"), (response.StatusCode, response.Headers.GetValues("Location").Single()));
    }

    [Fact]
    public async Task Outside_the_base_path_a_line_says_where_the_site_is()
    {
        var response = await client.GetAsync(new Uri(site, "/other/"), Stop);
        Assert.Equal((HttpStatusCode.NotFound, "The site is at /my%20repo/\n"), (response.StatusCode, await response.Content.ReadAsStringAsync(Stop)));
    }

    [Fact]
    public async Task Head_gives_what_get_does_without_the_body()
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, site);
        var response = await client.SendAsync(request, Stop);
        Assert.Equal((HttpStatusCode.OK, 4L, "text/html; charset=utf-8"), (response.StatusCode, response.Content.Headers.ContentLength, response.Content.Headers.ContentType!.ToString()));
        Assert.Empty(await response.Content.ReadAsByteArrayAsync(Stop));
    }

    [Fact]
    public async Task Other_methods_are_not_allowed()
    {
        using var content = new StringContent("x");
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await client.PostAsync(site, content, Stop)).StatusCode);
    }

    [Theory]
    [InlineData("evil.example", 421)]
    [InlineData("localhost.evil.example:80", 421)]
    [InlineData("127.0.0.1.evil.example", 421)]
    [InlineData("192.168.0.1", 421)]
    [InlineData("localhost", 200)]
    [InlineData("site.localhost:1234", 200)]
    [InlineData("127.0.0.1:9", 200)]
    [InlineData("[::1]:9", 200)]
    public async Task Only_this_computers_names_are_answered(string host, int status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, site) { Headers = { Host = host } };
        Assert.Equal(status, (int)(await client.SendAsync(request, Stop)).StatusCode);
    }

    [Fact]
    public async Task An_open_connection_does_not_hold_up_the_end()
    {
        await client.GetAsync(site, Stop);
        await end.CancelAsync();
        await server.WaitAsync(TimeSpan.FromSeconds(1), Stop);
    }

    [Theory]
    [InlineData("a/index.html", "text/html; charset=utf-8")]
    [InlineData("a.css", "text/css; charset=utf-8")]
    [InlineData("a.mjs", "text/javascript; charset=utf-8")]
    [InlineData("a/feed.xml", "application/atom+xml; charset=utf-8")]
    [InlineData("sitemap.xml", "text/xml; charset=utf-8")]
    [InlineData("feed.json", "application/feed+json; charset=utf-8")]
    [InlineData("index.json", "application/json; charset=utf-8")]
    [InlineData("manifest.webmanifest", "application/manifest+json; charset=utf-8")]
    [InlineData("a.SVG", "image/svg+xml; charset=utf-8")]
    [InlineData("root.1a2b.gz", "application/gzip")]
    [InlineData("CNAME", "application/octet-stream")]
    public void A_file_has_its_type_and_text_its_charset(string file, string type) => Assert.Equal(type, ContentTypes.Of(file));

    [Fact]
    public async Task A_taken_port_exits_3_and_says_what_to_do()
    {
        using var other = new Tool();
        other.Write("_site/index.html", "");
        Assert.Equal(3, await other.RunAsync("serve", "--port", $"{site.Port}"));
        Assert.Equal(
            $"error PD0801: the server cannot listen on 127.0.0.1:{site.Port}: another program is listening there\n    Choose another port with --port, 0 for any that is free.\n",
            other.Error);
    }

    [Fact]
    public async Task An_address_of_another_computer_exits_3_and_says_what_to_do()
    {
        using var other = new Tool();
        other.Write("_site/index.html", "");

        // RFC 5737: an address that no computer has.
        Assert.Equal(3, await other.RunAsync("serve", "--host", "192.0.2.1", "--port", "0"));
        Assert.Equal(
            "error PD0801: the server cannot listen on 192.0.2.1:0: this computer does not have this address\n    Leave --host out, or give it an address of this computer.\n",
            other.Error);
    }

    [Fact]
    public void A_port_without_rights_is_told_from_one_that_is_taken()
    {
        var problem = ServeCommand.CannotListen(new IPEndPoint(IPAddress.Loopback, 80), new SocketException((int)SocketError.AccessDenied));
        Assert.Equal(
            ("the server cannot listen on 127.0.0.1:80: you have no right to this port", "Choose a port from 1024 on with --port, 0 for any that is free."),
            (problem.Message, problem.Hint));
    }

    [Fact]
    public async Task A_folder_that_may_not_be_put_in_order_exits_2()
    {
        using var other = new Tool();
        other.Write("_site/.paperdigest/journal", "");
        File.CreateSymbolicLink(Path.Combine(other.Folder, "_site/.paperdigest/lock"), "elsewhere");
        Assert.Equal(2, await other.RunAsync("serve", "--port", "0"));
        Assert.StartsWith("error PD0601: ", other.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_site_serve_exits_2_and_says_how_to_make_one()
    {
        using var other = new Tool();
        Assert.Equal(2, await other.RunAsync("serve", "--port", "0"));
        Assert.EndsWith("\n    Make it with paperdigest build.\n", other.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_command_says_the_address_and_ends_with_0_when_interrupted()
    {
        using var other = new Tool();
        using var interruption = new CancellationTokenSource(TimeSpan.FromMilliseconds(400));
        other.Write("_site/index.html", "");
        other.Host = other.Host with { Interrupted = interruption.Token };
        Assert.Equal(0, await other.RunAsync("serve", "--port", "0", "--base-path", "repo"));
        Assert.Matches(@"^The site is at http://127\.0\.0\.1:\d+/repo/ ", other.Output);
    }

    // HttpClient would tidy the path before it is sent.
    private async Task<string> RawAsync(string request)
    {
        using var connection = new TcpClient();
        await connection.ConnectAsync(site.Host, site.Port, Stop);
        await using var stream = connection.GetStream();
        await stream.WriteAsync(System.Text.Encoding.ASCII.GetBytes(request), Stop);
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync(Stop);
    }
}
