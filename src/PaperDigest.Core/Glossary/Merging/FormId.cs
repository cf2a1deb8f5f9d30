namespace PaperDigest.Core.Glossary.Merging;

/// <summary>A form in all its spellings.</summary>
/// <param name="Kind">What kind of name it is.</param>
/// <param name="Key">What its spellings share.</param>
internal readonly record struct FormId(FormKind Kind, string Key) : IComparable<FormId>
{
    public int CompareTo(FormId other) => (Kind, string.CompareOrdinal(Key, other.Key)) is var (kind, order) && kind != other.Kind ? kind.CompareTo(other.Kind) : order;

    /// <summary>What a form that the settings name is, by its letters.</summary>
    public static FormId Of(string form) => new(
        Hangul.In(form) ? FormKind.Korean : Mining.Abbreviations.Is(form) ? FormKind.Abbreviation : FormKind.English,
        FormKey.Of(form));
}
