using System.Collections.Immutable;
using System.IO.Enumeration;
using Microsoft.Extensions.FileSystemGlobbing;
using PaperDigest.Core.Diagnostics;
using PaperDigest.Core.Model;
using PaperDigest.Core.Parsing;
using PaperDigest.Core.Parsing.Files;

namespace PaperDigest.Cli.Starting;

/// <summary>The digests that lie in a folder, whatever it calls them.</summary>
/// <param name="Globs">Such as <c>paper_logs/**/*.md</c>, with <c>!…</c> for what is no digest; none when there is no digest.</param>
/// <param name="Files">How many files hold digests.</param>
/// <param name="AreKorean">Whether most papers are summed up in Korean.</param>
internal sealed record FoundDigests(ImmutableArray<string> Globs, int Files, bool AreKorean)
{
    private const string Readme = "README.md";

    // Deeper lies what others have made.
    private static readonly EnumerationOptions Search = new()
    {
        RecurseSubdirectories = true,
        MaxRecursionDepth = 8,
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
    };

    /// <summary>Looks through a folder; the parser decides what is a digest. None in a folder that does not exist.</summary>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static FoundDigests In(string folder, CancellationToken cancellation)
    {
        var files = Markdown(folder, cancellation);
        var diagnostics = new DiagnosticBag();
        var digests = DigestArchive.Read(files, diagnostics, progress: null, cancellation);
        var papers = digests.SelectMany(digest => digest.Entries).ToLookup(paper => paper.Source.File);
        var found = papers.Select(file => file.Key).ToHashSet(StringComparer.Ordinal);
        var repeats = Repeats(papers);
        found.ExceptWith(repeats);

        var globs = ContentFolders.Globs(found);
        var matcher = new Matcher(StringComparison.Ordinal);
        matcher.AddIncludePatterns(globs);

        // What cannot be read stays, so that a build tells of it; a README is about to be made where there is none.
        var others = diagnostics.ToSorted().Where(finding => finding.Code == Codes.NoDigest).Select(finding => finding.File!)
            .Concat(repeats)
            .Concat(found.Contains(Readme) ? [] : [Readme])
            .Distinct()
            .Where(file => matcher.Match(file).HasMatches);
        var summaries = papers.SelectMany(file => file).ToList();
        return new FoundDigests(
            [.. globs, .. others.Select(file => "!" + file)], found.Count, summaries.Count(IsKorean) * 2 >= Math.Max(1, summaries.Count));
    }

    // A README often shows the newest digest once more.
    private static HashSet<string> Repeats(ILookup<string, PaperEntry> papers)
    {
        var inFolders = papers.Where(file => !IsAtTop(file.Key)).SelectMany(file => file).Select(paper => (paper.Id, paper.Date)).ToHashSet();
        return
        [
            .. papers.Where(file => IsAtTop(file.Key) && file.All(paper => inFolders.Contains((paper.Id, paper.Date)))).Select(file => file.Key),
        ];
    }

    private static bool IsAtTop(string path) => !path.Contains('/', StringComparison.Ordinal);

    private static bool IsKorean(PaperEntry paper) => paper.Sections.Any(section => section.Markdown.Any(c => c is >= '가' and <= '힣'));

    private static ImmutableArray<ContentFile> Markdown(string folder, CancellationToken cancellation)
    {
        if (!Directory.Exists(folder))
        {
            return [];
        }

        var files = new FileSystemEnumerable<string>(folder, (ref FileSystemEntry entry) => entry.ToFullPath(), Search)
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) =>
            {
                cancellation.ThrowIfCancellationRequested();
                return !entry.IsDirectory && entry.FileName.EndsWith(".md", StringComparison.Ordinal);
            },
            ShouldRecursePredicate = (ref FileSystemEntry entry) => entry.FileName[0] != '.' && entry.FileName is not ("_site" or "node_modules"),
        };
        return
        [
            .. from file in files
               let path = Path.GetRelativePath(folder, file).Replace('\\', '/')
               orderby path
               select new ContentFile(file, path, path),
        ];
    }
}
