using System.Collections.Immutable;
using PaperDigest.Core.Diagnostics;
using PaperDigest.Core.Model;
using PaperDigest.Core.Parsing.Files;

namespace PaperDigest.Core.Parsing;

/// <summary>All digests of a site.</summary>
public static class DigestArchive
{
    /// <summary>Reads every digest file of a site, in parallel; the digests come in the order of their files' paths.</summary>
    /// <param name="files">The files.</param>
    /// <param name="diagnostics">Takes what is wrong with them.</param>
    /// <param name="progress">Called after each file with the number read so far.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <param name="seen">Given the place of each file that could be read and its bytes, on any thread.</param>
    public static ImmutableArray<Digest> Read(
        ImmutableArray<ContentFile> files, DiagnosticBag diagnostics, Action<int>? progress, CancellationToken cancellation,
        Action<int, byte[]>? seen = null)
    {
        var digests = new ImmutableArray<Digest>[files.Length];
        var done = 0;
        Parallel.For(0, files.Length, new ParallelOptions { CancellationToken = cancellation }, i =>
        {
            digests[i] = SourceReader.Read(files[i], diagnostics, bytes => seen?.Invoke(i, bytes)) is { } source ? DigestParser.Parse(source, diagnostics) : [];
            progress?.Invoke(Interlocked.Increment(ref done));
        });
        return [.. digests.SelectMany(d => d)];
    }

    /// <summary>Leaves out drafts and digests that lie in the future, with a notice for each.</summary>
    /// <param name="digests">Digests.</param>
    /// <param name="today">The day it is in the site's time zone.</param>
    /// <param name="diagnostics">Takes the notices.</param>
    public static ImmutableArray<Digest> Published(ImmutableArray<Digest> digests, DateOnly today, DiagnosticBag diagnostics)
    {
        foreach (var digest in digests.Where(d => !IsPublished(d, today)))
        {
            diagnostics.Add(new Diagnostic(
                Codes.NotYet, Severity.Notice,
                $"the digest of {digest.Date:yyyy-MM-dd} was left out: it {(digest.IsDraft ? "is a draft" : "lies in the future")}",
                digest.Entries.IsEmpty ? null : digest.Entries[0].Source.Name,
                Hint: digest.IsDraft ? "Take \"draft: true\" out of the file to publish it." : "It will appear when its day has come."));
        }

        return [.. digests.Where(d => IsPublished(d, today))];
    }

    private static bool IsPublished(Digest digest, DateOnly today) => !digest.IsDraft && digest.Date <= today;
}
