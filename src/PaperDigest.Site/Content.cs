using System.Collections.Immutable;
using PaperDigest.Core.Configuration;
using PaperDigest.Core.Diagnostics;
using PaperDigest.Core.Model;
using PaperDigest.Core.Parsing;
using PaperDigest.Core.Parsing.Files;
using PaperDigest.Site.Pages;

namespace PaperDigest.Site;

/// <summary>The digests of a site as they were read at one moment.</summary>
/// <param name="Digests">Those that are published, in the order of their files; empty when there is none, which is then reported.</param>
/// <param name="Inputs">The bytes that were read.</param>
/// <param name="Diagnostics">What is wrong with them.</param>
internal sealed record Content(ImmutableArray<Digest> Digests, SiteInputs Inputs, DiagnosticBag Diagnostics)
{
    /// <summary>Reads the digests of a site.</summary>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static Content Read(SiteConfig config, IProgress<BuildProgress>? progress, CancellationToken cancellation)
    {
        var diagnostics = new DiagnosticBag();
        var files = ContentFiles.Find(config, diagnostics);
        var inputs = new SiteInputs(files);
        var read = DigestArchive.Read(
            files, diagnostics, done => progress?.Report(new BuildProgress(BuildPhase.Reading, done, files.Length)), cancellation, inputs.See);
        var digests = DigestArchive.Published(read, config.Today(), diagnostics);
        if (digests.IsEmpty)
        {
            diagnostics.Add(NoContent(config, files.Length));
        }

        return new Content(digests, inputs, diagnostics);
    }

    /// <summary>That a site has nothing to show.</summary>
    /// <param name="config">The settings.</param>
    /// <param name="files">How many files the globs found.</param>
    public static Diagnostic NoContent(SiteConfig config, int files)
    {
        var globs = string.Join(", ", config.Content.Where(g => !g.IsExclusion).Select(g => Path.Combine(config.Named(g.Folder), g.Pattern).Replace('\\', '/')));
        var folders = config.Content.Where(g => !g.IsExclusion).Select(g => g.Folder).ToImmutableArray();
        return files > 0
            ? new Diagnostic(
                Codes.NoContent, Severity.Error, $"{(files == 1 ? "the one file" : $"none of the {files} files")} of {globs} holds {(files == 1 ? "no" : "a")} digest that can be published",
                Hint: DigestParser.Form)
            : folders.Any(Directory.Exists)
                ? new Diagnostic(Codes.NoContent, Severity.Error, $"no file matches {globs}", Hint: "Put a digest there, or name its place with --content or under content in the settings.")
                : new Diagnostic(
                    Codes.NoContent, Severity.Error, $"there is no folder {string.Join(" or ", folders.Select(f => config.Named(f)))}",
                    Hint: "Begin a site with \"paperdigest init\", or name the place of your digests with --content or under content in the settings.");
    }
}
