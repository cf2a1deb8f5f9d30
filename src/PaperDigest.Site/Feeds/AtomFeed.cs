using System.Xml;
using PaperDigest.Site.Rendering;
using PaperDigest.Site.Rendering.Views;

namespace PaperDigest.Site.Feeds;

/// <summary>A feed as Atom 1.0 (RFC 4287).</summary>
public static class AtomFeed
{
    private const string Namespace = "http://www.w3.org/2005/Atom";

    /// <summary>Writes the whole document.</summary>
    public static void Write(Utf8Buffer output, Feed feed) => XmlFile.Write(output, xml =>
    {
        xml.WriteStartElement("feed", Namespace);
        xml.Attributes(("lang", feed.Language));
        xml.Element("id", feed.Id);
        xml.Element("title", feed.Title);
        xml.Element("subtitle", feed.Description);
        xml.Element("updated", feed.Updated);
        xml.Empty("link", ("rel", "self"), ("type", "application/atom+xml"), ("href", feed.AtomUrl));
        xml.Empty("link", ("rel", "alternate"), ("type", "text/html"), ("href", feed.HomeUrl));
        WritePerson(xml, feed.Publisher);
        if (feed.IconUrl is not null)
        {
            xml.Element("icon", feed.IconUrl);
        }

        if (feed.Rights is not null)
        {
            xml.Element("rights", feed.Rights);
        }

        xml.Element("generator", "PaperDigest");
        foreach (var entry in feed.Entries)
        {
            WriteEntry(xml, entry);
        }

        xml.WriteEndElement();
    });

    private static void WriteEntry(XmlWriter xml, FeedEntry entry)
    {
        xml.WriteStartElement("entry");
        xml.Attributes(("lang", entry.Language));
        xml.Element("id", entry.Id);
        xml.Element("title", entry.Title, ("lang", TextLanguage.Of(entry.Title)));
        xml.Element("published", entry.Published);
        xml.Element("updated", entry.Updated);
        xml.Empty("link", ("rel", "alternate"), ("type", "text/html"), ("href", entry.Url));
        xml.Empty("link", ("rel", "related"), ("href", entry.SourceUrl));
        foreach (var author in entry.Authors)
        {
            WritePerson(xml, author);
        }

        foreach (var topic in entry.Topics)
        {
            xml.Empty("category", ("term", topic.Slug), ("label", topic.Name));
        }

        if (entry.Summary.Length > 0)
        {
            xml.Element("summary", entry.Summary);
        }

        if (entry.Html is not null)
        {
            xml.Element("content", entry.Html, ("type", "html"));
        }

        xml.WriteEndElement();
    }

    private static void WritePerson(XmlWriter xml, string name)
    {
        xml.WriteStartElement("author");
        xml.Element("name", name);
        xml.WriteEndElement();
    }
}
