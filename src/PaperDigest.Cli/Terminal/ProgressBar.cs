using System.Diagnostics;
using System.Globalization;
using PaperDigest.Site;
using Spectre.Console;

namespace PaperDigest.Cli.Terminal;

/// <summary>
/// Shows how far long work is: bars on a terminal, elsewhere a line for each phase that lasts; nothing for work that is soon done.
/// </summary>
internal static class ProgressBar
{
    private static readonly string Waiting = string.Create(CultureInfo.InvariantCulture, $"Waiting for another build, {SiteBuilder.Patience.TotalSeconds} s at most");
    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(100);

    private static readonly (BuildPhase Phase, string Doing, string What)[] Phases =
    [
        (BuildPhase.Reading, "Reading", "file"),
        (BuildPhase.Indexing, "Indexing", "paper"),
        (BuildPhase.Rendering, "Rendering", "file"),
        (BuildPhase.Placing, "Placing", "file"),
        (BuildPhase.Checking, "Checking", "file"),
    ];

    /// <summary>Runs work on another thread, and shows its progress on standard error.</summary>
    /// <param name="host">Where to show it.</param>
    /// <param name="style">Progress is for people who want to hear of it: not when quiet, and only with text.</param>
    /// <param name="work">What to run; what it throws is thrown here.</param>
    /// <param name="patience">After which time to begin; null for half a second on a terminal, else for two seconds of a phase.</param>
    /// <param name="checking">Whether a site is checked rather than built.</param>
    public static async Task<T> ShowAsync<T>(Host host, OutputStyle style, Func<IProgress<BuildProgress>, T> work, TimeSpan? patience = null, bool checking = false)
    {
        var latest = new Latest();
        var job = Task.Run(() => work(latest));
        if (style is { Verbosity: not Verbosity.Quiet, Format: LogFormat.Text })
        {
            await (host.ErrorIsTerminal ? DrawAsync(host, style, latest, job, patience ?? Soon, [.. Phases.Where(phase => phase.Phase == BuildPhase.Checking == checking)]) : TellAsync(host, latest, job, patience ?? Long));
        }

        return await job;
    }

    private static async Task DrawAsync(Host host, OutputStyle style, Latest latest, Task job, TimeSpan patience, (BuildPhase Phase, string Doing, string What)[] phases)
    {
        if (await Task.WhenAny(job, Task.Delay(patience)) == job)
        {
            return;
        }

        await AnsiTerminal.Live(host.Error, host.Width, style.ErrorColours)
            .Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn())
            .StartAsync(async context =>
            {
                var bars = phases.Select(phase => context.AddTask(phase.Doing)).ToArray();
                for (var running = true; running; running = await Task.WhenAny(job, Task.Delay(Step)) != job)
                {
                    var now = latest.Value;
                    for (var i = 0; i < bars.Length; i++)
                    {
                        bars[i].Description = now.Phase == BuildPhase.Waiting && phases[i].Phase == BuildPhase.Indexing ? Waiting : phases[i].Doing;
                        var isPast = phases[i].Phase < now.Phase;
                        bars[i].MaxValue = Math.Max(1, now.Total);
                        bars[i].IsIndeterminate = phases[i].Phase == now.Phase && now.Phase == BuildPhase.Indexing;
                        bars[i].Value = isPast ? bars[i].MaxValue : phases[i].Phase == now.Phase ? now.Done : 0;
                    }
                }
            });
    }

    private static async Task TellAsync(Host host, Latest latest, Task job, TimeSpan patience)
    {
        var clock = Stopwatch.StartNew();
        var (phase, isTold) = (BuildPhase.Reading, false);
        while (await Task.WhenAny(job, Task.Delay(Step)) != job)
        {
            var now = latest.Value;
            if (now.Phase != phase)
            {
                (phase, isTold) = (now.Phase, false);
                clock.Restart();
            }

            if (!isTold && clock.Elapsed >= patience && (now.Total > 0 || phase == BuildPhase.Waiting))
            {
                isTold = true;
                var (_, doing, what) = Phases.FirstOrDefault(p => p.Phase == phase);
                await host.Error.WriteLineAsync(phase == BuildPhase.Waiting ? Waiting : $"{doing} {Numbers.Count(now.Total, what)}");
            }
        }
    }

    // Threads report in any order; progress never goes back, but after waiting, digests are read again.
    private sealed class Latest : IProgress<BuildProgress>
    {
        private readonly Lock gate = new();
        private BuildProgress value;

        public BuildProgress Value
        {
            get
            {
                lock (gate)
                {
                    return value;
                }
            }
        }

        public void Report(BuildProgress value)
        {
            lock (gate)
            {
                if (this.value.Phase == BuildPhase.Waiting || (value.Phase, value.Done).CompareTo((this.value.Phase, this.value.Done)) >= 0)
                {
                    this.value = value;
                }
            }
        }
    }
}
