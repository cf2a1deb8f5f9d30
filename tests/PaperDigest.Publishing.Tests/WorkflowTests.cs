using System.Text.RegularExpressions;
using PaperDigest.Publishing.Tests.GitHub;
using YamlDotNet.RepresentationModel;

namespace PaperDigest.Publishing.Tests;

/// <summary>What holds of every workflow of this repository, and of the one that begins with a site.</summary>
public sealed partial class WorkflowTests
{
    // Those that are known to work together; a newer one is a change to look at.
    private static readonly string[] Known =
    [
        "./",
        "./.github/workflows/ci.yml",
        "NuGet/login@v1",
        "actions/attest-build-provenance@v4",
        "actions/cache/restore@v5",
        "actions/cache/save@v5",
        "actions/cache@v5",
        "actions/checkout@v7",
        "actions/configure-pages@v6",
        "actions/deploy-pages@v5",
        "actions/download-artifact@v8",
        "actions/setup-dotnet@v6",
        "actions/upload-artifact@v7",
        "actions/upload-pages-artifact@v5",
        "docker/login-action@v4",
        "docker/setup-buildx-action@v4",
        "docker://rhysd/actionlint:1.7.8",
    ];

    public static TheoryData<string> Workflows { get; } =
    [
        .. Directory.GetFiles(Path.Combine(Repository.Root, ".github/workflows")).Select(file => ".github/workflows/" + Path.GetFileName(file)),
        "src/PaperDigest.Cli/Starting/Files/pages.yml",
    ];

    // A job that may do more is a change to look at, too.
    private static readonly string[] Permissions =
    [
        "ci.yml test: contents read",
        "ci.yml workflows: contents read",
        "pages.yml build: contents read, pages read",
        "pages.yml deploy: pages write, id-token write",
        "release.yml notes: contents read",
        "release.yml native: contents read",
        "release.yml tool: contents read",
        "release.yml test: contents read",
        "release.yml publish: contents write, id-token write, attestations write",
        "release.yml container: contents read, packages write",
        "release.yml major: contents write",
    ];

    [Theory]
    [MemberData(nameof(Workflows))]
    public void Jobs_may_do_what_they_must_and_no_more_and_end(string file)
    {
        var workflow = Workflow.Parse(Repository.Read(file));

        Assert.Equal(
            Permissions.Where(line => line.StartsWith(Path.GetFileName(file) + " ", StringComparison.Ordinal)),
            workflow.Jobs.Select(job => $"{Path.GetFileName(file)} {job.Name}: {Allowed(job.Yaml) ?? Allowed(workflow.Yaml)}"));
        Assert.All(workflow.Jobs.Where(job => !job.IsCall), job => Assert.InRange(int.Parse(Workflow.Scalar(job.Yaml, "timeout-minutes") ?? "0", null), 1, 60));
        Assert.All(
            workflow.Jobs.SelectMany(job => job.Steps).Where(step => step.Uses?.StartsWith("actions/checkout@", StringComparison.Ordinal) == true),
            step => Assert.Equal("false", step.With["persist-credentials"]));
    }

    [Theory]
    [MemberData(nameof(Workflows))]
    public void Actions_of_others_are_known_and_no_script_holds_an_expression(string file) =>
        AssertSafe(Workflow.Parse(Repository.Read(file)).Jobs.SelectMany(job => job.Steps));

    [Fact]
    public void So_it_is_in_the_action() => AssertSafe(Workflow.ParseAction(Repository.Read("action.yml")).Steps);

    [Fact]
    public void Every_system_runs_what_continuous_integration_runs()
    {
        var job = Workflow.Parse(Repository.Read(".github/workflows/ci.yml")).Job("test");

        Assert.Equal("bash .ci/run", job.Steps[^1].Run);
        Assert.Equal("{ { os, [ ubuntu-latest, macos-latest, windows-latest ] } }", job.Yaml["strategy"]["matrix"].ToString());

        // On Linux the packages that the script itself installs where it may.
        var installed = Packages().Match(Repository.Read(".ci/run")).Groups["names"].Value.Split(' ').Where(name => name != "git");
        Assert.Subset(Packages().Match(job.Steps.Single(step => step.If is not null).Run!).Groups["names"].Value.Split(' ').ToHashSet(), installed.ToHashSet());
    }

    // Without a mapping it would be all or nothing at one word; without any, what the repository's settings say.
    private static string? Allowed(YamlMappingNode node) =>
        !node.Children.TryGetValue(new YamlScalarNode("permissions"), out var permissions) ? null
        : string.Join(", ", Assert.IsType<YamlMappingNode>(permissions).Children.Select(permission => $"{permission.Key} {permission.Value}"));

    // Text that strangers may choose, such as a branch's name, would be run as a command.
    private static void AssertSafe(IEnumerable<Step> steps)
    {
        Assert.All(steps, step => Assert.DoesNotContain("${{", step.Run ?? "", StringComparison.Ordinal));
        Assert.Empty(steps.Select(step => step.Uses).OfType<string>().Except(Known));
    }

    [GeneratedRegex("--no-install-recommends (?<names>[a-z0-9 -]+[a-z0-9])", RegexOptions.ExplicitCapture)]
    private static partial Regex Packages();
}
