using PaperDigest.Browser.Tests.Sites;

namespace PaperDigest.Browser.Tests;

public sealed class QuietPageTests(Chromium chromium, SiteShelf sites)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/repo/")]
    public async Task The_console_is_empty_and_only_the_digests_pictures_come_from_elsewhere(string basePath)
    {
        await using var visit = await chromium.VisitAsync(await sites.At(basePath));
        var pictures = new HashSet<string>();
        foreach (var route in PageKinds.All)
        {
            await visit.GoAsync(route);
            await visit.SeeAllAsync();
            pictures.UnionWith(await visit.Page.EvaluateAsync<string[]>("() => [...document.images].map(image => image.src)"));
        }

        Assert.Empty(visit.Faults);
        Assert.Equal(pictures, visit.Elsewhere.ToHashSet());
        Assert.All(pictures, address => Assert.Matches("^https://(pictures[.]example|cdn-thumbnails[.]huggingface[.]co)/", address));
    }

    [Fact]
    public async Task Without_pictures_nothing_comes_from_elsewhere()
    {
        await using var visit = await chromium.VisitAsync(await sites.WithoutPictures());
        foreach (var route in PageKinds.All)
        {
            await visit.GoAsync(route);
            await visit.SeeAllAsync();
        }

        Assert.Empty(visit.Faults);
        Assert.Empty(visit.Elsewhere);
    }

    [Fact]
    public async Task Pictures_are_loaded_when_they_come_near()
    {
        await using var visit = await chromium.VisitAsync(await sites.At("/"), pictures: Pictures.Slow);
        await visit.GoAsync(PageKinds.PlainDay);
        await visit.Page.WaitForFunctionAsync("() => document.images[0].complete");
        var atFirst = visit.Elsewhere.Count;
        await visit.SeeAllAsync();

        Assert.InRange(atFirst, 1, visit.Elsewhere.Count - 1);
        Assert.True(await visit.Page.EvaluateAsync<bool>("() => [...document.images].every(image => image.naturalWidth === 2)"));
    }
}
