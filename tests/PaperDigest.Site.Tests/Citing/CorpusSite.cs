using PaperDigest.Core.Configuration;
using PaperDigest.Site.Preview;

namespace PaperDigest.Site.Tests.Citing;

/// <summary>A site of real digests, whose pages are made one by one.</summary>
public sealed class CorpusSite : IDisposable
{
    private readonly LiveSite live = new(new SiteSource("site.config.yml", "site.config.yml", _ => Config(), Drafts: false));

    public PreviewSite Site
    {
        get
        {
            if (field is null)
            {
                live.Refresh(0, TestContext.Current.CancellationToken);
                field = live.State.Site!;
            }

            return field;
        }
    }

    public ReadOnlyMemory<byte> Make(string route) => live.Make(Site, route)!.Bytes;

    public void Dispose() => live.Dispose();

    private static SiteConfig Config()
    {
        var folder = Environment.GetEnvironmentVariable("PAPERDIGEST_CORPUS");
        Assert.SkipWhen(string.IsNullOrEmpty(folder), "PAPERDIGEST_CORPUS names no folder of digests");
        var full = Path.GetFullPath(folder!);
        return new SiteConfig { Root = full, Content = [new ContentGlob(full, "**/*.md")], Templates = Path.Combine(full, "no-templates-of-its-own"), Origin = "https://example.org" };
    }
}
