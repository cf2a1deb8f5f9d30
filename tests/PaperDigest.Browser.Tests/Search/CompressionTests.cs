using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using PaperDigest.Browser.Tests.Sites;

namespace PaperDigest.Browser.Tests.Search;

/// <summary>Some hosts send the index's files as they are; others say that they are compressed, and the browser unpacks them.</summary>
public sealed class CompressionTests(Chromium chromium, SiteShelf sites)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_index_is_read_from_either_kind_of_host(bool saysSo)
    {
        var site = await sites.At("/");
        await using var host = await StartAsync(site.Home, saysSo);
        await using var search = await SearchPage.OpenAsync(chromium, site);

        // A browser does not unpack what a route fulfils, so another host answers in the place of this one.
        await search.Page.RouteAsync(IndexFiles.All, route => route.ContinueAsync(new() { Url = host.Urls.First() + new Uri(route.Request.Url).AbsolutePath }));
        var first = await search.Page.EvaluateAsync<int[]>("""
            async () => [...new Uint8Array(await (await fetch(document.querySelector('meta[name="paperdigest:search"]').content)).arrayBuffer()).subarray(0, 2)]
            """);
        Assert.Equal(saysSo ? ['P', 'D'] : [0x1f, 0x8b], first);

        await search.Field.FillAsync("로봇 votes:>50");
        await search.ShowsAsync("로봇 votes:>50");
        await search.Field.FillAsync("difusion has:code after:2024-02-03");
        await search.ShowsAsync("difusion has:code after:2024-02-03");
        Assert.Empty(search.Faults);
    }

    private static async Task<WebApplication> StartAsync(Uri site, bool saysSo)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var host = builder.Build();
        host.Run(async context =>
        {
            using var client = new HttpClient();
            var file = await client.GetByteArrayAsync(new Uri(site, context.Request.Path.Value), context.RequestAborted);
            if (saysSo)
            {
                context.Response.Headers.ContentEncoding = "gzip";
            }

            await context.Response.Body.WriteAsync(file, context.RequestAborted);
        });
        await host.StartAsync(TestContext.Current.CancellationToken);
        return host;
    }
}
