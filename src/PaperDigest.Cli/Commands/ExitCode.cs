namespace PaperDigest.Cli.Commands;

/// <summary>What the process tells its caller.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>Done with errors in the input, or a broken template; with <c>--strict</c>, any warning. Also a bug in the tool.</summary>
    public const int InputErrors = 1;

    /// <summary>Wrong usage or configuration, no content, or a refusal; nothing was touched.</summary>
    public const int Usage = 2;

    /// <summary>The disk or the network failed; what stood before still stands.</summary>
    public const int Failed = 3;

    /// <summary>Interrupted; what stood before still stands. 128 and SIGINT's number, as shells have it.</summary>
    public const int Interrupted = 130;
}
