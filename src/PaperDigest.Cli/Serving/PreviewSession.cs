using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using PaperDigest.Cli.Terminal;
using PaperDigest.Core.Configuration;
using PaperDigest.Core.Diagnostics;
using PaperDigest.Site.Preview;

namespace PaperDigest.Cli.Serving;

/// <summary>What a preview was asked to be.</summary>
/// <param name="Server">How the site is served.</param>
/// <param name="Drafts">Whether drafts and digests of the future are shown.</param>
/// <param name="Poll">Whether to look for changes every second.</param>
/// <param name="Open">Whether to open the site in a browser.</param>
internal sealed record Preview(ServerOptions Server, bool Drafts, bool Poll, bool Open);

/// <summary>A preview from its start to Ctrl-C: one part keeps the site up with its source, one serves it, one tells the terminal.</summary>
internal static class PreviewSession
{
    /// <summary>Runs it until the host is interrupted.</summary>
    /// <exception cref="OperationCanceledException">Interrupted.</exception>
    /// <exception cref="IOException">The endpoint is taken.</exception>
    /// <exception cref="System.Net.Sockets.SocketException">The endpoint is not this computer's, or not this user's.</exception>
    [SuppressMessage("Reliability", "CA2025", Justification = "No part outlives this method: all are awaited in it, however they end.")]
    public static async Task RunAsync(ConfigInput input, OutputStyle style, Preview preview, Host host)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(host.Interrupted);
        using var live = new LiveSite(SiteSource.Of(input, preview.Drafts));
        using var watcher = new SourceWatcher(preview.Poll);
        var ready = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        Task[] parts =
        [
            Task.Run(() => PreviewLoop.RunAsync(live, watcher, stop.Token), CancellationToken.None),
            SiteServer.RunAsync(live, preview.Server, ready.SetResult, stop.Token),
            TellAsync(live, watcher, ready.Task, new Terminal(host, style, preview), stop.Token),
        ];

        // The first that ends, ends all; why it ended is what is thrown.
        var first = await Task.WhenAny(parts);
        await stop.CancelAsync();
        await Task.WhenAll(parts).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        await first;
    }

    private static async Task TellAsync(LiveSite live, SourceWatcher watcher, Task<Uri> ready, Terminal terminal, CancellationToken stop)
    {
        var origin = await ready.WaitAsync(stop);

        // One variable for all of them: a state that is held holds every one after it.
        var state = live.State;
        state = state.IsRead ? state : await state.Next.WaitAsync(stop);
        terminal.Announce(origin, state);
        var isToldOfPolling = false;
        while (true)
        {
            terminal.Report.Tell(state, DateTimeOffset.Now);
            if (watcher.Refusal is { } reason && !isToldOfPolling)
            {
                isToldOfPolling = true;
                terminal.TellOfPolling(reason);
            }

            state = await state.Next.WaitAsync(stop);
        }
    }

    private sealed class Terminal(Host host, OutputStyle style, Preview preview)
    {
        private readonly DiagnosticPrinter printer = new(host, style);

        public ChangeReport Report { get; } = new(host, style);

        public void Announce(Uri origin, LiveState state)
        {
            var wanted = preview.Server.Endpoint.Port;
            if (wanted != 0 && origin.Port != wanted)
            {
                printer.Print(new Diagnostic(
                    Codes.PortTaken, Severity.Notice, string.Create(CultureInfo.InvariantCulture, $"port {wanted} is taken, so the site is on port {origin.Port}")));
            }

            var address = new Uri(origin, state.Site?.Config.BasePath ?? "/");
            if (style.Verbosity != Verbosity.Quiet)
            {
                var paint = new Paint(style.OutputColours);
                var begin = state.Site is null ? "The site cannot be made yet; mend its errors, and it will be at" : "The site is at";
                host.Output.WriteLine(style.Format == LogFormat.Json
                    ? JsonFormat.Object(json => json.WriteString("address", address.AbsoluteUri))
                    : $"{begin} {paint.Strong(address.AbsoluteUri)}   {paint.Faint("(Ctrl-C ends it)")}");
            }

            if (preview.Open && !host.OpenInBrowser(address))
            {
                printer.Print(new Diagnostic(Codes.NoBrowser, Severity.Notice, "no browser could be opened", Hint: $"Open {address} yourself."));
            }
        }

        public void TellOfPolling(string reason) => printer.Print(new Diagnostic(
            Codes.NotWatched, Severity.Notice, $"the system does not tell of changes to files, so they are looked for every second: {reason}"));
    }
}
