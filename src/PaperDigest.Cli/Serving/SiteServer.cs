using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using PaperDigest.Core.Configuration;

namespace PaperDigest.Cli.Serving;

/// <summary>Serves a built site to this computer's browser.</summary>
internal static class SiteServer
{
    private static readonly TimeSpan Farewell = TimeSpan.FromMilliseconds(500);

    /// <summary>Serves until it is cancelled, then lets open requests end for a moment.</summary>
    /// <param name="config">The site; its output folder is served at its base path.</param>
    /// <param name="endpoint">Where to listen; port 0 is any that is free.</param>
    /// <param name="ready">Told the address of the site once it can be opened.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="IOException">The endpoint is taken.</exception>
    /// <exception cref="System.Net.Sockets.SocketException">It is not this computer's, or not this user's.</exception>
    public static async Task RunAsync(SiteConfig config, IPEndPoint endpoint, Action<string> ready, CancellationToken cancellation)
    {
        // Empty: nothing of a folder's appsettings.json or of ASPNETCORE_ variables may change what is served, or log.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(endpoint);
        });
        await using var app = builder.Build();
        var files = new SiteFiles(config);
        var guard = new HostGuard(endpoint.Address);
        app.Run(context => guard.Allows(context.Request.Host) ? files.ServeAsync(context) : HostGuard.RefuseAsync(context));

        await app.StartAsync(cancellation);
        ready(Address(app, endpoint) + config.BasePath);
        await Task.Delay(Timeout.Infinite, cancellation).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        using var end = new CancellationTokenSource(Farewell);
        await app.StopAsync(end.Token);
    }

    // Bound to every address of this computer, it is reached by the one that every computer has.
    private static string Address(WebApplication app, IPEndPoint endpoint)
    {
        var bound = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        var port = new Uri(bound.Replace("[::]", "localhost", StringComparison.Ordinal)).Port;
        var host = endpoint.Address.Equals(IPAddress.Any) || endpoint.Address.Equals(IPAddress.IPv6Any) ? "localhost" : new IPEndPoint(endpoint.Address, 0).ToString()[..^2];
        return FormattableString.Invariant($"http://{host}:{port}");
    }
}

/// <summary>
/// Refuses requests that name another host when the server listens to this computer only: a page elsewhere could let its own name
/// point here, and read the answers (DNS rebinding).
/// </summary>
internal sealed class HostGuard(IPAddress listening)
{
    private readonly bool isOpen = !IPAddress.IsLoopback(listening);

    /// <summary>Whether a request for a host is meant for this server.</summary>
    public bool Allows(HostString host) =>
        isOpen
        || host.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || host.Host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Host, out var address) && IPAddress.IsLoopback(address));

    /// <summary>Answers a request that is not.</summary>
    public static Task RefuseAsync(HttpContext context) =>
        SiteFiles.SayAsync(context, StatusCodes.Status421MisdirectedRequest, "This server answers for localhost only.");
}
