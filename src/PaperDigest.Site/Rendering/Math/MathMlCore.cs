using System.Collections.Frozen;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace PaperDigest.Site.Rendering;

/// <summary>
/// What a page may hold of MathML: elements and attributes of MathML Core (https://www.w3.org/TR/mathml-core/) that Temml writes and the
/// HTML validator accepts. No colours, which would not suit a dark theme, and no lengths that reach beyond a formula's own line.
/// </summary>
internal static partial class MathMlCore
{
    /// <summary>The elements, each with its attributes.</summary>
    public static readonly FrozenDictionary<XName, string[]> Elements = new Dictionary<XName, string[]>
    {
        ["mfrac"] = ["linethickness"],
        ["mi"] = ["mathvariant"],
        ["mmultiscripts"] = [],
        ["mn"] = [],
        ["mo"] = ["fence", "form", "largeop", "lspace", "maxsize", "minsize", "movablelimits", "rspace", "separator", "stretchy", "symmetric"],
        ["mover"] = ["accent"],
        ["mpadded"] = ["depth", "height", "lspace", "voffset", "width"],
        ["mphantom"] = [],
        ["mprescripts"] = [],
        ["mroot"] = [],
        ["mrow"] = [],
        ["mspace"] = ["depth", "height", "width"],
        ["msqrt"] = [],
        ["mstyle"] = ["displaystyle", "mathsize", "scriptlevel"],
        ["msub"] = [],
        ["msubsup"] = [],
        ["msup"] = [],
        ["mtable"] = ["displaystyle"],
        ["mtd"] = ["class"],
        ["mtext"] = [],
        ["mtr"] = [],
        ["munder"] = ["accentunder"],
        ["munderover"] = ["accent", "accentunder"],
    }.ToFrozenDictionary();

    /// <summary>Whether an attribute with its value may stay.</summary>
    public static bool Allows(XName element, XAttribute attribute) =>
        attribute.Name.Namespace == XNamespace.None
        && Elements[element].Contains(attribute.Name.LocalName)
        && (attribute.Name.LocalName switch
        {
            "class" => Alignment(),
            "form" => Form(),
            "mathvariant" => Normal(),
            "scriptlevel" => ScriptLevel(),
            "depth" or "height" or "linethickness" or "lspace" or "mathsize" or "maxsize" or "minsize" or "rspace" or "voffset" or "width"
                => Length(),
            _ => Truth(),
        }).IsMatch(attribute.Value);

    /// <summary>The attribute by which an element says that what stands over or under its base is an accent; null for other elements.</summary>
    public static string? AccentOf(XName element) => element.LocalName switch
    {
        "mover" => "accent",
        "munder" => "accentunder",
        _ => null,
    };

    [GeneratedRegex(@"^(?:true|false)\z")]
    private static partial Regex Truth();

    [GeneratedRegex(@"^(?:prefix|infix|postfix)\z")]
    private static partial Regex Form();

    /// <summary>The columns of a table of equations, which a style sheet may align.</summary>
    [GeneratedRegex(@"^tml-(?:left|right)\z")]
    private static partial Regex Alignment();

    /// <summary>The one value that MathML Core has.</summary>
    [GeneratedRegex(@"^normal\z")]
    private static partial Regex Normal();

    [GeneratedRegex(@"^[0-3]\z")]
    private static partial Regex ScriptLevel();

    /// <summary>Below 10 em, 100 points or pixels, so that nothing is pushed over the text around a formula.</summary>
    [GeneratedRegex(@"^[+-]?(?:0|[0-9](?:\.[0-9]+)?em|[0-9]{1,2}(?:\.[0-9]+)?(?:pt|px)|[0-9]{1,3}%)\z")]
    private static partial Regex Length();
}
