using PaperDigest.Core.Configuration;
using PaperDigest.Site.Preview;

namespace PaperDigest.Site.Tests.Preview;

public sealed class WatchedFolderTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("paperdigest-watch-").FullName;

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public void Folders_are_watched_with_all_below_and_by_their_names_where_they_may_be_replaced()
    {
        Directory.CreateDirectory(At("content"));
        var watched = Of(new SiteConfig { Content = [new ContentGlob(At("content"), "**/*.md")], Templates = At("templates") });
        Assert.Equal([(At("content"), true, ""), (root, false, "content site.config.yml templates")], watched);
    }

    [Fact]
    public void A_folder_that_does_not_exist_is_waited_for_where_its_first_missing_part_would_be()
    {
        var watched = Of(new SiteConfig { Content = [new ContentGlob(At("a/b/c"), "*.md")], Templates = At("templates") });
        Assert.Equal([(root, false, "a site.config.yml templates")], watched);
    }

    [Fact]
    public void A_single_file_does_not_make_its_folder_watched_with_all_below()
    {
        Directory.CreateDirectory(At("notes"));
        var watched = Of(new SiteConfig { Content = [new ContentGlob(At("notes"), "today.md")], Templates = At("templates") });
        Assert.Equal([(root, false, "site.config.yml templates"), (At("notes"), false, "today.md")], watched.Order());
    }

    [Fact]
    public void The_output_and_hidden_folders_are_no_concern_of_a_site_that_begins_at_its_root()
    {
        var folder = new WatchedFolder(root, IsDeep: true, null);
        Assert.True(folder.Concerns(At("2025/01/15.md"), At("_site")));
        Assert.True(folder.Concerns(At("_site2/x.md"), At("_site")));
        Assert.False(folder.Concerns(At("_site/index.html"), At("_site")));
        Assert.False(folder.Concerns(At(".git/index"), At("_site")));
        Assert.False(folder.Concerns(At("2025/.15.md.swp"), At("_site")));
    }

    private string At(string path) => Path.Combine(root, path);

    private IEnumerable<(string Path, bool IsDeep, string Names)> Of(SiteConfig config) =>
        WatchedFolder.Of(new SiteSource(At("site.config.yml"), "site.config.yml", _ => config, Drafts: false), config)
            .Select(folder => (folder.Path, folder.IsDeep, string.Join(' ', (folder.Names ?? []).Order(StringComparer.Ordinal))));
}
