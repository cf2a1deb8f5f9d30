using System.Globalization;
using PaperDigest.Site.Graph;
using PaperDigest.Site.Knowledge;

namespace PaperDigest.Site.Rendering.Views;

/// <summary>What the templates of one page see beside the site.</summary>
/// <param name="Page">The page.</param>
/// <param name="Value">The page's own value, which templates know by the page's kind; null where a kind has none.</param>
public sealed record PageValues(PageView Page, View? Value)
{
    /// <summary>The newest digest, and the way into everything else.</summary>
    public static PageValues Home(ViewContext context)
    {
        var view = new HomeView(context);
        return Make(context, "home", SiteUrl.Home, view, null, SiteView.Description(context), view.Day?.Pictured);
    }

    /// <summary>A day.</summary>
    public static PageValues Day(ViewContext context, Day day)
    {
        var view = new DayView(context, day);
        object[] arguments = [new DateView(context, day.Date).Text("date.long"), day.Entries.Length];
        return Worded(context, "day", SiteUrl.Day(day.Date), view, arguments, view.Pictured);
    }

    /// <summary>A month.</summary>
    public static PageValues Month(ViewContext context, Month month)
    {
        var name = new DateView(context, new DateOnly(month.Year, month.Number, 1)).Text("date.month_of_year");
        return Worded(context, "month", SiteUrl.Month(month.Year, month.Number), new MonthView(context, month), [name, month.PaperCount]);
    }

    /// <summary>A year.</summary>
    public static PageValues Year(ViewContext context, Year year) =>
        Worded(context, "year", SiteUrl.Year(year.Number), new YearView(context, year), [year.Number.ToString(CultureInfo.InvariantCulture), year.PaperCount]);

    /// <summary>A paper.</summary>
    public static PageValues Paper(ViewContext context, Paper paper)
    {
        var view = new PaperView(context, paper);
        var description = view.Lead is "" ? view.TitleText : view.Lead;
        return Make(context, "paper", SiteUrl.Paper(paper.Id), view, view.TitleText, description, view.Image is null ? null : view);
    }

    /// <summary>An author who has a page.</summary>
    public static PageValues Author(ViewContext context, Author author)
    {
        var view = new AuthorView(context, author);
        return Worded(context, "author", SiteUrl.Author(author), view, [author.Name, author.Papers.Count], feedUrl: view.FeedUrl);
    }

    /// <summary>The index of authors.</summary>
    public static PageValues Authors(ViewContext context) => Worded(context, "authors", SiteUrl.Authors, new AuthorsView(context), []);

    /// <summary>The authors of an initial.</summary>
    internal static PageValues Initial(ViewContext context, AuthorsOfInitial authors)
    {
        var view = new InitialView(context, authors);
        return Worded(context, "initial", SiteUrl.Initial(authors.Initial), view, [view.Letter, authors.Authors.Length]);
    }

    /// <summary>A topic.</summary>
    public static PageValues Topic(ViewContext context, Topic topic)
    {
        var view = new TopicView(context, topic);
        var name = TopicLinkView.OtherName(topic.Term) is { } other ? context.Text("topic.name", topic.Name, other) : topic.Name;
        return Worded(context, "topic", SiteUrl.Topic(topic), view, [name, topic.Papers.Length], feedUrl: view.FeedUrl);
    }

    /// <summary>The index of topics.</summary>
    /// <param name="context">The site.</param>
    /// <param name="isEnglish">Whether they are in the order of their English.</param>
    public static PageValues Topics(ViewContext context, bool isEnglish) => Make(
        context,
        "topics",
        isEnglish ? SiteUrl.TopicsInEnglish : SiteUrl.Topics,
        new TopicsView(context, isEnglish),
        context.Text(isEnglish ? "page.topics_english" : "page.topics"),
        context.Text(isEnglish ? "description.topics_english" : "description.topics"));

    /// <summary>The best papers of a period.</summary>
    public static PageValues Best(ViewContext context, Period period)
    {
        var view = new BestView(context, period);
        var name = new PeriodView(context, period).Name;
        var (title, description) = period.Kind == PeriodKind.All
            ? (context.Text("page.best_all"), context.Text("description.best_all"))
            : (context.Text("page.best", name), context.Text("description.best", name));
        return Make(context, "best", SiteUrl.Best(period), view, title, description, view.Pictured, view.FeedUrl);
    }

    /// <summary>Topics over time.</summary>
    public static PageValues Trends(ViewContext context) => Worded(context, "trends", SiteUrl.Trends, new TrendsView(context), []);

    /// <summary>The page about the site.</summary>
    public static PageValues About(ViewContext context) => Worded(context, "about", SiteUrl.About, null, []);

    /// <summary>The search page.</summary>
    /// <param name="context">The site.</param>
    /// <param name="root">The route of the root of the index; null while it is made.</param>
    public static PageValues Search(ViewContext context, string? root) => Worded(context, "search", SiteUrl.Search, new SearchView(context, root), []);

    /// <summary>The page for addresses that do not exist.</summary>
    public static PageValues NotFound(ViewContext context) => Worded(context, "not-found", SiteUrl.NotFound, null, [], isKept: false);

    /// <summary>A moved address.</summary>
    /// <param name="context">The site.</param>
    /// <param name="from">The old route.</param>
    /// <param name="to">The new route.</param>
    public static PageValues Redirect(ViewContext context, string from, string to) =>
        Worded(context, "redirect", from, new RedirectView(context, to), [], isKept: false);

    // Title and description are the interface's words for the kind.
    private static PageValues Worded(
        ViewContext context,
        string kind,
        string route,
        View? value,
        object[] arguments,
        PaperView? picture = null,
        string? feedUrl = null,
        bool isKept = true)
    {
        var key = kind.Replace('-', '_');
        var (title, description) = (context.Text("page." + key, arguments), context.Text("description." + key, arguments));
        return Make(context, kind, route, value, title, description, picture, feedUrl, isKept);
    }

    private static PageValues Make(
        ViewContext context,
        string kind,
        string route,
        View? value,
        string? title,
        string description,
        PaperView? picture = null,
        string? feedUrl = null,
        bool isKept = true) =>
        new(
            new PageView
            {
                Kind = kind,
                Url = context.Urls.Path(route),
                Canonical = isKept ? context.Urls.Full(route) : null,
                Title = title,
                Description = Excerpt.Lead(description),
                Picture = picture,
                FeedUrl = feedUrl,
            },
            value);
}
