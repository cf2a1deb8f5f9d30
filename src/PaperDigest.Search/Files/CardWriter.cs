using System.Text;
using PaperDigest.Search.Building;

namespace PaperDigest.Search.Files;

/// <summary>Writes cards.</summary>
internal static class CardWriter
{
    /// <summary>How many documents a card file holds.</summary>
    public const int FileSize = 8;

    /// <summary>How many card files share a hash.</summary>
    public const int GroupSize = 64;

    /// <summary>Writes the card files, by their numbers.</summary>
    public static PackedFile[] Write(IReadOnlyList<DocumentFacts> documents, string[] marks, ParallelOptions options)
    {
        var files = new PackedFile[(documents.Count + FileSize - 1) / FileSize];
        Parallel.For(0, files.Length, options, n =>
        {
            var text = new StringBuilder();
            for (var i = n * FileSize; i < Math.Min(documents.Count, (n + 1) * FileSize); i++)
            {
                text.Append(documents[i].Card)
                    .AppendJoin(',', documents[i].Marks.ToArray().Select(mark => Array.IndexOf(marks, mark)).Order())
                    .Append('\n');
            }

            files[n] = PackedFile.Of('c', Encoding.UTF8.GetBytes(text.ToString()));
        });
        return files;
    }
}
