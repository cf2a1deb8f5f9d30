using System.Collections.Frozen;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Text;
using PaperDigest.Core.Diagnostics;

namespace PaperDigest.Site.Checking.Reading;

/// <summary>
/// Reads a page for its addresses, identifiers and what every page must have. It looks at tags as they come, and makes no tree of them, as a large
/// site has ten thousand pages.
/// </summary>
internal sealed class PageReader
{
    // Elements whose text is none of tags: https://html.spec.whatwg.org/#parsing-html-fragments.
    private static readonly FrozenDictionary<string, HtmlParseMode> TextModes = new Dictionary<string, HtmlParseMode>
    {
        ["script"] = HtmlParseMode.Script,
        ["style"] = HtmlParseMode.Rawtext,
        ["textarea"] = HtmlParseMode.RCData,
        ["title"] = HtmlParseMode.RCData,
        ["iframe"] = HtmlParseMode.Rawtext,
        ["noembed"] = HtmlParseMode.Rawtext,
        ["noframes"] = HtmlParseMode.Rawtext,
        ["xmp"] = HtmlParseMode.Rawtext,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly FileScope scope;
    private readonly string text;
    private readonly Element element = new();
    private readonly PageIds ids;
    private readonly PageWeight weight = new();
    private (bool Html, bool Language, bool Title, bool Heading) has;
    private (int Svg, int Template) depth;

    // The element whose text is being read.
    private string inside = "";

    private PageReader(FileScope scope, string text)
    {
        this.scope = scope;
        this.text = text;
        ids = new PageIds(scope);
    }

    /// <summary>Reads a whole page, and tells what it loads.</summary>
    public static PageWeight Read(FileScope scope, string text)
    {
        var reader = new PageReader(scope, text);
        reader.Tokens();
        reader.Require();
        reader.ids.Report();
        return reader.weight;
    }

    private void Tokens()
    {
        using var source = new TextSource(text);
        using var tokens = new HtmlTokenizer(source, HtmlEntityProvider.Resolver) { SkipDataText = true, SkipComments = true };
        while (true)
        {
            ref var token = ref tokens.GetStructToken();
            switch (token.Type)
            {
                case HtmlTokenType.EndOfFile:
                    return;
                case HtmlTokenType.StartTag:
                    element.Take(ref token);
                    Start();
                    if (TextModes.TryGetValue(element.Name, out var mode) && (depth.Svg == 0 || element.Name is "script" or "style"))
                    {
                        tokens.State = mode;
                        inside = element.Name;
                    }

                    break;
                case HtmlTokenType.EndTag:
                    End(token.Name.ToString());
                    break;
                case HtmlTokenType.Character:
                    Text(token.Data.ToString(), token.Position.Line, token.Position.Column);
                    break;
            }
        }
    }

    private void Start()
    {
        var isOpen = !element.IsSelfClosing;
        switch (element.Name)
        {
            case "html":
                has = has with { Html = true, Language = !string.IsNullOrWhiteSpace(element["lang"]) };
                break;
            case "h1":
                has.Heading = true;
                break;
            case "svg" when isOpen:
                depth.Svg++;
                break;
            case "template":
                depth.Template++;
                break;
            case "img" or "area" when element["alt"] is null && element["aria-label"] is null && depth.Template == 0:
                scope.Fault(
                    Codes.NoAlt, Severity.Warning, $"this <{element.Name}> has no alt, so that whoever does not see it is told nothing", element.Line, element.Column,
                    "Give it alt with what it shows, or alt=\"\" when it is an ornament.");
                break;
        }

        ElementAddresses.Take(element, scope);
        weight.Take(element);
        if (depth.Template == 0)
        {
            ids.Take(element);
        }
    }

    private void End(string name)
    {
        inside = "";
        depth = name switch
        {
            "svg" => depth with { Svg = Math.Max(0, depth.Svg - 1) },
            "template" => depth with { Template = Math.Max(0, depth.Template - 1) },
            _ => depth,
        };
    }

    private void Text(string data, int line, int column)
    {
        switch (inside)
        {
            case "title":
                has.Title |= !string.IsNullOrWhiteSpace(data);
                break;
            case "style":
                StyleReader.Read(scope, data, (line, column));
                break;
            case "script" when element["type"] is { } type && type.Contains("json", StringComparison.OrdinalIgnoreCase) && !string.IsNullOrWhiteSpace(data):
                JsonReader.Read(scope, System.Text.Encoding.UTF8.GetBytes(data), (line, column));
                break;
            case "script" when element["type"] == "module":
                ScriptReader.Read(scope, data, (line, column));
                break;
        }
    }

    private void Require()
    {
        Require(has.Title, Codes.NoTitle, "this page has no title, or an empty one", "Give it a <title> that tells it from other pages.");
        Require(has.Html && has.Language, Codes.NoLanguage, "this page does not say its language", "Write <html lang=\"ko\">, so that it is read aloud and set as it should.");
        Require(has.Heading, Codes.NoMainHeading, "this page has no main heading", "Give it one <h1>.");
    }

    private void Require(bool isThere, string code, string message, string hint)
    {
        if (!isThere)
        {
            scope.Fault(code, Severity.Warning, message, 1, 1, hint);
        }
    }

    /// <summary>Reads HTML inside of another file, for its addresses alone; its places are those of what holds it.</summary>
    public static void ReadFragment(FileScope scope, string html, int line, int column)
    {
        using var source = new TextSource(html);
        using var tokens = new HtmlTokenizer(source, HtmlEntityProvider.Resolver) { SkipDataText = true, SkipComments = true };
        var element = new Element { Fixed = (line, column) };
        for (ref var token = ref tokens.GetStructToken(); token.Type != HtmlTokenType.EndOfFile; token = ref tokens.GetStructToken())
        {
            if (token.Type == HtmlTokenType.StartTag)
            {
                element.Take(ref token);
                ElementAddresses.Take(element, scope);
            }
        }
    }
}
