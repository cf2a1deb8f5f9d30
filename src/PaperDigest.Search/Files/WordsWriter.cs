using System.Globalization;

namespace PaperDigest.Search.Files;

/// <summary>Writes the lexicon, a file for each initial.</summary>
internal static class WordsWriter
{
    // By the initial consonant of a syllable; doubled ones count as single ones.
    private static readonly int[] Single = [0, 0, 2, 3, 3, 5, 6, 7, 7, 9, 9, 11, 12, 12, 14, 15, 16, 17, 18];

    /// <summary>Writes words with the number of documents that hold each, in the order of their UTF-16 units.</summary>
    public static SortedDictionary<string, PackedFile> Write(IEnumerable<(string Word, int Count)> words)
    {
        var files = new SortedDictionary<string, PackedFile>(StringComparer.Ordinal);
        foreach (var group in words.GroupBy(w => Initial(w.Word)))
        {
            var body = new ByteWriter();
            body.Varint(group.Count());
            var before = "";
            foreach (var (word, count) in group)
            {
                body.FrontCoded(before, word);
                body.Varint(count);
                before = word;
            }

            files.Add(group.Key, PackedFile.Of('w', body.Written));
        }

        return files;
    }

    private static string Initial(string word) => word[0] switch
    {
        >= '가' and <= '힣' => "h" + Single[(word[0] - '가') / 588].ToString(CultureInfo.InvariantCulture),
        >= 'a' and <= 'z' => word[..1],
        _ => "0",
    };
}
