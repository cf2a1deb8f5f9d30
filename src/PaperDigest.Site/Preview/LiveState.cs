using PaperDigest.Core.Diagnostics;

namespace PaperDigest.Site.Preview;

/// <summary>What a live site is at one moment; the next moment is its <see cref="Next"/>. Who holds a state holds all that came after it.</summary>
/// <param name="site">The site to show; null when there has been none that can be shown.</param>
/// <param name="findings">What is wrong.</param>
/// <param name="isCurrent">Whether the site is that of the source as it is now; if not, the findings say why.</param>
/// <param name="changes">What in the source made it; null when nothing did.</param>
/// <param name="elapsed">How long that took, from when the change was noticed.</param>
public sealed class LiveState(PreviewSite? site, IReadOnlyList<Diagnostic> findings, bool isCurrent, SourceChanges? changes, TimeSpan elapsed)
{
    private readonly TaskCompletionSource<LiveState> next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The site to show: the newest that could be made; null when there has been none.</summary>
    public PreviewSite? Site { get; } = site;

    /// <summary>What is wrong, errors among it.</summary>
    public IReadOnlyList<Diagnostic> Findings { get; } = findings;

    /// <summary>Whether <see cref="Site"/> is that of the source as it is now; if not, the findings say why.</summary>
    public bool IsCurrent { get; } = isCurrent;

    /// <summary>Whether anything was read yet: the very first state knows of nothing, neither a site nor what is wrong with it.</summary>
    public bool IsRead => IsCurrent || Findings.Count > 0;

    /// <summary>What in the source made this state; null when more was found without a change, and at first.</summary>
    public SourceChanges? Changes { get; } = changes;

    /// <summary>How long that took, from when the change was noticed.</summary>
    public TimeSpan Elapsed { get; } = elapsed;

    /// <summary>Ends with the state after this one, as soon as there is one.</summary>
    public Task<LiveState> Next => next.Task;

    internal void Follow(LiveState state) => next.SetResult(state);
}
