using PaperDigest.Cli.Commands;
using PaperDigest.Core.Diagnostics;

namespace PaperDigest.Cli.Deploying;

/// <summary>A site could not, or may not, be published; the branch is as it was.</summary>
#pragma warning disable CA1032, CA1064 // Without a diagnostic there is nothing to tell the user; and only the command catches it.
internal sealed class DeployException : Exception
#pragma warning restore CA1032, CA1064
{
    private DeployException(Diagnostic diagnostic, int exit)
        : base(diagnostic.Message) => (Diagnostic, Exit) = (diagnostic, exit);

    /// <summary>What happened.</summary>
    public Diagnostic Diagnostic { get; }

    /// <summary>The exit code.</summary>
    public int Exit { get; }

    public static DeployException Refusal(string code, string message, string hint) => new(new Diagnostic(code, Severity.Error, message, Hint: hint), ExitCode.Usage);

    /// <summary>The remote or the way to it failed.</summary>
    /// <param name="message">Our sentence.</param>
    /// <param name="words">What git said.</param>
    /// <param name="standing">What stands now.</param>
    public static DeployException Remote(string message, string words, string standing = "What stood before still stands.") =>
        new(new Diagnostic(Codes.RemoteFailed, Severity.Error, message, Hint: GitWords.After(standing, words)), ExitCode.Failed);

    /// <summary>The user stopped a push, of which nobody knows whether it arrived.</summary>
    public static DeployException Interrupted(string where) => new(
        new Diagnostic(
            Codes.Interrupted,
            Severity.Error,
            $"interrupted while pushing; {where} holds the site of before or the new one, whole",
            Hint: "Deploy again to be sure."),
        ExitCode.Interrupted);
}
