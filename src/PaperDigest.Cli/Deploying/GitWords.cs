using System.Text.RegularExpressions;

namespace PaperDigest.Cli.Deploying;

/// <summary>What git says, made fit to be passed on: without passwords, and not too long.</summary>
internal static partial class GitWords
{
    private const int MostLines = 20;

    /// <summary>A hint, and after it git's own words if there are any.</summary>
    public static string After(string hint, string words)
    {
        var lines = WithoutSecrets(words).Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return lines.Length == 0 ? hint : $"{hint} Git says:\n" + string.Join('\n', lines.TakeLast(MostLines));
    }

    /// <summary>Addresses without the password, or the token that stands for a user: CI logs are public.</summary>
    public static string WithoutSecrets(string text) => Secret().Replace(text, "***@");

    // In addresses of the web what stands before "@" may be a token by itself; in others, "git@", it is no secret.
    [GeneratedRegex(@"(?<=https?://)[^/@\s]+@|(?<=://[^/@:\s]*:)[^/@\s]+@", RegexOptions.IgnoreCase)]
    private static partial Regex Secret();
}
