using System.Text;
using System.Xml;
using PaperDigest.Site.Rendering;

namespace PaperDigest.Site.Feeds;

/// <summary>XML in UTF-8 without a byte order mark, whatever the text in it.</summary>
internal static class XmlFile
{
    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        NewLineChars = "\n",
    };

    /// <summary>Writes one document; <paramref name="root"/> writes its element.</summary>
    public static void Write(Utf8Buffer output, Action<XmlWriter> root)
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, Settings))
        {
            root(xml);
        }

        output.Write(stream.GetBuffer().AsSpan(0, (int)stream.Length));
        output.Write("\n"u8);
    }

    /// <summary>Writes an element of the root's namespace that holds text, with attributes.</summary>
    public static void Element(this XmlWriter xml, string name, string text, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement(name);
        xml.Attributes(attributes);
        xml.WriteString(FileText.Of(text));
        xml.WriteEndElement();
    }

    /// <summary>Writes an element of the root's namespace that has nothing but attributes.</summary>
    public static void Empty(this XmlWriter xml, string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement(name);
        xml.Attributes(attributes);
        xml.WriteEndElement();
    }

    /// <summary>Writes attributes; <c>lang</c> is XML's own.</summary>
    public static void Attributes(this XmlWriter xml, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        foreach (var (name, value) in attributes)
        {
            xml.WriteAttributeString(name == "lang" ? "xml" : "", name, null, FileText.Of(value));
        }
    }
}
