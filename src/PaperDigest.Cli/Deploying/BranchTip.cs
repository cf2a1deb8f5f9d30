using System.Text;
using PaperDigest.Cli.Terminal;
using PaperDigest.Core.Diagnostics;

namespace PaperDigest.Cli.Deploying;

/// <summary>The newest commit of the branch, and whether all that it holds was published by this tool.</summary>
/// <param name="Commit">Its name.</param>
/// <param name="Entries">Mode and name of content of every file, by path.</param>
internal sealed record BranchTip(string Commit, IReadOnlyDictionary<string, string> Entries)
{
    /// <summary>
    /// The last line of a commit of ours, with the name of its tree. A commit that somebody amended, or put together from ours, holds
    /// another tree than its last line says.
    /// </summary>
    public const string Mark = "PaperDigest-Tree: ";

    // As far back as a commit of ours is looked for.
    private const int Depth = 50;
    private const int ShownCommits = 5;
    private const int ShownFiles = 3;

    // What hosts write to the branch themselves, and what the site has anyway.
    private static readonly string[] Harmless = [SiteChanges.DomainFile, SiteChanges.NoJekyll];

    /// <summary>Gets the branch; null when there is none.</summary>
    public static async Task<BranchTip?> FetchAsync(SiteRepository repository)
    {
        var known = await repository.ReadTipAsync();
        await repository.BeginAsync(known);
        if (known is null)
        {
            return null;
        }

        var commit = await repository.FetchAsync(depth: 1);

        // "100644 blob NAME\tPATH"
        var entries = Lines(await repository.AskAsync("ls-tree", "-r", "-z", "--full-tree", commit))
            .Select(line => line.Split('\t', 2))
            .ToDictionary(parts => parts[1], parts => string.Join(' ', parts[0].Split(' ').Where((_, index) => index != 1)), StringComparer.Ordinal);
        return new BranchTip(commit, entries);
    }

    /// <summary>Ends with a message if the branch holds something that this tool did not publish.</summary>
    /// <param name="repository">Where the tip is.</param>
    /// <param name="where">The branch, for the message.</param>
    public async Task RequireOursAsync(SiteRepository repository, string where)
    {
        if ((await LogAsync(repository, Commit, 1)) is [{ IsOurs: true }])
        {
            return;
        }

        // A push in between moves the branch; ours will then be refused, and looked at anew.
        var commits = await LogAsync(repository, await repository.FetchAsync(Depth), Depth);
        var last = commits.FindIndex(commit => commit.IsOurs);
        var files = last < 0
            ? [.. Entries.Keys]
            : Lines(await repository.AskAsync("diff-tree", "-r", "-z", "--name-only", "--no-renames", commits[last].Name, Commit));
        string[] foreign = [.. files.Where(file => !Harmless.Contains(file)).Order(StringComparer.Ordinal)];
        if (foreign.Length > 0)
        {
            throw DeployException.Refusal(Codes.BranchForeign, Message(where, foreign, last, commits.Count), Hint(last < 0 ? commits : commits[..last]));
        }
    }

    private static string Message(string where, string[] files, int last, int seen)
    {
        var named = string.Join(", ", files.Take(ShownFiles)) + (files.Length > ShownFiles ? ", …" : "");
        return last < 0
            ? $"{where} holds {Numbers.Count(files.Length, "file")} that paperdigest deploy did not publish{(seen < Depth ? "" : $" in the last {seen} commits")}: {named}"
            : $"somebody changed {Numbers.Count(files.Length, "file")} on {where} since the last deploy: {named}";
    }

    private static string Hint(List<LoggedCommit> commits)
    {
        var lines = commits.Take(ShownCommits).Select(commit => $"  {commit.Name[..10]} {commit.Author}: {commit.Subject}");
        var more = commits.Count > ShownCommits ? $"\n  … and {Numbers.Count(commits.Count - ShownCommits)} before" : "";
        return "Choose another branch with --branch, or pass --force to put the site in the place of all that; it stays in the branch's history:\n"
            + string.Join('\n', lines) + more;
    }

    private static async Task<List<LoggedCommit>> LogAsync(SiteRepository repository, string from, int count) =>
        [.. Lines(await repository.AskAsync("log", $"--max-count={count}", "--first-parent", "-z", "--format=%H%n%T%n%an%n%s%n%B", from)).Select(LoggedCommit.Parse)];

    private static string[] Lines(byte[] output)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(output).Split('\0', StringSplitOptions.RemoveEmptyEntries);
        }
        catch (DecoderFallbackException)
        {
            throw DeployException.Refusal(
                Codes.BranchForeign, "the branch holds names that are not UTF-8, which paperdigest deploy did not publish", "Choose another branch with --branch.");
        }
    }

    private sealed record LoggedCommit(string Name, string Author, string Subject, bool IsOurs)
    {
        public static LoggedCommit Parse(string text)
        {
            var parts = text.Split('\n', 5);
            var mark = parts[4].TrimEnd().Split('\n')[^1];
            return new LoggedCommit(parts[0], parts[2], parts[3], mark == Mark + parts[1]);
        }
    }
}
