namespace PaperDigest.Publishing.Tests.GitHub;

/// <summary>Runs jobs as GitHub does: each <c>run:</c> step in bash, in its folder and with its environment, each job on a machine of its own.</summary>
internal sealed class Runner : IDisposable
{
    private readonly Dictionary<string, string> given = new(StringComparer.Ordinal)
    {
        ["runner.os"] = "Linux",
        ["runner.arch"] = "X64",
        ["runner.environment"] = "github-hosted",
        ["github.token"] = "token",
        ["github.actor"] = "kim",
        ["github.repository"] = "Kim/Papers",
        ["github.ref_name"] = "main",
        ["github.event.repository.default_branch"] = "main",
        ["github.event_name"] = "push",
        ["vars.NUGET_USER"] = "kim",
    };

    private readonly string root = Directory.CreateTempSubdirectory("paperdigest-runner-").FullName;
    private readonly OthersActions others;
    private int machines;

    /// <param name="caches">The folder of caches that it shares with others; null for its own.</param>
    public Runner(string? caches = null)
    {
        others = new OthersActions(Path.Combine(root, "kept"), caches ?? Path.Combine(root, "caches"));
        Programs = Directory.CreateDirectory(Path.Combine(root, "programs")).FullName;
    }

    /// <summary>The checkout on the machine of the last job.</summary>
    public string Workspace { get; private set; } = "";

    /// <summary>Programs that stand before those of the machine.</summary>
    public string Programs { get; }

    /// <summary>What <c>actions/checkout</c> does, by default of this repository.</summary>
    public Action<string> CheckOut { get; set; } = Repository.CheckOut;

    /// <summary>What stands in the workspace of a machine before a job.</summary>
    public Action<string> Left { get; set; } = _ => { };

    /// <summary>Where GitHub Pages shows the site of the repository, without a slash at its end.</summary>
    public string Pages { get; set; } = "https://kim.github.io/papers";

    /// <summary>Where the action of this repository was checked out, for those who name it.</summary>
    public string Action { get; set; } = "";

    /// <summary>The folder below which the actions of others keep what was uploaded, by its name.</summary>
    public string Kept => others.Folder;

    /// <summary>The actions that ran, in order.</summary>
    public List<string> Used { get; } = [];

    /// <summary>Variables that its machines have beside those of GitHub.</summary>
    public Dictionary<string, string> Variables { get; } = new(StringComparer.Ordinal);

    /// <summary>What the runs show below their steps.</summary>
    public string Summary => File.Exists(SummaryFile) ? File.ReadAllText(SummaryFile) : "";

    private string SummaryFile => Path.Combine(root, "summary.md");

    private string Temp => Path.Combine(root, $"machine-{machines}", "temp");

    public void Dispose() => Directory.Delete(root, recursive: true);

    /// <summary>Says what an expression is, such as <c>github.ref_name</c>.</summary>
    public Runner With(string name, string value)
    {
        given[name] = value;
        return this;
    }

