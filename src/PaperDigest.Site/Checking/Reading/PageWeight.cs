namespace PaperDigest.Site.Checking.Reading;

/// <summary>What a page makes a browser load before it is used, as it is written; and what its budget goes by.</summary>
internal sealed class PageWeight
{
    private readonly List<string> styles = [];
    private readonly List<string> scripts = [];

    /// <summary>The addresses of its style sheets.</summary>
    public IReadOnlyList<string> Styles => styles;

    /// <summary>The addresses of its scripts, but for the search engine, which is loaded ahead on the search page.</summary>
    public IReadOnlyList<string> Scripts => scripts;

    /// <summary>The authors that a paper's page names for citations.</summary>
    public int Authors { get; private set; }

    public void Take(Element element)
    {
        switch (element.Name)
        {
            case "script" when element["src"] is { } source:
                scripts.Add(source);
                break;
            case "link" when element is { } link && link["href"] is { } address && link["rel"] is { } relation:
                if (relation == "stylesheet")
                {
                    styles.Add(address);
                }
                else if (relation == "modulepreload" && !address.Contains("/search.", StringComparison.Ordinal))
                {
                    scripts.Add(address);
                }

                break;
            case "meta" when element["name"] == "citation_author":
                Authors++;
                break;
        }
    }
}
