using System.Runtime.InteropServices;

namespace PaperDigest.Cli.Terminal;

/// <summary>
/// Turns Ctrl-C and the system's wish to stop into a cancelled token, so that work ends in order. A second signal ends the process
/// at once; files that were being put in place are then finished by the next command.
/// </summary>
internal sealed class Interruption : IDisposable
{
    private readonly CancellationTokenSource source = new();
    private readonly List<PosixSignalRegistration> registrations = [];

    private Interruption()
    {
    }

    /// <summary>Cancelled at the first signal.</summary>
    public CancellationToken Token => source.Token;

    /// <summary>Begins to listen.</summary>
    public static Interruption Listen()
    {
        var interruption = new Interruption();
        foreach (var signal in new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP })
        {
            interruption.registrations.Add(PosixSignalRegistration.Create(signal, interruption.Handle));
        }

        return interruption;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        registrations.ForEach(registration => registration.Dispose());
        source.Dispose();
    }

    private void Handle(PosixSignalContext context)
    {
        context.Cancel = !source.IsCancellationRequested;
        source.Cancel();
    }
}
