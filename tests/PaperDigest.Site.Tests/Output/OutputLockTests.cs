using PaperDigest.Core.Diagnostics;
using PaperDigest.Site.Output;

namespace PaperDigest.Site.Tests.Output;

public sealed class OutputLockTests : IDisposable
{
    private readonly TestOutput output = new();

    [Fact]
    public void A_second_build_gives_up_when_its_patience_ends_and_says_so()
    {
        using var first = output.Open();
        var waits = 0;

        var refusal = Assert.Throws<OutputException>(() =>
            OutputFolder.Open(output.Root, force: false, TimeSpan.FromMilliseconds(120), () => waits++, TestContext.Current.CancellationToken));

        Assert.Equal((Codes.OutputBusy, true, 1), (refusal.Diagnostic.Code, refusal.IsRefusal, waits));
        Assert.Contains("another build is using the output folder", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_build_waits_for_the_first_and_builds_on_what_that_wrote()
    {
        var first = output.Open();
        TestOutput.Write(first, ("index.html", "first"), ("stale.html", "s"));

        using (var second = OutputFolder.Open(output.Root, force: false, TimeSpan.FromMinutes(1), End, TestContext.Current.CancellationToken))
        {
            TestOutput.Write(second, ("index.html", "second"));
            Assert.Equal(1, second.Commit(progress: null).Removed);
        }

        Assert.Equal(["index.html=second"], output.Site());

        void End()
        {
            first.Commit(progress: null);
            first.Dispose();
        }
    }

    [Fact]
    public void A_wait_can_be_cancelled()
    {
        using var first = output.Open();
        using var cancellation = new CancellationTokenSource();

        Assert.ThrowsAny<OperationCanceledException>(() =>
            OutputFolder.Open(output.Root, force: false, TimeSpan.FromMinutes(1), cancellation.Cancel, cancellation.Token));
    }

    [Fact]
    public void A_recovery_says_that_it_waits_for_a_build_and_its_wait_can_be_cancelled()
    {
        using var first = output.Open();
        output.Put(OutputLayout.JournalPath);
        using var cancellation = new CancellationTokenSource();

        Assert.ThrowsAny<OperationCanceledException>(() => OutputFolder.Recover(output.Root, cancellation.Cancel, cancellation.Token));
    }

    [Fact]
    public void A_build_that_ended_lets_the_next_in_whether_it_committed_or_not()
    {
        output.Open().Dispose();
        output.Build(("index.html", "home"));
        output.Build(("index.html", "home"));
    }

    public void Dispose() => output.Dispose();
}
