using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Dom.Events;
using AngleSharp.Html.Parser;

namespace PaperDigest.Site.Tests.Pages;

/// <summary>What the tests want to know of a page; the page itself is not kept, as real sites have thousands.</summary>
internal sealed class BuiltPage
{
    // Attributes that make a browser fetch what they name.
    private static readonly string[] Fetching = ["src", "srcset", "poster", "data", "background"];

    public BuiltPage(string file, byte[] bytes, Uri address)
    {
        (File, Bytes) = (file, bytes);
        var errors = new List<string>();
        var parser = new HtmlParser();
        parser.Error += (_, error) => errors.Add(error is HtmlErrorEvent e ? $"{e.Message} at {e.Position}" : error.Type);
        using var document = parser.ParseDocument(Encoding.UTF8.GetString(bytes));
        Kind = document.Body!.ClassName?.Split(' ')[0] ?? "";
        Faults = [.. errors, .. PageFaults.Of(document).Where(fault => fault.Length > 0)];
        Ids = PageFaults.Ids(document).ToFrozenSet();
        Links = [.. document.QuerySelectorAll("[href], [src]").Select(element => Resolve(address, element.GetAttribute("href") ?? element.GetAttribute("src")!))];
        Canonical = document.QuerySelector("link[rel=canonical]")?.GetAttribute("href") is { } canonical ? new Uri(canonical) : null;
        Address = address;
        Fetched =
        [
            .. document.QuerySelectorAll("link:not([rel=canonical], [rel=alternate], [rel=search], [rel=prev], [rel=next])").Select(link => new Fetched(link, Resolve(address, link.GetAttribute("href")!))),
            .. from element in document.All
               where element is not IHtmlAnchorElement
               from name in Fetching
               where element.HasAttribute(name)
               select new Fetched(element, Resolve(address, element.GetAttribute(name)!)),
        ];
    }

    /// <summary>Its path in the output.</summary>
    public string File { get; }

    public byte[] Bytes { get; }

    /// <summary>Where it is published.</summary>
    public Uri Address { get; }

    /// <summary>Its body's first class.</summary>
    public string Kind { get; }

    /// <summary>What is wrong with its markup.</summary>
    public ImmutableArray<string> Faults { get; }

    public FrozenSet<string> Ids { get; }

    /// <summary>Where its links lead, and what it fetches.</summary>
    public ImmutableArray<Uri> Links { get; }

    public Uri? Canonical { get; }

    /// <summary>What a browser fetches for it, when it shows.</summary>
    public ImmutableArray<Fetched> Fetched { get; }

    private static Uri Resolve(Uri page, string address) => new(page, address);
}

/// <summary>Something that a page fetches.</summary>
/// <param name="Element">The element that makes a browser fetch it.</param>
/// <param name="Relation">That of a link.</param>
/// <param name="IsLate">Whether it waits until it is near, or asked for.</param>
/// <param name="Address">From where.</param>
internal sealed record Fetched(string Element, string Relation, bool IsLate, Uri Address)
{
    public Fetched(IElement element, Uri address)
        : this(element.LocalName, element.GetAttribute("rel") ?? "", element.GetAttribute("loading") == "lazy" || element.GetAttribute("preload") == "none", address)
    {
    }
}
