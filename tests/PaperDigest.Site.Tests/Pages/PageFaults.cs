using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace PaperDigest.Site.Tests.Pages;

/// <summary>What no page may have, and what none may lack, whatever its kind.</summary>
internal static class PageFaults
{
    private static readonly string[] References = ["for", "form", "list", "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns"];

    /// <summary>The faults of a page, in words.</summary>
    public static IEnumerable<string> Of(IHtmlDocument page) =>
        [.. Head(page), .. Identifiers(page), .. Landmarks(page), .. Headings(page), .. Pictures(page), .. Code(page)];

    /// <summary>All identifiers, as often as they are there.</summary>
    public static IEnumerable<string> Ids(IHtmlDocument page) => page.QuerySelectorAll("[id]").Select(element => element.Id!);

    private static IEnumerable<string> Head(IHtmlDocument page)
    {
        yield return Unless(page.DocumentElement.GetAttribute("lang") is "ko" or "en", "no language");
        yield return Unless(page.QuerySelectorAll("head > title") is [{ TextContent.Length: > 0 }], "not one title");
        yield return Unless(Contents("description") is [{ Length: > 0 and <= 160 }], "not one description of at most 160 characters");
        yield return Unless(Contents("viewport").Length == 1, "no viewport");
        yield return Unless(page.QuerySelectorAll("link[rel=canonical]").Length + Contents("robots").Length == 1, "neither canonical nor kept from search engines, or both");
        yield return Unless(page.QuerySelectorAll("body.p-paper").Length == page.QuerySelectorAll("head > meta[property='article:published_time']").Length, "a paper without its day");

        string[] Contents(string name) => [.. page.QuerySelectorAll($"head > meta[name={name}]").Select(meta => meta.GetAttribute("content") ?? "")];
    }

    private static IEnumerable<string> Identifiers(IHtmlDocument page)
    {
        var ids = Ids(page).ToList();
        foreach (var id in ids.CountBy(id => id))
        {
            yield return Unless(id is { Value: 1, Key.Length: > 0 }, $"id {id.Key} {id.Value} times");
        }

        var named = ids.ToHashSet();
        foreach (var (element, name) in from element in page.All.OfType<IHtmlElement>() from name in References where element.HasAttribute(name) select (element, name))
        {
            yield return Unless(element.GetAttribute(name)!.Split(' ').All(named.Contains), $"{name} of nothing: {Start(element)}");
        }
    }

    private static IEnumerable<string> Landmarks(IHtmlDocument page)
    {
        yield return Unless(page.QuerySelectorAll("main").Length == 1, "not one main");
        yield return Unless(page.QuerySelectorAll("body > header").Length == 1 && page.QuerySelectorAll("body > footer").Length == 1, "not one header and footer");
        yield return Unless(page.QuerySelector("body > a[href^='#']") is { } skip && page.QuerySelector("main")?.Id == skip.GetAttribute("href")![1..], "no skip link to main");
        foreach (var element in page.QuerySelectorAll("nav, aside"))
        {
            yield return Unless(element.HasAttribute("aria-label") || element.HasAttribute("aria-labelledby"), $"no name: {Start(element)}");
        }

        var names = page.QuerySelectorAll("nav, aside").Select(element => element.LocalName + element.GetAttribute("aria-label") + element.GetAttribute("aria-labelledby"));
        yield return Unless(names.CountBy(name => name).All(name => name.Value == 1), "two landmarks of one name");
    }

    private static IEnumerable<string> Headings(IHtmlDocument page)
    {
        var level = 0;
        foreach (var heading in page.QuerySelectorAll("h1, h2, h3, h4, h5, h6"))
        {
            var next = heading.LocalName[1] - '0';
            yield return Unless(next <= level + 1, $"h{next} after h{level}: {Start(heading)}");
            yield return Unless(heading.TextContent.Trim().Length > 0, $"empty: {Start(heading)}");
            level = next;
        }

        yield return Unless(page.QuerySelectorAll("h1").Length == 1, "not one h1");
    }

    private static IEnumerable<string> Pictures(IHtmlDocument page)
    {
        foreach (var picture in page.QuerySelectorAll("img"))
        {
            yield return Unless(new[] { "alt", "width", "height" }.All(picture.HasAttribute), $"no text or no place kept: {Start(picture)}");
        }
    }

    private static IEnumerable<string> Code(IHtmlDocument page)
    {
        foreach (var attribute in page.All.SelectMany(element => element.Attributes))
        {
            yield return Unless(attribute.Name != "style" && !attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase), $"attribute {attribute.Name}={attribute.Value}");
            yield return Unless(!attribute.Value.TrimStart().StartsWith("javascript:", StringComparison.OrdinalIgnoreCase), $"attribute {attribute.Name}={attribute.Value}");
        }

        foreach (var element in page.QuerySelectorAll("style, base, iframe, frame, object, embed, script:not([src])"))
        {
            yield return Unless(element is IHtmlScriptElement { Type: "application/ld+json" }, $"inline: {Start(element)}");
        }
    }

    // An empty fault is none.
    private static string Unless(bool holds, string fault) => holds ? "" : fault;

    private static string Start(IElement element) => element.OuterHtml[..Math.Min(element.OuterHtml.Length, 120)];
}
