using System.Collections.Concurrent;

namespace PaperDigest.Site.Checking;

/// <summary>What the readers of a site's files share.</summary>
internal sealed class SiteScan
{
    public SiteScan(SiteFolder site, SiteBase home, Faults faults, bool external)
    {
        Addresses = new Addresses(site, home);
        Home = home;
        Faults = faults;
        Anchors = new Anchors(faults);
        External = external ? new ExternalAddresses() : null;
    }

    public SiteBase Home { get; }

    public Addresses Addresses { get; }

    public Faults Faults { get; }

    public Anchors Anchors { get; }

    /// <summary>The addresses elsewhere; null when nobody asks.</summary>
    public ExternalAddresses? External { get; }
}

/// <summary>Addresses elsewhere, each with the first place that names it.</summary>
internal sealed class ExternalAddresses
{
    private readonly ConcurrentDictionary<string, Place> first = new(StringComparer.Ordinal);

    public void Add(string address, Place place) =>
        first.AddOrUpdate(address, static (_, place) => place, static (_, old, place) => place.CompareTo(old) < 0 ? place : old, place);

    public IEnumerable<KeyValuePair<string, Place>> All => first.OrderBy(pair => pair.Key, StringComparer.Ordinal);
}
