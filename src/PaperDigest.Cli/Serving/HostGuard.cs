using System.Net;
using Microsoft.AspNetCore.Http;

namespace PaperDigest.Cli.Serving;

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
        Answers.SayAsync(context, StatusCodes.Status421MisdirectedRequest, "This server answers for localhost only.");
}
