using PaperDigest.Core.Configuration;
using PaperDigest.Core.Diagnostics;
using PaperDigest.Core.Parsing.Files;

namespace PaperDigest.Core.Tests.Parsing;

public sealed class ContentFilesTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("paperdigest-content-").FullName;

    public ContentFilesTests()
    {
        foreach (var path in new[] { "content/2025/01/15.md", "content/2025/01/16.md", "content/drafts/17.md", "content/notes.txt", "content/.hidden/18.md", "_site/19.md", "README.md" })
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(root, path))!);
            File.WriteAllText(Path.Combine(root, path), "");
        }
    }

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public void Globs_take_files_in_and_out() => Assert.Equal(
        ["2025/01/15.md", "2025/01/16.md"],
        Find(new ContentGlob(Path.Combine(root, "content"), "**/*.md"), new ContentGlob(Path.Combine(root, "content", "drafts"), "**/*.md", IsExclusion: true)));

    [Fact]
    public void A_file_that_two_globs_take_in_is_read_once() =>
        Assert.Equal(["2025/01/15.md"], Find(new ContentGlob(Path.Combine(root, "content"), "2025/**/15.md"), new ContentGlob(Path.Combine(root, "content", "2025"), "01/15.md")));

    [Fact]
    public void The_output_holds_no_digests() =>
        Assert.DoesNotContain("_site/19.md", Find(new ContentGlob(root, "**/*.md")));

    [Fact]
    public void A_link_to_a_folder_is_not_followed()
    {
        Directory.CreateSymbolicLink(Path.Combine(root, "content", "loop"), Path.Combine(root, "content"));

        Assert.Equal(["2025/01/15.md", "2025/01/16.md", "drafts/17.md"], Find(new ContentGlob(Path.Combine(root, "content"), "**/*.md")));
    }

    [Fact]
    public void A_folder_that_is_not_there_holds_no_files() => Assert.Empty(Find(new ContentGlob(Path.Combine(root, "nowhere"), "**/*.md")));

    [Theory]
    [InlineData("content/2026/01/01.md", true)]
    [InlineData("content/2026/01/01.txt", false)]
    [InlineData("content/drafts/01.md", false)]
    [InlineData("contents/01.md", false)]
    public void Whether_a_file_will_be_taken_in_is_known_before_it_is_there(string path, bool isTakenIn)
    {
        var folder = Path.Combine(root, "content");
        var config = new SiteConfig
        {
            Root = root,
            Content = [new ContentGlob(folder, "**/*.md"), new ContentGlob(Path.Combine(folder, "drafts"), "**/*.md", IsExclusion: true)],
        };

        Assert.Equal(isTakenIn, ContentFiles.TakesIn(config, Path.GetFullPath(Path.Combine(root, path))));
    }

    private IEnumerable<string> Find(params ContentGlob[] globs)
    {
        var bag = new DiagnosticBag();
        var files = ContentFiles.Find(new SiteConfig { Root = root, Output = Path.Combine(root, "_site"), Content = [.. globs] }, bag);
        Assert.Empty(bag.ToSorted());
        return files.Select(f => f.Path);
    }
}
