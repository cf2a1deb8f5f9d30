using System.CommandLine;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using PaperDigest.Cli.Serving;
using PaperDigest.Cli.Terminal;
using PaperDigest.Core.Configuration;
using PaperDigest.Core.Diagnostics;
using PaperDigest.Site;
using PaperDigest.Site.Output;

namespace PaperDigest.Cli.Commands;

/// <summary><c>paperdigest serve</c>: shows the site that was built, on this computer.</summary>
internal static class ServeCommand
{
    /// <summary>As typed.</summary>
    public const string Name = "serve";

    private const int DefaultPort = 8080;

    /// <summary>The command.</summary>
    public static Command Create(GlobalOptions options, Host host)
    {
        var address = new Option<IPAddress?>("--host")
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
        var port = new Option<int?>("--port")
        {
            Description = "The port to listen on, 0 for any that is free. [default: 8080]",
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
        var command = new Command(Name, "Show the site that was built, in a browser on this computer.") { address, port };
        command.SetAction((line, _) => RunAsync(
            options.Read(line, host), new IPEndPoint(line.GetValue(address) ?? IPAddress.Loopback, line.GetValue(port) ?? DefaultPort), host));
        return command;
    }

    private static async Task<int> RunAsync(Settings settings, IPEndPoint endpoint, Host host)
    {
        var diagnostics = new DiagnosticBag();
        var printer = new DiagnosticPrinter(host, settings.Style);
        var config = ConfigReader.Read(settings.Config, diagnostics);
        printer.Print(diagnostics.ToSorted());
        if (config is null)
        {
            return ExitCode.Usage;
        }

        try
        {
            OutputFolder.Recover(
                config.Output,
                () => printer.Print(new Diagnostic(Codes.OutputBusy, Severity.Notice, string.Create(CultureInfo.InvariantCulture, $"waiting for another build in \"{config.Output}\", {SiteBuilder.Patience.TotalSeconds} s at most"))),
                host.Interrupted);
        }
        catch (OutputException e)
        {
            printer.Print(e.Diagnostic);
            return e.IsRefusal ? ExitCode.Usage : ExitCode.Failed;
        }

        if (!File.Exists(Path.Combine(config.Output, "index.html")))
        {
            printer.Print(new Diagnostic(
                Codes.ServeFailed, Severity.Error, $"there is no site in \"{config.Output}\"", Hint: "Make it with paperdigest build."));
            return ExitCode.Usage;
        }

        try
        {
            await SiteServer.RunAsync(config, endpoint, address => Announce(settings, host, address), host.Interrupted);
            return ExitCode.Done;
        }
        catch (Exception e) when (e is IOException or SocketException)
        {
            printer.Print(CannotListen(endpoint, e));
            return ExitCode.Failed;
        }
    }

    /// <summary>Why the server could not start, and where it could instead.</summary>
    internal static Diagnostic CannotListen(IPEndPoint endpoint, Exception exception)
    {
        const string OtherPort = "Choose another port with --port, 0 for any that is free.";
        var (reason, hint) = (exception.GetBaseException() as SocketException)?.SocketErrorCode switch
        {
            SocketError.AddressAlreadyInUse => ("another program is listening there", OtherPort),
            SocketError.AccessDenied => ("you have no right to this port", "Choose a port from 1024 on with --port, 0 for any that is free."),
            SocketError.AddressNotAvailable or SocketError.AddressFamilyNotSupported =>
                ("this computer does not have this address", "Leave --host out, or give it an address of this computer."),
            _ => (exception.Message.TrimEnd('.'), OtherPort),
        };
        return new Diagnostic(Codes.ServeFailed, Severity.Error, $"the server cannot listen on {endpoint}: {reason}", Hint: hint);
    }

    private static void Announce(Settings settings, Host host, string address)
    {
        if (settings.Style.Verbosity != Verbosity.Quiet)
        {
            var paint = new Paint(settings.Style.OutputColours);
            host.Output.WriteLine(settings.Style.Format == LogFormat.Json
                ? JsonFormat.Object(json => json.WriteString("address", address))
                : $"The site is at {paint.Strong(address)}   {paint.Faint("(Ctrl-C ends it)")}");
        }
    }
}
