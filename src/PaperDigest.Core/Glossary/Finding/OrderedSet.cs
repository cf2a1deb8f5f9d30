namespace PaperDigest.Core.Glossary.Finding;

/// <summary>Numbers in the order in which they came first.</summary>
internal sealed class OrderedSet
{
    private readonly HashSet<int> known = [];

    /// <summary>The numbers.</summary>
    public List<int> Values { get; } = [];

    /// <summary>Adds a number if it is new.</summary>
    public void Add(int value)
    {
        if (known.Add(value))
        {
            Values.Add(value);
        }
    }
}
