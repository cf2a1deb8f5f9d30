using YamlDotNet.RepresentationModel;

namespace PaperDigest.Publishing.Tests.GitHub;

/// <summary>A step: of <see cref="Run"/> and <see cref="Uses"/> one is set. Values still hold their expressions.</summary>
internal sealed record Step(
    string? Id, string? Name, string? If, string? Run, string? Uses, string? Folder, string? Shell, IReadOnlyDictionary<string, string> With, IReadOnlyDictionary<string, string> Environment)
{
    public override string ToString() => Name ?? Uses ?? Run!;
}

/// <summary>A job of a workflow.</summary>
internal sealed record Job(
    string Name, string? If, IReadOnlyDictionary<string, string> Environment, IReadOnlyDictionary<string, string> Outputs, IReadOnlyList<Step> Steps, YamlMappingNode Yaml)
{
    /// <summary>Whether it is the jobs of another workflow.</summary>
    public bool IsCall => Yaml.Children.ContainsKey(new YamlScalarNode("uses"));
}

/// <summary>A workflow, as its file has it.</summary>
internal sealed record Workflow(IReadOnlyDictionary<string, string> Environment, IReadOnlyList<Job> Jobs, YamlMappingNode Yaml)
{
    // What the runner does as GitHub does, and what has no meaning for a step; anything else is to be thought of first.
    private static readonly string[] KnownOfJobs = ["defaults", "env", "environment", "if", "needs", "outputs", "permissions", "runs-on", "steps", "strategy", "timeout-minutes", "uses"];
    private static readonly string[] KnownOfSteps = ["env", "id", "if", "name", "run", "shell", "uses", "with", "working-directory"];

    public static Workflow Parse(string text)
    {
        var yaml = Root(text);
        return new Workflow(
            Strings(yaml, "env"),
            [.. Mapping(yaml, "jobs")!.Children.Select(job => Job(((YamlScalarNode)job.Key).Value!, (YamlMappingNode)job.Value))],
            yaml);
    }

    /// <summary>The steps, inputs and outputs of a composite action.</summary>
    public static (IReadOnlyList<Step> Steps, IReadOnlyDictionary<string, string> Inputs, IReadOnlyDictionary<string, string> Outputs) ParseAction(string text)
    {
        var yaml = Root(text);
        return (
            Steps(Mapping(yaml, "runs")!),
            Mapping(yaml, "inputs")!.Children.ToDictionary(input => Text(input.Key), input => Scalar((YamlMappingNode)input.Value, "default") ?? ""),
            Mapping(yaml, "outputs")!.Children.ToDictionary(output => Text(output.Key), output => Scalar((YamlMappingNode)output.Value, "value")!));
    }

    public Job Job(string name) => Jobs.Single(job => job.Name == name);

    public static IReadOnlyDictionary<string, string> Strings(YamlMappingNode node, string key) =>
        Mapping(node, key)?.Children.ToDictionary(pair => Text(pair.Key), pair => Text(pair.Value)) ?? [];

    public static string? Scalar(YamlMappingNode node, string key) => node.Children.TryGetValue(new YamlScalarNode(key), out var value) ? Text(value) : null;

    public static YamlMappingNode? Mapping(YamlMappingNode node, string key) => node.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value as YamlMappingNode : null;

    private static Job Job(string name, YamlMappingNode job)
    {
        Assert.Empty(job.Children.Keys.Select(Text).Except(KnownOfJobs));
        var shell = Mapping(job, "defaults") is { } defaults ? Scalar(Mapping(defaults, "run")!, "shell") : null;
        return new(name, Scalar(job, "if"), Strings(job, "env"), Strings(job, "outputs"), Steps(job, shell), job);
    }

    private static IReadOnlyList<Step> Steps(YamlMappingNode node, string? shell = null)
    {
        var steps = node.Children.TryGetValue(new YamlScalarNode("steps"), out var list) ? ((YamlSequenceNode)list).Children.Cast<YamlMappingNode>().ToList() : [];
        Assert.Empty(steps.SelectMany(step => step.Children.Keys.Select(Text)).Except(KnownOfSteps));
        return
        [
            .. from step in steps
               select new Step(
                   Scalar(step, "id"), Scalar(step, "name"), Scalar(step, "if"), Scalar(step, "run"), Scalar(step, "uses"), Scalar(step, "working-directory"),
                   Scalar(step, "shell") ?? shell, Strings(step, "with"), Strings(step, "env")),
        ];
    }

    private static string Text(YamlNode node) => ((YamlScalarNode)node).Value ?? "";

    private static YamlMappingNode Root(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return (YamlMappingNode)stream.Documents.Single().RootNode;
    }
}
