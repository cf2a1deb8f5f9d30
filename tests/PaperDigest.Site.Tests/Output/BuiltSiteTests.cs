using PaperDigest.Core.Diagnostics;
using PaperDigest.Site.Output;

namespace PaperDigest.Site.Tests.Output;

/// <summary>A site that is passed on: whole, and as it was built, or not at all.</summary>
public sealed class BuiltSiteTests : IDisposable
{
    private readonly TestOutput output = new();

    public BuiltSiteTests() => output.Build(("index.html", "home"), ("a/index.html", "a"), ("assets/s.1.css", "1"));

    public void Dispose() => output.Dispose();

    [Fact]
    public void It_gives_what_was_built_and_what_stays_of_the_build_before_and_nothing_else()
    {
        output.Build(("index.html", "new"), ("a/index.html", "a"), ("assets/s.2.css", "22"));
        output.Put("z.txt");
        output.Put("a/b.txt");
        using var site = Open();
        Assert.Equal(
            [("a/index.html", 1L, "a"), ("assets/s.1.css", 1L, "1"), ("assets/s.2.css", 2L, "22"), ("index.html", 3L, "new")],
            site.Files.Select(file => (file.Path, file.Size, System.Text.Encoding.UTF8.GetString(site.Read(file)))));
        Assert.Equal(["a/b.txt", "z.txt"], site.Others());
    }

    [Fact]
    public void A_file_that_is_missing_changed_or_behind_a_link_is_refused()
    {
        output.Put("index.html", "HOME");
        File.Delete(Path.Join(output.Root, "assets/s.1.css"));
        output.Link("a");
        using var site = Open();
        Assert.All(site.Files, file => Assert.Equal(Codes.SiteNotWhole, Assert.Throws<OutputException>(() => site.Read(file)).Diagnostic.Code));
        Assert.Equal(["a"], site.Others());
    }

    [Fact]
    public void What_a_killed_build_began_is_finished_first()
    {
        using (var build = output.Open())
        {
            TestOutput.Write(build, ("index.html", "new"), ("b/index.html", "b"));
            build.Step = step =>
            {
                if (step.EndsWith("b/index.html", StringComparison.Ordinal))
                {
                    output.Snapshot("killed");
                }
            };
            build.Commit(progress: null);
        }

        using var site = BuiltSite.Open(Path.Join(output.Root, "..", "killed"), waiting: null, TestContext.Current.CancellationToken);
        Assert.Equal(["assets/s.1.css", "b/index.html", "index.html"], site.Files.Select(file => file.Path));
        Assert.All(site.Files, file => Assert.NotEmpty(site.Read(file)));
    }

    [Theory]
    [InlineData("manifest", Codes.SiteNotWhole)]
    [InlineData("journal", Codes.OutputJournalDamaged)]
    public void A_site_of_which_nobody_knows_whether_it_is_whole_is_refused(string file, string code)
    {
        output.Put($"{OutputFolder.PrivateName}/{file}", "torn");
        Assert.Equal(code, Assert.Throws<OutputException>(() => Open()).Diagnostic.Code);
    }

    [Fact]
    public void A_folder_without_a_build_is_no_site()
    {
        output.Root = Path.Join(output.Root, "..", "other");
        output.Put("index.html");
        Assert.Equal(Codes.NoSite, Assert.Throws<OutputException>(() => Open()).Diagnostic.Code);
        Assert.False(Directory.Exists(output.Private));
    }

    [Fact]
    public void While_it_is_open_no_build_begins()
    {
        using (Open())
        {
            Assert.Equal(Codes.OutputBusy, Assert.Throws<OutputException>(() => output.Open()).Diagnostic.Code);
        }

        output.Open().Dispose();
    }

    private BuiltSite Open() => BuiltSite.Open(output.Root, waiting: null, TestContext.Current.CancellationToken);
}
