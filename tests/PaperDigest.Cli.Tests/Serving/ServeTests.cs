using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using PaperDigest.Cli.Commands;
using PaperDigest.Cli.Serving;

namespace PaperDigest.Cli.Tests.Serving;

/// <summary>What the server answers, whatever happens to the site.</summary>
public sealed class ServeTests : IAsyncLifetime
{
    private Served served = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => served = await Served.StartAsync(
        site =>
        {
            site.Write("secret.txt", "hush hush");
            site.Write("site.config.yml", "base_path: /my%20repo/\nauthors:\n  min_papers: 1\n");
            site.Write("content/2025/01/16.md", Served.Digest("2025-01-16", "둘째").Replace("Ada", "김 철수", StringComparison.Ordinal).Replace("08313", "08314", StringComparison.Ordinal));
        });

    public ValueTask DisposeAsync() => served.DisposeAsync();

    [Theory]
    [InlineData("", 200, "둘째")]
    [InlineData("index.html", 200, "둘째")]
    [InlineData("about/", 200, "class=\"p-about\"")]
    [InlineData("about/index.html", 200, "class=\"p-about\"")]
    [InlineData("authors/%EA%B9%80-%EC%B2%A0%EC%88%98/", 200, "김 철수")]
    [InlineData("feed.json?v=1", 200, "처음")]
    [InlineData("sitemap.xml", 200, "<urlset")]
    [InlineData("api/v1/papers/2501.08313.json", 200, "처음")]
    [InlineData("404.html", 200, "class=\"p-not-found\"")]
    [InlineData("nothing/", 404, "class=\"p-not-found\"")]
    [InlineData("about/index.html/", 404, "class=\"p-not-found\"")]
    [InlineData("content/2025/01/15.md", 404, "class=\"p-not-found\"")]
    [InlineData("sitemap-1.xml", 404, "class=\"p-not-found\"")]
    [InlineData("_paperdigest/live.js", 200, "import")]
    [InlineData("_paperdigest/panel.css", 200, ":host")]
    [InlineData("_paperdigest/other.js", 404, "There is no such file.")]
    public async Task A_page_is_served_at_the_base_path_and_kept_by_nobody(string path, int status, string text)
    {
        using var response = await served.AskAsync(path);
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Contains(text, await response.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.Equal("no-store", response.Headers.CacheControl!.ToString());
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Theory]
    [InlineData("/my%20repo/../../secret.txt")]
    [InlineData("/my%20repo/..%2fsecret.txt")]
    [InlineData("/my%20repo/%2e%2e%2fsecret.txt")]
    [InlineData("/my%20repo/%2e%2e/secret.txt")]
    [InlineData("/my%20repo/..%5csecret.txt")]
    [InlineData("/my%20repo//etc/passwd")]
    [InlineData("/my%20repo/_paperdigest/../../secret.txt")]
    [InlineData("/my%20repo/_paperdigest/..%2f..%2fsecret.txt")]
    [InlineData("/my%20repo/about%00.html")]
    [InlineData("//my%20repo/")]
    public async Task Nothing_but_the_site_is_served(string target)
    {
        var response = await RawAsync($"GET {target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        Assert.Matches("^HTTP/1.1 40[04] ", response);
        Assert.DoesNotContain("hush", response, StringComparison.Ordinal);
        Assert.DoesNotContain("root:", response, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_immutable_file_is_kept_for_good_and_text_is_compressed()
    {
        var page = await served.GetAsync("about/");
        var sheet = page[page.IndexOf("assets/site.", StringComparison.Ordinal)..].Split('"')[0];
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(served.Home, sheet)) { Headers = { AcceptEncoding = { new StringWithQualityHeaderValue("gzip") } } };
        using var response = await served.Client.SendAsync(request, Stop);
        Assert.Equal(
            ("public, max-age=31536000, immutable", "gzip", "text/css; charset=utf-8"),
            (response.Headers.CacheControl!.ToString(), response.Content.Headers.ContentEncoding.Single(), response.Content.Headers.ContentType!.ToString()));
    }

    [Fact]
    public async Task A_range_is_a_range()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(served.Home, "feed.xml")) { Headers = { Range = new RangeHeaderValue(2, 4) } };
        using var response = await served.Client.SendAsync(request, Stop);
        Assert.Equal((HttpStatusCode.PartialContent, "xml"), (response.StatusCode, await response.Content.ReadAsStringAsync(Stop)));
    }

    [Fact]
    public async Task A_folder_without_its_slash_leads_to_it_with_the_query()
    {
        using var response = await served.AskAsync("about?q=%EA%B0%80");
        Assert.Equal((HttpStatusCode.PermanentRedirect, "/my%20repo/about/?q=%EA%B0%80"), (response.StatusCode, response.Headers.GetValues("Location").Single()));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/my%20repo")]
    public async Task The_bare_address_leads_to_the_base_path(string path)
    {
        using var response = await served.AskAsync(path);
        Assert.Equal((HttpStatusCode.TemporaryRedirect, "/my%20repo/"), (response.StatusCode, response.Headers.GetValues("Location").Single()));
    }

    [Fact]
    public async Task Outside_the_base_path_a_line_says_where_the_site_is() =>
        Assert.Equal((HttpStatusCode.NotFound, "The site is at /my%20repo/\n"), await served.TryAsync("/other/"));

    [Fact]
    public async Task Head_gives_what_get_does_without_the_body()
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, served.Home);
        using var response = await served.Client.SendAsync(request, Stop);
        Assert.Equal((HttpStatusCode.OK, "text/html; charset=utf-8"), (response.StatusCode, response.Content.Headers.ContentType!.ToString()));
        Assert.InRange(response.Content.Headers.ContentLength!.Value, 1000, int.MaxValue);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync(Stop));
    }

    [Fact]
    public async Task Other_methods_are_not_allowed()
    {
        using var content = new StringContent("x");
        using var response = await served.Client.PostAsync(served.Home, content, Stop);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    [Fact]
    public async Task Headers_without_an_end_are_refused() =>
        Assert.StartsWith("HTTP/1.1 431 ", await RawAsync($"GET / HTTP/1.1\r\nHost: localhost\r\nX: {new string('x', 20_000)}\r\n\r\n"), StringComparison.Ordinal);

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
        using var request = new HttpRequestMessage(HttpMethod.Get, served.Home) { Headers = { Host = host } };
        using var response = await served.Client.SendAsync(request, Stop);
        Assert.Equal(status, (int)response.StatusCode);
    }

    [Fact]
    public async Task An_open_stream_of_events_does_not_hold_up_the_end()
    {
        await using var page = await served.WatchAsync("/");
        await page.NextAsync();
        Assert.Equal(0, await served.StopAsync().WaitAsync(TimeSpan.FromSeconds(1), Stop));
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
    public async Task A_taken_port_gives_way_to_the_next_free_one_and_that_is_said()
    {
        await using var other = await Served.StartAsync(null, "--port", $"{served.Home.Port}");
        Assert.InRange(other.Home.Port, served.Home.Port + 1, served.Home.Port + 20);
        Assert.Contains($"notice PD0802: port {served.Home.Port} is taken, so the site is on port {other.Home.Port}\n", other.Error.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_of_another_computer_exits_3_and_says_what_to_do()
    {
        using var other = new Tool();

        // RFC 5737: an address that no computer has.
        Assert.Equal(3, await other.RunAsync("serve", "--host", "192.0.2.1", "--port", "0"));
        Assert.Equal(
            "warning PD0803: other computers can reach the site, because it listens on 192.0.2.1\n    Leave --host out to keep it to this one.\n"
            + "error PD0801: the server cannot listen on 192.0.2.1:0: this computer does not have this address\n    Leave --host out, or give it an address of this computer.\n",
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

    // HttpClient would tidy the path before it is sent.
    private async Task<string> RawAsync(string request)
    {
        using var connection = new TcpClient();
        await connection.ConnectAsync(served.Home.Host, served.Home.Port, Stop);
        await using var stream = connection.GetStream();
        await stream.WriteAsync(System.Text.Encoding.ASCII.GetBytes(request), Stop);
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync(Stop);
    }
}
