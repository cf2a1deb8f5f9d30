using PaperDigest.Core.Diagnostics;
using PaperDigest.Site.Output;

namespace PaperDigest.Site.Tests.Output;

public sealed class ForeignFilesTests : IDisposable
{
    private readonly TestOutput output = new();

    [Theory]
    [InlineData("thesis.docx")]
    [InlineData(".git/HEAD")]
    [InlineData("CNAME")]
    [InlineData(".nojekyll")]
    [InlineData("deep/er/file")]
    public void A_folder_with_files_of_others_is_refused_and_not_touched(string file)
    {
        output.Put(file);

        var refusal = Assert.Throws<OutputException>(() => output.Build(("index.html", "home")));

        Assert.True(refusal.IsRefusal);
        Assert.Equal(Codes.OutputForeign, refusal.Diagnostic.Code);
        Assert.EndsWith("_site is not empty and was not made by PaperDigest", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("--force", refusal.Diagnostic.Hint, StringComparison.Ordinal);
        Assert.Equal([$"{file}=foreign"], output.Site());
        Assert.False(Directory.Exists(output.Private));
    }

    [Fact]
    public void A_folder_with_nothing_but_empty_folders_is_as_good_as_empty()
    {
        Directory.CreateDirectory(Path.Join(output.Root, "a/b"));
        output.Build(("a/index.html", "a"));
        Assert.Equal(["a/b/", "a/index.html=a"], output.Site());
    }

    [Fact]
    public void Force_builds_into_it_keeps_what_is_no_page_and_replaces_what_is()
    {
        output.Put("CNAME");
        output.Put("index.html");
        output.Put("a");

        output.Build(force: true, ("index.html", "home"), ("a/index.html", "a"));
        Assert.Equal(["CNAME=foreign", "a/index.html=a", "index.html=home"], output.Site());

        output.Build(("index.html", "home"));
        Assert.Equal(["CNAME=foreign", "index.html=home"], output.Site());
    }

    [Fact]
    public void A_forced_build_that_was_given_up_does_not_make_the_folder_ours()
    {
        output.Put("CNAME");
        using (var build = output.Open(force: true))
        {
            TestOutput.Write(build, ("index.html", "home"));
        }

        Assert.Throws<OutputException>(() => output.Build(("index.html", "home")));
        Assert.Equal(["CNAME=foreign"], output.Site());
    }

    [Fact]
    public void A_file_of_others_in_the_place_of_a_page_is_kept_and_reported_by_every_build()
    {
        output.Build(("index.html", "home"));
        output.Put("robots.txt");

        for (var i = 0; i < 2; i++)
        {
            var finding = Assert.Single(BuildAndReport(("index.html", "home"), ("robots.txt", "ours")));
            Assert.Equal((Codes.OutputForeignFile, Severity.Warning), (finding.Code, finding.Severity));
            Assert.EndsWith("_site/robots.txt", finding.File, StringComparison.Ordinal);
            Assert.Equal(["index.html=home", "robots.txt=foreign"], output.Site());
        }

        output.Build(force: true, ("index.html", "home"), ("robots.txt", "ours"));
        Assert.Equal(["index.html=home", "robots.txt=ours"], output.Site());
    }

    [Fact]
    public void A_file_of_others_in_the_place_of_a_folder_is_kept_and_reported_once()
    {
        output.Build(("index.html", "home"));
        output.Put("papers");

        var finding = Assert.Single(BuildAndReport(("index.html", "new"), ("papers/1/index.html", "1"), ("papers/2/index.html", "2")));

        Assert.EndsWith("_site/papers", finding.File, StringComparison.Ordinal);
        Assert.Equal(["index.html=new", "papers=foreign"], output.Site());
        File.Delete(Path.Join(output.Root, "papers"));
        output.Build(("index.html", "new"), ("papers/1/index.html", "1"), ("papers/2/index.html", "2"));
        Assert.Equal(["index.html=new", "papers/1/index.html=1", "papers/2/index.html=2"], output.Site());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_folder_with_files_of_others_in_the_place_of_a_page_is_kept_even_by_force(bool force)
    {
        output.Build(("a/index.html", "ours"), ("index.html", "home"));
        output.Put("a/notes.txt");

        var finding = Assert.Single(BuildAndReport(force, ("a", "file"), ("index.html", "home")));

        Assert.EndsWith("_site/a", finding.File, StringComparison.Ordinal);
        Assert.Equal(["a/notes.txt=foreign", "index.html=home"], output.Site());
    }

    [Fact]
    public void A_link_in_the_place_of_a_folder_is_not_followed_to_write_or_delete()
    {
        output.Build(("a/index.html", "a"), ("b/index.html", "b"));
        var elsewhere = Directory.CreateDirectory(output.Root + "-elsewhere").FullName;
        foreach (var folder in new[] { "a", "b" })
        {
            Directory.Delete(Path.Join(output.Root, folder), recursive: true);
            Directory.CreateSymbolicLink(Path.Join(output.Root, folder), elsewhere);
        }

        File.WriteAllText(Path.Join(elsewhere, "index.html"), "treasure");

        Assert.Single(BuildAndReport(("a/index.html", "new")));

        Assert.Equal(["index.html=treasure"], TestOutput.Site(elsewhere));
        output.Build(force: true, ("a/index.html", "new"));
        Assert.Equal("new", output.Read("a/index.html"));
        Assert.Equal(["index.html=treasure"], TestOutput.Site(elsewhere));
    }

    [Fact]
    public void A_link_in_the_place_of_a_page_is_replaced_not_written_through()
    {
        output.Build(("index.html", "home"));
        var elsewhere = output.Root + "-elsewhere";
        File.WriteAllText(elsewhere, "treasure");
        File.Delete(Path.Join(output.Root, "index.html"));
        File.CreateSymbolicLink(Path.Join(output.Root, "index.html"), elsewhere);

        output.Build(("index.html", "home"));

        Assert.Equal(["index.html=home"], output.Site());
        Assert.Equal("treasure", File.ReadAllText(elsewhere));
    }

    [Theory]
    [InlineData(".paperdigest")]
    [InlineData(".paperdigest/lock")]
    public void A_link_in_the_place_of_the_tools_own_files_is_refused(string path)
    {
        output.Build(("index.html", "home"));
        var full = Path.Join(output.Root, path);
        var elsewhere = output.Root + "-elsewhere";
        if (Directory.Exists(full))
        {
            Directory.Move(full, elsewhere);
        }
        else
        {
            File.Delete(full);
        }

        File.CreateSymbolicLink(full, elsewhere);

        Assert.True(Assert.Throws<OutputException>(() => output.Build(("index.html", "new"))).IsRefusal);
        Assert.Equal("home", output.Read("index.html"));
    }

    [Fact]
    public void Next_manifest_and_stage_that_are_links_are_not_followed()
    {
        output.Build(("index.html", "home"));
        var elsewhere = Directory.CreateDirectory(output.Root + "-elsewhere").FullName;
        File.WriteAllText(Path.Join(elsewhere, "treasure"), "treasure");
        Directory.CreateSymbolicLink(Path.Join(output.Private, "stage"), elsewhere);
        File.CreateSymbolicLink(Path.Join(output.Private, "manifest.next"), Path.Join(elsewhere, "treasure"));

        output.Build(("index.html", "new"));

        Assert.Equal("new", output.Read("index.html"));
        Assert.Equal(["treasure=treasure"], TestOutput.Site(elsewhere));
    }

    public void Dispose() => output.Dispose();

    private IReadOnlyList<Diagnostic> BuildAndReport(params (string, string)[] files) => BuildAndReport(force: false, files);

    private IReadOnlyList<Diagnostic> BuildAndReport(bool force, params (string, string)[] files)
    {
        using var build = output.Open(force);
        TestOutput.Write(build, files);
        build.Commit(progress: null);
        return build.Diagnostics.ToSorted();
    }
}
