using PaperDigest.Browser.Tests.Sites;
using PaperDigest.Core.Configuration;

[assembly: AssemblyFixture(typeof(SiteShelf))]

namespace PaperDigest.Browser.Tests.Sites;

/// <summary>The sites that the tests open, each built when the first test asks for it.</summary>
public sealed class SiteShelf : IAsyncDisposable
{
    private readonly Lazy<Task<ServedSite>> root = Lazily("/", thumbnails: true);
    private readonly Lazy<Task<ServedSite>> repo = Lazily("/repo/", thumbnails: true);
    private readonly Lazy<Task<ServedSite>> plain = Lazily("/repo/", thumbnails: false);

    private readonly Lazy<Task<ServedSite>> english = Lazily("/", thumbnails: true, SiteLanguage.English);

    /// <summary>The site of a base path, <c>/</c> or <c>/repo/</c>.</summary>
    public Task<ServedSite> At(string basePath) => basePath == "/" ? root.Value : repo.Value;

    /// <summary>A site that is not to show the digests' pictures.</summary>
    public Task<ServedSite> WithoutPictures() => plain.Value;

    /// <summary>A site whose interface is English.</summary>
    public Task<ServedSite> InEnglish() => english.Value;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var site in new[] { root, repo, plain, english }.Where(site => site.IsValueCreated))
        {
            await (await site.Value).DisposeAsync();
        }
    }

    private static Lazy<Task<ServedSite>> Lazily(string basePath, bool thumbnails, SiteLanguage language = SiteLanguage.Korean) =>
        new(() => Task.Run(() => ServedSite.StartAsync(basePath, thumbnails, language: language)));
}
