using System.Net;

namespace PaperDigest.Cli.Serving;

/// <summary>How a site is served.</summary>
/// <param name="Endpoint">Where to listen; port 0 is any that is free.</param>
internal sealed record ServerOptions(IPEndPoint Endpoint)
{
    /// <summary>Whether pages are told of changes, by a script that is added to them.</summary>
    public bool IsLive { get; init; } = true;

    /// <summary>Whether open pages go where something changed.</summary>
    public bool Follow { get; init; }

    /// <summary>How many ports after a taken one are tried.</summary>
    public int Spare { get; init; }

    /// <summary>Whether other computers can reach it.</summary>
    public bool IsOpen => !IPAddress.IsLoopback(Endpoint.Address);
}
