using System.Collections.Frozen;

namespace PaperDigest.Core.Glossary.Merging;

/// <summary>
/// Words that papers of every subject use, so that they are no topics. Counting finds most of them (many papers write them, few explain them); these
/// are explained often too. A site may pin what it misses.
/// </summary>
internal static class GeneralWords
{
    private static readonly FrozenSet<string> Keys = FrozenSet.ToFrozenSet(
    [
        "ablationstudy", "accuracy", "action", "adaptation", "algorithm", "analysis", "annotation", "application", "approach", "architecture", "baseline", "benchmark", "benchmarkdataset", "budget", "challenge",
        "component", "computationalcost", "content", "context", "control", "correction", "data", "dataset", "depth", "domain", "editing", "efficiency", "environment", "error", "evaluation", "evaluationmetric", "example",
        "execution", "expert", "experiment", "feature", "feedback", "framework", "global", "head", "highquality", "highresolution", "hybrid", "image", "inference", "information", "input", "instruction", "key", "knowledge",
        "label", "language", "layer", "learning", "length", "level", "local", "mask", "method", "methodology", "metric", "model", "modality", "module", "network", "noise", "object", "observation", "optimization", "output",
        "parameter", "path", "perception", "performance", "pipeline", "policy", "position", "precision", "preference", "prompt", "qualitative", "quality", "quantitative", "query", "question", "representation", "resolution", "response", "result", "sample",
        "scale", "scene", "score", "sequence", "size", "source", "space", "speed", "state", "stateoftheart", "step", "structure", "style", "successrate", "system", "target", "task", "text", "threshold", "token", "tool",
        "training", "understanding", "user", "value", "video", "view", "weight", "window", "word", "downstream", "downstreamtask", "experimentalresult", "technicalreport", "trainingdata", "opensource",
    ], StringComparer.Ordinal);

    /// <summary>Whether an English form is such a word.</summary>
    public static bool Has(FormId form) => form.Kind == FormKind.English && Keys.Contains(form.Key);
}
