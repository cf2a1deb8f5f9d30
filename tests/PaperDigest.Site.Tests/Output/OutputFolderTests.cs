using PaperDigest.Core.Diagnostics;
using PaperDigest.Site.Output;

namespace PaperDigest.Site.Tests.Output;

public sealed class OutputFolderTests : IDisposable
{
    private readonly TestOutput output = new();

    [Fact]
    public void A_first_build_makes_the_folder_and_puts_every_file_in_place()
    {
        var summary = output.Build(("index.html", "home"), ("2025/01/15/index.html", "day"));

        Assert.Equal(["2025/01/15/index.html=day", "index.html=home"], output.Site());
        Assert.Equal(new OutputSummary(Written: 2, Unchanged: 0, Removed: 0, Bytes: 7), summary);
    }

    [Fact]
    public void Nothing_shows_before_the_commit_and_nothing_is_left_without_one()
    {
        output.Build(("index.html", "old"), ("stale.html", "s"));
        using (var build = output.Open())
        {
            TestOutput.Write(build, ("index.html", "new"), ("more/index.html", "m"));
            Assert.Equal(["index.html=old", "stale.html=s"], output.Site());
        }

        Assert.Equal(["index.html=old", "stale.html=s"], output.Site());
        Assert.Equal(["lock", "manifest"], Directory.GetFileSystemEntries(output.Private).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void A_build_that_changes_nothing_touches_nothing()
    {
        (string, string)[] site = [("index.html", "home"), ("assets/a.1.css", "a"), ("empty.txt", "")];
        output.Build(site);
        var long_ago = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        foreach (var folder in new[] { output.Root, output.Private, Path.Join(output.Root, "assets") })
        {
            Directory.SetLastWriteTimeUtc(folder, long_ago);
        }

        var manifest = File.GetLastWriteTimeUtc(Path.Join(output.Private, "manifest"));
        var summary = output.Build(site);

        Assert.Equal(new OutputSummary(Written: 0, Unchanged: 3, Removed: 0, Bytes: 5), summary);
        Assert.Equal(manifest, File.GetLastWriteTimeUtc(Path.Join(output.Private, "manifest")));
        Assert.Equal(long_ago, Directory.GetLastWriteTimeUtc(output.Root));
        Assert.Equal(long_ago, Directory.GetLastWriteTimeUtc(output.Private));
        Assert.Equal(long_ago, Directory.GetLastWriteTimeUtc(Path.Join(output.Root, "assets")));
    }

    [Fact]
    public void A_file_whose_bytes_are_the_same_keeps_its_time_while_others_change()
    {
        output.Build(("a.html", "a"), ("b.html", "b"));
        var before = File.GetLastWriteTimeUtc(Path.Join(output.Root, "a.html"));

        var summary = output.Build(("a.html", "a"), ("b.html", "c"));

        Assert.Equal(before, File.GetLastWriteTimeUtc(Path.Join(output.Root, "a.html")));
        Assert.Equal("c", output.Read("b.html"));
        Assert.Equal((1, 1), (summary.Written, summary.Unchanged));
    }

    [Fact]
    public void Files_of_earlier_builds_go_with_the_folders_they_leave_empty()
    {
        output.Build(("index.html", "home"), ("2024/12/31/index.html", "gone"), ("2024/note.html", "gone too"));
        output.Put("2024/12/mine.txt");

        var summary = output.Build(("index.html", "home"));

        Assert.Equal(2, summary.Removed);
        Assert.Equal(["2024/12/mine.txt=foreign", "index.html=home"], output.Site());
        File.Delete(Path.Join(output.Root, "2024/12/mine.txt"));
        Assert.True(Directory.Exists(Path.Join(output.Root, "2024/12"))); // emptied by its owner, not by a build
    }

    [Fact]
    public void An_immutable_file_stays_for_one_build_more()
    {
        output.Build(("assets/site.1.css", "1"));
        var next = output.Build(("assets/site.2.css", "2"));
        Assert.Equal(["assets/site.1.css=1", "assets/site.2.css=2"], output.Site());
        Assert.Equal(new OutputSummary(Written: 1, Unchanged: 0, Removed: 0, Bytes: 2), next);

        var third = output.Build(("assets/site.2.css", "2"));
        Assert.Equal(["assets/site.2.css=2"], output.Site());
        Assert.Equal(new OutputSummary(Written: 0, Unchanged: 1, Removed: 1, Bytes: 1), third);

        var manifest = File.GetLastWriteTimeUtc(Path.Join(output.Private, "manifest"));
        output.Build(("assets/site.2.css", "2"));
        Assert.Equal(manifest, File.GetLastWriteTimeUtc(Path.Join(output.Private, "manifest")));
    }

    [Fact]
    public void An_immutable_file_that_comes_back_in_time_is_not_written_again_and_stays()
    {
        output.Build(("assets/site.1.css", "1"));
        output.Build(("assets/site.2.css", "2"));

        Assert.Equal(0, output.Build(("assets/site.1.css", "1")).Written);
        output.Build(("assets/site.1.css", "1"));

        Assert.Equal(["assets/site.1.css=1"], output.Site());
    }

    [Theory]
    [InlineData("longer than before")]
    [InlineData("hack")]
    public void A_page_that_somebody_edited_is_written_again(string edit)
    {
        output.Build(("index.html", "home"));
        output.Put("index.html", edit);
        File.SetLastWriteTimeUtc(Path.Join(output.Root, "index.html"), new DateTime(2030, 1, 1, 0, 0, 0, DateTimeKind.Utc));

        Assert.Equal(1, output.Build(("index.html", "home")).Written);
        Assert.Equal(["index.html=home"], output.Site());
    }

    [Fact]
    public void A_page_whose_time_alone_changed_is_left_alone_and_the_new_time_is_learnt()
    {
        output.Build(("index.html", "home"));
        var touched = new DateTime(2021, 2, 3, 4, 5, 6, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(Path.Join(output.Root, "index.html"), touched);

        Assert.Equal(0, output.Build(("index.html", "home")).Written);
        Assert.Equal(touched, File.GetLastWriteTimeUtc(Path.Join(output.Root, "index.html")));

        var manifest = File.GetLastWriteTimeUtc(Path.Join(output.Private, "manifest"));
        output.Build(("index.html", "home"));
        Assert.Equal(manifest, File.GetLastWriteTimeUtc(Path.Join(output.Private, "manifest")));
    }

    [Fact]
    public void A_page_that_somebody_deleted_is_written_again()
    {
        output.Build(("a/index.html", "a"));
        Directory.Delete(Path.Join(output.Root, "a"), recursive: true);

        Assert.Equal(1, output.Build(("a/index.html", "a")).Written);
        Assert.Equal(["a/index.html=a"], output.Site());
    }

    [Fact]
    public void A_page_may_become_a_folder_and_a_folder_a_page()
    {
        output.Build(("a", "file"), ("b/c/index.html", "deep"), ("b/d.html", "d"));
        output.Build(("a/index.html", "in a folder"), ("b", "file"));
        Assert.Equal(["a/index.html=in a folder", "b=file"], output.Site());

        output.Build(("a", "file"), ("b/c/index.html", "deep"));
        Assert.Equal(["a=file", "b/c/index.html=deep"], output.Site());
    }

    [Theory]
    [InlineData("a", "a/index.html")]
    [InlineData("a/b/index.html", "a")]
    public void A_path_that_is_both_file_and_folder_is_a_bug_that_leaves_the_old_site(string one, string other)
    {
        output.Build((one, "old"));
        using (var build = output.Open())
        {
            TestOutput.Write(build, (one, "old"), (other, "new"));
            Assert.Throws<InvalidOperationException>(() => build.Commit(progress: null));
        }

        Assert.Equal([$"{one}=old"], output.Site());
    }

    [Theory]
    [InlineData("")]
    [InlineData("/etc/passwd")]
    [InlineData("../x")]
    [InlineData("a/../../x")]
    [InlineData("a/./x")]
    [InlineData("a//x")]
    [InlineData("a/")]
    [InlineData("a\\x")]
    [InlineData("a\0x")]
    [InlineData(".paperdigest/journal")]
    [InlineData(".PaperDigest/journal")]
    public void A_path_that_could_leave_the_site_is_a_bug(string path)
    {
        using var build = output.Open();
        Assert.Throws<ArgumentException>(() => build.Write(path, "x"u8));
    }

    [Fact]
    public void A_path_may_be_written_once()
    {
        using var build = output.Open();
        build.Write("a", "1"u8);
        Assert.Throws<ArgumentException>(() => build.Write("a", "2"u8));
    }

    [Fact]
    public void Many_threads_may_write()
    {
        using var build = output.Open();
        Parallel.For(0, 500, i => build.Write($"papers/{i}/index.html", TestOutput.Bytes($"paper {i}")));
        var steps = new List<(int Done, int Total)>();
        var summary = build.Commit((done, total) => steps.Add((done, total)));

        Assert.Equal(500, summary.Written);
        Assert.Equal("paper 321", output.Read("papers/321/index.html"));
        Assert.Equal(Enumerable.Range(1, 500).Select(i => (i, 500)), steps);
    }

    [Fact]
    public void A_damaged_manifest_is_noticed_and_what_stands_is_compared_byte_by_byte()
    {
        output.Build(("index.html", "home"), ("stale.html", "s"));
        var manifest = Path.Join(output.Private, "manifest");
        var bytes = File.ReadAllBytes(manifest);
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(manifest, bytes);
        var time = File.GetLastWriteTimeUtc(Path.Join(output.Root, "index.html"));

        using (var build = output.Open())
        {
            TestOutput.Write(build, ("index.html", "home"), ("new.html", "n"));
            Assert.Equal((1, 1), (build.Commit(progress: null).Written, build.Diagnostics.ToSorted().Count));
            Assert.Equal(Codes.OutputListLost, build.Diagnostics.ToSorted()[0].Code);
        }

        Assert.Equal(time, File.GetLastWriteTimeUtc(Path.Join(output.Root, "index.html")));
        Assert.Equal(["index.html=home", "new.html=n", "stale.html=s"], output.Site());
        Assert.Equal(0, output.Build(("index.html", "home"), ("new.html", "n")).Written);
    }

    [Fact]
    public void What_a_page_names_is_in_place_before_the_page()
    {
        output.Build(("index.html", "names 1"), ("assets/site.1.css", "1"));
        using var build = output.Open();
        TestOutput.Write(build, ("index.html", "names 2"), ("more/index.html", "names 3"), ("assets/site.2.css", "2"), ("assets/site.3.css", "3"));
        build.Step = _ =>
        {
            var named = output.Read("index.html")[^1];
            Assert.True(output.Has($"assets/site.{named}.css"), $"the page names {named}");
            Assert.True(!output.Has("more/index.html") || output.Has("assets/site.3.css"));
        };
        build.Commit(progress: null);

        Assert.Equal("names 2", output.Read("index.html"));
    }

    [Fact]
    public void All_that_was_written_is_on_the_disk_before_the_journal_gets_its_name()
    {
        var steps = new List<string>();
        using var build = output.Open();
        TestOutput.Write(build, ("index.html", "home"), ("assets/site.1.css", "1"));
        build.Step = step =>
        {
            steps.Add(step);
            if (step == "sync")
            {
                string[] prepared = [.. new DirectoryInfo(output.Private).EnumerateFiles("*", SearchOption.AllDirectories).Select(f => f.Name).Order()];
                Assert.Equal(["1", "2", "journal.next", "lock", "manifest.next"], prepared);
            }
        };
        build.Commit(progress: null);

        Assert.Equal(["sync", "journal"], steps.Where(step => step is "sync" or "journal"));
    }

    [Fact]
    public void Pages_are_counted_and_assets_are_not()
    {
        output.Build(("index.html", "home"), ("papers/1/index.html", "1"), ("feed.xml", "feed"), ("assets/help.1.html", "help"));
        using var build = output.Open();
        Assert.Equal(2, build.PageCount);
    }

    [Fact]
    public void The_output_folder_may_be_a_link()
    {
        var link = output.Root;
        output.Root = Directory.CreateDirectory(output.Root + "-real").FullName;
        Directory.CreateSymbolicLink(link, output.Root);
        using (var build = TestOutput.Open(link))
        {
            TestOutput.Write(build, ("a/index.html", "a"));
            build.Commit(progress: null);
        }

        Assert.Equal(["a/index.html=a"], output.Site());
    }

    public void Dispose() => output.Dispose();
}
