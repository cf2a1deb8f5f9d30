using System.CommandLine;
using System.Globalization;
using PaperDigest.Cli.Terminal;
using PaperDigest.Site.Statistics;

namespace PaperDigest.Cli.Commands;

/// <summary><c>paperdigest stats</c>: tells the archive in figures.</summary>
internal static class StatsCommand
{
    /// <summary>As typed.</summary>
    public const string Name = "stats";

    private const int Margin = 9;

    /// <summary>The command.</summary>
    public static Command Create(GlobalOptions options, Host host)
    {
        var asJson = ArchiveCommand.JsonOption();
        var command = new Command(Name, "Tell the archive in figures: days and gaps, papers, votes, authors, topics, longest and oddest papers.") { asJson };
        command.SetAction((line, _) => ArchiveCommand.RunAsync(Name, options.Read(line, host), host, archive =>
        {
            var figures = ArchiveStatistics.Of(archive);
            if (line.GetValue(asJson))
            {
                host.Output.WriteLine(JsonFormat.Object(json => StatsJson.Write(json, figures)));
            }
            else
            {
                WriteText(host, new Paint(options.ReadStyle(line, host).OutputColours), figures);
            }

            return ExitCode.Done;
        }));
        return command;
    }

    private static void WriteText(Host host, Paint paint, ArchiveStatistics figures)
    {
        var (days, papers, votes, authors, topics) = (figures.Days, figures.Papers, figures.Votes, figures.Authors, figures.Topics);
        Block("Days", [
            $"{Numbers.Count(days.Count, "digest")} from {Iso(days.First)} to {Iso(days.Newest)}",
            days.LongestGap is { } gap
                ? $"{Numbers.Count(days.Without, "day")} without, {Numbers.Count(days.WeekdaysWithout)} of them from Monday to Friday; the longest gap is {Numbers.Count(gap.Days, "day")}, {Span(gap)}"
                : "no day without",
            $"most papers on {Iso(days.Fullest.Date)}: {Numbers.Count(days.Fullest.Papers)}",
        ]);
        Block("Papers", [
            $"{Numbers.Count(papers.Count, "paper")}, {((double)papers.Count / days.Count).ToString("0.0", CultureInfo.InvariantCulture)} a digest; {Numbers.Count(papers.Repeated)} in several digests, {Numbers.Count(papers.Elsewhere)} not on arXiv",
            $"{Numbers.Count(papers.WithPicture)} with a picture, {Numbers.Count(papers.WithVideo)} with a video, {Numbers.Count(papers.WithoutSummary)} without a summary",
            $"a summary has {Numbers.Count(papers.MedianSummary)} characters (median)",
        ]);
        Block("Votes", [
            votes.Most is { } most
                ? $"{Numbers.Count(votes.Known)} known, {Numbers.Count(votes.Median)} (median) to {Numbers.Count(most)}; {Numbers.Count(votes.Unknown)} unknown"
                : "none known",
        ]);
        Block("Authors", [
            $"{Numbers.Count(authors.Count, "author")}, {Numbers.Count(authors.WithPage)} with a page; {Numbers.Count(authors.PapersWithout, "paper")} without",
            .. Most(authors.Most),
        ]);
        Block("Topics", [
            $"{Numbers.Count(topics.Count, "topic")} of {Numbers.Count(topics.Terms, "term")}; {Numbers.Count(topics.PapersWithout, "paper")} without",
            .. Most(topics.Most),
        ]);
        Block("Oddest", [.. figures.Extremes.Select(extreme => $"{extreme.Measure}, {Numbers.Count(extreme.Figure, extreme.Unit)}: {extreme.Id} {TerminalText.Clean(extreme.Title)}")]);

        void Block(string name, string[] lines)
        {
            var head = paint.Strong(name.PadRight(Margin));
            var width = host.OutputIsTerminal ? host.Width - Margin : int.MaxValue;
            foreach (var line in lines.SelectMany(line => WordWrap.Lines(line, width)))
            {
                host.Output.WriteLine(head + line);
                head = new string(' ', Margin);
            }
        }
    }

    private static IEnumerable<string> Most(IReadOnlyList<Tally> most) =>
        most.Count == 0 ? [] : ["most: " + string.Join(", ", most.Select(tally => $"{TerminalText.Clean(tally.Name)} {Numbers.Count(tally.Count)}"))];

    private static string Span(Gap gap) => gap.Days == 1 ? Iso(gap.First) : $"{Iso(gap.First)} to {Iso(gap.Last)}";

    private static string Iso(DateOnly date) => StatsJson.Iso(date);
}
