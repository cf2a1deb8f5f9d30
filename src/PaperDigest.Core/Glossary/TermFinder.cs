using System.Collections.Immutable;
using PaperDigest.Core.Glossary.Finding;

namespace PaperDigest.Core.Glossary;

/// <summary>
/// Finds which papers write which forms of terms, all forms in one pass over each text. An occurrence inside a longer form's is that form's
/// alone: a reader of 확산 모델 wants papers that speak of diffusion models as such, and one on 비디오 확산 모델 says so where it does.
/// </summary>
internal static class TermFinder
{
    /// <summary>Finds forms in papers.</summary>
    /// <param name="formsOfTerms">The forms of each term.</param>
    /// <param name="count">How many papers there are; their numbers are 0 and on.</param>
    /// <param name="textOf">A paper's words; asked once, from any thread.</param>
    /// <param name="processors">How many processors may work on it; null for all.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static FoundForms Find(
        ImmutableArray<ImmutableArray<string>> formsOfTerms, int count, Func<int, PaperText> textOf, int? processors, CancellationToken cancellation)
    {
        ImmutableArray<SoughtForm> forms = [.. formsOfTerms.SelectMany((of, term) => of.Select(form => new SoughtForm(form, term)))];
        var table = new FormTable(forms);
        var sharing = TermsByForm(forms);
        var found = new ImmutableArray<int>[count];
        var options = new ParallelOptions { MaxDegreeOfParallelism = processors ?? Environment.ProcessorCount, CancellationToken = cancellation };
        Parallel.For(0, count, options, () => new FoldedText(), (number, _, text) =>
        {
            found[number] = Told(forms, sharing, FormsIn(table, text, textOf(number)));
            return text;
        }, _ => { });
        return new FoundForms(PapersOf(forms.Length, found), [.. found.Select(written => TermsOf(forms, written))]);
    }

    // In order of first occurrence, the title's first.
    private static OrderedSet FormsIn(FormTable table, FoldedText text, PaperText paper)
    {
        var found = new OrderedSet();
        foreach (var part in paper.Texts.Prepend(paper.Title))
        {
            text.Fold(part);
            table.FindAll(text, found.Add);
        }

        return found;
    }

    // Terms that write a form alike, by its spelling. ASR is speech recognition here, and attack success rate there.
    private static Dictionary<string, int> TermsByForm(ImmutableArray<SoughtForm> forms) => forms
        .GroupBy(form => form.Spelling, StringComparer.Ordinal)
        .ToDictionary(alike => alike.Key, alike => alike.Select(form => form.Term).Distinct().Count(), StringComparer.Ordinal);

    // What several terms are called tells of one only beside another of its forms.
    private static ImmutableArray<int> Told(ImmutableArray<SoughtForm> forms, Dictionary<string, int> sharing, OrderedSet written) =>
        [.. written.Values.Where(place => sharing[forms[place].Spelling] == 1 || written.Values.Any(other =>
            forms[other].Term == forms[place].Term && forms[other].Spelling != forms[place].Spelling))];

    private static ImmutableArray<ImmutableArray<int>> PapersOf(int forms, ImmutableArray<int>[] found)
    {
        var papers = new ImmutableArray<int>.Builder[forms];
        foreach (var (number, written) in found.Index())
        {
            foreach (var form in written)
            {
                (papers[form] ??= ImmutableArray.CreateBuilder<int>()).Add(number);
            }
        }

        return [.. papers.Select(of => of?.ToImmutable() ?? [])];
    }

    private static ImmutableArray<int> TermsOf(ImmutableArray<SoughtForm> forms, ImmutableArray<int> written) =>
        [.. written.GroupBy(form => forms[form].Term).OrderByDescending(of => of.Max(form => forms[form].Width)).Select(of => of.Key)];
}