    /// <summary>Writes a program of bash that stands before that of the machine.</summary>
    public void Stub(string name, string script)
    {
        var file = Path.Combine(Programs, name);
        File.WriteAllText(file, "#!/usr/bin/env bash\n" + script);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    /// <summary>Runs a job; what its steps wrote.</summary>
    public async Task<string> RunAsync(Workflow workflow, string name)
    {
        NewMachine();
        var job = workflow.Job(name);
        var scope = new Scope(Workspace, new(StringComparer.Ordinal), workflow.Environment.Concat(job.Environment).ToDictionary(), new(StringComparer.Ordinal));
        Assert.True(Expression.IsTrue(job.If, token => Value(token, scope)), $"the job {name} is left out");
        var output = await StepsAsync(job.Steps, scope);
        foreach (var (key, value) in job.Outputs)
        {
            given[$"needs.{name}.outputs.{key}"] = Expression.Fill(value, token => Value(token, scope));
        }

        return output;
    }

    /// <summary>Runs the action of this repository on a machine of its own, as the only step of a job; what its steps wrote, and its outputs.</summary>
    /// <param name="folder">Where the action was checked out.</param>
    /// <param name="inputs">Those that the step gives.</param>
    public Task<(string Output, IReadOnlyDictionary<string, string> Outputs)> RunActionAsync(string folder, params (string Name, string Value)[] inputs)
    {
        NewMachine();
        return ActionAsync(folder, inputs.ToDictionary(input => input.Name, input => input.Value));
    }

    private async Task<(string Output, IReadOnlyDictionary<string, string> Outputs)> ActionAsync(string folder, IReadOnlyDictionary<string, string> inputs)
    {
        var action = Workflow.ParseAction(await File.ReadAllTextAsync(Path.Combine(folder, "action.yml")));
        Assert.Empty(inputs.Keys.Except(action.Inputs.Keys));
        var scope = new Scope(folder, action.Inputs.ToDictionary(input => input.Key, input => inputs.GetValueOrDefault(input.Key, input.Value)), [], new(StringComparer.Ordinal));
        var output = await StepsAsync(action.Steps, scope);
        return (output, action.Outputs.ToDictionary(pair => pair.Key, pair => Expression.Fill(pair.Value, token => Value(token, scope))));
    }

    private async Task<string> StepsAsync(IReadOnlyList<Step> steps, Scope scope)
    {
        var output = "";
        foreach (var step in steps)
        {
            if (Expression.IsTrue(step.If, token => Value(token, scope)))
            {
                output += step.Run is null ? await UseAsync(step, scope) : await RunAsync(step, scope);
                scope.Outputs[$"steps.{step.Id}.outcome"] = "success";
            }
        }

        others.EndJob();
        return output;
    }

    private async Task<string> RunAsync(Step step, Scope scope)
    {
        var outputs = Path.Combine(Temp, Path.GetRandomFileName());
        await File.WriteAllTextAsync(outputs, "");
        var environment = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["CI"] = "true",
            ["GITHUB_ACTIONS"] = "true",
            ["GITHUB_ACTION_PATH"] = scope.Folder,
            ["GITHUB_OUTPUT"] = outputs,
            ["GITHUB_REPOSITORY"] = given["github.repository"],
            ["GITHUB_SHA"] = "0123456789abcdef0123456789abcdef01234567",
            ["GITHUB_STEP_SUMMARY"] = SummaryFile,
            ["GITHUB_WORKSPACE"] = Workspace,
            ["RUNNER_TEMP"] = Temp,
            ["PATH"] = $"{Programs}:{Environment.GetEnvironmentVariable("PATH")}",
            ["PAPERDIGEST_CORPUS"] = "",
        };
        foreach (var (name, value) in Variables.Concat(scope.Environment).Concat(step.Environment))
        {
            environment[name] = Expression.Fill(value, token => Value(token, scope));
        }

        var folder = step.Folder is { } named ? Expression.Fill(named, token => Value(token, scope)) : Workspace;
        var output = await Shell.BashAsync(Expression.Fill(step.Run!, token => Value(token, scope)), step.Shell, Path.Combine(Workspace, folder), environment);
        foreach (var line in await File.ReadAllLinesAsync(outputs))
        {
            var (name, value) = (line[..line.IndexOf('=', StringComparison.Ordinal)], line[(line.IndexOf('=', StringComparison.Ordinal) + 1)..]);
            scope.Outputs[$"steps.{step.Id}.outputs.{name}"] = value;
        }

        return output;
    }

    private async Task<string> UseAsync(Step step, Scope scope)
    {
        Used.Add(step.Uses!);
        var with = step.With.ToDictionary(pair => pair.Key, pair => Expression.Fill(pair.Value, token => Value(token, scope)));
        var (output, outputs) = step.Uses == "./" ? await ActionAsync(Workspace, with)
            : step.Uses == "paperdigest/paperdigest@v1" ? await ActionAsync(Action, with)
            : ("", others.Use(step.Uses![..step.Uses!.IndexOf('@', StringComparison.Ordinal)], with, this));
        foreach (var (name, value) in outputs)
        {
            scope.Outputs[$"steps.{step.Id}.outputs.{name}"] = value;
        }

        return output;
    }

    private void NewMachine()
    {
        machines++;
        Workspace = Directory.CreateDirectory(Path.Combine(root, $"machine-{machines}", "work")).FullName;
        Directory.CreateDirectory(Temp);
        Left(Workspace);
    }

    private string Value(string token, Scope scope) => token switch
    {
        _ when given.TryGetValue(token, out var value) => value,
        "runner.temp" => Temp,
        "github.action_path" => scope.Folder,
        "hashFiles('**')" => Directory.EnumerateFileSystemEntries(Workspace).Any() ? "hash" : "",
        _ when token.StartsWith("inputs.", StringComparison.Ordinal) => scope.Inputs[token["inputs.".Length..]],
        _ when token.StartsWith("env.", StringComparison.Ordinal) => Expression.Fill(scope.Environment[token["env.".Length..]], inner => Value(inner, scope)),
        _ when token.StartsWith("steps.", StringComparison.Ordinal) => scope.Outputs.GetValueOrDefault(token, ""),
        _ => throw new FormatException($"nobody said what {token} is"),
    };

    // Of a job, or of an action within one: its folder, and what its expressions can name.
    private sealed record Scope(
        string Folder, Dictionary<string, string> Inputs, Dictionary<string, string> Environment, Dictionary<string, string> Outputs);
}
