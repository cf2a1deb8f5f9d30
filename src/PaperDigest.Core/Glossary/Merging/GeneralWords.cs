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
        "training", "understanding", "user", "value", "video", "view", "weight", "window", "word", "downstream", "downstreamtask", "experimentalresult", "technicalreport", "trainingdata", "opensource", "background", "batch",
        "chain", "confidence", "consistency", "convergence", "decision", "density", "distribution", "diversity", "dynamic", "expansion", "explicit", "fidelity", "fusion", "generalization", "generation", "hardware", "identity",
        "inspiration", "interaction", "interface", "iteration", "manipulation", "modeling", "prediction", "pro", "search", "stability", "supervised", "synthetic", "temporal", "thought", "unified", "uncertainty", "variance", "verification", "2d", "3d", "4d", "io",
        "activation", "answergeneration", "artifact", "arxiv", "assertion", "bidirectional", "box", "chat", "chunk", "classifier", "closedloop", "coarse", "compliance", "compositional",
        "computebudget", "coverage", "critique", "cue", "dataefficiency", "datasynthesis", "debate", "degradation", "detector", "diffusionbased", "discrete", "edge", "executor", "exploration",
        "expression", "generative", "generator", "granularity", "haystack", "highfidelity", "instructiontuned", "intention", "inversion", "judge", "keyvalue", "latent", "learningalgorithm",
        "learningrate", "localization", "loss", "lossfunction", "mean", "multimodalinput", "networkarchitecture", "neuralnetworkarchitecture", "nonlinearity", "norm", "onestep", "openloop", "optic",
        "optimizationtechnique", "optimizer", "outlier", "pair", "paradigm", "photorealistic", "planner", "plugandplay", "prefix", "pretrained", "primitive", "realtime", "reference",
        "referencebased", "referenceframe", "reflection", "region", "regularizationtechnique", "reviewer", "selection", "sequencelength", "shift", "simulation", "solver", "specialistmodel",
        "student", "subject", "summary", "teacher", "timestep", "tradeoff", "trajectory", "transformerarchitecture", "transport", "tree", "triplet", "tuning", "visioncentric", "visionexpert", "vl",
    ], StringComparer.Ordinal);

    /// <summary>Whether a form in Latin is such a word.</summary>
    public static bool Has(FormId form) => form.Kind != FormKind.Korean && Keys.Contains(form.Key);
}
