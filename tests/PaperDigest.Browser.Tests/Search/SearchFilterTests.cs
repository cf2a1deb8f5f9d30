using Microsoft.Playwright;
using PaperDigest.Browser.Tests.Sites;

namespace PaperDigest.Browser.Tests.Search;

public sealed class SearchFilterTests(Chromium chromium, SiteShelf sites)
{
    [Fact]
    public async Task What_is_typed_and_what_is_chosen_stay_in_step()
    {
        await using var search = await SearchPage.OpenAsync(chromium, await sites.At("/"));
        var code = search.Page.GetByLabel("코드 있음");
        var votes = search.Page.GetByLabel("추천 50 초과");
        var year = search.Page.Locator("[name=year][value='date:2024']");

        await search.Field.FillAsync("로봇 has:code votes:>50");
        await StandsAsync("로봇 has:code votes:>50", "has:code", "votes:>50");
        await Assertions.Expect(code).ToBeCheckedAsync();
        await Assertions.Expect(votes).ToBeCheckedAsync();

        await code.UncheckAsync();
        await StandsAsync("로봇 votes:>50", "votes:>50");

        await year.CheckAsync();
        await StandsAsync("로봇 votes:>50 date:2024", "votes:>50", "date:2024");
        await Assertions.Expect(search.Titles).ToHaveTextAsync(["A Robot That Folds Laundry"]);

        // Typed away, the choice goes, too.
        await search.Field.FillAsync("로봇 date:2024");
        await StandsAsync("로봇 date:2024", "date:2024");
        await Assertions.Expect(votes).Not.ToBeCheckedAsync();
        await Assertions.Expect(year).ToBeCheckedAsync();

        // A chip removes its own condition only.
        await votes.CheckAsync();
        await search.Page.Locator("#search-chips a", new() { HasText = "date:2024" }).ClickAsync();
        await StandsAsync("로봇 votes:>50", "votes:>50");
        await Assertions.Expect(search.Page.Locator("[name=year][value='']")).ToBeCheckedAsync();
        await Assertions.Expect(search.Tally).ToBeFocusedAsync();
        Assert.Equal("?q=로봇+votes:>50", Uri.UnescapeDataString(new Uri(search.Page.Url).Query));
        Assert.Empty(search.Faults);

        async Task StandsAsync(string query, params string[] chips)
        {
            await Assertions.Expect(search.Field).ToHaveValueAsync(query);
            await Assertions.Expect(search.Page.Locator("#search-chips a > span:first-child")).ToHaveTextAsync(chips);
            await search.ShowsAsync(query);
        }
    }

    [Theory]
    [InlineData("date", "최신순")]
    [InlineData("votes", "추천 많은 순")]
    public async Task Another_order_holds_over_all_groups(string sort, string label)
    {
        await using var search = await SearchPage.OpenAsync(chromium, await sites.At("/"), "?q=환각");
        await search.ShowsAsync("환각");
        await Assertions.Expect(search.Page.Locator(".group")).ToHaveCountAsync(1);
        await search.Page.GetByLabel(label).CheckAsync();
        await search.ShowsAsync("환각", sort: sort);

        await Assertions.Expect(search.Page.Locator(".group")).ToHaveCountAsync(0);
        var keys = await search.Page.EvaluateAsync<string[]>(
            """sort => [...document.querySelectorAll("#search-list article")].map(row => sort === "date" ? row.querySelector("time").dateTime : row.querySelector(".votes").textContent.replace(/\D/g, "").padStart(6))""", sort);
        Assert.Equal(keys.OrderDescending(StringComparer.Ordinal), keys);
        Assert.True(keys.Distinct().Count() > 2);
        Assert.EndsWith($"sort={sort}", search.Page.Url, StringComparison.Ordinal);
        Assert.Empty(search.Faults);
    }

    [Fact]
    public async Task Years_tell_how_many_they_have_and_narrow_the_answer()
    {
        await using var search = await SearchPage.OpenAsync(chromium, await sites.At("/"), "?q=비디오 생성");
        var years = search.Page.Locator("#search-years .n");
        await Assertions.Expect(years.First).Not.ToBeEmptyAsync();
        var counts = (await years.AllInnerTextsAsync()).Select(int.Parse).ToArray();
        Assert.Equal(counts[0], counts[1..].Sum());
        Assert.Equal(counts[0].ToString(System.Globalization.CultureInfo.InvariantCulture), await search.Tally.Locator("b").First.InnerTextAsync());

        await search.Page.Locator("[name=year][value='date:2024']").CheckAsync();
        await search.ShowsAsync("비디오 생성 date:2024");
        await Assertions.Expect(search.Tally).ToHaveTextAsync($"{counts[2]}편 모든 해의 {counts[0]}편 가운데");
        await Assertions.Expect(years).ToHaveTextAsync([.. counts.Select(count => count.ToString(System.Globalization.CultureInfo.InvariantCulture))]);
        Assert.All(await search.Page.Locator("#search-list time").EvaluateAllAsync<string[]>("times => times.map(time => time.dateTime)"), date => Assert.StartsWith("2024-", date, StringComparison.Ordinal));

        await search.Page.Locator("[name=year][value='']").CheckAsync();
        await Assertions.Expect(search.Field).ToHaveValueAsync("비디오 생성");
        await search.ShowsAsync("비디오 생성");
        Assert.Empty(search.Faults);
    }

