using PaperDigest.Browser.Tests.Search.Quality;
using PaperDigest.Browser.Tests.Sites;

[assembly: AssemblyFixture(typeof(CorpusShelf))]

namespace PaperDigest.Browser.Tests.Sites;

/// <summary>A site of the real digests that <c>PAPERDIGEST_CORPUS</c> names, made when the first test asks for it.</summary>
public sealed class CorpusShelf : IAsyncDisposable
{
    private readonly Lazy<Task<ServedSite>> site;
    private readonly Lazy<IReadOnlyList<PaperText>> papers;

    /// <summary>Makes nothing yet.</summary>
    public CorpusShelf()
    {
        site = new(() => ServedSite.StartAsync("/", thumbnails: true, Folder));
        papers = new(() => ServedSite.Export(Folder));
    }

    /// <summary>The digests; skips the test where there are none.</summary>
    public static string Folder
    {
        get
        {
            var folder = Environment.GetEnvironmentVariable("PAPERDIGEST_CORPUS");
            Assert.SkipWhen(string.IsNullOrEmpty(folder), "PAPERDIGEST_CORPUS names no folder of digests");
            return folder;
        }
    }

    /// <summary>The papers, as the truth of a query reads them.</summary>
    internal IReadOnlyList<PaperText> Papers => papers.Value;

    /// <summary>The site.</summary>
    public Task<ServedSite> SiteAsync() => site.Value;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (site.IsValueCreated)
        {
            await (await site.Value).DisposeAsync();
        }
    }
}
