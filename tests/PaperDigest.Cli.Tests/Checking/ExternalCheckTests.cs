using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using PaperDigest.Cli.Checking;
using PaperDigest.Core.Diagnostics;
using PaperDigest.Site.Checking;

namespace PaperDigest.Cli.Tests.Checking;

public sealed class ExternalCheckTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2025, 1, 15, 0, 0, 0, TimeSpan.Zero);
    private static readonly Manners Quick = new(TimeSpan.Zero, TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(2));
    private readonly Tool tool = new();
    private readonly Web web = new();

    private string CacheFile => Path.Combine(tool.Folder, "cache", "links.tsv");

    public void Dispose()
    {
        tool.Dispose();
        web.Dispose();
    }

    [Fact]
    public async Task Only_what_is_certainly_gone_is_a_warning()
    {
        var report = await AskAsync("https://a.test/ok", "https://a.test/gone", "https://a.test/410", "https://a.test/broken", "https://a.test/forbidden", "https://nowhere.test/x");
        Assert.Equal(
            [
                "_site/index.html(1,1): warning PD1116: \"https://a.test/gone\" does not exist (404)",
                "_site/index.html(1,1): warning PD1116: \"https://a.test/410\" does not exist any more (410)",
                "_site/index.html(1,1): warning PD1116: \"https://nowhere.test/x\" leads to a host that does not exist",
            ],
            report.Findings.Select(finding => finding.ToString()));
        Assert.Equal((6, 2), (report.Asked, report.Unknown));
    }

    [Fact]
    public async Task A_server_that_does_not_know_HEAD_is_asked_with_GET()
    {
        Assert.Empty((await AskAsync("https://a.test/get-only")).Findings);
        Assert.Equal(["HEAD https://a.test/get-only", "GET https://a.test/get-only"], web.Asked);
    }

    [Fact]
    public async Task A_host_that_asks_to_wait_is_waited_for_and_one_that_asks_for_long_is_left_alone()
    {
        Assert.Equal(0, (await AskAsync("https://a.test/wait-1")).Unknown);
        Assert.Equal(2, web.Asked.Count);
        Assert.Equal(2, (await AskAsync("https://b.test/wait-999", "https://b.test/ok")).Unknown);
        Assert.Equal(3, web.Asked.Count);
    }

    [Fact]
    public async Task A_host_is_asked_one_thing_at_a_time()
    {
        await AskAsync([.. Enumerable.Range(0, 20).Select(i => $"https://a.test/ok{i}")]);
        Assert.Equal((20, 1), (web.Asked.Count, web.Most));
    }

    [Fact]
    public async Task Answers_are_kept_for_a_week()
    {
        await AskAsync("https://a.test/gone");
        Assert.Single((await AskAsync(Now.AddDays(6), "https://a.test/gone")).Findings);
        Assert.Equal(2, web.Asked.Count);
        await AskAsync(Now.AddDays(8), "https://a.test/gone");
        Assert.Equal(4, web.Asked.Count);
    }

    [Fact]
    public async Task A_damaged_cache_is_none()
    {
        tool.Write("cache/links.tsv", "x\ty\tz\n\0\n1\t2\n");
        Assert.Single((await AskAsync("https://a.test/gone")).Findings);
    }

    [Fact]
    public async Task A_computer_that_is_cut_off_accuses_nobody()
    {
        var finding = Assert.Single((await AskAsync("https://nowhere.test/x", "https://nobody.test/x")).Findings);
        Assert.Equal((Severity.Notice, "no host can be reached, so nothing is known of addresses elsewhere"), (finding.Severity, finding.Message));
    }

    [Fact]
    public async Task Addresses_of_this_computer_are_not_asked()
    {
        Assert.Equal(3, (await AskAsync("http://localhost:8080/", "http://169.254.169.254/latest/", "http://[::1]/")).Unknown);
        Assert.Empty(web.Asked);
    }

    [Fact]
    public void The_cache_lies_where_the_user_keeps_caches()
    {
        Assert.Null(ExternalCache.FileOf(tool.Host));
        tool.Environment("XDG_CACHE_HOME", tool.Folder);
        Assert.Equal(Path.Combine(tool.Folder, "paperdigest", "links.tsv"), ExternalCache.FileOf(tool.Host));
    }

    private Task<ExternalReport> AskAsync(params string[] addresses) => AskAsync(Now, addresses);

    private async Task<ExternalReport> AskAsync(DateTimeOffset now, params string[] addresses)
    {
        using var client = new HttpClient(web, disposeHandler: false);
        var cache = new ExternalCache(CacheFile, now);
        var report = await new ExternalCheck(client, cache, Quick).RunAsync([.. addresses.Select(address => new ExternalAddress(address, "_site/index.html", 1, 1))], TestContext.Current.CancellationToken);
        cache.Save();
        return report;
    }

    /// <summary>Answers as the address says.</summary>
    private sealed class Web : HttpMessageHandler
    {
        private int now;

        public ConcurrentQueue<string> Asked { get; } = new();

        public int Most { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var again = Asked.Contains($"{request.Method} {request.RequestUri}");
            Asked.Enqueue($"{request.Method} {request.RequestUri}");
            Most = Math.Max(Most, Interlocked.Increment(ref now));
            await Task.Yield();
            Interlocked.Decrement(ref now);
            if (request.RequestUri!.Host is "nowhere.test" or "nobody.test")
            {
                throw new HttpRequestException("no such host", new SocketException((int)SocketError.HostNotFound));
            }

            var path = request.RequestUri.AbsolutePath;
            var response = new HttpResponseMessage(path switch
            {
                "/gone" => HttpStatusCode.NotFound,
                "/410" => HttpStatusCode.Gone,
                "/broken" => HttpStatusCode.InternalServerError,
                "/forbidden" => HttpStatusCode.Forbidden,
                "/get-only" when request.Method == HttpMethod.Head => HttpStatusCode.MethodNotAllowed,
                "/wait-1" when !again => HttpStatusCode.TooManyRequests,
                "/wait-999" => HttpStatusCode.ServiceUnavailable,
                _ => HttpStatusCode.OK,
            });
            if (path.StartsWith("/wait-", StringComparison.Ordinal))
            {
                response.Headers.RetryAfter = new RetryConditionHeaderValue(TimeSpan.FromSeconds(path == "/wait-1" ? 0 : 999));
            }

            return response;
        }
    }
}
