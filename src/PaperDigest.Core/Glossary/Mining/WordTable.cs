namespace PaperDigest.Core.Glossary.Mining;

/// <summary>Words by number.</summary>
internal sealed class WordTable
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<string> words = [];

    public int Count => words.Count;

    public string this[int number] => words[number];

    /// <summary>The number of a word; -1 if it is unknown.</summary>
    public int Find(string word) => numbers.GetValueOrDefault(word, -1);

    public int Add(string word)
    {
        if (!numbers.TryGetValue(word, out var number))
        {
            numbers.Add(word, number = words.Count);
            words.Add(word);
        }

        return number;
    }
}
