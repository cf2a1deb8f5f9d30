using PaperDigest.Site;
using Spectre.Console;

namespace PaperDigest.Cli.Terminal;

/// <summary>Shows how far long work is: bars on a terminal, a line a phase elsewhere; nothing for work that is soon done.</summary>
internal static class ProgressBar
{
    private const string Waiting = "Waiting for another build";
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(100);

    private static readonly (BuildPhase Phase, string Doing, string Thing)[] Phases =
    [
        (BuildPhase.Reading, "Reading", "file"),
        (BuildPhase.Rendering, "Rendering", "page"),
        (BuildPhase.Placing, "Placing", "file"),
    ];

    /// <summary>Runs work on another thread, and shows its progress on standard error.</summary>
    /// <param name="host">Where to show it.</param>
    /// <param name="style">Progress is for people who want to hear of it: not when quiet, and only with text.</param>
    /// <param name="work">What to run; what it throws is thrown here.</param>
    /// <param name="patience">After which time to begin; null for half a second.</param>
    public static async Task<T> ShowAsync<T>(Host host, OutputStyle style, Func<IProgress<BuildProgress>, T> work, TimeSpan? patience = null)
    {
        var latest = new Latest();
        var job = Task.Run(() => work(latest));
        var isShown = style is { Verbosity: not Verbosity.Quiet, Format: LogFormat.Text };
        if (isShown && await Task.WhenAny(job, Task.Delay(patience ?? Patience)) != job)
        {
            await (host.ErrorIsTerminal ? DrawAsync(host, style, latest, job) : TellAsync(host, latest, job));
        }

        return await job;
    }

    private static Task DrawAsync(Host host, OutputStyle style, Latest latest, Task job) =>
        AnsiTerminal.Live(host.Error, host.Width, style.ErrorColours)
            .Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn())
            .StartAsync(async context =>
            {
                var bars = Phases.Select(phase => context.AddTask(phase.Doing)).ToArray();
                for (var running = true; running; running = await Task.WhenAny(job, Task.Delay(Step)) != job)
                {
                    var now = latest.Value;
                    for (var i = 0; i < bars.Length; i++)
                    {
                        bars[i].Description = now.Phase == BuildPhase.Waiting && Phases[i].Phase == BuildPhase.Rendering ? Waiting : Phases[i].Doing;
                        var isPast = Phases[i].Phase < now.Phase;
                        bars[i].MaxValue = Math.Max(1, now.Total);
                        bars[i].Value = isPast ? bars[i].MaxValue : Phases[i].Phase == now.Phase ? now.Done : 0;
                    }
                }
            });

    private static async Task TellAsync(Host host, Latest latest, Task job)
    {
        BuildPhase? told = null;
        for (var running = true; running; running = await Task.WhenAny(job, Task.Delay(Step)) != job)
        {
            var now = latest.Value;
            if (now.Phase == BuildPhase.Waiting && now.Phase != told)
            {
                told = now.Phase;
                await host.Error.WriteLineAsync(Waiting);
            }
            else if (now.Total > 0 && now.Phase != told)
            {
                told = now.Phase;
                var (_, doing, thing) = Phases.First(phase => phase.Phase == now.Phase);
                await host.Error.WriteLineAsync($"{doing} {Numbers.Count(now.Total, thing)}");
            }
        }
    }

    // Threads report in any order; progress never goes back.
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
                if ((value.Phase, value.Done).CompareTo((this.value.Phase, this.value.Done)) >= 0)
                {
                    this.value = value;
                }
            }
        }
    }
}
