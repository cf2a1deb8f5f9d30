namespace PaperDigest.Site.Output;

/// <summary>Finishes what a killed build began, without another build.</summary>
internal static class OutputRecovery
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Returns false if the journal is damaged; nothing is touched then.</summary>
    public static bool TryRun(OutputLayout layout, Action? waiting, CancellationToken cancellation, Action<string>? step = null)
    {
        if (!File.Exists(layout.Journal))
        {
            return true;
        }

        try
        {
            using var exclusive = OutputLock.Take(layout, Patience, waiting, cancellation);
            return OutputJournal.Recover(layout, step);
        }
        catch (Exception e) when (OutputException.IsDisk(e))
        {
            throw OutputException.Unfinished(layout, e);
        }
    }
}
