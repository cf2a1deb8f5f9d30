using PaperDigest.Cli.Terminal;
using PaperDigest.Core.Diagnostics;
using PaperDigest.Site.Output;

namespace PaperDigest.Cli.Deploying;

/// <summary>Publishes a built site to a branch of a git remote: read the branch, compare, commit on top of it, push; again when somebody else was quicker.</summary>
internal sealed class Deployment
{
    private const int MostAttempts = 5;

    private readonly DeployRequest request;
    private readonly Host host;
    private readonly Destination destination;
    private readonly SiteRepository repository;
    private readonly GitIdentity identity;
    private readonly Action<string> tell;
    private readonly string where;

    private Deployment(DeployRequest request, Host host, Destination destination, SiteRepository repository, GitIdentity identity, Action<string> tell)
    {
        this.request = request;
        this.host = host;
        this.destination = destination;
        this.repository = repository;
        this.identity = identity;
        this.tell = tell;
        where = $"branch {request.Branch} of {destination.Name}";
    }

    /// <summary>Publishes.</summary>
    /// <param name="request">What and where.</param>
    /// <param name="host">The process.</param>
    /// <param name="tell">Told what is being done, before each step that may last.</param>
    /// <exception cref="DeployException">It may not be, or the remote failed.</exception>
    /// <exception cref="OutputException">There is no site, or it is not whole.</exception>
    /// <exception cref="OperationCanceledException">Interrupted; the branch is as it was.</exception>
    public static async Task<DeployReport> RunAsync(DeployRequest request, Host host, Action<string> tell)
    {
        // First what needs no network.
        Open(request, host, tell).Dispose();
        var environment = GitEnvironment.OfUser(host);
        var git = new Git(GitProgram.Find(GitEnvironment.SearchPath(environment)), host.WorkingFolder, environment, host.Interrupted);
        await GitProgram.RequireAsync(git);
        await RequireBranchNameAsync(git, request.Branch);
        var settings = await GitSettings.ReadAsync(git);
        var destination = await Destination.FindAsync(request.Remote, git, settings);
        using var repository = SiteRepository.Make(git, environment, destination, settings, request.Branch, host.Interrupted);
        return await new Deployment(request, host, destination, repository, GitIdentity.Find(environment, settings), tell).RunAsync();
    }

    private async Task<DeployReport> RunAsync()
    {
        for (var attempt = 1; ; attempt++)
        {
            if (await TryAsync() is { } report)
            {
                return report;
            }

            if (attempt == MostAttempts)
            {
                throw DeployException.Remote($"others pushed to {where} again and again in the meantime", "", "Nothing of theirs was overwritten; deploy again.");
            }
        }
    }

    // Null when somebody else pushed in between.
    private async Task<DeployReport?> TryAsync()
    {
        tell($"Reading {where}");
        var tip = await BranchTip.FetchAsync(repository);
        if (tip is not null && !request.Force)
        {
            await tip.RequireOursAsync(repository, where);
        }

        string tree;
        DeployReport report;

        // As soon as git has the files, the next build may begin.
        using (var site = Open(request, host, tell))
        {
            report = await CompareAsync(site, tip);
            if (report.Outcome != DeployOutcome.Published)
            {
                return report;
            }

            tree = await repository.ImportAsync(tip?.Commit, report.Changes, file => file.Read(site));
        }

        var commit = await repository.CommitAsync(tree, tip?.Commit, MessageFor(report.Changes, tree), identity);
        tell($"Pushing {Numbers.Count(report.Changes.Added.Count + report.Changes.Changed.Count, "file")}, {Numbers.Bytes(report.Changes.Bytes)}, to {where}");
        return await PushAsync(commit, tip?.Commit) ? report with { Commit = commit } : null;
    }

    private async Task<DeployReport> CompareAsync(BuiltSite site, BranchTip? tip)
    {
        var files = SiteChanges.FilesOf(site, request.Domain);
        var changes = SiteChanges.Between(tip?.Entries ?? new Dictionary<string, string>(), files, site, host.Interrupted);
        var domain = request.Domain ?? await DomainAsync(files, tip, site);
        var address = SiteAddress.Of(site, destination.Address, domain);
        var beyond = GitHubPages.AddressOf(destination.Address) is null ? null : SiteAddress.BeyondPages(files);
        Diagnostic[] findings = [.. new[] { NotPublished(site), NotBuilt(site), address.Mismatch(await BuiltBeforeAsync(tip), request.Force), beyond }.OfType<Diagnostic>()];
        var fails = findings.Any(finding => finding.Severity == Severity.Error || (request.Strict && finding.Severity == Severity.Warning));
        var outcome = fails ? DeployOutcome.Refused
            : request.DryRun ? DeployOutcome.Planned
            : changes.AreNone && tip is not null ? DeployOutcome.Unchanged
            : DeployOutcome.Published;
        return new DeployReport(outcome, destination.Name, request.Branch, tip?.Commit, changes, address.Seen, findings);
    }

