using PaperDigest.Core.Configuration;

namespace PaperDigest.Site.Rendering.Views;

/// <summary>The site, on every page. Holds nothing of its own, so that threads may share it.</summary>
public sealed class SiteView(ViewContext context) : View
{
    internal static readonly ViewMembers<SiteView> Table = new([
        new("title", v => v.context.Config.Title),
        new("description", v => Description(v.context)),
        new("language", v => v.context.Config.Language == SiteLanguage.Korean ? "ko" : "en"),
        new("url", v => v.context.Urls.Full(SiteUrl.Home)),
        new("home", v => v.Path(SiteUrl.Home)),
        new("topics_url", v => v.Path(SiteUrl.Topics)),
        new("best_url", v => v.context.Graph.Newest is null ? null : v.Path(SiteUrl.BestOfAll)),
        new("trends_url", v => v.Path(SiteUrl.Trends)),
        new("authors_url", v => v.Path(SiteUrl.Authors)),
        new("search_url", v => v.Path(SiteUrl.Search)),
        new("about_url", v => v.Path(SiteUrl.About)),
        new("feed_url", v => v.Path(SiteUrl.AtomFeed)),
        new("json_feed_url", v => v.Path(SiteUrl.JsonFeed)),
        new("opensearch_url", v => v.Path(SiteUrl.OpenSearch)),
        new("manifest_url", v => v.Path(SiteUrl.Manifest)),
        new("month_url", v => v.MonthUrl),
        new("credits", v => v.Credits),
        new("thumbnails", v => Boxed.Of(v.context.Config.Thumbnails)),
        new("day_count", v => Boxed.Of(v.context.Graph.Days.Length)),
        new("paper_count", v => Boxed.Of(v.context.Graph.Papers.Length)),
        new("author_count", v => Boxed.Of(v.context.Graph.Authors.Length)),
        new("first_date", v => v.Date(v.context.Graph.Days.FirstOrDefault()?.Date)),
        new("newest_date", v => v.Date(v.context.Graph.Newest?.Date)),
        new("version", v => v.context.Version),
    ]);

    private readonly ViewContext context = context;

    /// <inheritdoc/>
    protected internal override IViewMembers Members => Table;

    private string? MonthUrl => context.Graph.Newest is { } newest ? Path(SiteUrl.Month(newest.Date.Year, newest.Date.Month)) : null;

    private CreditView[] Credits => [.. context.Config.Credits.Select(credit => new CreditView(credit))];

    /// <summary>What the configuration says of the site, else the interface's own words.</summary>
    internal static string Description(ViewContext context) =>
        context.Config.Description is { Length: > 0 } own ? own : context.Text("description.home");

    private string Path(string route) => context.Urls.Path(route);

    private DateView? Date(DateOnly? date) => date is { } known ? new DateView(context, known) : null;
}

/// <summary>Who the content comes from.</summary>
public sealed class CreditView(ContentCredit credit) : View
{
    internal static readonly ViewMembers<CreditView> Table = new([
        new("name", v => v.credit.Name),
        new("url", v => v.credit.Url),
        new("licence", v => v.credit.Licence),
        new("licence_url", v => v.credit.LicenceUrl),
    ]);

    private readonly ContentCredit credit = credit;

    /// <inheritdoc/>
    protected internal override IViewMembers Members => Table;
}
