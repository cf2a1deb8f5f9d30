using System.Globalization;
using System.Text;
using PaperDigest.Search.Building;

namespace PaperDigest.Search.Files;

/// <summary>Writes what readers are shown of topics.</summary>
internal static class TopicWriter
{
    /// <summary>Writes the topics, those of most documents first.</summary>
    public static PackedFile Write(IEnumerable<SearchTopic> topics) => PackedFile.Of('t', Encoding.UTF8.GetBytes(string.Join(
        '\n', topics.Where(topic => topic.Names.Length > 0).OrderByDescending(topic => topic.Documents.Length).ThenBy(topic => topic.Names[0], StringComparer.Ordinal).Select(Line))));

    private static string Line(SearchTopic topic) => string.Create(
        CultureInfo.InvariantCulture,
        $"{OneLine.Of(topic.Names[0])}\t{OneLine.Of(topic.Other)}\t{OneLine.Of(topic.Page)}\t{topic.Documents.Length}\t{string.Join('|', TopicLists.KeysOf(topic))}");
}
