using System.Globalization;

namespace PaperDigest.Site.Tests.Pages;

/// <summary>What pages may weigh, as they are and as servers send them; the least room that is left is told.</summary>
public sealed class BudgetTests(BuiltSites sites, ITestOutputHelper output)
{
    private const int Kilobyte = 1000;

    // Beyond these, names make most of a page.
    private const int MostAuthors = 50;

    [Theory]
    [MemberData(nameof(BuiltSites.Names), MemberType = typeof(BuiltSites))]
    public void A_papers_page_has_20_KB_and_8_compressed(string name)
    {
        var site = sites.Of(name);
        Stay(
            from page in site.Pages
            where page.Kind == "p-paper" && site.Count($"api/v1/papers/{page.File.Split('/')[1]}.json", "authors") <= MostAuthors
            from weight in Weigh(page, 20, 8)
            select weight);
    }

    [Theory]
    [MemberData(nameof(BuiltSites.Names), MemberType = typeof(BuiltSites))]
    public void A_days_page_has_10_KB_and_4_a_paper_and_3_and_800_bytes_compressed(string name)
    {
        var site = sites.Of(name);
        Stay(
            from page in site.Pages
            where page.Kind == "p-day"
            let papers = site.Count($"api/v1/days/{string.Join('-', page.File.Split('/')[..3])}.json", "papers")
            from weight in Weigh(page, 10 + (4 * papers), 3 + (0.8 * papers))
            select weight);
    }

    [Theory]
    [MemberData(nameof(BuiltSites.Names), MemberType = typeof(BuiltSites))]
    public void Rankings_and_trends_have_60_KB_and_12_compressed(string name)
    {
        var pages = sites.Of(name).Pages.Where(page => page.Kind is "p-best" or "p-trends").ToList();
        Assert.NotEmpty(pages);
        Stay(pages.SelectMany(page => Weigh(page, 60, 12)));
    }

    [Theory]
    [MemberData(nameof(BuiltSites.Names), MemberType = typeof(BuiltSites))]
    public void Styles_have_10_KB_compressed_on_any_page(string name) => Stay(Fetched(name, 10, fetched => fetched.Relation == "stylesheet"));

    // The search page loads its engine ahead, as who opens it will search.
    [Theory]
    [MemberData(nameof(BuiltSites.Names), MemberType = typeof(BuiltSites))]
    public void Scripts_have_12_KB_compressed_on_any_page_before_the_search_is_used(string name) => Stay(Fetched(
        name, 12, fetched => fetched.Element == "script" || (fetched.Relation == "modulepreload" && !fetched.Address.AbsolutePath.Contains("/search.", StringComparison.Ordinal))));

    private IEnumerable<Weight> Fetched(string name, int kilobytes, Func<Fetched, bool> counts)
    {
        var site = sites.Of(name);
        return from page in site.Pages
               let addresses = page.Fetched.Where(counts).Select(fetched => fetched.Address.AbsoluteUri).Distinct()
               group page by string.Join(' ', addresses) into alike
               let bytes = alike.Key.Split(' ', StringSplitOptions.RemoveEmptyEntries).Sum(address => BuiltSite.Compressed(site.At(new Uri(address))!))
               select new Weight($"{alike.First().File} and {alike.Count() - 1} others, compressed", bytes, kilobytes);
    }

    private static Weight[] Weigh(BuiltPage page, double kilobytes, double compressed) =>
        [new(page.File, page.Bytes.Length, kilobytes), new($"{page.File} compressed", BuiltSite.Compressed(page.Bytes), compressed)];

    private void Stay(IEnumerable<Weight> weights)
    {
        var all = weights.AsParallel().OrderByDescending(weight => weight.Share).ToList();
        output.WriteLine(string.Join('\n', all.Take(1)));
        Assert.Empty(all.Where(weight => weight.Share > 1).Take(10));
    }

    private sealed record Weight(string Name, int Bytes, double Kilobytes)
    {
        public double Share => Bytes / (Kilobytes * Kilobyte);

        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Name}: {Bytes / (double)Kilobyte:0.00} of {Kilobytes:0.0} KB");
    }
}
