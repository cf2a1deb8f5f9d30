using System.Collections.Immutable;

namespace PaperDigest.Core.Glossary;

/// <summary>What kind of name a form is.</summary>
public enum FormKind
{
    /// <summary>With Hangul: <c>강화 학습</c>, <c>3D 가우시안 스플래팅</c>.</summary>
    Korean,

    /// <summary>English words: <c>reinforcement learning</c>.</summary>
    English,

    /// <summary>An abbreviation: <c>RL</c>.</summary>
    Abbreviation,
}

/// <summary>A way in which papers write a term.</summary>
/// <param name="Text">As most papers write it, capitals and spacing included; other spellings of case, hyphen, plural and spacing count as it.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Papers">How many papers write it, from 0: a form that only a site's settings name may be in none.</param>
public sealed record TermForm(string Text, FormKind Kind, int Papers);

/// <summary>A thing that papers name, in whatever form.</summary>
public sealed record Term
{
    /// <summary>What the site calls it: its settings' choice, else the Korean form that most papers write, unless ten times as many write another form: CLIP.</summary>
    public required string Name { get; init; }

    /// <summary>The Korean form that most papers write; null if none has one.</summary>
    public string? Korean { get; init; }

    /// <summary>The English form that most papers write; null if none has one.</summary>
    public string? English { get; init; }

    /// <summary>The abbreviation that most papers write; null if none has one.</summary>
    public string? Abbreviation { get; init; }

    /// <summary>All forms, those of most papers first.</summary>
    public required ImmutableArray<TermForm> Forms { get; init; }

    /// <summary>The numbers of the papers that name it in any form, ascending.</summary>
    public required ImmutableArray<int> Papers { get; init; }

    /// <summary>Whether the site's settings make it a topic however few papers name it.</summary>
    public bool IsPinned { get; init; }

    /// <summary>Why its forms are one term, what most papers show first.</summary>
    public ImmutableArray<TermMerge> Merges { get; init; } = [];

    /// <summary>What stands beside its forms and was kept apart, what most papers show first.</summary>
    public ImmutableArray<KeptApart> Apart { get; init; } = [];
}
