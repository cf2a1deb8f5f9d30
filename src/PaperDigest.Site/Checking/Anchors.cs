using System.Collections.Concurrent;
using PaperDigest.Core.Diagnostics;

namespace PaperDigest.Site.Checking;

/// <summary>The places inside pages that addresses name, and those that pages have; compared when all pages are read.</summary>
internal sealed class Anchors(Faults faults)
{
    private readonly ConcurrentDictionary<string, string> pool = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string[]> byPage = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string File, string Fragment, string Address), ConcurrentBag<Place>> sought = new();

    /// <summary>The identifiers of a page.</summary>
    public void Know(string file, IEnumerable<string> ids) => byPage[file] = [.. ids.Select(id => pool.GetOrAdd(id, id))];

    /// <summary>An address names a place in a page.</summary>
    public void Seek(string file, string fragment, string address, Place place)
    {
        // The top is everywhere, and text can be sought in any page (https://wicg.github.io/scroll-to-text-fragment/).
        if (fragment.Length > 0 && !fragment.Equals("top", StringComparison.OrdinalIgnoreCase) && !fragment.StartsWith(":~:", StringComparison.Ordinal))
        {
            sought.GetOrAdd((file, fragment, address), _ => []).Add(place);
        }
    }

    /// <summary>Reports places that are nowhere. Files that are no pages, or not the site's own, have none that are known.</summary>
    public void Report()
    {
        foreach (var ((file, fragment, address), places) in sought)
        {
            if (byPage.TryGetValue(file, out var ids) && !ids.Contains(fragment, StringComparer.Ordinal))
            {
                foreach (var place in places)
                {
                    faults.Add(
                        Codes.DeadAnchor, Severity.Error,
                        $"\"{address}\" names a place that {(place.File == file ? "this page" : file)} does not have{Suggestion.For(fragment, ids)}", place,
                        "Correct the name after \"#\", or give an element of the page that id.");
                }
            }
        }
    }
}
