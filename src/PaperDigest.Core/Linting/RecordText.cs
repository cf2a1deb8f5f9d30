using System.Collections.Immutable;
using System.Text;
using PaperDigest.Core.Model;

namespace PaperDigest.Core.Linting;

/// <summary>
/// What readers get from digests, as one text to compare. How a summary is marked up does not count, nor a paper that stands twice with
/// nothing new, as its rank does not.
/// </summary>
internal static class RecordText
{
    public static string Of(ImmutableArray<Digest> digests)
    {
        var text = new StringBuilder();
        foreach (var day in digests.GroupBy(digest => (digest.Date, digest.IsDraft)))
        {
            text.Append(day.Key.ToString()).Append('\n');
            foreach (var paper in day.SelectMany(digest => digest.Entries).GroupBy(entry => entry.Id))
            {
                foreach (var content in Contents(paper))
                {
                    text.Append(content);
                }
            }
        }

        return text.ToString();
    }

    private static IEnumerable<string> Contents(IEnumerable<PaperEntry> entries)
    {
        var all = entries.ToList();
        var full = all.FindAll(entry => !IsEmpty(entry));
        return (full.Count > 0 ? full : all).Select(Content).Distinct(StringComparer.Ordinal);
    }

    private static bool IsEmpty(PaperEntry entry) =>
        entry is { Votes: null, Media: null, Authors.IsEmpty: true, Sections.IsEmpty: true };

    private static string Content(PaperEntry entry)
    {
        var text = new StringBuilder();
        text.Append(entry.Id.Value).Append('\n').Append(entry.Title).Append('\n').Append(entry.Url).Append('\n');
        text.Append(entry.Votes).Append('\n').AppendJoin(';', entry.Authors).Append(entry.AuthorsTruncated).Append('\n').Append(entry.Media).Append('\n');
        foreach (var section in entry.Sections)
        {
            text.Append(section.Label).Append(':').Append(section.Text).Append('\n');
        }

        return text.AppendJoin('\n', entry.Links).Append('\n').ToString();
    }
}
