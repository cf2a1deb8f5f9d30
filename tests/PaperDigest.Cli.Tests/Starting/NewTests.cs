using PaperDigest.Cli.Commands;
using PaperDigest.Core.Diagnostics;
using PaperDigest.Core.Parsing;
using PaperDigest.Core.Parsing.Files;
using PaperDigest.Site;

namespace PaperDigest.Cli.Tests.Starting;

public sealed class NewTests : IDisposable
{
    private readonly Tool tool = new();

    // 2025-11-23 in Seoul, where it is half past midnight, and the 22nd in Europe.
    public NewTests() => tool.Environment("SOURCE_DATE_EPOCH", "1763825400");

    public void Dispose() => tool.Dispose();

    [Fact]
    public async Task The_path_is_the_result_and_what_to_do_next_is_not()
    {
        Assert.Equal(0, await tool.RunAsync("new"));
        Assert.Equal(Path.Combine("content", "2025-11-23.md") + "\n", tool.Output);
        Assert.Equal("Write it, look at it with \"paperdigest serve --drafts\", and take \"draft: true\" out to publish it\n", tool.Error);
        Assert.Equal(
            """
            ---
            draft: true
            ---

            ## Daily Papers (2025-11-23)

            ### [제목](https://arxiv.org/abs/)

            Vote: -

            Authors:

            - ***What's New***:
            - ***Technical Details***:
            - ***Performance Highlights***:

            """.ReplaceLineEndings("\n"),
            tool.Read("content/2025-11-23.md"));
    }

