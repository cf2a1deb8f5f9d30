using PaperDigest.Cli.Terminal;
using PaperDigest.Site;

namespace PaperDigest.Cli.Tests.Terminal;

public sealed class ProgressBarTests
{
    [Fact]
    public async Task Work_that_is_soon_done_shows_nothing() =>
        Assert.Empty(await ShownAsync(isTerminal: true, Verbosity.Normal, TimeSpan.FromMinutes(1)));

    [Fact]
    public async Task Elsewhere_than_on_a_terminal_long_work_tells_its_phases() =>
        Assert.Equal("Rendering 5,487 files\n", await ShownAsync(isTerminal: false, Verbosity.Normal, TimeSpan.Zero));

    [Fact]
    public async Task The_search_index_is_a_phase_that_counts_papers()
    {
        var indexing = new BuildProgress(BuildPhase.Indexing, 0, 2980);
        Assert.Equal("Indexing 2,980 papers\n", await ShownAsync(isTerminal: false, Verbosity.Normal, TimeSpan.Zero, indexing));
        Assert.Contains("Indexing", await ShownAsync(isTerminal: true, Verbosity.Normal, TimeSpan.Zero, indexing), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Elsewhere_than_on_a_terminal_phases_that_are_soon_done_say_nothing() =>
        Assert.Empty(await ShownAsync(isTerminal: false, Verbosity.Normal, TimeSpan.FromSeconds(30)));

    [Fact]
    public async Task Waiting_says_for_how_long_at_most() =>
        Assert.Equal("Waiting for another build, 30 s at most\n", await ShownAsync(isTerminal: false, Verbosity.Normal, TimeSpan.Zero, new BuildProgress(BuildPhase.Waiting, 0, 0)));

    [Fact]
    public async Task A_terminal_shows_bars_and_then_is_clean_again()
    {
        var shown = await ShownAsync(isTerminal: true, Verbosity.Normal, TimeSpan.Zero);
        Assert.Contains("Rendering", shown, StringComparison.Ordinal);
        Assert.Contains("\e[?25h", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Quiet_work_shows_nothing() =>
        Assert.Empty(await ShownAsync(isTerminal: false, Verbosity.Quiet, TimeSpan.Zero));

    [Fact]
    public async Task What_work_throws_comes_through()
    {
        var host = new Host { OutputBytes = Stream.Null, Output = TextWriter.Null, Error = TextWriter.Null, WorkingFolder = "/" };
        var style = OutputStyle.Of(host, Verbosity.Normal, LogFormat.Text, noColour: true);
        await Assert.ThrowsAsync<IOException>(() => ProgressBar.ShowAsync<int>(host, style, _ => throw new IOException()));
    }

    // Work that reports a phase, and goes on until that is shown or, where nothing should be, ends after a few steps of showing or at once.
    private static async Task<string> ShownAsync(bool isTerminal, Verbosity verbosity, TimeSpan patience, BuildProgress? phase = null)
    {
        await using var error = new StringWriter { NewLine = "\n" };
        var written = TextWriter.Synchronized(error);
        var host = new Host { OutputBytes = Stream.Null, Output = TextWriter.Null, Error = written, ErrorIsTerminal = isTerminal, WorkingFolder = "/" };
        var style = OutputStyle.Of(host, verbosity, LogFormat.Text, noColour: true);
        var reported = phase ?? new BuildProgress(BuildPhase.Rendering, 1, 5487);
        var done = await ProgressBar.ShowAsync(
            host,
            style,
            progress =>
            {
                progress.Report(reported);
                if (patience == TimeSpan.Zero)
                {
                    SpinWait.SpinUntil(IsShown, verbosity == Verbosity.Quiet ? TimeSpan.FromMilliseconds(300) : TimeSpan.FromSeconds(30));
                }

                return true;
            },
            patience);
        Assert.True(done);
        return error.ToString();

        bool IsShown()
        {
#pragma warning disable CA2002 // A synchronised writer locks on itself, so this is the way to read what it wraps.
            lock (written)
#pragma warning restore CA2002
            {
                return error.ToString().Contains(reported.Phase.ToString(), StringComparison.Ordinal);
            }
        }
    }
}
