namespace PaperDigest.Cli.Terminal;

/// <summary>How much is said.</summary>
internal enum Verbosity
{
    /// <summary>Errors only.</summary>
    Quiet,

    /// <summary>All there is, with repetitions folded.</summary>
    Normal,

    /// <summary>Every repetition, and the trace of a bug.</summary>
    Detailed,
}

/// <summary>The form in which findings are written.</summary>
internal enum LogFormat
{
    /// <summary>For people.</summary>
    Text,

    /// <summary>One JSON object a line.</summary>
    Json,

    /// <summary>Annotations of GitHub Actions.</summary>
    GitHub,
}

/// <summary>How the tool speaks.</summary>
/// <param name="Verbosity">How much.</param>
/// <param name="Format">In which form.</param>
/// <param name="OutputColours">Whether results are coloured.</param>
/// <param name="ErrorColours">Whether findings are coloured.</param>
internal sealed record OutputStyle(Verbosity Verbosity, LogFormat Format, bool OutputColours, bool ErrorColours)
{
    /// <summary>Whether warnings fail, and so are told even by the quiet.</summary>
    public bool IsStrict { get; init; }

    /// <summary>The folder of the settings, absolute, from which findings name files; null for the working folder.</summary>
    public string? Folder { get; init; }

    /// <summary>Colours go to terminals only, unless <c>--no-color</c> or <c>NO_COLOR</c> forbids them (https://no-color.org).</summary>
    public static OutputStyle Of(Host host, Verbosity verbosity, LogFormat format, bool noColour)
    {
        var may = !noColour && string.IsNullOrEmpty(host.Environment.GetValueOrDefault("NO_COLOR"));
        return new OutputStyle(verbosity, format, may && host.OutputIsTerminal, may && host.ErrorIsTerminal);
    }
}
