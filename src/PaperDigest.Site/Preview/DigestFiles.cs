using System.Collections.Immutable;
using System.IO.Hashing;
using PaperDigest.Core.Configuration;
using PaperDigest.Core.Diagnostics;
using PaperDigest.Core.Model;
using PaperDigest.Core.Parsing;
using PaperDigest.Core.Parsing.Files;

namespace PaperDigest.Site.Preview;

/// <summary>What a digest file says; the same object as long as it says the same.</summary>
/// <param name="Hash">Of its bytes; null when it cannot be read.</param>
/// <param name="Digests">Its digests.</param>
/// <param name="Findings">What is wrong with it.</param>
internal sealed record DigestText(UInt128? Hash, ImmutableArray<Digest> Digests, IReadOnlyList<Diagnostic> Findings);

/// <summary>A digest file as it was read.</summary>
internal sealed record DigestFile(ContentFile Source, FileStamp Stamp, DigestText Text);

/// <summary>The digest files of a site as they were at one look at the disk. A file is parsed again only if its bytes are others.</summary>
/// <param name="Files">By path.</param>
/// <param name="Findings">Folders that cannot be read.</param>
internal sealed record DigestFiles(ImmutableArray<DigestFile> Files, IReadOnlyList<Diagnostic> Findings)
{
    /// <summary>Before the first look.</summary>
    public static readonly DigestFiles None = new([], []);

    /// <summary>Looks at the disk; gives <paramref name="before"/> itself if nothing there says anything else.</summary>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static DigestFiles Look(SiteConfig config, DigestFiles before, CancellationToken cancellation)
    {
        var diagnostics = new DiagnosticBag();
        var sources = ContentFiles.Find(config, diagnostics);
        var known = before.Files.ToDictionary(file => file.Source.FullPath, StringComparer.Ordinal);
        var files = new DigestFile[sources.Length];
        Parallel.For(0, sources.Length, new ParallelOptions { CancellationToken = cancellation }, i =>
            files[i] = Read(sources[i], known.GetValueOrDefault(sources[i].FullPath)));
        var now = new DigestFiles([.. files], diagnostics.ToSorted());
        return now.SaysTheSameAs(before) ? before : now;
    }

    /// <summary>All digests, in the order of their files.</summary>
    public IEnumerable<Digest> Digests => Files.SelectMany(file => file.Text.Digests);

    private static DigestFile Read(ContentFile source, DigestFile? known)
    {
        // Before its bytes, so that a write in between is seen at the next look.
        var stamp = FileStamp.Of(source.FullPath);
        known = known?.Source == source ? known : null;
        if (known is not null && stamp.IsCertain && stamp == known.Stamp)
        {
            return known;
        }

        var diagnostics = new DiagnosticBag();
        var bytes = SourceReader.ReadBytes(source, diagnostics);
        UInt128? hash = bytes is null ? null : XxHash128.HashToUInt128(bytes);
        if (hash is not null && hash == known?.Text.Hash)
        {
            return known with { Stamp = stamp };
        }

        var digests = bytes is not null && SourceReader.Decode(source, bytes, diagnostics) is { } file ? DigestParser.Parse(file, diagnostics) : [];
        var text = new DigestText(hash, digests, diagnostics.ToSorted());
        return known is not null && hash is null && known.Text.Hash is null && text.Findings.SequenceEqual(known.Text.Findings)
            ? known with { Stamp = stamp }
            : new DigestFile(source, stamp, text);
    }

    private bool SaysTheSameAs(DigestFiles other) =>
        Files.Length == other.Files.Length
        && Files.Zip(other.Files).All(pair => pair.First.Source == pair.Second.Source && ReferenceEquals(pair.First.Text, pair.Second.Text))
        && Findings.SequenceEqual(other.Findings);
}
