using System.Net;
using System.Text.Json;

namespace PaperDigest.Cli.Tests.Serving;

/// <summary>A maintainer at work: files are written, and the server keeps up.</summary>
public sealed class KeepingUpTests
{
    private const string Day = "2025/01/15/";

    [Fact]
    public async Task An_edited_digest_is_served_and_told_in_a_line()
    {
        await using var site = await Served.StartAsync();
        Assert.Contains("처음", await site.GetAsync(Day), StringComparison.Ordinal);

        site.Write("content/2025/01/15.md", Served.Digest("2025-01-15", "고침"));
        Assert.Matches(@"^\d\d:\d\d:\d\d  content/2025/01/15\.md changed · 2025-01-15, 1 paper · \d", await site.Output.NextAsync("changed"));
        Assert.Contains("고침", await site.GetAsync(Day), StringComparison.Ordinal);
        Assert.Contains("고침", await site.GetAsync("api/v1/papers/2501.08313.json"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_ever_written_to_the_output_folder()
    {
        await using var site = await Served.StartAsync();
        site.Write("content/2025/01/15.md", Served.Digest("2025-01-15", "고침"));
        await site.Output.NextAsync("changed");
        Assert.False(Directory.Exists(site.At("_site")));
    }

    [Fact]
    public async Task Digests_come_and_go_in_new_folders_under_new_names_and_by_links_in_time()
    {
        await using var site = await Served.StartAsync();
        site.Write("content/2025/02/deep/er/03.md", Served.Digest("2025-02-03", "이월"));
        await site.Output.NextAsync("03.md added");
        Assert.Contains("이월", await site.GetAsync("2025/02/03/"), StringComparison.Ordinal);

        File.Move(site.At("content/2025/02/deep/er/03.md"), site.At("content/renamed.md"));
        await site.Output.NextAsync("content/renamed.md added, and 1 other");
        Assert.Contains("이월", await site.GetAsync("2025/02/03/"), StringComparison.Ordinal);

        Directory.Move(site.At("content/2025"), site.At("content/moved"));
        await site.Output.NextAsync("moved");
        site.Write("content/moved/01/15.md", Served.Digest("2025-01-15", "옮김"));
        await site.Output.NextAsync("changed");
        Assert.Contains("옮김", await site.GetAsync(Day), StringComparison.Ordinal);

        File.Delete(site.At("content/renamed.md"));
        await site.Output.NextAsync("content/renamed.md removed");
        Assert.Equal(HttpStatusCode.NotFound, (await site.TryAsync("2025/02/03/")).Status);
    }

    [Fact]
    public async Task A_file_written_in_place_is_noticed_even_at_the_same_size()
    {
        await using var site = await Served.StartAsync();
        foreach (var text in new[] { "하나", "두울", "세엣" })
        {
            await File.WriteAllTextAsync(site.At("content/2025/01/15.md"), Served.Digest("2025-01-15", text), TestContext.Current.CancellationToken);
            while (!(await site.GetAsync(Day)).Contains(text, StringComparison.Ordinal))
            {
                await site.Output.NextAsync("changed");
            }
        }
    }

    [Fact]
    public async Task A_burst_of_a_thousand_files_is_a_few_refreshes_that_end_with_all_of_them()
    {
        await using var site = await Served.StartAsync();
        for (var day = new DateOnly(2020, 1, 1); day < new DateOnly(2022, 9, 27); day = day.AddDays(1))
        {
            site.Write($"content/{day:yyyy'/'MM'/'dd}.md", $"## Daily Papers ({day:yyyy-MM-dd})\n\n");
        }

        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!(await site.GetAsync("api/v1/index.json")).Contains("\"days\":1001", StringComparison.Ordinal))
        {
            await site.Output.NextAsync("added");
        }

        Assert.InRange(site.Output.All.Split('\n').Count(line => line.Contains("added", StringComparison.Ordinal)), 1, 20);
    }

    [Fact]
    public async Task A_broken_digest_shows_its_error_and_goes_when_mended()
    {
        await using var site = await Served.StartAsync();
        await using var page = await site.WatchAsync("/about/");
        Assert.Equal("errors {\"errors\":[]}", await page.NextAsync());

        site.Write("content/notes.md", "### [T](https://arxiv.org/abs/2501.08314)\n- 글\n");
        var error = Error(await page.NextAsync());
        Assert.Equal(("PD0201", "content/notes.md", 1, 1), (error.Text("code"), error.Text("file"), error.Number("line"), error.Number("column")));
        Assert.StartsWith("content/notes.md(1,1): error PD0201: ", await site.Error.NextAsync("PD0201"), StringComparison.Ordinal);

        File.Delete(site.At("content/notes.md"));
        Assert.Equal("errors {\"errors\":[]}", await page.NextAsync());
    }

    [Fact]
    public async Task A_broken_template_leaves_the_last_good_page_with_the_error_over_it()
    {
        await using var site = await Served.StartAsync();
        await using var page = await site.WatchAsync("/about/");
        await page.NextAsync();

        site.Write("templates/pages/about.html", "\n{{ if }}");
        var error = Error(await page.NextAsync());
        Assert.Equal(("PD0501", "templates/pages/about.html", "{{ if }}"), (error.Text("code"), error.Text("file"), error.Text("excerpt")));
        Assert.Matches("templates/pages/about.html added · 1 error, the last good site is shown · ", await site.Output.NextAsync("about.html"));
        Assert.Contains("class=\"p-about\"", await site.GetAsync("about/"), StringComparison.Ordinal);

        site.Write("templates/pages/about.html", "<main>나의 쪽</main>");
        Assert.Equal("errors {\"errors\":[]}", await page.NextAsync());
        Assert.StartsWith("reload ", await page.NextAsync(), StringComparison.Ordinal);
        Assert.Null(await page.NextAsync());
        Assert.Contains("<main>나의 쪽</main>", await site.GetAsync("about/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_template_that_fails_on_a_page_shows_why_in_its_place_until_mended()
    {
        await using var site = await Served.StartAsync(s => s.Write("templates/pages/about.html", "<main>{{ site.nothing }}</main>"));
        var (status, text) = await site.TryAsync("about/");
        Assert.Equal(HttpStatusCode.InternalServerError, status);
        Assert.Contains("templates/pages/about.html(1,", text, StringComparison.Ordinal);
        await site.Error.NextAsync("PD0502");

        await using var page = await site.WatchAsync("/about/");
        Assert.Equal("PD0502", Error(await page.NextAsync()).Text("code"));
        site.Write("templates/pages/about.html", "<main>됨</main>");
        Assert.Equal("errors {\"errors\":[]}", await page.NextAsync());
        Assert.StartsWith("reload ", await page.NextAsync(), StringComparison.Ordinal);
        Assert.Contains("됨", await site.GetAsync("about/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Broken_settings_leave_the_last_good_site_and_mended_ones_apply()
    {
        await using var site = await Served.StartAsync();
        await using var page = await site.WatchAsync("/");
        await page.NextAsync();
        site.Write("site.config.yml", "titel: x\n");
        var error = Error(await page.NextAsync());
        Assert.Equal(("PD0402", "titel: x", 1), (error.Text("code"), error.Text("excerpt"), error.Number("line")));
        Assert.Contains("처음", await site.GetAsync(""), StringComparison.Ordinal);

        site.Write("site.config.yml", "title: 새 이름\nbase_path: /sub/\n");
        Assert.Equal("errors {\"errors\":[]}", await page.NextAsync());
        Assert.Equal("go /sub/", await page.NextAsync());
        Assert.Contains("새 이름", await site.GetAsync("/sub/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_site_that_was_never_good_says_why_and_comes_when_mended()
    {
        await using var site = await Served.StartAsync(s => s.Write("site.config.yml", "titel: x\n"));
        Assert.StartsWith("The site cannot be made yet; mend its errors", site.Output.All, StringComparison.Ordinal);
        var (status, text) = await site.TryAsync("2025/01/15/");
        Assert.Equal(HttpStatusCode.InternalServerError, status);
        Assert.Contains("site.config.yml(1,1): error PD0402", text, StringComparison.Ordinal);
        Assert.Contains("data-mark=\"\"", text, StringComparison.Ordinal);

        await using var page = await site.WatchAsync("/2025/01/15/");
        Assert.Equal("PD0402", Error(await page.NextAsync()).Text("code"));
        site.Write("site.config.yml", "title: x\n");
        Assert.Equal("errors {\"errors\":[]}", await page.NextAsync());
        Assert.StartsWith("reload ", await page.NextAsync(), StringComparison.Ordinal);
        Assert.Contains("처음", await site.GetAsync(Day), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Folders_may_come_after_the_server()
    {
        await using var site = await Served.StartAsync(s => Directory.Delete(s.At("content"), recursive: true));
        Assert.Equal(HttpStatusCode.InternalServerError, (await site.TryAsync("")).Status);
        site.Write("content/a/b/c.md", Served.Digest("2025-01-15", "왔다"));
        await site.Output.NextAsync("c.md added");
        Assert.Contains("왔다", await site.GetAsync(Day), StringComparison.Ordinal);

        // Another folder of the same name.
        Directory.Move(site.At("content"), site.At("old"));
        await site.Output.NextAsync("removed");
        site.Write("content/c.md", Served.Digest("2025-01-15", "다시"));
        await site.Output.NextAsync("c.md added");
        site.Write("content/c.md", Served.Digest("2025-01-15", "또다시"));
        await site.Output.NextAsync("c.md changed");
        Assert.Contains("또다시", await site.GetAsync(Day), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_style_sheet_is_swapped_and_the_old_one_is_there_as_long_as_it_may_be_asked_for()
    {
        await using var site = await Served.StartAsync();
        var before = await site.GetAsync("about/");
        var old = before[before.IndexOf("assets/site.", StringComparison.Ordinal)..].Split('"')[0];
        await using var page = await site.WatchAsync("/about/");
        await page.NextAsync();

        site.Write("templates/assets/css/90-mine.css", "body { color: red }");
        var swap = await page.NextAsync();
        Assert.Matches(@"^style /assets/site\.[0-9a-f]{10}\.css$", swap);
        Assert.EndsWith("body{color:red}\n", await site.GetAsync(swap![6..]), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await site.TryAsync(old)).Status);
    }

    [Fact]
    public async Task A_page_that_another_server_sent_is_told_what_it_missed()
    {
        await using var first = await Served.StartAsync();
        await using var second = await Served.StartAsync();
        second.Write("content/2025/01/15.md", Served.Digest("2025-01-15", "그 사이"));
        await second.Output.NextAsync("changed");

        var script = PageEvents.Script().Match(await first.GetAsync(Day)).Groups;
        await using var page = await PageEvents.OpenAsync(second, script["route"].Value, script["mark"].Value, script["style"].Value);
        await page.NextAsync();
        Assert.StartsWith("reload ", await page.NextAsync(), StringComparison.Ordinal);
        await using var other = await PageEvents.OpenAsync(second, "/about/", PageEvents.Script().Match(await first.GetAsync("about/")).Groups["mark"].Value, script["style"].Value);
        Assert.Equal("errors {\"errors\":[]}", await other.NextAsync());
        second.Write("templates/assets/css/90-mine.css", "body { color: red }");
        Assert.StartsWith("style ", await other.NextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_follow_pages_go_where_the_edit_was()
    {
        await using var site = await Served.StartAsync(null, "--follow");
        await using var page = await site.WatchAsync("/about/");
        await page.NextAsync();
        site.Write("content/2025/01/15.md", Served.Digest("2025-01-15", "여기"));
        Assert.Equal("go /papers/2501.08313/", await page.NextAsync());
    }

    [Fact]
    public async Task Drafts_and_the_future_show_only_when_asked_for()
    {
        await using var site = await Served.StartAsync(s =>
        {
            s.Write("content/draft.md", "---\ndraft: true\n---\n" + Served.Digest("2025-01-16", "초고"));
            s.Write("content/future.md", Served.Digest("2999-01-16", "내일"));
        });
        Assert.Equal(HttpStatusCode.NotFound, (await site.TryAsync("2025/01/16/")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await site.TryAsync("2999/01/16/")).Status);

        await using var all = await Served.StartAsync(
            s =>
            {
                s.Write("content/draft.md", "---\ndraft: true\n---\n" + Served.Digest("2025-01-16", "초고"));
                s.Write("content/future.md", Served.Digest("2999-01-16", "내일"));
            },
            "--drafts");
        Assert.Contains("초고", await all.GetAsync("2025/01/16/"), StringComparison.Ordinal);
        Assert.Contains("내일", await all.GetAsync("2999/01/16/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_events_the_disk_is_looked_at_every_second()
    {
        await using var site = await Served.StartAsync(null, "--poll");
        site.Write("content/2025/01/15.md", Served.Digest("2025-01-15", "고침"));
        await site.Output.NextAsync("changed");
        Assert.Contains("고침", await site.GetAsync(Day), StringComparison.Ordinal);
    }

    [Fact]
    public async Task For_programs_a_change_is_an_object_in_a_line()
    {
        await using var site = await Served.StartAsync(null, "--log-format", "json");
        site.Write("content/2025/01/15.md", Served.Digest("2025-01-15", "고침"));
        using var line = JsonDocument.Parse(await site.Output.NextAsync("files"));
        Assert.Equal("{\"file\":\"content/2025/01/15.md\",\"change\":\"changed\"}", line.RootElement.GetProperty("files")[0].GetRawText());
        Assert.Equal("2501.08313", line.RootElement.GetProperty("papers")[0].GetString());
        Assert.True(line.RootElement.GetProperty("shown").GetBoolean());
    }

    private static JsonElement Error(string? told)
    {
        Assert.StartsWith("errors ", told, StringComparison.Ordinal);
        using var errors = JsonDocument.Parse(told!["errors ".Length..]);
        return Assert.Single(errors.RootElement.GetProperty("errors").EnumerateArray()).Clone();
    }
}

file static class Json
{
    public static string? Text(this JsonElement error, string name) => error.GetProperty(name).GetString();

    public static int Number(this JsonElement error, string name) => error.GetProperty(name).GetInt32();
}
