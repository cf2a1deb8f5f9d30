using PaperDigest.Cli.Terminal;

namespace PaperDigest.Cli.Deploying;

/// <summary>The last word of a deploy, on standard output.</summary>
internal static class DeploySummary
{
    private const int Shown = 10;
    private const int ShortName = 10;

    /// <summary>One JSON object. Every member is always there; what is not known is null.</summary>
    public static string Json(DeployReport report, TimeSpan elapsed, int exit) => JsonFormat.Object(json =>
    {
        json.WriteString("outcome", report.Outcome switch
        {
            DeployOutcome.Published => "published",
            DeployOutcome.Unchanged => "unchanged",
            DeployOutcome.Planned => "planned",
            _ => "refused",
        });
        json.WriteNumber("exit", exit);
        json.WriteString("remote", report.Remote);
        json.WriteString("branch", report.Branch);
        json.WriteString("commit", report.Commit);
        json.WriteString("address", report.Address?.ToString());
        Files("added", report.Changes.Added);
        Files("changed", report.Changes.Changed);
        json.WriteStartArray("removed");
        foreach (var path in report.Changes.Removed)
        {
            json.WriteStringValue(path);
        }

        json.WriteEndArray();
        json.WriteNumber("bytes", report.Changes.Bytes);
        json.WriteNumber("milliseconds", (long)elapsed.TotalMilliseconds);

        void Files(string name, IReadOnlyList<PublishedFile> files)
        {
            json.WriteStartArray(name);
            foreach (var file in files)
            {
                json.WriteStartObject();
                json.WriteString("path", file.Path);
                json.WriteNumber("bytes", file.Size);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }
    });

    /// <summary>Lines for people.</summary>
    public static IEnumerable<string> Text(DeployReport report, string folder, TimeSpan elapsed, OutputStyle style)
    {
        var paint = new Paint(style.OutputColours);
        var branch = $"{TerminalText.Clean(report.Branch)} of {TerminalText.Clean(report.Remote)}";
        var site = paint.Strong(TerminalText.Clean(folder));
        switch (report.Outcome)
        {
            case DeployOutcome.Published:
                yield return $"{paint.Done("Published")} {site} to {branch} in {Numbers.Seconds(elapsed)}";
                yield return $"  commit {report.Commit![..ShortName]}: {Counted(report.Changes)}";
                break;
            case DeployOutcome.Unchanged:
                yield return $"Nothing to publish: {branch} holds this site already, in commit {report.Commit![..ShortName]}";
                break;
            case DeployOutcome.Planned when report.Changes.AreNone && report.Commit is not null:
                yield return $"Would publish nothing: {branch} holds this site already, in commit {report.Commit[..ShortName]}";
                break;
            default:
                yield return $"Would publish {site} to {branch}: {Counted(report.Changes)}";
                foreach (var line in Listed("+", report.Changes.Added.Select(Named), style, paint.Done)
                    .Concat(Listed("~", report.Changes.Changed.Select(Named), style, paint.Notice))
                    .Concat(Listed("-", report.Changes.Removed.Select(TerminalText.Clean), style, paint.Error)))
                {
                    yield return line;
                }

                break;
        }

        if (report.Address is not null)
        {
            yield return $"  {report.Address}";
        }
    }

    private static string Counted(SiteChanges changes) =>
        $"{Numbers.Count(changes.Added.Count)} added, {Numbers.Count(changes.Changed.Count)} changed, {Numbers.Count(changes.Removed.Count)} removed, {Numbers.Bytes(changes.Bytes)}";

    private static string Named(PublishedFile file) => $"{TerminalText.Clean(file.Path)}  {Numbers.Bytes(file.Size)}";

    private static IEnumerable<string> Listed(string sign, IEnumerable<string> names, OutputStyle style, Func<string, string> colour)
    {
        var all = names.ToList();
        var shown = style.Verbosity == Verbosity.Detailed || all.Count <= Shown + 1 ? all.Count : Shown;
        var more = all.Count == shown ? [] : new[] { $"  {colour(sign)} … and {Numbers.Count(all.Count - shown)} more; --verbosity detailed shows all" };
        return all.Take(shown).Select(name => $"  {colour(sign)} {name}").Concat(more);
    }
}
