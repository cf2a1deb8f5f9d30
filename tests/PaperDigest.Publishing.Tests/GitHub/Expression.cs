using System.Text.RegularExpressions;

namespace PaperDigest.Publishing.Tests.GitHub;

/// <summary>
/// The part of GitHub's expressions that the workflows use: literals, contexts, <c>==</c>, <c>!=</c>, <c>&amp;&amp;</c>, <c>||</c>, <c>hashFiles</c>,
/// brackets. What is not known fails, but for outputs of steps that did not run, which are empty as there.
/// </summary>
internal sealed partial class Expression(string text, Func<string, string> context)
{
    private readonly Queue<string> tokens = new(Token().Matches(text).Select(match => match.Value));

    /// <summary>A text with its <c>${{ … }}</c> filled in.</summary>
    public static string Fill(string text, Func<string, string> context) =>
        Braces().Replace(text, match => new Expression(match.Groups["inner"].Value, context).Value());

    /// <summary>A condition, with or without its braces.</summary>
    public static bool IsTrue(string? condition, Func<string, string> context) =>
        condition is null || IsTrue(new Expression(Braces().Replace(condition, "${inner}"), context).Value());

    private static bool IsTrue(string value) => value is not ("" or "false" or "0");

    private string Value()
    {
        var value = Or();
        return tokens.Count == 0 ? value : throw new FormatException($"unexpected {tokens.Peek()} in {text}");
    }

    private string Or()
    {
        var left = And();
        while (Takes("||"))
        {
            var right = And();
            left = IsTrue(left) ? left : right;
        }

        return left;
    }

    private string And()
    {
        var left = Equality();
        while (Takes("&&"))
        {
            var right = Equality();
            left = IsTrue(left) ? right : left;
        }

        return left;
    }

    private string Equality()
    {
        var left = Primary();
        return Takes("==") ? Text(IsSame(left, Primary())) : Takes("!=") ? Text(!IsSame(left, Primary())) : left;
    }

    private string Primary()
    {
        var token = tokens.Dequeue();
        if (token == "(")
        {
            var value = Or();
            return Takes(")") ? value : throw new FormatException($"a bracket is open in {text}");
        }

        return token[0] == '\'' ? token[1..^1] : token is "true" or "false" ? token : context(token);
    }

    private bool Takes(string token) => tokens.TryPeek(out var next) && next == token && tokens.Dequeue() == token;

    private static bool IsSame(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static string Text(bool value) => value ? "true" : "false";

    [GeneratedRegex(@"\$\{\{(?<inner>.*?)\}\}", RegexOptions.ExplicitCapture)]
    private static partial Regex Braces();

    [GeneratedRegex(@"'[^']*'|\|\||&&|==|!=|hashFiles\([^)]*\)|[()]|[A-Za-z_][A-Za-z0-9_.-]*|\S")]
    private static partial Regex Token();
}