    [Fact]
    public async Task Other_words_of_the_same_meaning_are_named_and_can_be_left_out()
    {
        await using var search = await SearchPage.OpenAsync(chromium, await sites.At("/"), "?q=환각");
        await search.ShowsAsync("환각");
        await Assertions.Expect(search.Page.Locator("[data-match=language] h2", new() { HasText = "Hallucination" }).First).ToBeVisibleAsync();
        await Assertions.Expect(search.Notes).ToContainTextAsync("함께 찾은 표현: hallucination");

        await search.Page.GetByText("빼고 찾기").ClickAsync();
        await search.ShowsAsync("환각", widen: false);
        await Assertions.Expect(search.Page.Locator("[data-match=language]")).ToHaveCountAsync(0);
        Assert.EndsWith("widen=no", search.Page.Url, StringComparison.Ordinal);

        await search.Page.GetByText("같은 뜻의 다른 표현도 찾기").ClickAsync();
        await search.ShowsAsync("환각");
        Assert.Empty(search.Faults);
    }

    [Fact]
    public async Task A_slip_is_corrected_in_the_results_and_on_request_in_the_field()
    {
        await using var search = await SearchPage.OpenAsync(chromium, await sites.At("/"), "?q=difusion has:code");
        await search.ShowsAsync("difusion has:code");
        await Assertions.Expect(search.Notes).ToContainTextAsync("이것을 찾으셨습니까? diffusion has:code");
        await Assertions.Expect(search.Page.Locator("[data-match=corrected]")).ToHaveAttributeAsync("aria-labelledby", "search-group-corrected");

        await search.Page.GetByRole(AriaRole.Link, new() { Name = "diffusion has:code", Exact = true }).ClickAsync();
        await Assertions.Expect(search.Field).ToHaveValueAsync("diffusion has:code");
        await search.ShowsAsync("diffusion has:code");
        await Assertions.Expect(search.Notes).Not.ToContainTextAsync("이것을 찾으셨습니까");
        Assert.Empty(search.Faults);
    }

    [Fact]
    public async Task The_button_for_more_says_how_many_come_and_goes_with_the_last()
    {
        await using var search = await SearchPage.OpenAsync(chromium, await sites.At("/"), "?q=모델 date:2023..2024");
        await search.ShowsAsync("모델 date:2023..2024");
        var total = int.Parse(await search.Tally.Locator("b").First.InnerTextAsync(), System.Globalization.CultureInfo.InvariantCulture);
        Assert.InRange(total, 21, 30);

        await Assertions.Expect(search.More).ToHaveTextAsync($"다음 {total - 10}편");
        await search.More.FocusAsync();
        await search.Page.Keyboard.PressAsync("Enter");
        await search.ShowsAsync("모델 date:2023..2024", total);
        await Assertions.Expect(search.More).ToBeHiddenAsync();
        await Assertions.Expect(search.Titles.Nth(10)).ToBeFocusedAsync();

        await search.GoAsync("?q=모델");
        await Assertions.Expect(search.More).ToHaveTextAsync("다음 20편");
        Assert.Empty(search.Faults);
    }

    [Theory]
    [InlineData("모델 2024-06", "2024-06")]
    [InlineData("2024년 6월 모델", "2024년 6월")]
    [InlineData("모델 2024년", "2024년")]
    public async Task A_date_is_understood_without_the_name_of_its_field(string query, string chip)
    {
        await using var search = await SearchPage.OpenAsync(chromium, await sites.At("/"), $"?q={Uri.EscapeDataString(query)}");
        await Assertions.Expect(search.Page.Locator("#search-chips a")).ToHaveTextAsync(new System.Text.RegularExpressions.Regex($"^{chip}"));
        await search.Page.Locator("#search-chips a").ClickAsync();
        await Assertions.Expect(search.Field).ToHaveValueAsync("모델");
    }

    [Fact]
    public async Task A_number_that_could_be_a_year_or_a_date_in_quotes_stays_words()
    {
        await using var search = await SearchPage.OpenAsync(chromium, await sites.At("/"), "?q=" + Uri.EscapeDataString("모델 2024 \"2024-06\" 2024년에"));
        await Assertions.Expect(search.Tally).Not.ToBeEmptyAsync();
        await Assertions.Expect(search.Page.Locator("#search-chips a")).ToHaveCountAsync(0);
    }
}
