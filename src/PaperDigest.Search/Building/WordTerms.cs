namespace PaperDigest.Search.Building;

/// <summary>What counting terms needs of a word of the vocabulary, in one place of memory.</summary>
/// <param name="IsHangul">Whether it is Hangul.</param>
/// <param name="Joins">Whether it is Hangul that goes on in its neighbour.</param>
/// <param name="First">Its first UTF-16 unit.</param>
/// <param name="Last">Its last UTF-16 unit.</param>
/// <param name="Forms">Its terms; of Hangul, those inside the word.</param>
/// <param name="Links">The parts that make pairs; of Hangul, where long words that begin here may go on.</param>
internal readonly record struct WordTerms(bool IsHangul, bool Joins, char First, char Last, Slice Forms, Slice Links);

/// <summary>A part of the numbers of a <see cref="TermTable"/>.</summary>
internal readonly record struct Slice(int Start, int Length);
