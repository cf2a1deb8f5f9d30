using PaperDigest.Core.Glossary.Merging;
using PaperDigest.Core.Glossary.Mining;

namespace PaperDigest.Core.Glossary;

/// <summary>Mines an archive: digests put the English beside the Korean, <c>강화 학습(Reinforcement Learning; RL)</c>.</summary>
public static class GlossaryBuilder
{
    /// <summary>Mines the glossary of an archive.</summary>
    /// <param name="count">How many papers there are; their numbers are 0 and on, oldest first.</param>
    /// <param name="textOf">A paper's words; asked more than once, from any thread.</param>
    /// <param name="rules">What the site says of terms.</param>
    /// <param name="processors">How many processors may work on it; null for all.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static MinedGlossary Build(int count, Func<int, PaperText> textOf, GlossaryRules rules, int? processors, CancellationToken cancellation)
    {
        var evidence = Evidence.Of(Miner.Mine(count, textOf, processors, cancellation));
        var (concepts, unmatched) = new RuleApplier(new ConceptBuilder(evidence).Build(), rules, evidence).Apply();
        return new TermAssembler(concepts, evidence).Assemble(count, textOf, processors, cancellation) with { UnmatchedRules = unmatched };
    }
}
