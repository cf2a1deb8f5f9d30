namespace PaperDigest.Site.Rendering.Views;

/// <summary>What every page says of itself.</summary>
public sealed class PageView : View
{
    internal static readonly ViewMembers<PageView> Table = new([
        new("kind", v => v.Kind),
        new("url", v => v.Url),
        new("canonical", v => v.Canonical),
        new("title", v => v.Title),
        new("description", v => v.Description),
        new("image", v => v.Picture?.Image),
        new("image_of", v => v.Picture?.TitleText),
        new("feed_url", v => v.FeedUrl),
    ]);

    /// <summary>The kind, which is also the name of the page's own value.</summary>
    public required string Kind { get; init; }

    /// <summary>The address by path.</summary>
    public required string Url { get; init; }

    /// <summary>The address with host; null for pages that search engines should not keep.</summary>
    public required string? Canonical { get; init; }

    /// <summary>The page's own title as text; null on the home page.</summary>
    public required string? Title { get; init; }

    /// <summary>Text of at most 160 characters.</summary>
    public required string Description { get; init; }

    /// <summary>The paper whose picture stands for the page in previews; null where none has one.</summary>
    internal PaperView? Picture { get; init; }

    /// <summary>The page's own feed by path, or null.</summary>
    public string? FeedUrl { get; init; }

    /// <inheritdoc/>
    protected internal override IViewMembers Members => Table;
}
