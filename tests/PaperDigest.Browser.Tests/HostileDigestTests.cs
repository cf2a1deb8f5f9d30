using PaperDigest.Browser.Tests.Sites;

namespace PaperDigest.Browser.Tests;

/// <summary>Each payload of <c>Content/hostile.md</c> sets <c>window.hacked</c> if it runs.</summary>
public sealed class HostileDigestTests(Chromium chromium, SiteShelf sites)
{
    // What it takes to run what an attribute or a link holds, and what has no business in a page.
    private const string Provoke = """
        () => {
          const found = [];
          for (const element of document.querySelectorAll("*")) {
            for (const type of ["error", "load", "loadstart", "mouseover", "focus", "toggle"]) element.dispatchEvent(new Event(type));
            for (const { name, value } of element.attributes) {
              if (/^on|^style$|^srcdoc$/i.test(name)) found.push(`${name}=${value}`);
            }
          }
          for (const link of document.links) if (!/^(https?|mailto):$/.test(link.protocol)) found.push(link.href);
          for (const script of document.scripts) if (script.type === "application/ld+json" ? !JSON.parse(script.textContent)["@context"] : !script.src.startsWith(location.origin) || script.textContent) found.push(script.outerHTML);
          for (const element of document.querySelectorAll("iframe, object, embed, base, form:not([action='/search/']), style, body:not(.p-search, .p-about, .p-not-found) main button:not(#cite > *), [http-equiv=refresh]")) found.push(element.outerHTML);
          if (window.hacked) found.push(`hacked by ${window.hacked}`);
          return found;
        }
        """;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Nothing_of_a_digest_runs_with_or_without_the_policy(bool withoutPolicy)
    {
        var site = await sites.At("/");
        await using var visit = await chromium.VisitAsync(site, new() { BypassCSP = withoutPolicy });
        foreach (var route in site.Routes.Where(route => !route.StartsWith("/papers/2501.0", StringComparison.Ordinal)))
        {
            await visit.GoAsync(route);
            await visit.OpenAllAsync();
            Assert.Empty(await visit.Page.EvaluateAsync<string[]>(Provoke));
        }

        Assert.Empty(visit.Faults);
        Assert.All(visit.Elsewhere, address => Assert.DoesNotContain("elsewhere.example", address, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/papers/2501.16001/", "<script>window.hacked='title'</script>", "<img src=x onerror=window.hacked='section'>", "{{ 7919 * 7 }}")]
    [InlineData("/papers/2501.16002/", "<style>@import \"https://elsewhere.example/a.css\"; * { display: none }</style>", "</code></pre><script>window.hacked='fence'</script>")]
    public async Task What_looks_like_code_is_read_as_typed(string route, params string[] typed)
    {
        await using var visit = await chromium.VisitAsync(await sites.At("/"));
        await visit.GoAsync(route);
        var text = await visit.Page.Locator("main").InnerTextAsync();

        Assert.All(typed, payload => Assert.Contains(payload, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_policy_of_every_page_would_stop_what_got_through()
    {
        await using var visit = await chromium.VisitAsync(await sites.At("/repo/"));
        foreach (var route in PageKinds.All)
        {
            await visit.GoAsync(route);
            var stopped = await visit.Page.EvaluateAsync<string[]>("""
                async () => {
                  const stopped = [];
                  addEventListener("securitypolicyviolation", violation => stopped.push(violation.effectiveDirective));
                  const add = (name, values) => document.body.appendChild(Object.assign(document.createElement(name), values));
                  add("script", { textContent: "window.hacked = 'inline'" });
                  add("script", { src: "https://elsewhere.example/a.js" });
                  add("style", { textContent: "* { display: none }" });
                  add("iframe", { srcdoc: "<script>parent.hacked = 'frame'</" + "script>", src: "https://elsewhere.example/" });
                  add("p", { innerHTML: "<b onmouseover='window.hacked = \"handler\"'></b>" }).firstChild.dispatchEvent(new Event("mouseover"));
                  add("a", { href: "javascript:window.hacked = 'link'" }).click();
                  setTimeout("window.hacked = 'text'");
                  await fetch("https://elsewhere.example/").catch(() => {});
                  await new Promise(done => setTimeout(done, 20));
                  return window.hacked ? [`hacked by ${window.hacked}`] : [...new Set(stopped)].sort();
                }
                """);
            Assert.Equal(["connect-src", "script-src", "script-src-attr", "script-src-elem", "style-src-elem"], stopped);
        }

        Assert.DoesNotContain(visit.Elsewhere, address => address.Contains("elsewhere.example", StringComparison.Ordinal));
    }
}
