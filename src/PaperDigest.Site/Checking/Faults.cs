using PaperDigest.Core.Diagnostics;

namespace PaperDigest.Site.Checking;

/// <summary>A place in a file of the site.</summary>
/// <param name="File">Below the output folder.</param>
/// <param name="Line">From 1; 0 when the whole file is meant.</param>
/// <param name="Column">In UTF-16 units, from 1; 0 when the whole line is meant.</param>
internal readonly record struct Place(string File, int Line, int Column) : IComparable<Place>
{
    /// <inheritdoc/>
    public int CompareTo(Place other) =>
        string.CompareOrdinal(File, other.File) is var file and not 0 ? file : (Line, Column).CompareTo((other.Line, other.Column));
}

/// <summary>Gathers faults from many threads. One that many files share, as a template's does, is one finding with a count.</summary>
internal sealed class Faults
{
    // For more, what stands beside each would be looked through too often.
    private const int Suggestions = 100;

    private readonly Dictionary<Fault, Shared> found = [];
    private readonly Lock gate = new();

    /// <summary>Adds a fault.</summary>
    /// <param name="code">One of <see cref="Codes"/>.</param>
    /// <param name="severity">How bad it is.</param>
    /// <param name="message">The same for all files that share the fault.</param>
    /// <param name="place">Where it is.</param>
    /// <param name="hint">What to do.</param>
    /// <param name="sought">The file that an address leads to and that is not there, to suggest another for; else null.</param>
    public void Add(string code, Severity severity, string message, Place place, string? hint = null, string? sought = null)
    {
        var fault = new Fault(code, severity, message, hint, sought);
        lock (gate)
        {
            if (!found.TryGetValue(fault, out var shared))
            {
                found.Add(fault, shared = new Shared { First = place });
            }

            shared.Files.Add(place.File);
            shared.First = place.CompareTo(shared.First) < 0 ? place : shared.First;
        }
    }

    /// <summary>The findings, whatever the order in which files were read.</summary>
    /// <param name="name">How the user names a file of the site.</param>
    /// <param name="suggest">The end of the message for a file that is not there.</param>
    public IEnumerable<Diagnostic> ToDiagnostics(Func<string, string> name, Func<string, string> suggest)
    {
        var suggested = 0;
        foreach (var (fault, shared) in found.OrderBy(pair => pair.Value.First).ThenBy(pair => pair.Key.Message, StringComparer.Ordinal))
        {
            var others = shared.Files.Count - 1;
            var near = fault.Sought is { } sought && suggested++ < Suggestions ? suggest(sought) : "";
            var same = others == 0 ? "" : FormattableString.Invariant($" (the same in {others:N0} other file{(others == 1 ? "" : "s")})");
            yield return new Diagnostic(
                fault.Code, fault.Severity, fault.Message + near + same,
                shared.First.File.Length == 0 ? null : name(shared.First.File), shared.First.Line, shared.First.Column, fault.Hint);
        }
    }

    private sealed record Fault(string Code, Severity Severity, string Message, string? Hint, string? Sought);

    private sealed class Shared
    {
        public HashSet<string> Files { get; } = new(StringComparer.Ordinal);

        public Place First { get; set; }
    }
}
