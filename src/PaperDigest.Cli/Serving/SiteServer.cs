using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using PaperDigest.Site.Preview;

namespace PaperDigest.Cli.Serving;

/// <summary>Serves a live site to browsers.</summary>
internal static class SiteServer
{
    private const int MostConnections = 512;
    private const int MostHeaderBytes = 16 * 1024;
    private static readonly TimeSpan HeaderPatience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan IdlePatience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Farewell = TimeSpan.FromMilliseconds(500);

    /// <summary>Serves until it is cancelled, then lets open requests end for a moment.</summary>
    /// <param name="live">The site; somebody else keeps it up with its source.</param>
    /// <param name="options">How to serve it.</param>
    /// <param name="ready">Told the address, without a base path, once requests are answered.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="IOException">The endpoint is taken, and so are the ports after it.</exception>
    /// <exception cref="SocketException">The endpoint is not this computer's, or not this user's.</exception>
    public static async Task RunAsync(LiveSite live, ServerOptions options, Action<Uri> ready, CancellationToken cancellation)
    {
        await using var app = await StartAsync(live, options, cancellation);
        ready(Address(app, options.Endpoint));
        await Task.Delay(Timeout.Infinite, cancellation).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        using var end = new CancellationTokenSource(Farewell);
        await app.StopAsync(end.Token);
    }

    private static async Task<WebApplication> StartAsync(LiveSite live, ServerOptions options, CancellationToken cancellation)
    {
        for (var spare = 0; ; spare++)
        {
            var endpoint = new IPEndPoint(options.Endpoint.Address, options.Endpoint.Port + spare);
            var app = Create(live, options, endpoint, cancellation);
            try
            {
                await app.StartAsync(cancellation);
                return app;
            }
            catch (IOException e) when (IsTaken(e) && spare < options.Spare && endpoint.Port < IPEndPoint.MaxPort)
            {
                await app.DisposeAsync();
            }
            catch
            {
                await app.DisposeAsync();
                throw;
            }
        }
    }

    private static WebApplication Create(LiveSite live, ServerOptions options, IPEndPoint endpoint, CancellationToken stop)
    {
        // Empty: nothing of a folder's appsettings.json or of ASPNETCORE_ variables may change what is served, or log.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 0;
            kestrel.Limits.MaxRequestHeadersTotalSize = MostHeaderBytes;
            kestrel.Limits.RequestHeadersTimeout = HeaderPatience;
            kestrel.Limits.KeepAliveTimeout = IdlePatience;
            kestrel.Limits.MaxConcurrentConnections = MostConnections;
            kestrel.Listen(endpoint, listen => listen.Protocols = HttpProtocols.Http1);
        });
        builder.Services.AddResponseCompression(compression =>
        {
            compression.Providers.Add<GzipCompressionProvider>();
            compression.MimeTypes = ContentTypes.Text;
        });
        builder.Services.Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Fastest);

        var app = builder.Build();
        var guard = new HostGuard(endpoint.Address);
        var requests = new SiteRequests(live, options.IsLive ? new LiveEvents(live, options.Follow, stop) : null);
        app.UseResponseCompression();
        app.Run(context => guard.Allows(context.Request.Host) ? requests.ServeAsync(context) : HostGuard.RefuseAsync(context));
        return app;
    }

    private static bool IsTaken(IOException error) => error.GetBaseException() is SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse };

    // Bound to every address of this computer, it is reached by the one that every computer has.
    private static Uri Address(WebApplication app, IPEndPoint endpoint)
    {
        var bound = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        var port = new Uri(bound.Replace("[::]", "localhost", StringComparison.Ordinal)).Port;
        var isAny = endpoint.Address.Equals(IPAddress.Any) || endpoint.Address.Equals(IPAddress.IPv6Any);
        return new UriBuilder(Uri.UriSchemeHttp, isAny ? "localhost" : endpoint.Address.ToString(), port).Uri;
    }
}
