using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PaperDigest.Browser.Tests.Sites;
using PaperDigest.Core.Configuration;

namespace PaperDigest.Browser.Tests;

/// <summary>Pictures of every kind of page, for people to look through; <c>tests/screenshots.sh</c> takes them.</summary>
public sealed partial class Screenshots(Chromium chromium)
{
    private const int Tallest = 6000;

    private static readonly Look[] Looks =
    [
        .. from width in new[] { 390, 768, 1280, 1920 }
           from scheme in new[] { ColorScheme.Light, ColorScheme.Dark }
           select new Look($"{width}-{(scheme == ColorScheme.Dark ? "dark" : "light")}", width) { Scheme = scheme },
        new("390-text200", 390) { FontSize = 32 },
        new("1280-text200", 1280) { FontSize = 32 },
        new("390-noscript", 390) { HasScripts = false },
        new("1280-forced", 1280) { Colours = ForcedColors.Active },
        new("print", 794) { Media = Media.Print },
    ];

    [Fact(Explicit = true)]
    public async Task Every_kind_of_page_is_pictured()
    {
        var folder = Environment.GetEnvironmentVariable("PAPERDIGEST_PICTURES") ?? throw new InvalidOperationException("PAPERDIGEST_PICTURES names no folder for the pictures.");
        var digests = Environment.GetEnvironmentVariable("PAPERDIGEST_CORPUS") is { Length: > 0 } named ? named : null;
        var language = Environment.GetEnvironmentVariable("PAPERDIGEST_LANGUAGE") == "en" ? SiteLanguage.English : SiteLanguage.Korean;
        await using var site = await ServedSite.StartAsync("/", thumbnails: true, digests, language);
        var subjects = Subjects(site);
        await Parallel.ForEachAsync(Looks, TestContext.Current.CancellationToken, async (look, _) => await TakeAsync(site, look, subjects, folder));
        await File.WriteAllTextAsync(Path.Combine(folder, "index.html"), Sheet(subjects), TestContext.Current.CancellationToken);
    }

    // The middle page of each kind by size; the smallest and the largest, where there are more, in two looks.
    private static List<Subject> Subjects(ServedSite site)
    {
        var subjects = new List<Subject> { new("search-results", PageKinds.Search, "?q=diffusion"), new("redirect", "/old/", IsLeft: true) };
        foreach (var kind in site.Routes.Select(route => (Route: route, Text: site.Text(route))).GroupBy(page => Kind().Match(page.Text).Groups[1].Value))
        {
            var pages = kind.OrderBy(page => page.Text.Length).Select(page => page.Route).ToList();
            subjects.Add(new(kind.Key, pages[pages.Count / 2]));
            if (pages.Count > 2)
            {
                subjects.AddRange([new(kind.Key + "-least", pages[0], IsMain: false), new(kind.Key + "-most", pages[^1], IsMain: false)]);
            }
        }

        return [.. subjects.OrderBy(subject => subject.Name, StringComparer.Ordinal)];
    }

    private async Task TakeAsync(ServedSite site, Look look, IReadOnlyList<Subject> subjects, string folder)
    {
        await using var visit = await chromium.VisitAsync(site, new()
        {
            ViewportSize = new() { Width = look.Width, Height = 900 },
            ColorScheme = look.Scheme,
            ForcedColors = look.Colours,
            JavaScriptEnabled = look.HasScripts,
        });
        var devtools = await visit.Page.Context.NewCDPSessionAsync(visit.Page);
        await devtools.SendAsync("Page.setFontSizes", new() { ["fontSizes"] = new { standard = look.FontSize, @fixed = look.FontSize } });
        foreach (var subject in subjects.Where(look.Shows))
        {
            if (subject.IsLeft)
            {
                await visit.Page.RouteAsync("**/papers/**", route => route.AbortAsync("aborted"));
            }

            await visit.GoAsync(subject.Route, subject.Query);
            await visit.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
            await visit.Page.EmulateMediaAsync(new() { Media = look.Media });
            Assert.Equal(look.Media == Media.Print, await visit.Page.EvaluateAsync<bool>("() => matchMedia('print').matches"));
            var height = await devtools.SendAsync("Page.getLayoutMetrics") is { } metrics ? metrics.GetProperty("cssContentSize").GetProperty("height").GetSingle() : 0;
            // A picture of the full page would forget the size of the text.
            await visit.Page.SetViewportSizeAsync(look.Width, (int)Math.Min(height, Tallest));
            await visit.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{subject.Name}-{look.Name}.png") });
            await visit.Page.SetViewportSizeAsync(look.Width, 900);
            await visit.Page.UnrouteAllAsync();
        }
    }

    private static string Sheet(IReadOnlyList<Subject> subjects)
    {
        var sheet = new StringBuilder("<!doctype html><meta charset=utf-8><title>Pages</title><style>body{font:14px sans-serif}table{border-spacing:8px}td{vertical-align:top}img{width:180px;max-height:400px;object-fit:cover;object-position:top;border:1px solid #888}</style><table><tr><td>");
        sheet.AppendJoin("", Looks.Select(look => $"<th>{look.Name}"));
        foreach (var subject in subjects)
        {
            sheet.Append(CultureInfo.InvariantCulture, $"<tr><th>{subject.Name}<br>{WebUtility.HtmlEncode(subject.Route + subject.Query)}");
            foreach (var look in Looks)
            {
                var picture = $"{subject.Name}-{look.Name}.png";
                sheet.Append(look.Shows(subject) ? $"<td><a href={picture}><img src={picture} alt='' loading=lazy></a>" : "<td>");
            }
        }

        return sheet.Append("</table>\n").ToString();
    }

    [GeneratedRegex("<body class=\"p-([a-z-]+)")]
    private static partial Regex Kind();

    /// <summary>A page to picture.</summary>
    /// <param name="Name">What its pictures are called.</param>
    /// <param name="Route">Its route.</param>
    /// <param name="Query">What follows that in the address.</param>
    /// <param name="IsMain">Whether it is pictured in every look.</param>
    /// <param name="IsLeft">Whether it leads on to another by itself.</param>
    private sealed record Subject(string Name, string Route, string Query = "", bool IsMain = true, bool IsLeft = false);

    /// <summary>A way in which pages are looked at.</summary>
    /// <param name="Name">What its pictures are called.</param>
    /// <param name="Width">In CSS pixels.</param>
    private sealed record Look(string Name, int Width)
    {
        public ColorScheme Scheme { get; init; } = ColorScheme.Light;

        public ForcedColors Colours { get; init; } = ForcedColors.None;

        public Media Media { get; init; } = Media.Screen;

        public bool HasScripts { get; init; } = true;

        public int FontSize { get; init; } = 16;

        public bool Shows(Subject subject) => subject.IsMain || Name is "390-light" or "1280-light";
    }
}
