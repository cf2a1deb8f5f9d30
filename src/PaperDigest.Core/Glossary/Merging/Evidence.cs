using System.Collections.Immutable;
using System.Runtime.InteropServices;
using PaperDigest.Core.Glossary.Mining;

namespace PaperDigest.Core.Glossary.Merging;

/// <summary>Papers that have two forms together.</summary>
/// <param name="Papers">Their numbers, ascending.</param>
/// <param name="Coverage">The best that a bracket shows of how much one says of the other, word by word: from 0 to 1.</param>
internal sealed record Together(List<int> Papers, double Coverage)
{
    public int Count => Papers.Count;

    public int Newest => Papers[^1];
}

/// <summary>What the brackets of an archive say of forms: how they are spelt, and which stand together in how many papers.</summary>
internal sealed class Evidence
{
    // Mixture-of-Experts is never written with one expert but by a slip.
    private const double ShareOfSingular = 0.2;

    private readonly Dictionary<FormId, Dictionary<string, int>> spellings = [];
    private readonly Dictionary<FormId, List<int>> papers = [];
    private readonly Dictionary<FormId, Dictionary<FormId, Together>> partners = [];

    private Evidence()
    {
    }

    /// <summary>All forms, in an order of their own.</summary>
    public ImmutableArray<FormId> Forms { get; private init; }

    /// <summary>Sums up what brackets say; they come by paper.</summary>
    public static Evidence Of(ImmutableArray<Reading> readings)
    {
        var evidence = new Evidence();
        foreach (var reading in readings)
        {
            evidence.Add(reading);
        }

        return new Evidence(evidence);
    }

    private Evidence(Evidence whole)
    {
        (spellings, papers, partners) = (whole.spellings, whole.papers, whole.partners);
        Forms = [.. papers.Keys.Order()];
    }

    /// <summary>In how many papers a form stands beside a bracket or in one.</summary>
    public int Papers(FormId form) => papers.TryGetValue(form, out var of) ? of.Count : 0;

    /// <summary>The papers in which a form stands beside a bracket or in one.</summary>
    public IEnumerable<int> PapersWith(FormId form) => papers[form];

    /// <summary>The papers that explain an abbreviation as something else than one of some forms.</summary>
    public HashSet<int> PapersOfOthers(FormId abbreviation, IReadOnlySet<FormId> forms)
    {
        var names = With(abbreviation, FormKind.English).ToLookup(name => forms.Contains(name.Form), name => name.Together.Papers);
        return [.. names[false].SelectMany(of => of).Except(names[true].SelectMany(of => of))];
    }

    /// <summary>In how many papers brackets explain one of some forms.</summary>
    public int PapersOfAny(IEnumerable<FormId> forms) => forms.Where(papers.ContainsKey).SelectMany(form => papers[form]).Distinct().Count();

    /// <summary>Whether brackets know a form.</summary>
    public bool Knows(FormId form) => papers.ContainsKey(form);

    /// <summary>A form as most papers write it, but in the singular where enough do.</summary>
    public string Spelling(FormId form)
    {
        var written = spellings[form].OrderByDescending(s => s.Value).ThenBy(s => s.Key, StringComparer.Ordinal).ToList();
        var (most, papers) = written[0];
        return most.EndsWith('s') && written.Find(s => s.Value >= papers * ShareOfSingular && most.AsSpan(..^1).Equals(s.Key, StringComparison.OrdinalIgnoreCase)) is { Key: { } singular } ? singular : most;
    }

    /// <summary>The forms of a kind that stand with a form, those in most papers first.</summary>
    public IEnumerable<(FormId Form, Together Together)> With(FormId form, FormKind kind) => partners.TryGetValue(form, out var of)
        ? of.Where(p => p.Key.Kind == kind).OrderByDescending(p => p.Value.Count).ThenBy(p => p.Key).Select(p => (p.Key, p.Value))
        : [];

    /// <summary>What shows two forms together; null if nothing does.</summary>
    public Together? Of(FormId form, FormId other) => partners.TryGetValue(form, out var of) ? of.GetValueOrDefault(other) : null;

    private void Add(Reading reading)
    {
        var korean = Add(FormKind.Korean, reading.Korean, reading.Paper);
        var english = Add(FormKind.English, reading.English, reading.Paper);
        var abbreviation = Add(FormKind.Abbreviation, reading.Abbreviation is null ? null : Abbreviations.Singular(reading.Abbreviation).ToString(), reading.Paper);
        if (english is { } name && abbreviation is { } letters && Abbreviations.Fits(reading.Abbreviation, reading.English))
        {
            Pair(name, letters, reading.Paper, 1);
        }

        if (korean is { } word && (english ?? abbreviation) is { } other)
        {
            var sounds = reading.English is not null && Transliteration.Is(reading.Korean, reading.English);
            Pair(word, other, reading.Paper, sounds ? 1 : reading.Coverage);
        }
    }

    private FormId? Add(FormKind kind, string? text, int paper)
    {
        if (text is null || FormKey.Of(text) is not { Length: > 0 } key)
        {
            return null;
        }

        var form = new FormId(kind, key);
        ref var of = ref CollectionsMarshal.GetValueRefOrAddDefault(papers, form, out _);
        AddPaper(of ??= [], paper);
        ref var spelt = ref CollectionsMarshal.GetValueRefOrAddDefault(spellings, form, out _);
        CollectionsMarshal.GetValueRefOrAddDefault(spelt ??= new(StringComparer.Ordinal), text, out _)++;
        return form;
    }

    private void Pair(FormId form, FormId other, int paper, double coverage)
    {
        ref var of = ref CollectionsMarshal.GetValueRefOrAddDefault(partners, form, out _);
        ref var together = ref CollectionsMarshal.GetValueRefOrAddDefault(of ??= [], other, out _);
        together = together is null || together.Coverage < coverage ? new(together?.Papers ?? [], coverage) : together;
        AddPaper(together.Papers, paper);
        ref var back = ref CollectionsMarshal.GetValueRefOrAddDefault(partners, other, out _);
        (back ??= [])[form] = together;
    }

    private static void AddPaper(List<int> papers, int paper)
    {
        if (papers.Count == 0 || papers[^1] != paper)
        {
            papers.Add(paper);
        }
    }
}
