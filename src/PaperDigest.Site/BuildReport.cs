namespace PaperDigest.Site;

/// <summary>How a build ended.</summary>
public enum BuildOutcome
{
    /// <summary>The site is in place; the diagnostics tell of what could not be read.</summary>
    Built,

    /// <summary>No digest was found; nothing was touched.</summary>
    NoContent,

    /// <summary>A template is broken, or two pages have one address; the old site stands.</summary>
    Broken,

    /// <summary>The output folder is not PaperDigest's or is in use; nothing was touched.</summary>
    Refused,

    /// <summary>The disk failed; the old site stands.</summary>
    WriteFailed,
}

/// <summary>What a build did.</summary>
/// <param name="Outcome">How it ended.</param>
/// <param name="Digests">Days read.</param>
/// <param name="Papers">Papers shown.</param>
/// <param name="Pages">HTML pages made.</param>
/// <param name="Output">What was written; null if nothing was.</param>
/// <param name="Elapsed">Wall time.</param>
public sealed record BuildReport(BuildOutcome Outcome, int Digests, int Papers, int Pages, Output.OutputSummary? Output, TimeSpan Elapsed);

/// <summary>What a build is doing.</summary>
public enum BuildPhase
{
    /// <summary>Digests are read; counted in files.</summary>
    Reading,

    /// <summary>Another build is using the output folder; not counted.</summary>
    Waiting,

    /// <summary>The search index is made of so many papers; how far it is cannot be told.</summary>
    Indexing,

    /// <summary>Pages and the files for programs are made; counted in files.</summary>
    Rendering,

    /// <summary>Files are put in place; counted in files.</summary>
    Placing,

    /// <summary>A built site is checked; counted in files.</summary>
    Checking,
}

/// <summary>How far a build is.</summary>
/// <param name="Phase">What is being done.</param>
/// <param name="Done">How many are done.</param>
/// <param name="Total">How many there are.</param>
public readonly record struct BuildProgress(BuildPhase Phase, int Done, int Total);
