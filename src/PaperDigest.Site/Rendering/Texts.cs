using System.Collections.Frozen;
using PaperDigest.Core.Configuration;
using PaperDigest.Core.Diagnostics;

namespace PaperDigest.Site.Rendering;

/// <summary>The interface's words in one language, from <c>strings.yml</c>.</summary>
public sealed class Texts
{
    private readonly FrozenDictionary<string, TextEntry> entries;

    private Texts(Dictionary<string, TextEntry> entries) => this.entries = entries.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>All keys.</summary>
    public IReadOnlyCollection<string> Keys => entries.Keys;

    /// <summary>Reads the words of a theme; what the site's own table lacks comes from the built-in one, and its slips are reported.</summary>
    public static Texts Load(Theme theme, SiteLanguage language, DiagnosticBag diagnostics)
    {
        var entries = new Dictionary<string, TextEntry>(StringComparer.Ordinal);
        foreach (var file in theme.Strings)
        {
            TextsReader.Read(file, language, entries, diagnostics);
        }

        foreach (var own in theme.Strings.Skip(1))
        {
            OwnWords.Check(theme.Strings[0], own, theme.Templates, diagnostics);
        }

        return new Texts(entries);
    }

    /// <summary>Whether there are words of a key.</summary>
    public bool Contains(string key) => entries.ContainsKey(key);

    /// <summary>The words of a key, places for arguments as typed.</summary>
    /// <exception cref="KeyNotFoundException">There is no such key.</exception>
    public string Get(string key) => Format(key);

    /// <summary>
    /// The words of a key with arguments: <c>{0}</c> as it is, <c>{0:n}</c> as 1,234. Where there are words for one and for other
    /// numbers, the first argument that is a number decides.
    /// </summary>
    /// <exception cref="KeyNotFoundException">There is no such key.</exception>
    public string Format(string key, params object?[] arguments) => entries[key].For(arguments).Format(arguments);

    /// <summary>The same where the words hold markup: arguments are escaped, but those that are HTML.</summary>
    /// <exception cref="KeyNotFoundException">There is no such key.</exception>
    public IHtmlContent FormatHtml(string key, params object?[] arguments) => new HtmlText(entries[key].For(arguments), arguments);

    private sealed class HtmlText(TextPattern words, object?[] arguments) : IHtmlContent
    {
        public void WriteTo(Utf8Buffer output) => words.WriteHtml(output, arguments);
    }
}

/// <summary>The words of a key.</summary>
/// <param name="One">For the number one.</param>
/// <param name="Other">For every other number, and without one.</param>
internal sealed record TextEntry(TextPattern One, TextPattern Other)
{
    /// <summary>The words that suit the first number among the arguments.</summary>
    public TextPattern For(ReadOnlySpan<object?> arguments)
    {
        foreach (var argument in arguments)
        {
            if (argument is int or long)
            {
                return argument is 1 or 1L ? One : Other;
            }
        }

        return Other;
    }
}
