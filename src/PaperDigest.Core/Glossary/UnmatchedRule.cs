namespace PaperDigest.Core.Glossary;

/// <summary>Which of a site's rules of terms.</summary>
public enum GlossaryRuleKind
{
    /// <summary>A pinned term that no paper names.</summary>
    Pin,

    /// <summary>A new name for a term that there isn't.</summary>
    Rename,

    /// <summary>A form to merge that no paper writes.</summary>
    Merge,

    /// <summary>A term to hide that there isn't.</summary>
    Hide,
}

/// <summary>A rule of a site's settings that fits nothing in the archive.</summary>
/// <param name="Kind">Which list it stands in.</param>
/// <param name="Form">The form that was not found, as the settings write it.</param>
public sealed record UnmatchedRule(GlossaryRuleKind Kind, string Form);
