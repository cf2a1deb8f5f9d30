using PaperDigest.Browser.Tests.Sites;

namespace PaperDigest.Browser.Tests;

public sealed class LayoutTests(Chromium chromium, SiteShelf sites)
{
    private const string Shifts = """
        window.shifts = [];
        const take = entries => shifts.push(...entries.map(shift => `${shift.value} ${shift.sources.map(source => source.node?.outerHTML ?? source.node?.nodeName).join(", ")}`));
        const shiftObserver = new PerformanceObserver(list => take(list.getEntries()));
        shiftObserver.observe({ type: "layout-shift", buffered: true });
        window.shiftsSoFar = () => { take(shiftObserver.takeRecords()); return shifts; };
        """;

    [Theory]
    [InlineData(1280, Pictures.Blocked)]
    [InlineData(1280, Pictures.Slow)]
    [InlineData(390, Pictures.Blocked)]
    [InlineData(390, Pictures.Slow)]
    public async Task Nothing_moves_while_a_page_loads(int width, Pictures pictures)
    {
        await using var visit = await chromium.VisitAsync(await sites.At("/"), new() { ViewportSize = new() { Width = width, Height = 800 } }, pictures);
        await visit.Page.AddInitScriptAsync(Shifts);
        foreach (var route in PageKinds.All)
        {
            await visit.GoAsync(route);
            await visit.SeeAllAsync();
            Assert.Empty(await visit.Page.EvaluateAsync<string[]>("() => shiftsSoFar()"));
        }

        // That the browser does tell of what moves, once a test is enough.
        await visit.GoAsync(PageKinds.PlainDay);
        await visit.Page.EvaluateAsync("""
            () => new Promise(done => {
              document.querySelector("main").before(Object.assign(document.createElement("p"), { textContent: "late" }));
              requestAnimationFrame(() => requestAnimationFrame(done));
            })
            """);
        Assert.NotEmpty(await visit.Page.EvaluateAsync<string[]>("() => shiftsSoFar()"));
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task Nothing_moves_wherever_a_page_is_cut_on_its_way(int width)
    {
        await using var visit = await chromium.VisitAsync(await sites.At("/"), new() { ViewportSize = new() { Width = width, Height = 800 } });
        await visit.Page.AddInitScriptAsync(Shifts);
        foreach (var route in new[] { "/", PageKinds.PlainDay, "/2025/01/", "/2025/", PageKinds.Odd, "/authors/mallory/", "/authors/m/", "/topics/", PageKinds.Topic, "/best/2025/", "/trends/", PageKinds.Search })
        {
            await visit.GoAsync(route);

            // What a first screen shows comes line by line of the templates, each painted before the next.
            await visit.Page.EvaluateAsync("""
                async () => {
                  const text = await (await fetch(location.href)).text();
                  const body = text.indexOf("<main");
                  document.open();
                  document.write(text.slice(0, body));
                  const lines = text.slice(body).match(/.*?<\/svg>|.*\n/g);
                  for (const line of lines.slice(0, 80)) {
                    document.write(line);
                    await new Promise(requestAnimationFrame);
                  }
                  document.write(lines.slice(80).join(""));
                  document.close();
                }
                """);
            // Less is a word or two by a few pixels.
            Assert.Empty((await visit.Page.EvaluateAsync<string[]>("() => shiftsSoFar().filter(shift => parseFloat(shift) > 1e-4)")).Select(shift => $"{route}: {shift}"));
        }
    }

    [Theory]
    [InlineData(320)]
    [InlineData(768)]
    public async Task No_page_scrolls_sideways_folded_or_open(int width)
    {
        await using var visit = await chromium.VisitAsync(await sites.At("/"), new() { ViewportSize = new() { Width = width, Height = 800 } });
        foreach (var route in PageKinds.All)
        {
            await visit.GoAsync(route);
            Assert.Equal((route, width), (route, await WidthAsync()));
            await visit.OpenAllAsync();
            Assert.Equal((route, width), (route, await WidthAsync()));
        }

        Task<int> WidthAsync() => visit.Page.EvaluateAsync<int>("() => Math.max(innerWidth, document.documentElement.scrollWidth)");
    }

    [Fact]
    public async Task On_a_desk_a_papers_title_and_text_hang_on_one_edge()
    {
        await using var visit = await chromium.VisitAsync(await sites.At("/"), new() { ViewportSize = new() { Width = 1280, Height = 800 } });
        await visit.GoAsync(PageKinds.Odd);
        var edges = await visit.Page.EvaluateAsync<double[]>("""() => ["h1", ".facts", ".machine", ".prose"].map(s => document.querySelector(s).getBoundingClientRect().left)""");

        Assert.Single(edges.Distinct());
        Assert.InRange(edges[0], 250, 400);
    }

    [Theory]
    [InlineData("table")]
    [InlineData("pre")]
    [InlineData("math")]
    public async Task What_is_too_wide_for_a_phone_scrolls_in_its_own_box(string element)
    {
        await using var visit = await chromium.VisitAsync(await sites.At("/"), new() { ViewportSize = new() { Width = 320, Height = 800 } });
        await visit.GoAsync(PageKinds.Odd);

        Assert.True(await visit.Page.Locator($".prose {element}").First.EvaluateAsync<bool>("""
            e => [e, e.parentElement].some(box => {
              box.scrollLeft = 1e6;
              return box.scrollLeft > 0 && box.getBoundingClientRect().right <= innerWidth;
            })
            """));
    }

    [Fact]
    public async Task Words_in_a_table_stay_whole()
    {
        await using var visit = await chromium.VisitAsync(await sites.At("/"), new() { ViewportSize = new() { Width = 320, Height = 800 } });
        await visit.GoAsync(PageKinds.Odd);

        Assert.True(await visit.Page.Locator(".prose th").First.EvaluateAsync<bool>("e => e.clientHeight < 2 * parseFloat(getComputedStyle(e).lineHeight)"));
    }

    [Fact]
    public async Task A_formula_too_wide_for_a_title_scrolls_and_is_all_there()
    {
        await using var visit = await chromium.VisitAsync(await sites.At("/"), new() { ViewportSize = new() { Width = 320, Height = 800 } });
        await visit.GoAsync(PageKinds.Odd);

        Assert.True(await visit.Page.Locator("h1 .formula").EvaluateAsync<bool>("""
            box => {
              box.scrollLeft = 1e6;
              return box.scrollLeft > 0 && box.lastElementChild.getBoundingClientRect().right <= innerWidth;
            }
            """));
    }

    [Theory]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task A_closed_row_tells_whole_lines_of_one_text_and_an_open_one_everything(int width)
    {
        await using var visit = await chromium.VisitAsync(await sites.At("/"), new() { ViewportSize = new() { Width = width, Height = 800 } });
        await visit.GoAsync(PageKinds.Day);
        const string Blocks = """() => [...document.querySelectorAll(".sec :is(p, ul, ol, li, table, pre)")].filter(e => !["inline", "none"].includes(getComputedStyle(e).display)).length""";
        Assert.Equal(0, await visit.Page.EvaluateAsync<int>(Blocks));

        await visit.OpenAllAsync();
        Assert.Equal(0, await visit.Page.EvaluateAsync<int>("""() => [...document.querySelectorAll(".sec :is(p, ul, ol, li, table, pre)")].filter(e => !e.checkVisibility()).length"""));
        Assert.NotEqual(0, await visit.Page.EvaluateAsync<int>(Blocks));
    }

    [Fact]
    public async Task A_formula_between_two_dollars_stands_in_a_line_of_its_own()
    {
        await using var visit = await chromium.VisitAsync(await sites.At("/"), new() { ViewportSize = new() { Width = 1280, Height = 800 } });
        await visit.GoAsync(PageKinds.Odd);

        Assert.Equal("flex", await visit.Page.Locator(".prose .formula:has([display=block])").First.EvaluateAsync<string>("e => getComputedStyle(e).display"));
    }
}
