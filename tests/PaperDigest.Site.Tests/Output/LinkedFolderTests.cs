using PaperDigest.Core.Diagnostics;
using PaperDigest.Site.Output;

namespace PaperDigest.Site.Tests.Output;

/// <summary>A folder of the site that somebody moved elsewhere, with a link in its place: nothing behind it is in place.</summary>
public sealed class LinkedFolderTests : IDisposable
{
    private static readonly (string, string)[] Pages = [("index.html", "home"), ("papers/a/1/index.html", "one"), ("papers/a/2/index.html", "two")];
    private static readonly (string, string)[] Edited = [("index.html", "home"), ("papers/a/1/index.html", "new"), ("papers/a/2/index.html", "two")];
    private readonly TestOutput output = new();

    [Theory]
    [InlineData("papers")]
    [InlineData("papers/a")]
    [InlineData("papers/a/2")]
    public void By_force_the_link_is_replaced_by_all_pages_not_just_by_those_that_changed(string folder)
    {
        output.Build(Pages);
        var elsewhere = output.Link(folder);
        var files = TestOutput.Site(elsewhere);

        using (var build = output.Open(force: true))
        {
            TestOutput.Write(build, Edited);
            Assert.Equal(new OutputSummary(Written: 2, Unchanged: 1, Removed: 0, Bytes: 10), build.Commit(progress: null));
            Assert.Empty(build.Diagnostics.ToSorted());
        }

        Assert.Null(new DirectoryInfo(Path.Join(output.Root, folder)).LinkTarget);
        Assert.Equal(["index.html=home", "papers/a/1/index.html=new", "papers/a/2/index.html=two"], output.Site());
        Assert.Equal(files, TestOutput.Site(elsewhere));
    }

    [Theory]
    [InlineData("papers")]
    [InlineData("papers/a")]
    public void Without_force_the_link_is_kept_and_reported_by_every_build(string folder)
    {
        output.Build(Pages);
        var elsewhere = output.Link(folder);
        var files = TestOutput.Site(elsewhere);

        for (var i = 0; i < 2; i++)
        {
            using var build = output.Open();
            Assert.Null(build.IsMadeFrom(1));
            TestOutput.Write(build, Edited);
            Assert.Equal(new OutputSummary(Written: 0, Unchanged: 1, Removed: 0, Bytes: 4), build.Commit(progress: null, inputs: 1));

            var finding = Assert.Single(build.Diagnostics.ToSorted());
            Assert.Equal(Codes.OutputForeignFile, finding.Code);
            Assert.EndsWith("_site/" + folder, finding.File, StringComparison.Ordinal);
            Assert.Equal(files, TestOutput.Site(elsewhere));
        }
    }

    [Fact]
    public void A_site_with_a_folder_behind_a_link_is_not_the_one_that_was_made()
    {
        using (var build = output.Open())
        {
            TestOutput.Write(build, Pages);
            build.Commit(progress: null, inputs: 1);
        }

        using (var build = output.Open())
        {
            Assert.NotNull(build.IsMadeFrom(1));
        }

        output.Link("papers/a");
        using (var build = output.Open())
        {
            Assert.Null(build.IsMadeFrom(1));
        }
    }

    [Fact]
    public void An_old_asset_behind_a_link_is_not_counted_as_kept()
    {
        output.Build(("assets/s.1.css", "1"));
        var elsewhere = output.Link("assets");

        var summary = output.Build(force: true, ("assets/s.2.css", "2"));

        Assert.Equal(new OutputSummary(Written: 1, Unchanged: 0, Removed: 1, Bytes: 1), summary);
        Assert.Equal(["assets/s.2.css=2"], output.Site());
        Assert.Equal(["s.1.css=1"], TestOutput.Site(elsewhere));
    }

    public void Dispose() => output.Dispose();
}
