using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PaperDigest.Browser.Tests.Sites;

namespace PaperDigest.Browser.Tests.Reading;

/// <summary>What a screen reader is told of a page, in its order; <c>PAPERDIGEST_GOLDENS=write</c> writes it anew, to be read aloud before it is kept.</summary>
public sealed partial class ReadAloudTests(Chromium chromium, SiteShelf sites)
{
    [Theory]
    [InlineData("home", "/")]
    [InlineData("day", PageKinds.PlainDay)]
    [InlineData("month", "/2025/01/")]
    [InlineData("paper", "/papers/2501.08313/")]
    [InlineData("about", "/about/")]
    [InlineData("not-found", "/404.html")]
    public async Task A_page_is_read_aloud_as_it_was_listened_to(string name, string route)
    {
        await using var visit = await chromium.VisitAsync(await sites.At("/"));
        await visit.GoAsync(route);
        await Assertions.Expect(visit.Page.Locator("#theme")).ToBeVisibleAsync();
        var heard = Hash().Replace(await visit.Page.Locator("body").AriaSnapshotAsync(), ".HASH.") + "\n";

        var file = Here($"{name}.aria.yml");
        if (Environment.GetEnvironmentVariable("PAPERDIGEST_GOLDENS") == "write")
        {
            await File.WriteAllTextAsync(file, heard, TestContext.Current.CancellationToken);
            return;
        }

        Assert.True(File.Exists(file), $"There is no {name}.aria.yml; read the page aloud, then write it with PAPERDIGEST_GOLDENS=write.");
        Assert.Equal(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), heard);
    }

    [Fact]
    public async Task No_link_button_or_field_is_without_a_name_and_no_link_is_named_by_signs_alone()
    {
        await using var visit = await chromium.VisitAsync(await sites.At("/"));
        foreach (var route in PageKinds.All)
        {
            await visit.GoAsync(route);
            var tree = await visit.Page.Locator("body").AriaSnapshotAsync();
            Assert.DoesNotMatch("""(?m)^\s*- (?:link|button|textbox|searchbox|checkbox|radio|navigation)(?: "[^"\p{L}]*"| \[[^]]*\])*:?\s*$""", tree.Replace("\"#\"", "\"others\"", StringComparison.Ordinal));
        }
    }

    private static string Here(string path, [CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, path);

    [GeneratedRegex(@"\.[0-9a-f]{10}\.")]
    private static partial Regex Hash();
}
