using System.Collections;
using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace PaperDigest.Cli.Terminal;

/// <summary>What the tool is given by the process that it runs in; tests give their own.</summary>
internal sealed record Host
{
    /// <summary>Standard output as bytes, for results that are not text for people.</summary>
    public required Stream OutputBytes { get; init; }

    /// <summary>Standard output, for results.</summary>
    public required TextWriter Output { get; init; }

    /// <summary>Standard error, for diagnostics and progress.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Whether a person may be looking at <see cref="Output"/>.</summary>
    public bool OutputIsTerminal { get; init; }

    /// <summary>Whether a person may be looking at <see cref="Error"/>.</summary>
    public bool ErrorIsTerminal { get; init; }

    /// <summary>The terminal's width in columns.</summary>
    public int Width { get; init; } = 80;

    /// <summary>The folder that paths of the command line start from, absolute.</summary>
    public required string WorkingFolder { get; init; }

    /// <summary>The environment.</summary>
    public ImmutableDictionary<string, string> Environment { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Opens an address in the user's browser; false when there is none.</summary>
    public Func<Uri, bool> OpenInBrowser { get; init; } = _ => false;

    /// <summary>The network, for commands that ask other hosts something.</summary>
    public Func<HttpMessageHandler> Network { get; init; } = () => new SocketsHttpHandler { MaxAutomaticRedirections = 10, UseCookies = false };

    /// <summary>Cancelled when the user or the system asks the tool to stop.</summary>
    public CancellationToken Interrupted { get; init; }

    /// <summary>The host of this process. All text is UTF-8.</summary>
    public static Host OfProcess(CancellationToken interrupted)
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return new Host
        {
            OutputBytes = Console.OpenStandardOutput(),
            Output = Console.Out,
            Error = Console.Error,
            OutputIsTerminal = !Console.IsOutputRedirected && AnsiTerminal.Prepare(Console.Out),
            ErrorIsTerminal = !Console.IsErrorRedirected && AnsiTerminal.Prepare(Console.Error),
            Width = Console.IsOutputRedirected ? 80 : Math.Max(Console.WindowWidth, 40),
            WorkingFolder = System.Environment.CurrentDirectory,
            Environment = System.Environment.GetEnvironmentVariables()
                .Cast<DictionaryEntry>()
                .ToImmutableDictionary(e => (string)e.Key, e => (string?)e.Value ?? "", StringComparer.Ordinal),
            OpenInBrowser = Open,
            Interrupted = interrupted,
        };
    }

    /// <summary>An absolute path as one would type it: relative where it lies below the working folder.</summary>
    public string AsTyped(string path)
    {
        var relative = Path.GetRelativePath(WorkingFolder, path);
        return relative.StartsWith("..", StringComparison.Ordinal) ? path : relative;
    }

    private static bool Open(Uri address)
    {
        try
        {
            using var browser = Process.Start(new ProcessStartInfo(address.AbsoluteUri) { UseShellExecute = true });
            return true;
        }
        catch (Exception e) when (e is Win32Exception or PlatformNotSupportedException or FileNotFoundException)
        {
            return false;
        }
    }
}
