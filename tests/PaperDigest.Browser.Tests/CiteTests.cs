using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.Playwright;
using PaperDigest.Browser.Tests.Sites;

namespace PaperDigest.Browser.Tests;

/// <summary>The cite box of a paper.</summary>
public sealed class CiteTests(Chromium chromium, SiteShelf sites)
{
    private const string Plain = "/papers/2501.08313/";
    private const string Hostile = "/papers/2501.16001/";

    [Fact]
    public async Task Copy_puts_the_entry_on_the_clipboard_and_says_so()
    {
        await using var visit = await chromium.VisitAsync(await sites.At("/"), new() { Permissions = ["clipboard-read", "clipboard-write"] });
        await visit.GoAsync(Plain);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "BibTeX 복사" }).ClickAsync();

        await Assertions.Expect(visit.Page.Locator("#cite [role=status]")).ToHaveTextAsync("BibTeX을 복사했습니다.");
        await Assertions.Expect(visit.Page.Locator("#cite button").First).ToHaveTextAsync("복사함");
        Assert.Equal(await EntryAsync(visit), await visit.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()"));
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task Where_the_clipboard_is_forbidden_the_entry_is_shown_and_selected()
    {
        await using var visit = await chromium.VisitAsync(await sites.At("/"));
        await visit.Page.AddInitScriptAsync("navigator.clipboard.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'))");
        await visit.GoAsync(Plain);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "BibTeX 복사" }).ClickAsync();

        await Assertions.Expect(visit.Page.Locator(".cite pre")).ToBeFocusedAsync();
        await Assertions.Expect(visit.Page.Locator("#cite [role=status]")).ToContainTextAsync("선택해 두었습니다");
        Assert.Equal(await EntryAsync(visit), await visit.Page.EvaluateAsync<string>("() => getSelection().toString()"));
    }

    [Fact]
    public async Task Three_forms_can_be_saved_and_tell_the_same()
    {
        await using var visit = await chromium.VisitAsync(await sites.At("/repo/"));
        await visit.GoAsync(Plain);
        var tags = await visit.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('meta[name=citation_author]')].map(tag => tag.content)");
        Assert.NotEmpty(tags);

        Assert.Equal(await EntryAsync(visit) + "\n", await SaveAsync(visit, "BibTeX", "2501.08313.bib"));

        var ris = (await SaveAsync(visit, "RIS", "2501.08313.ris")).Split("\r\n");
        Assert.All(ris[..^1], line => Assert.Matches("^[A-Z][A-Z0-9]  - ", line));
        Assert.Equal(["TY  - UNPB", "ER  - ", ""], [ris[0], .. ris[^2..]]);
        Assert.Equal(tags.Length, ris.Count(line => line.StartsWith("AU  - ", StringComparison.Ordinal)));
        Assert.Empty(((string[])["PY  - 2025", "DA  - 2025/01//", "DO  - 10.48550/arXiv.2501.08313", "UR  - https://arxiv.org/abs/2501.08313"]).Except(ris));

        using var csl = JsonDocument.Parse(await SaveAsync(visit, "CSL-JSON", "2501.08313.json"));
        var item = Assert.Single(csl.RootElement.EnumerateArray());
        Assert.Equal(["arXiv:2501.08313", "article", "10.48550/arXiv.2501.08313"], new[] { "id", "type", "DOI" }.Select(name => item.GetProperty(name).GetString()));
        Assert.Equal("[[2025,1]]", item.GetProperty("issued").GetProperty("date-parts").GetRawText().Replace(" ", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal));
        Assert.Equal(tags, item.GetProperty("author").EnumerateArray().Select(NameOf));
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task A_cut_list_of_authors_is_said_to_be_cut()
    {
        await using var visit = await chromium.VisitAsync(await sites.At("/"));
        await visit.GoAsync(PageKinds.Odd);
        Assert.Contains(" and others}", await EntryAsync(visit), StringComparison.Ordinal);
        Assert.Contains("\r\nN1  - 다이제스트에서 줄여 적어", await SaveAsync(visit, "RIS", "2501.16010.ris"), StringComparison.Ordinal);
        Assert.Contains("\"note\": \"다이제스트에서 줄여 적어", await SaveAsync(visit, "CSL-JSON", "2501.16010.json"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hostile_title_and_hostile_names_stay_text_in_every_form()
    {
        await using var visit = await chromium.VisitAsync(await sites.At("/"));
        await visit.GoAsync(Hostile);
        using var data = JsonDocument.Parse(await visit.Page.Locator("script[type='application/ld+json']").TextContentAsync() ?? "");
        Assert.Contains("</title><svg onload=", data.RootElement.GetProperty("headline").GetString(), StringComparison.Ordinal);
        using var csl = JsonDocument.Parse(await SaveAsync(visit, "CSL-JSON", "2501.16001.json"));
        Assert.Contains("<script>window.hacked='title'</script>", csl.RootElement[0].GetProperty("title").GetString(), StringComparison.Ordinal);
        Assert.Contains("<script>window.hacked='author'</script>", await SaveAsync(visit, "RIS", "2501.16001.ris"), StringComparison.Ordinal);
        Assert.Null(await visit.Page.EvaluateAsync<string?>("() => window.hacked ?? null"));
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task The_tab_key_leads_through_the_box_and_Enter_opens_it()
    {
        await using var visit = await chromium.VisitAsync(await sites.At("/"));
        await visit.GoAsync(Plain);
        await visit.Page.Locator(".cite summary").FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Page.Locator(".cite code")).ToBeVisibleAsync();
        foreach (var name in new[] { "BibTeX", "BibTeX 복사", "BibTeX 내려받기", "RIS 내려받기", "CSL-JSON 내려받기" })
        {
            await visit.Page.Keyboard.PressAsync("Tab");
            await Assertions.Expect(visit.Page.Locator(":focus")).ToHaveAccessibleNameAsync(name);
            Assert.NotEqual("none", await visit.Page.EvaluateAsync<string>("() => getComputedStyle(document.activeElement).outlineStyle"));
        }
    }

    [Fact]
    public async Task Without_scripts_the_entry_can_be_unfolded_and_there_is_nothing_to_press_in_vain()
    {
        await using var visit = await chromium.VisitAsync(await sites.At("/"), new() { JavaScriptEnabled = false });
        await visit.GoAsync(Plain);
        await visit.Page.Locator(".cite summary").ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".cite code")).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.Locator(".s-cite button")).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    [InlineData(320)]
    public async Task The_buttons_move_nothing(int width)
    {
        BrowserNewContextOptions Options(bool scripts) => new() { ViewportSize = new() { Width = width, Height = 800 }, JavaScriptEnabled = scripts };
        await using var with = await chromium.VisitAsync(await sites.At("/"), Options(true));
        await using var without = await chromium.VisitAsync(await sites.At("/"), Options(false));
        await with.GoAsync(Plain);
        await without.GoAsync(Plain);
        await Assertions.Expect(with.Page.Locator("#cite button")).ToHaveCountAsync(4);
        var (a, b) = (await with.Page.Locator("footer.colophon").BoundingBoxAsync(), await without.Page.Locator("footer.colophon").BoundingBoxAsync());
        Assert.Equal(b!.Y, a!.Y, 0.5);
        Assert.All(await with.Page.Locator("#cite button").AllAsync(), button => Assert.True(button.BoundingBoxAsync().Result!.Height >= 24));
    }

    [Fact]
    public async Task Every_name_is_split_as_the_site_splits_it()
    {
        await using var visit = await chromium.VisitAsync(await sites.At("/"));
        await visit.Page.RouteAsync("**/unjoined/*.js", route => route.FulfillAsync(new() { Path = Repository($"templates/assets/js/paper/{Path.GetFileName(route.Request.Url)}"), ContentType = "text/javascript" }));
        await visit.GoAsync("/about/");
        var wrong = await visit.Page.EvaluateAsync<string[]>(
            """
            async vectors => {
              const { split } = await import(new URL("/unjoined/names.js", location));
              const all = JSON.parse(vectors);
              if (!all.length) return ["no vectors"];
              const text = ({ family, given, particle, suffix }) => JSON.stringify([family, given, particle, suffix]);
              return all.filter(vector => text(split(vector.name)) !== text(vector)).map(vector => `${vector.name}: ${text(split(vector.name))}`);
            }
            """,
            await File.ReadAllTextAsync(Repository("tests/PaperDigest.Site.Tests/Citing/names.json"), TestContext.Current.CancellationToken));
        Assert.Empty(wrong);
    }

    private static async Task<string> EntryAsync(Visit visit) => await visit.Page.Locator(".cite code").TextContentAsync() ?? "";

    private static async Task<string> SaveAsync(Visit visit, string form, string name)
    {
        var download = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Page.GetByRole(AriaRole.Button, new() { Name = $"{form} 내려받기", Exact = true }).ClickAsync());
        Assert.Equal(name, download.SuggestedFilename);
        return await File.ReadAllTextAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
    }

    private static string NameOf(JsonElement author) => author.TryGetProperty("literal", out var literal)
        ? literal.GetString()!
        : string.Join(' ', ((string[])["given", "non-dropping-particle", "family", "suffix"]).Where(part => author.TryGetProperty(part, out _)).Select(part => author.GetProperty(part).GetString()));

    private static string Repository(string path, [CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../..", path));
}
