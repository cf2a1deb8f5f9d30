using System.Collections.Immutable;

namespace PaperDigest.Core.Glossary;

/// <summary>What shows that two forms name one thing.</summary>
public enum MergeReason
{
    /// <summary>They differ in case, hyphens, plural or spacing alone.</summary>
    Spelling,

    /// <summary>One stands in brackets beside the other, and its letters are the other's: <c>Reinforcement Learning (RL)</c>.</summary>
    Abbreviation,

    /// <summary>One stands in brackets beside the other, in the other language: <c>강화 학습(Reinforcement Learning)</c>.</summary>
    Translation,

    /// <summary>As a translation, and it sounds like the other: <c>디퓨전 모델(diffusion model)</c>.</summary>
    Transliteration,

    /// <summary>Two English names that share both their abbreviation and their Korean: <c>Vision-Language Model</c>, <c>Visual Language Model</c>.</summary>
    SameCompany,

    /// <summary>The site's settings say so.</summary>
    Settings,
}

/// <summary>Why two forms that stand together somewhere are not one term.</summary>
public enum ApartReason
{
    /// <summary>An abbreviation of two things: ASR. It counts for either only in papers that write another form of it.</summary>
    SharedAbbreviation,

    /// <summary>A Korean word for two things: 큐 (cue, queue). It counts for either only in papers that write another form of it.</summary>
    SharedKorean,

    /// <summary>They stand together in few papers, and with something else in many.</summary>
    BetterPartner,

    /// <summary>They stand together once, and their words don't correspond.</summary>
    TooRare,

    /// <summary>The paper's bracket gives the abbreviation another meaning than the term's.</summary>
    OtherMeaning,
}

/// <summary>Two forms that one term holds, and the evidence for it.</summary>
/// <param name="Form">A form of the term.</param>
/// <param name="Other">The form it was merged with.</param>
/// <param name="Reason">What shows it.</param>
/// <param name="Papers">How many papers show it; 0 where the settings say so.</param>
/// <param name="Example">The number of one of them, the newest; null where the settings say so.</param>
public sealed record TermMerge(string Form, string Other, MergeReason Reason, int Papers, int? Example);

/// <summary>A form that stands beside one of a term's and was not made a form of it alone.</summary>
/// <param name="Form">A form of the term.</param>
/// <param name="Other">The form, or for what two terms share, the other term's name.</param>
/// <param name="Reason">Why.</param>
/// <param name="Papers">How many papers have them together.</param>
/// <param name="Example">The number of one of them, the newest.</param>
public sealed record KeptApart(string Form, string Other, ApartReason Reason, int Papers, int Example);

/// <summary>All that is known of a term, for those who ask why it is as it is.</summary>
/// <param name="Term">The term.</param>
/// <param name="Place">Its place in the glossary.</param>
/// <param name="Merges">Why its forms are one term, those of most papers first.</param>
/// <param name="Apart">What was kept apart from it, those of most papers first.</param>
public sealed record Explanation(Term Term, int Place, ImmutableArray<TermMerge> Merges, ImmutableArray<KeptApart> Apart)
{
    /// <summary>The terms that have a form, most papers first: none if no term has it, two or more for what names several things (ASR).</summary>
    /// <param name="glossary">The glossary.</param>
    /// <param name="form">Any form in any spelling: case, hyphens, plural and spacing don't matter.</param>
    public static ImmutableArray<Explanation> Of(MinedGlossary glossary, string form)
    {
        var key = FormKey.Of(form);
        return key.Length == 0 ? [] : [.. glossary.Terms.Index()
            .Where(term => term.Item.Forms.Any(f => FormKey.Of(f.Text) == key) || FormKey.Of(term.Item.Name) == key)
            .Select(term => new Explanation(term.Item, term.Index, term.Item.Merges, [.. term.Item.Apart.Where(apart => !HasForm(term.Item, apart.Other))]))];
    }

    // What one paper explained otherwise, others may have merged all the same.
    private static bool HasForm(Term term, string text) => term.Forms.Any(form => form.Text == text);
}
