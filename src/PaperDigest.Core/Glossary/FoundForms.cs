using System.Collections.Immutable;

namespace PaperDigest.Core.Glossary;

/// <summary>Where the forms of terms are written.</summary>
/// <param name="PapersOfForms">For each form, in order of terms and their forms, the numbers of the papers that write it, ascending.</param>
/// <param name="TermsOfPapers">For each paper the places of its terms: the longest form first, then by first occurrence.</param>
internal sealed record FoundForms(ImmutableArray<ImmutableArray<int>> PapersOfForms, ImmutableArray<ImmutableArray<int>> TermsOfPapers);
