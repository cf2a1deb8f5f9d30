using PaperDigest.Core.Configuration;
using PaperDigest.Core.Diagnostics;
using PaperDigest.Site.Graph;
using PaperDigest.Site.Knowledge;

namespace PaperDigest.Site;

/// <summary>An archive of digests and what is known of it, for who tells of it without making a site.</summary>
/// <param name="Config">The settings.</param>
/// <param name="Graph">Its papers.</param>
/// <param name="Knowledge">Its terms.</param>
public sealed record Archive(SiteConfig Config, SiteGraph Graph, SiteKnowledge Knowledge)
{
    /// <summary>Reads the archive of a configuration; null when there is no digest, which is reported.</summary>
    /// <param name="config">The settings.</param>
    /// <param name="diagnostics">Takes what is wrong with the digests.</param>
    /// <param name="progress">Told how many files were read, from any thread.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static Archive? Read(SiteConfig config, DiagnosticBag diagnostics, IProgress<BuildProgress>? progress, CancellationToken cancellation)
    {
        var content = Content.Read(config, progress, cancellation);
        diagnostics.AddRange(content.Diagnostics.ToSorted());
        if (content.Digests.IsEmpty)
        {
            return null;
        }

        var graph = SiteGraph.From(content.Digests, config, diagnostics);
        var knowledge = SiteKnowledge.Of(graph, config, processors: null, cancellation);
        diagnostics.AddRange(TopicFindings.Of(knowledge.Glossary));
        return new Archive(config, graph, knowledge);
    }
}
