using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PaperDigest.Browser.Tests.Sites;

namespace PaperDigest.Browser.Tests.Search;

/// <summary>Each harm, the sentence that tells of it, and the way out once it is mended.</summary>
public sealed class DamagedIndexTests(Chromium chromium, SiteShelf sites)
{
    private const string Damaged = "검색 파일을 온전히 받지 못했습니다.";
    private const string Missing = "검색 파일을 찾지 못했습니다.";
    private const string Retry = "다시 검색";
    private const string Reload = "새로 고침";

    [Theory]
    [InlineData("a bit flipped on the way")]
    [InlineData("a bit flipped before it was packed")]
    [InlineData("cut short")]
    [InlineData("empty")]
    [InlineData("a page in its place")]
    [InlineData("a file of another kind in its place")]
    [InlineData("a shard of another version")]
    public async Task A_damaged_shard_is_told_and_found_out_again_once_mended(string harm)
    {
        await using var search = await SearchPage.OpenAsync(chromium, await sites.At("/"));
        await IndexFiles.ChangeAsync(search.Page, IndexFiles.Shards, file => Harmed(harm, file));
        await FailsAsync(search, "로봇", Damaged);
        await MendAsync(search, Retry);
        Assert.Empty(search.Faults);
    }

    [Fact]
    public async Task A_bit_flipped_on_the_first_way_only_is_not_even_noticed()
    {
        await using var search = await SearchPage.OpenAsync(chromium, await sites.At("/"));
        var seen = new HashSet<string>();
        await search.Page.RouteAsync(IndexFiles.Shards, async route =>
        {
            var response = await route.FetchAsync();
            var file = await response.BodyAsync();
            await route.FulfillAsync(new() { Response = response, BodyBytes = seen.Add(route.Request.Url) ? Harmed("a bit flipped on the way", file) : file });
        });
        await search.Field.FillAsync("로봇");
        await Assertions.Expect(search.Titles.First).ToBeVisibleAsync();
        await Assertions.Expect(search.Trouble).ToBeHiddenAsync();
        await search.Page.UnrouteAllAsync();
        await search.ShowsAsync("로봇");
        Assert.NotEmpty(seen);
        Assert.Empty(search.Faults);
    }

    [Fact]
    public async Task A_missing_shard_is_told()
    {
        await using var search = await SearchPage.OpenAsync(chromium, await sites.At("/"));
        await search.Page.RouteAsync(IndexFiles.Shards, route => route.FulfillAsync(new() { Status = 404 }));
        await FailsAsync(search, "로봇", Missing);
        await MendAsync(search, Retry);
        OnlyAbout(search, IndexFiles.Shards);
    }

    [Fact]
    public async Task A_missing_card_file_leaves_no_rows_without_their_papers()
    {
        await using var search = await SearchPage.OpenAsync(chromium, await sites.At("/"));
        await search.Page.RouteAsync(IndexFiles.Cards, route => route.FulfillAsync(new() { Status = 404 }));
        await FailsAsync(search, "로봇", Missing);
        await MendAsync(search, Retry);
        OnlyAbout(search, IndexFiles.Cards);
    }

    [Fact]
    public async Task A_root_of_another_version_asks_to_open_the_page_anew()
    {
        await using var search = await SearchPage.OpenAsync(chromium, await sites.At("/"));
        await IndexFiles.ChangeAsync(search.Page, IndexFiles.Root, file => Harmed("a shard of another version", file));
        await FailsAsync(search, "로봇", "사이트가 갱신되었습니다. 검색하려면 새로 고치십시오.");
        await Assertions.Expect(search.Page.GetByText(Retry)).ToBeHiddenAsync();
        await MendAsync(search, Reload);
        Assert.Empty(search.Faults);
    }

    [Fact]
    public async Task Without_a_connection_for_a_moment_the_search_goes_on_where_it_was()
    {
        await using var search = await SearchPage.OpenAsync(chromium, await sites.At("/"), "?q=환각");
        await search.ShowsAsync("환각");
        await search.Page.Context.SetOfflineAsync(true);
        await search.Field.FillAsync("로봇");

        await Assertions.Expect(search.Trouble.Locator("p").First).ToHaveTextAsync("인터넷에 연결되어 있지 않아 검색하지 못했습니다.");
        await Assertions.Expect(search.Notes).ToHaveTextAsync("아래는 이전 검색어 ‘환각’의 결과입니다.");
        await Assertions.Expect(search.Tally).ToBeEmptyAsync();

        await search.Page.Context.SetOfflineAsync(false);
        await MendAsync(search, Retry);
        await Assertions.Expect(search.Notes).Not.ToContainTextAsync("앞서 찾은");

        // The browser asks for the icon when it likes.
        OnlyAbout(search, new Regex($"{IndexFiles.All}|/assets/icon[.]"));
    }

    [Fact]
    public async Task A_page_that_lost_its_connection_before_the_engine_came_can_still_search_later()
    {
        await using var search = await SearchPage.OpenAsync(chromium, await sites.At("/"));
        await search.Page.RouteAsync("**/search.*.js", route => route.AbortAsync("internetdisconnected"));
        await search.GoAsync("?q=로봇");
        await Assertions.Expect(search.Trouble).ToBeVisibleAsync();
        await MendAsync(search, Retry);
        OnlyAbout(search, new Regex("/search[.][0-9a-f]+[.]js"));
    }

    private static async Task FailsAsync(SearchPage search, string query, string sentence)
    {
        await search.Field.FillAsync(query);
        await Assertions.Expect(search.Trouble.Locator("p").First).ToContainTextAsync(sentence);
        await Assertions.Expect(search.Titles).ToHaveCountAsync(0);
        await Assertions.Expect(search.Tally).ToBeEmptyAsync();
        await Assertions.Expect(search.Status).ToContainTextAsync(sentence);
    }

    private static async Task MendAsync(SearchPage search, string button)
    {
        await search.Page.UnrouteAllAsync();
        await search.Page.GetByText(button).ClickAsync();
        await Assertions.Expect(search.Titles.First).ToBeVisibleAsync();
        await Assertions.Expect(search.Trouble).ToBeHiddenAsync();
        await Assertions.Expect(search.Field).ToHaveValueAsync("로봇");
        await search.ShowsAsync("로봇");
    }

    // The browser itself writes a line for each request that fails, and nobody can keep it from that.
    private static void OnlyAbout(SearchPage search, Regex files) =>
        Assert.All(search.Faults, fault => Assert.True(files.IsMatch(fault) || fault.Contains("Failed to load resource", StringComparison.Ordinal), fault));

    private static byte[] Harmed(string harm, byte[] file)
    {
        switch (harm)
        {
            case "a bit flipped on the way":
                file[file.Length / 2] ^= 4;
                return file;
            case "a bit flipped before it was packed":
                var bytes = IndexFiles.Unpack(file);
                bytes[^10] ^= 1;
                return IndexFiles.Pack(bytes);
            case "cut short":
                return file[..(file.Length / 2)];
            case "empty":
                return [];
            case "a page in its place":
                return Encoding.UTF8.GetBytes("<!doctype html><title>Welcome</title>");
            case "a file of another kind in its place":
                var other = IndexFiles.Unpack(file);
                other[2] = (byte)'c';
                return IndexFiles.Pack(other);
            default:
                var newer = IndexFiles.Unpack(file);
                newer[3]++;
                return IndexFiles.Pack(newer);
        }
    }
}
