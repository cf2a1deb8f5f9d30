using Microsoft.Playwright;
using PaperDigest.Browser.Tests.Sites;

namespace PaperDigest.Browser.Tests.Search;

public sealed class OddQueryTests(Chromium chromium, SiteShelf sites)
{
    [Theory]
    [InlineData("???!", "문장 부호만으로는 찾을 수 없습니다.")]
    [InlineData("\"확산 모델", "따옴표의 짝이 맞지 않습니다.")]
    [InlineData("nosuch:환각", "nosuch: 조건은 없으므로 단어로 찾았습니다.")]
    [InlineData("constructor:환각", "constructor: 조건은 없으므로 단어로 찾았습니다.")]
    [InlineData("모델 date:2025-13", "날짜 2025-13: 읽을 수 없어 조건에서 뺐습니다.")]
    [InlineData("모델 after:어제", "날짜 어제: 읽을 수 없어 조건에서 뺐습니다.")]
    [InlineData("모델 votes:많이", "추천 수 많이: 읽을 수 없어 조건에서 뺐습니다.")]
    [InlineData("모델 has:kimchi", "has:kimchi 조건은 없습니다.")]
    public async Task What_is_wrong_with_a_query_is_said(string query, string sentence)
    {
        await using var search = await SearchPage.OpenAsync(chromium, await sites.At("/"), $"?q={Uri.EscapeDataString(query)}");
        await Assertions.Expect(search.Notes).ToContainTextAsync(sentence);
        await Assertions.Expect(search.Trouble).ToBeHiddenAsync();
        Assert.Empty(search.Faults);
    }

    [Fact]
    public async Task Ten_thousand_characters_are_answered_by_the_first_of_them()
    {
        await using var search = await SearchPage.OpenAsync(chromium, await sites.At("/"));
        await search.Field.FillAsync(string.Concat(Enumerable.Repeat("강화 학습 ", 1700)));
        await Assertions.Expect(search.Notes).ToContainTextAsync("입력이 길어 앞의 300자까지만 읽었습니다.");
        await Assertions.Expect(search.Titles.First).ToBeVisibleAsync();
        Assert.Empty(search.Faults);
    }

    [Theory]
    [InlineData("환각\u0000\u0007\u001b\u200b모델")]
    [InlineData("\ufeff환각")]
    [InlineData("환각\u202e모델")]
    [InlineData("환각 \ud83e\udd16")]
    [InlineData("((환각))")]
    [InlineData("환각 * [^]+ \\ $ (?:")]
    [InlineData("환각 OR")]
    [InlineData("OR OR 환각")]
    [InlineData("%환각%")]
    [InlineData("환각 -constructor -__proto__")]
    public async Task Signs_that_mean_nothing_do_not_keep_the_words_from_being_found(string query)
    {
        await using var search = await SearchPage.OpenAsync(chromium, await sites.At("/"));
        await search.Field.FillAsync(query);
        await Assertions.Expect(search.Page.Locator("#search-list", new() { HasText = "Asking the Same Question Twice" })).ToBeVisibleAsync();
        await Assertions.Expect(search.Trouble).ToBeHiddenAsync();
        Assert.Empty(search.Faults);
    }

    [Theory]
    [InlineData("<img src=x onerror=window.hacked='query'>")]
    [InlineData("\"><script>window.hacked='query'</script>")]
    [InlineData("javascript:window.hacked='query'")]
    [InlineData("author:<svg/onload=window.hacked='query'>")]
    [InlineData("date:<b>x</b> <b>x</b>:y {0} {1:n}")]
    [InlineData("김치찌개{0}<i>찌개</i>")]
    public async Task A_hostile_query_is_text_wherever_it_shows(string query)
    {
        await using var search = await SearchPage.OpenAsync(chromium, await sites.At("/"), $"?q={Uri.EscapeDataString(query)}");
        await Assertions.Expect(search.Tally).Not.ToBeEmptyAsync();
        await Assertions.Expect(search.Field).ToHaveValueAsync(query);
        await search.Page.Keyboard.PressAsync("/");
        await search.Page.Keyboard.PressAsync("Enter");
        await search.Field.FillAsync("");
        await Assertions.Expect(search.Start).ToBeVisibleAsync();
        await IsTextAsync(search);
    }

    [Theory]
    [InlineData("script", "<script>window.hacked='title'</script>")]
    [InlineData("onerror", "<img src=x onerror=")]
    [InlineData("7919", "{{ 7919 * 7 }}")]
    [InlineData("author:mallory", "Mallory")]
    public async Task What_looks_like_code_in_a_digest_is_text_in_the_results(string query, string typed)
    {
        await using var search = await SearchPage.OpenAsync(chromium, await sites.At("/"), $"?q={query}");
        await Assertions.Expect(search.Page.Locator("#search-list")).ToContainTextAsync(typed);
        await IsTextAsync(search);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/repo/")]
    public async Task Without_scripts_no_box_invites_and_the_page_says_so_and_knows_other_ways(string basePath)
    {
        await using var visit = await chromium.VisitAsync(await sites.At(basePath), new() { JavaScriptEnabled = false });
        await visit.GoAsync("/");
        await Assertions.Expect(visit.Page.Locator("#find")).ToBeHiddenAsync();
        await visit.GoAsync(PageKinds.Search, "?q=강화학습");
        await Assertions.Expect(visit.Page.Locator("noscript p")).ToContainTextAsync("스크립트를 꺼 두었다면 여기서부터 찾아보십시오.");
        await Assertions.Expect(visit.Page.Locator("#search-form, #search-panel, #search-results").Locator("visible=true")).ToHaveCountAsync(0);

        var ways = visit.Page.Locator("noscript a:visible");
        Assert.InRange(await ways.CountAsync(), 3, 9);
        for (var way = 0; way < await ways.CountAsync(); way++)
        {
            Assert.True((await visit.Page.APIRequest.GetAsync(await ways.Nth(way).EvaluateAsync<string>("link => link.href"))).Ok);
        }

        // Where scripts are off, the browser itself refuses the one that the page would like early.
        Assert.All(visit.Faults, fault => Assert.Matches("failed: .*/assets/search[.][0-9a-f]+[.]js csp$", fault));
    }

    private static async Task IsTextAsync(SearchPage search)
    {
        Assert.Empty(await search.Page.EvaluateAsync<string[]>("""
            () => {
              const found = window.hacked ? [`hacked by ${window.hacked}`] : [];
              for (const element of document.querySelectorAll("main :is(script, img, iframe, style, b b, i), main [onerror], main [onload]")) found.push(element.outerHTML);
              for (const link of document.links) if (!/^https?:$/.test(link.protocol)) found.push(link.href);
              return found;
            }
            """));
        Assert.Empty(search.Faults);
    }
}
