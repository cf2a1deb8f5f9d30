using System.Collections.Immutable;
using PaperDigest.Core.Diagnostics;
using PaperDigest.Core.Parsing.Files;

namespace PaperDigest.Cli.Deploying;

/// <summary>What to publish where.</summary>
/// <param name="Folder">The output folder, absolute.</param>
/// <param name="Remote">A name, an address or a path.</param>
/// <param name="Branch">The branch, without <c>refs/heads/</c>.</param>
/// <param name="Domain">The site's own domain, in ASCII; null to leave that of the branch.</param>
/// <param name="Message">The commit's message; null for one that tells what changed.</param>
/// <param name="DryRun">Whether only to say what would be done.</param>
/// <param name="Force">Whether to put the site in the place of what others put on the branch.</param>
/// <param name="Strict">Whether not to publish a site that there are warnings of.</param>
/// <param name="Digests">The files that the site is made from.</param>
internal sealed record DeployRequest(
    string Folder, string Remote, string Branch, string? Domain, string? Message, bool DryRun, bool Force, bool Strict, ImmutableArray<ContentFile> Digests);

/// <summary>How a deploy ended that did not fail.</summary>
internal enum DeployOutcome
{
    /// <summary>The branch has a new commit.</summary>
    Published,

    /// <summary>The branch held just this site before.</summary>
    Unchanged,

    /// <summary>Only looked at.</summary>
    Planned,

    /// <summary>Not published, because of findings.</summary>
    Refused,
}

/// <summary>What a deploy did.</summary>
/// <param name="Outcome">How it ended.</param>
/// <param name="Remote">The remote, without secrets.</param>
/// <param name="Branch">The branch.</param>
/// <param name="Commit">The commit that the branch points to now; null when there is none yet.</param>
/// <param name="Changes">What changed, or would.</param>
/// <param name="Address">Where the site is seen; null when that is not known.</param>
/// <param name="Findings">What was found on the way.</param>
internal sealed record DeployReport(
    DeployOutcome Outcome, string Remote, string Branch, string? Commit, SiteChanges Changes, Uri? Address, IReadOnlyList<Diagnostic> Findings);
