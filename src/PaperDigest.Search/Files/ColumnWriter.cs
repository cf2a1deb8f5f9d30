using PaperDigest.Search.Building;

namespace PaperDigest.Search.Files;

/// <summary>Writes what filters and orders need of every document.</summary>
internal static class ColumnWriter
{
    /// <summary>The days, and how many documents each has.</summary>
    public static PackedFile Days(IReadOnlyList<DocumentFacts> documents)
    {
        var body = new ByteWriter();
        var days = documents.CountBy(d => d.Day).ToList();
        body.Varint(days.Count);
        var before = 0;
        foreach (var (day, count) in days)
        {
            body.Varint(day - before);
            body.Varint(count);
            before = day;
        }

        return PackedFile.Of('d', body.Written);
    }

    /// <summary>The votes.</summary>
    public static PackedFile Votes(IReadOnlyList<DocumentFacts> documents)
    {
        var body = new ByteWriter();
        foreach (var document in documents)
        {
            body.Varint(document.Votes is { } votes ? votes + 1 : 0);
        }

        return PackedFile.Of('v', body.Written);
    }

    /// <summary>Which documents have which marks.</summary>
    public static PackedFile Marks(IReadOnlyList<DocumentFacts> documents, string[] marks)
    {
        var rows = new byte[marks.Length * ((documents.Count + 7) / 8)];
        for (var i = 0; i < documents.Count; i++)
        {
            foreach (var mark in documents[i].Marks.Span)
            {
                rows[(Array.IndexOf(marks, mark) * ((documents.Count + 7) / 8)) + (i / 8)] |= (byte)(1 << (i % 8));
            }
        }

        return PackedFile.Of('m', rows);
    }
}