    private async Task<string?> DomainAsync(IReadOnlyList<PublishedFile> files, BranchTip? tip, BuiltSite site)
    {
        var content = files.FirstOrDefault(file => file.Path == SiteChanges.DomainFile) is { } own ? own.Read(site)
            : tip is not null && tip.Entries.TryGetValue(SiteChanges.DomainFile, out var entry) ? await repository.ReadFileAsync(entry.Split(' ')[1])
            : [];
        return SiteAddress.DomainOf(System.Text.Encoding.UTF8.GetString(content).Trim().Trim('\uFEFF'));
    }

    // Who forgets to build would be told that there is nothing to publish.
    private Diagnostic? NotBuilt(BuiltSite site)
    {
        var newer = request.Digests.Where(file => File.GetLastWriteTimeUtc(file.FullPath) > site.NewestSource).ToList();
        return newer is not [var first, ..] ? null : new Diagnostic(
            Codes.NotBuilt, Severity.Notice,
            $"{(newer.Count == 1 ? "this digest is" : $"this and {Numbers.Count(newer.Count - 1, "other digest")} are")} newer than the built site",
            first.Display, Hint: "Run \"paperdigest build\" and deploy again to publish what changed in it.");
    }

    private async Task<Uri?> BuiltBeforeAsync(BranchTip? tip) =>
        tip is not null && tip.Entries.TryGetValue(SiteAddress.Robots, out var entry) ? SiteAddress.BuiltFor(await repository.ReadFileAsync(entry.Split(' ')[1])) : null;

    // Whatever went wrong on the way, what the branch points to then tells what came of it.
    private async Task<bool> PushAsync(string commit, string? expected)
    {
        try
        {
            var answer = await repository.PushAsync(commit, expected);
            if (answer.IsDone)
            {
                return true;
            }

            var now = await TipAfterAsync(answer);
            return now == commit || (now == expected ? throw DeployException.Remote($"{destination.Name} did not take the site", answer.Error) : false);
        }
        catch (OperationCanceledException)
        {
            throw DeployException.Interrupted(where);
        }
    }

    private async Task<string?> TipAfterAsync(GitAnswer push)
    {
        try
        {
            return await repository.ReadTipAsync();
        }
        catch (DeployException)
        {
            throw DeployException.Remote(
                $"the connection to {destination.Name} broke off while pushing",
                push.Error,
                "The branch holds the site of before or the new one, whole; deploy again to be sure.");
        }
    }

    private string MessageFor(SiteChanges changes, string tree)
    {
        var text = string.IsNullOrWhiteSpace(request.Message)
            ? $"Publish the site: {changes.Added.Count} added, {changes.Changed.Count} changed, {changes.Removed.Count} removed"
            : request.Message.Replace('\0', ' ').Trim();
        return $"{text}\n\n{BranchTip.Mark}{tree}\n";
    }

    private static BuiltSite Open(DeployRequest request, Host host, Action<string> tell) =>
        BuiltSite.Open(request.Folder, () => tell("Waiting for a build"), host.Interrupted);

    private static Diagnostic? NotPublished(BuiltSite site)
    {
        const int Shown = 3;
        var others = site.Others();
        var named = string.Join(", ", others.Take(Shown)) + (others.Count > Shown ? ", …" : "");
        return others.Count == 0 ? null : new Diagnostic(
            Codes.NotPublished,
            Severity.Notice,
            $"{Numbers.Count(others.Count, "file")} in the output folder, not made by the build, {(others.Count == 1 ? "is" : "are")} not published: {named}",
            Hint: others.Contains(SiteChanges.DomainFile) ? "Set the domain with --cname." : null);
    }

    private static async Task RequireBranchNameAsync(Git git, string branch)
    {
        if (branch.StartsWith('-') || branch is "" or "HEAD" or "@" || branch.StartsWith("refs/", StringComparison.Ordinal) || !(await git.AskAsync(["check-ref-format", "refs/heads/" + branch])).IsDone)
        {
            throw DeployException.Refusal(Codes.Usage, $"--branch \"{branch}\" is no name of a branch", "Name it as git does, for example gh-pages.");
        }
    }
}
