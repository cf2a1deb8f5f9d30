using System.Collections.Concurrent;

namespace PaperDigest.Core.Diagnostics;

/// <summary>Gathers findings from many threads; <see cref="ToSorted"/> gives them in an order that does not depend on timing.</summary>
public sealed class DiagnosticBag
{
    private readonly ConcurrentQueue<Diagnostic> found = new();

    /// <summary>Adds one finding.</summary>
    public void Add(Diagnostic diagnostic) => found.Enqueue(diagnostic);

    /// <summary>Adds the findings of another bag.</summary>
    public void AddRange(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            found.Enqueue(diagnostic);
        }
    }

    /// <summary>Whether nothing was found.</summary>
    public bool IsEmpty => found.IsEmpty;

    /// <summary>Whether an error is among the findings.</summary>
    public bool HasErrors => found.Any(d => d.Severity == Severity.Error);

    /// <summary>Whether a warning is among the findings.</summary>
    public bool HasWarnings => found.Any(d => d.Severity == Severity.Warning);

    /// <summary>All findings by file, line, column, code and message.</summary>
    public IReadOnlyList<Diagnostic> ToSorted() =>
    [
        .. found
            .OrderBy(d => d.File ?? "", StringComparer.Ordinal)
            .ThenBy(d => d.Line)
            .ThenBy(d => d.Column)
            .ThenBy(d => d.Code, StringComparer.Ordinal)
            .ThenBy(d => d.Message, StringComparer.Ordinal),
    ];
}
