using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace PaperDigest.Site.Rendering;

/// <summary>
/// Lets through what <see cref="MathMlCore"/> allows, and nothing else, so that markup made of a stranger's TeX is safe on a page under
/// a strict content security policy, and valid. What only adorns is dropped; what cannot be shown without a change of meaning is a
/// problem.
/// </summary>
internal static class MathMlFilter
{
    private static readonly XmlReaderSettings Reading = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    private static readonly XmlWriterSettings Writing = new()
    {
        OmitXmlDeclaration = true,
        ConformanceLevel = ConformanceLevel.Fragment,
        NewLineHandling = NewLineHandling.None,
    };

    /// <summary>Rewrites Temml's markup to a <c>math</c> element, or says why not.</summary>
    public static MathResult Apply(string markup, bool display)
    {
        if (Read(markup) is not { } source || !MathRenderer.IsText(source.Value))
        {
            return new MathResult(null, "The formula makes characters that no page can hold.");
        }

        if (source.Name != "math")
        {
            return new MathResult(null, "The formula refers to another one.");
        }

        if (source.Descendants().FirstOrDefault(element => !IsShown(element)) is { } odd)
        {
            return new MathResult(null, odd.Name == "menclose"
                ? "The formula is enclosed or struck out, which browsers do not show."
                : $"The formula needs <{odd.Name.LocalName}>, which browsers do not show.");
        }

        var math = new XElement("math", display ? new XAttribute("display", "block") : null, source.Nodes().Select(Rewrite));
        return math.Value.Length == 0 ? new MathResult(null, "The formula has nothing to show.") : new MathResult(Write(math), null);
    }

    private static bool IsShown(XElement element) =>
        MathMlCore.Elements.ContainsKey(element.Name) || IsEquationNumber(element) || Enclosure(element) is "top" or "bottom" or "box";

    private static XNode? Rewrite(XNode node) => node switch
    {
        XText text => IsToken(text.Parent!) ? new XText(text.Value) : new XElement("mtext", text.Value),
        XElement element when IsEquationNumber(element) => null,
        XElement element when IsToken(element) && element.HasElements => Token(element),
        XElement element => Enclosure(element) switch
        {
            "top" => Line("mover", "accent", element),
            "bottom" => Line("munder", "accentunder", element),
            "box" => new XElement("mrow", element.Nodes().Select(Rewrite)),
            _ => new XElement(element.Name, Attributes(element), element.Nodes().Select(Rewrite)),
        },
        _ => null,
    };

    /// <summary>
    /// Temml puts elements into tokens (<c>\mathop{\mathrm{KL}}</c>), but HTML reads what stands there as HTML. A word is joined into the
    /// token; anything else stands in a row instead of it.
    /// </summary>
    private static XElement Token(XElement element) =>
        element.Descendants().All(part => IsToken(part) || part.Name.LocalName is "mrow" or "mpadded" or "mstyle" or "mspace" or "span")
            ? new XElement(element.Name, Attributes(element), element.Value)
            : new XElement("mrow", element.Nodes().Select(Rewrite));

    private static bool IsToken(XElement element) => element.Name.LocalName is "mi" or "mn" or "mo" or "mtext";

    private static IEnumerable<XAttribute> Attributes(XElement element)
    {
        var kept = element.Attributes()
            .Where(attribute => MathMlCore.Allows(element.Name, attribute))
            .Select(attribute => new XAttribute(attribute));

        // An operator that begins a formula has the room of one between two terms, unless it is told otherwise.
        if (element.Name == "mo" && element.Attribute("form")?.Value == "prefix" && element.Attribute("lspace") is null && element.Attribute("stretchy") is null)
        {
            kept = kept.Append(new XAttribute("lspace", "0em")).Append(new XAttribute("rspace", "0em"));
        }

        return MathMlCore.AccentOf(element.Name) is { } accent && element.Elements().Skip(1).Any(IsFullSize)
            ? kept.Where(attribute => attribute.Name != accent).Append(new XAttribute(accent, "true"))
            : kept;
    }

    /// <summary>Temml asks by style for an accent that is not shrunk like a superscript; MathML Core has an attribute for it.</summary>
    private static bool IsFullSize(XElement accent) =>
        accent.Name == "mo" && accent.Attribute("style")?.Value.Contains("math-depth:0", StringComparison.Ordinal) == true;

    /// <summary>The number of an equation is counted by Temml's style sheet; its place is empty.</summary>
    private static bool IsEquationNumber(XElement element) => element.Name == "span" && element.Value.Length == 0;

    private static string? Enclosure(XElement element) => element.Name == "menclose" ? element.Attribute("notation")?.Value : null;

    /// <summary>A line over or under: <c>menclose</c> is not of MathML Core, a stretchy overline is.</summary>
    private static XElement Line(string name, string accent, XElement element) => new(
        name,
        new XAttribute(accent, "true"),
        new XElement("mrow", element.Nodes().Select(Rewrite)),
        new XElement("mo", new XAttribute("stretchy", "true"), "\u203E"));

    private static XElement? Read(string markup)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(markup), Reading);
            return XElement.Load(reader, LoadOptions.PreserveWhitespace);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static string Write(XElement math)
    {
        var text = new StringBuilder();
        using (var writer = XmlWriter.Create(text, Writing))
        {
            math.WriteTo(writer);
        }

        return text.ToString();
    }
}
