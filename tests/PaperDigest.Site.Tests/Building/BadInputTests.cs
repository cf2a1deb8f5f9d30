using PaperDigest.Core.Configuration;
using PaperDigest.Core.Diagnostics;

namespace PaperDigest.Site.Tests.Building;

/// <summary>Whatever is wrong, the site that stood before is whole.</summary>
public sealed class BadInputTests
{
    [Fact]
    public void A_broken_template_is_named_with_its_place_and_the_old_site_stands()
    {
        using var site = new TestSite();
        var before = site.Build();
        site.Write("templates/pages/paper.html", "<h1>{{ paper.titel }}</h1>");
        var after = site.Build(BuildOutcome.Broken);

        Assert.Empty(TestSite.Differences(before, after));
        var error = site.Diagnostics.Single(d => d.Severity == Severity.Error);
        Assert.Equal((Codes.TemplateRuntime, "templates/pages/paper.html", 1), (error.Code, error.File, error.Line));
        Assert.Contains("did you mean \"title\"?", error.Message, StringComparison.Ordinal);
        Assert.Contains("while rendering /papers/2501.00002/", error.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void A_template_that_is_not_UTF_8_costs_nothing_that_was_there()
    {
        using var site = new TestSite();
        var before = site.Build();
        Directory.CreateDirectory(Path.Combine(site.Root, "templates/pages"));
        File.WriteAllBytes(Path.Combine(site.Root, "templates/pages/home.html"), [0x61, 0xFF]);

        Assert.Empty(TestSite.Differences(before, site.Build(BuildOutcome.Broken)));
    }

    [Fact]
    public void A_redirect_to_no_page_is_reported_and_made()
    {
        using var site = new TestSite();
        site.Config = site.Config with { Redirects = [new("/old/", "/nothing/"), new("/older/", "/about/#x")] };

        Assert.Contains("old/index.html", site.Build().Keys);
        Assert.Equal("the redirect from /old/ leads to /nothing/, where there is no page", Assert.Single(site.Diagnostics, d => d.Code == Codes.DeadRedirect).Message);
    }

    [Fact]
    public void A_template_that_does_not_parse_stops_the_build_before_anything_is_made()
    {
        using var site = new TestSite();
        site.Write("templates/partials/row.html", "{{ for x in }}");

        Assert.Empty(site.Build(BuildOutcome.Broken));
        Assert.Contains(site.Diagnostics, d => d is { Code: Codes.TemplateSyntax, File: "templates/partials/row.html", Line: 1 });
    }

    [Theory]
    [InlineData("/papers/2501.00001/")]
    [InlineData("/PAPERS/2501.00001/")]
    [InlineData("/feed.xml/")]
    [InlineData("/2025.html/../")]
    public void A_redirect_in_the_place_of_a_page_is_an_error(string from)
    {
        using var site = new TestSite();
        site.Config = site.Config with { Redirects = [new(from, "/about/")] };
        if (from.Contains("..", StringComparison.Ordinal))
        {
            // The configuration refuses such an address; that no file leaves the folder holds all the same.
            Assert.Throws<ArgumentException>(() => site.Report());
            return;
        }

        site.Build(BuildOutcome.Broken);
        Assert.Contains(site.Diagnostics, d => d.Code == Codes.AddressTwice);
    }

    [Fact]
    public void Without_a_content_folder_nothing_is_touched()
    {
        using var site = new TestSite();
        var before = site.Build();
        site.Config = site.Config with { Content = [new ContentGlob(Path.Combine(site.Root, "nowhere"), "**/*.md")] };

        Assert.Empty(TestSite.Differences(before, site.Build(BuildOutcome.NoContent)));
        Assert.Equal("error PD0101: there is no folder nowhere", site.Diagnostics.Single().ToString());
    }

    [Fact]
    public void An_empty_content_folder_is_told_from_one_without_digests()
    {
        using var site = new TestSite(withContent: false);
        site.Build(BuildOutcome.NoContent);
        Assert.Equal("error PD0101: no file matches content/**/*.md", site.Diagnostics.Single().ToString());

        site.Write("content/notes.md", "그냥 글");
        site.Build(BuildOutcome.NoContent);
        Assert.Contains("the one file of content/**/*.md holds no digest that can be published", site.Diagnostics.First(d => d.Code == Codes.NoContent).Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(site.Config.Output));
    }

    [Fact]
    public void A_file_that_is_not_UTF_8_is_left_out_and_the_rest_is_built()
    {
        using var site = new TestSite();
        File.WriteAllBytes(Path.Combine(site.Root, "content/cp949.md"), [.. "## Daily Papers (2025-01-16)\n한"u8, 0xB0, 0xA1, (byte)'\n']);
        site.Build();

        var error = site.Diagnostics.Single(d => d.Severity == Severity.Error);
        Assert.Equal(("PD0103", "content/cp949.md", 2, 2), (error.Code, error.File, error.Line, error.Column));
        Assert.Contains("CP949", error.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_50_MB_is_left_out_unread_and_the_rest_is_built()
    {
        using var site = new TestSite();
        using (var file = File.Create(Path.Combine(site.Root, "content/huge.md")))
        {
            file.SetLength(50_000_000);
        }

        site.Build();
        Assert.Contains("content/huge.md: error PD0104: this file has 50 MB", site.Diagnostics.Single(d => d.Severity == Severity.Error).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_left_out_and_the_rest_is_built()
    {
        using var site = new TestSite();

        // A link to nowhere cannot be read by anybody, not even by root.
        File.CreateSymbolicLink(Path.Combine(site.Root, "content/gone.md"), Path.Combine(site.Root, "nowhere.md"));
        site.Build();

        Assert.Equal(
            "content/gone.md: error PD0102: this file cannot be read: it is no longer there", site.Diagnostics.Single(d => d.Severity == Severity.Error).ToString());
    }

    [Fact]
    public void An_output_that_cannot_be_written_is_a_failure_of_the_disk()
    {
        using var site = new TestSite();
        site.Write("file", "");
        site.Config = site.Config with { Output = Path.Combine(site.Root, "file", "_site") };

        Assert.Equal(BuildOutcome.WriteFailed, site.Report().Outcome);
        Assert.Contains(site.Diagnostics, d => d is { Code: Codes.OutputFailed, Hint: not null });
    }

    [Fact]
    public void A_folder_of_others_is_refused_without_force()
    {
        using var site = new TestSite();
        site.Write("_site/thesis.tex", "precious");

        Assert.Equal(BuildOutcome.Refused, site.Report().Outcome);
        Assert.Equal(["thesis.tex"], site.Files().Keys);
        Assert.Equal(BuildOutcome.Built, site.Report(force: true).Outcome);
        Assert.Contains("thesis.tex", site.Files().Keys);
    }

    [Fact]
    public void A_file_of_others_that_force_replaces_is_named()
    {
        using var site = new TestSite();
        site.Write("_site/index.html", "precious");

        Assert.Equal(BuildOutcome.Built, site.Report(force: true).Outcome);
        Assert.EndsWith("_site/index.html", Assert.Single(site.Diagnostics, d => d.Code == Codes.OutputForeignFile).File, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cancelled_build_leaves_the_old_site()
    {
        using var site = new TestSite();
        var before = site.Build();
        site.Write("content/2025/01/16.md", "### [New](https://arxiv.org/abs/2501.00016)\n- 글\n");
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(() => SiteBuilder.Build(site.Config, force: false, new DiagnosticBag(), progress: null, cancelled.Token));
        Assert.Empty(TestSite.Differences(before, site.Files()));
    }
}
