using AngleSharp.Html.Parser.Tokens.Struct;

namespace PaperDigest.Site.Checking.Reading;

/// <summary>A start tag: one object that takes one after the other.</summary>
internal sealed class Element
{
    private readonly List<(string Name, string Value, int Line, int Column)> attributes = [];

    /// <summary>Where all of it stands, when its own places mean nothing.</summary>
    public (int Line, int Column)? Fixed { get; init; }

    /// <summary>In lower case.</summary>
    public string Name { get; private set; } = "";

    public bool IsSelfClosing { get; private set; }

    public int Line { get; private set; }

    public int Column { get; private set; }

    /// <summary>Its attributes, in order, each with its place.</summary>
    public IReadOnlyList<(string Name, string Value, int Line, int Column)> Attributes => attributes;

    /// <summary>The value of an attribute, or null.</summary>
    public string? this[string name]
    {
        get
        {
            foreach (var attribute in attributes)
            {
                if (attribute.Name == name)
                {
                    return attribute.Value;
                }
            }

            return null;
        }
    }

    /// <summary>Becomes another start tag.</summary>
    public void Take(ref StructHtmlToken token)
    {
        Name = token.Name.ToString();
        IsSelfClosing = token.IsSelfClosing;
        (Line, Column) = Fixed ?? (token.Position.Line, token.Position.Column);
        attributes.Clear();
        for (var i = 0; i < token.Attributes.Count; i++)
        {
            var attribute = token.Attributes[i];
            var (line, column) = Fixed ?? (attribute.Position.Line, attribute.Position.Column);
            attributes.Add((attribute.Name.ToString(), attribute.Value.ToString(), line, column));
        }
    }
}
