namespace PaperDigest.Core.Glossary.Mining;

/// <summary>A mention with its words numbered.</summary>
/// <param name="Paper">The number of the paper.</param>
/// <param name="Text">The number of the text in it.</param>
/// <param name="Mention">The mention.</param>
/// <param name="Korean">The parts of each Korean word between hyphens, without particles.</param>
/// <param name="English">The words that carry the meaning of the English, or of what the abbreviation stands for elsewhere; empty if neither is known.</param>
/// <param name="Concept">The number of what is named: the English, or the abbreviation.</param>
internal sealed record Candidate(int Paper, int Text, Mention Mention, int[][] Korean, int[] English, int Concept);
