using System.Xml;
using PaperDigest.Core.Diagnostics;

namespace PaperDigest.Site.Checking.Reading;

/// <summary>Reads Atom feeds, sitemaps, opensearch.xml and drawings for their addresses.</summary>
internal static class XmlFileReader
{
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    /// <summary>Gives them to the file's scope; reports what is no XML.</summary>
    public static void Read(FileScope scope, Stream stream)
    {
        using var xml = XmlReader.Create(stream, Settings);
        var lines = (IXmlLineInfo)xml;
        try
        {
            var (name, isHtml) = ("", false);
            while (xml.Read())
            {
                switch (xml.NodeType)
                {
                    case XmlNodeType.Element:
                        (name, isHtml) = (xml.LocalName, xml.GetAttribute("type") == "html");
                        TakeAttributes(scope, xml, lines);
                        break;
                    case XmlNodeType.EndElement:
                        (name, isHtml) = ("", false);
                        break;
                    case XmlNodeType.Text or XmlNodeType.CDATA when isHtml:
                        PageReader.ReadFragment(scope, xml.Value, lines.LineNumber, lines.LinePosition);
                        break;
                    case XmlNodeType.Text or XmlNodeType.CDATA when name is "loc" or "uri" or "icon" or "logo" or "Image":
                        scope.Link(xml.Value, lines.LineNumber, lines.LinePosition);
                        break;
                }
            }
        }
        catch (XmlException e)
        {
            scope.Fault(Codes.SiteFileBroken, Severity.Error, "this is no XML", e.LineNumber, e.LinePosition, "Build the site again; if a template makes it, correct the template.");
        }
    }

    private static void TakeAttributes(FileScope scope, XmlReader xml, IXmlLineInfo lines)
    {
        while (xml.MoveToNextAttribute())
        {
            if (xml.LocalName is "href" or "src" or "template")
            {
                scope.Link(xml.Value, lines.LineNumber, lines.LinePosition);
            }
        }

        xml.MoveToElement();
    }
}