    [Theory]
    [InlineData("today", "2025-11-23")]
    [InlineData("yesterday", "2025-11-22")]
    [InlineData("2024-02-29", "2024-02-29")]
    public async Task A_day_is_named_by_a_word_or_by_its_date(string word, string date)
    {
        Assert.Equal(0, await tool.RunAsync("new", word));
        Assert.Contains($"## Daily Papers ({date})\n", tool.Read($"content/{date}.md"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Today_is_the_day_of_the_sites_time_zone()
    {
        tool.Write("site.config.yml", "time_zone: Europe/Paris\nlanguage: en\n");

        Assert.Equal(0, await tool.RunAsync("new"));
        Assert.Contains("### [Title](", tool.Read("content/2025-11-22.md"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("content/2025/01/15.md", "content/2025/11/23.md")]
    [InlineData("content/2025/1/5.md", "content/2025/11/23.md")]
    [InlineData("content/2025-01-15.md", "content/2025-11-23.md")]
    [InlineData("content/2025/01/2025-01-15.md", "content/2025/11/2025-11-23.md")]
    [InlineData("content/2025-01/daily_20250115_ko.md", "content/2025-11/daily_20251123_ko.md")]
    [InlineData("content/nlp/2025/01-15.md", "content/nlp/2025/11-23.md")]
    [InlineData("content/logs/250115 papers.md", "content/logs/251123 papers.md")]
    [InlineData("content/papers.md", "content/2025-11-23.md")]
    public async Task A_digest_begins_where_the_others_are_and_is_named_as_they_are(string there, string made)
    {
        Write(there, there.Contains("/5.md", StringComparison.Ordinal) ? "2025-01-05" : "2025-01-15");

        Assert.Equal(0, await tool.RunAsync("new"));
        Assert.Equal(made + "\n", tool.Output.Replace('\\', '/'));
    }

    [Fact]
    public async Task Days_whose_month_and_day_look_alike_do_not_mislead()
    {
        Write("content/2025/01/15.md", "2025-01-15");
        Write("content/2025/02/02.md", "2025-02-02");
        Write("content/2025/11/11.md", "2025-11-11");

        Assert.Equal(0, await tool.RunAsync("new"));
        Assert.True(File.Exists(Path.Combine(tool.Folder, "content/2025/11/23.md")), tool.Output);
    }

    [Theory]
    [InlineData("logs", "logs/2025-11-23.md")]
    [InlineData("paper_logs/*/*.md", "paper_logs/2025/2025-11-23.md")]
    [InlineData("[README.md, paper_logs/**/*.md]", "paper_logs/2025-11-23.md")]
    [InlineData("[\"*.md\", \"!2025-*.md\", logs]", "logs/2025-11-23.md")]
    public async Task The_first_digest_begins_where_the_settings_take_it_in(string content, string made)
    {
        tool.Write("site.config.yml", $"content: {content}\n");

        Assert.Equal(0, await tool.RunAsync("new"));
        Assert.True(File.Exists(Path.Combine(tool.Folder, made)), tool.Output);
    }

    [Fact]
    public async Task Papers_are_named_by_identifier_or_address_each_once()
    {
        Assert.Equal(0, await tool.RunAsync("new", "2026-01-02", "2501.08313v2", "https://arxiv.org/pdf/2501.07730", "arXiv:cs/9901001", "2501.08313", "--print"));
        Assert.Empty(Directory.EnumerateFileSystemEntries(tool.Folder));

        var digest = Assert.Single(Parsed(tool.Output, out var codes));
        Assert.Equal((new DateOnly(2026, 1, 2), true), (digest.Date, digest.IsDraft));
        Assert.Equal(
            ["https://arxiv.org/abs/2501.08313", "https://arxiv.org/abs/2501.07730", "https://arxiv.org/abs/cs/9901001"], digest.Entries.Select(paper => paper.Url));
        Assert.Empty(codes);
    }

    [Fact]
    public async Task What_is_to_be_filled_in_is_what_the_parser_finds_and_no_error()
    {
        Assert.Equal(0, await tool.RunAsync("new", "--print"));
        Assert.Single(Parsed(tool.Output, out var codes));
        Assert.Empty(codes);
        Parsed(tool.Output.Replace("draft: true", "draft: false", StringComparison.Ordinal), out codes);
        Assert.Equal([Codes.NoSummary, Codes.NotArxiv], codes);

        Parsed(tool.Output.Replace("abs/)", "abs/2501.08313)", StringComparison.Ordinal).Replace("New***:", "New***: 글입니다.", StringComparison.Ordinal), out codes);
        Assert.Empty(codes);
    }

    [Fact]
    public async Task A_digest_that_was_begun_is_not_published_before_somebody_says_so()
    {
        Write("content/2025-01-15.md", "2025-01-15");
        await tool.RunAsync("new", "2025-01-16", "2501.08313");

        Assert.Equal(0, await CommandLine.RunAsync(["build"], tool.Host, SiteBuilder.Build, SiteBuilder.Export));
        Assert.False(Directory.Exists(Path.Combine(tool.Folder, "_site/papers/2501.08313")));
        Assert.Contains("content/2025-01-16.md: notice PD0212: the digest of 2025-01-16 was left out: it is a draft", tool.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_that_has_a_digest_is_refused_wherever_that_is()
    {
        Write("content/a/b.md", "2025-11-23");

        Assert.Equal(2, await tool.RunAsync("new"));
        Assert.Equal(
            "content/a/b.md(3): error PD1302: there is a digest of 2025-11-23 already\n    Write on in that file, or name another day, for example paperdigest new yesterday.\n",
            tool.Error);
        Assert.Empty(tool.Output);
    }

    [Fact]
    public async Task A_name_that_a_program_would_take_for_an_option_is_told_so_that_it_is_not()
    {
        tool.Write("site.config.yml", "content: \"*.md\"\n");
        Write("-2025-01-15.md", "2025-01-15");

        Assert.Equal(0, await tool.RunAsync("new", "2025-01-17"));
        Assert.Equal("./-2025-01-17.md\n", tool.Output);
    }

    [Fact]
    public async Task A_file_that_is_there_is_never_overwritten()
    {
        tool.Write("content/2025-11-23.md", "notes");

        Assert.Equal(2, await tool.RunAsync("new"));
        Assert.Equal("notes", tool.Read("content/2025-11-23.md"));
        Assert.StartsWith("content/2025-11-23.md: error PD1302: this file is there already", tool.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_that_name_one_file_leave_no_place()
    {
        tool.Write("site.config.yml", "content: README.md\n");

        Assert.Equal(2, await tool.RunAsync("new"));
        Assert.StartsWith("error PD1303: the settings take in no file that a new digest could be\n", tool.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_where_a_folder_belongs_is_told()
    {
        tool.Write("content", "mine");

        Assert.Equal(2, await tool.RunAsync("new"));
        Assert.StartsWith("error PD1301: \"content\" is a file, and the digest needs a folder there\n", tool.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2025-13-01", "neither a day nor a paper of arXiv")]
    [InlineData("tomorow", "neither a day nor a paper of arXiv")]
    [InlineData("today https://example.org/x", "not a paper of arXiv")]
    [InlineData("2501.08313 today", "not a paper of arXiv")]
    public async Task What_is_neither_a_day_nor_a_paper_is_told(string line, string told)
    {
        Assert.Equal(2, await tool.RunAsync(["new", .. line.Split(' ')]));
        Assert.StartsWith($"error PD0901: \"{line.Split(' ')[^1]}\" is {told}\n", tool.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(tool.Folder));
    }

    private void Write(string path, string date) =>
        tool.Write(path, $"## Daily Papers ({date})\n\n### [A paper](https://arxiv.org/abs/2501.00001)\n\n- Text.\n");

    private static List<Core.Model.Digest> Parsed(string text, out List<string> codes)
    {
        var diagnostics = new DiagnosticBag();
        var digests = DigestParser.Parse(SourceFile.FromText("d.md", "d.md", text, diagnostics), diagnostics);
        codes = [.. diagnostics.ToSorted().Select(finding => finding.Code)];
        return [.. digests];
    }
}
