using System.CommandLine;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using PaperDigest.Cli.Serving;
using PaperDigest.Cli.Terminal;
using PaperDigest.Core.Diagnostics;

namespace PaperDigest.Cli.Commands;

/// <summary><c>paperdigest serve</c>: shows the site on this computer, and keeps it up with its source.</summary>
internal static class ServeCommand
{
    /// <summary>As typed.</summary>
    public const string Name = "serve";

    private const int DefaultPort = 8080;
    private const int SparePorts = 20;

    /// <summary>The command.</summary>
    public static Command Create(GlobalOptions options, Host host)
    {
        var address = Address();
        var port = Port();
        var open = Flag("--open", "Open the site in a browser.");
        var follow = Flag("--follow", "Let open pages go to the paper or day that was edited.");
        var drafts = Flag("--drafts", "Show drafts and digests of the future too.");
        var poll = Flag("--poll", "Look for changes every second, for file systems that tell of none.");
        var noReload = Flag("--no-reload", "Serve pages as they are built, without the script that reloads them.");
        var command = new Command(Name, "Show the site in a browser on this computer, and keep it up with every edit.") { address, port, open, follow, drafts, poll, noReload };
        command.SetAction((line, _) =>
        {
            var number = line.GetValue(port) ?? DefaultPort;
            return RunAsync(
                options.Read(line, host),
                new Preview(
                    new ServerOptions(new IPEndPoint(line.GetValue(address) ?? IPAddress.Loopback, number))
                    {
                        IsLive = !line.GetValue(noReload),
                        Follow = line.GetValue(follow),
                        Spare = number == 0 ? 0 : SparePorts,
                    },
                    line.GetValue(drafts), line.GetValue(poll), line.GetValue(open)),
                host);
        });
        return command;
    }

    private static async Task<int> RunAsync(Settings settings, Preview preview, Host host)
    {
        var printer = new DiagnosticPrinter(host, settings.Style);
        if (preview.Server.IsOpen)
        {
            printer.Print(new Diagnostic(
                Codes.ServeOpen, Severity.Warning, $"other computers can reach the site, because it listens on {preview.Server.Endpoint.Address}",
                Hint: "Leave --host out to keep it to this one."));
        }

        try
        {
            await PreviewSession.RunAsync(settings.Config, settings.Style, preview, host);
            return ExitCode.Done;
        }
        catch (OperationCanceledException) when (host.Interrupted.IsCancellationRequested)
        {
            return ExitCode.Done;
        }
        catch (Exception e) when (e is IOException or SocketException && e.GetBaseException() is SocketException)
        {
            printer.Print(CannotListen(preview.Server.Endpoint, e));
            return ExitCode.Failed;
        }
    }

    /// <summary>Why the server could not start, and where it could instead.</summary>
    internal static Diagnostic CannotListen(IPEndPoint endpoint, Exception exception)
    {
        const string OtherPort = "Choose another port with --port, 0 for any that is free.";
        var (reason, hint) = (exception.GetBaseException() as SocketException)?.SocketErrorCode switch
        {
            SocketError.AddressAlreadyInUse => ("other programs are listening there and on the ports after it", OtherPort),
            SocketError.AccessDenied => ("you have no right to this port", "Choose a port from 1024 on with --port, 0 for any that is free."),
            SocketError.AddressNotAvailable or SocketError.AddressFamilyNotSupported =>
                ("this computer does not have this address", "Leave --host out, or give it an address of this computer."),
            _ => (exception.Message.TrimEnd('.'), OtherPort),
        };
        return new Diagnostic(Codes.ServeFailed, Severity.Error, $"the server cannot listen on {endpoint}: {reason}", Hint: hint);
    }

    private static Option<bool> Flag(string name, string description) => new(name) { Description = description, Arity = ArgumentArity.Zero };

    private static Option<IPAddress?> Address() => new("--host")
    {
        Description = "The IP address to listen on; 0.0.0.0 opens the site to the network. [default: 127.0.0.1]",
        HelpName = "ADDRESS",
        CustomParser = result =>
        {
            var text = result.Tokens[^1].Value;
            if (IPAddress.TryParse(text == "localhost" ? "127.0.0.1" : text, out var ip))
            {
                return ip;
            }

            result.AddError($"--host \"{text}\" is not an IP address, such as 127.0.0.1, nor localhost");
            return null;
        },
    };

    private static Option<int?> Port() => new("--port")
    {
        Description = "The port to listen on, or the next free one; 0 for any that is free. [default: 8080]",
        HelpName = "PORT",
        CustomParser = result =>
        {
            var text = result.Tokens[^1].Value;
            if (ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                return number;
            }

            result.AddError($"--port \"{text}\" is not a number from 0 to 65535");
            return null;
        },
    };
}
