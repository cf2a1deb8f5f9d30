using System.CommandLine.Parsing;
using PaperDigest.Core.Diagnostics;

namespace PaperDigest.Cli.Commands;

/// <summary>Values that are one of some words.</summary>
internal static class Choices
{
    /// <summary>Tells of a word that is none of them, and of the one that was probably meant.</summary>
    /// <param name="result">What was typed.</param>
    /// <param name="problem">The beginning of the message, which the word follows.</param>
    /// <param name="words">All that may be typed.</param>
    public static void Check(SymbolResult result, string problem, IEnumerable<string> words)
    {
        string[] known = [.. words];
        if (result.Tokens is [var typed, ..] && !known.Contains(typed.Value))
        {
            result.AddError($"{problem} \"{typed.Value}\"{(Suggestion.Closest(typed.Value, known) is { } near ? Suggestion.Of(near) : $"; there is {string.Join(", ", known)}")}");
        }
    }
}
