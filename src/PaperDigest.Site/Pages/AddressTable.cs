using PaperDigest.Core.Diagnostics;

namespace PaperDigest.Site.Pages;

/// <summary>Sees to it that no two pages have one address, on any disk: case does not part them, and a file is no folder.</summary>
internal sealed class AddressTable
{
    private readonly Dictionary<string, string> files = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> filesBySpan;
    private readonly Dictionary<string, string> folders = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> foldersBySpan;

    public AddressTable()
    {
        filesBySpan = files.GetAlternateLookup<ReadOnlySpan<char>>();
        foldersBySpan = folders.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Takes the address of a page, or reports which page has it already.</summary>
    public bool Take(SitePage page, DiagnosticBag diagnostics)
    {
        var file = SiteUrl.File(page.Route);
        if (Holder(file) is not { } other)
        {
            Add(file, page.Route);
            return true;
        }

        diagnostics.Add(new Diagnostic(
            Codes.AddressTwice, Severity.Error,
            other == page.Route ? $"two pages have the address {page.Route}" : $"{page.Route} cannot be a page beside {other}",
            Hint: "If one of them is under redirects in the configuration, take it out there."));
        return false;
    }

    /// <summary>Whether there is a page at a route, with or without its closing slash.</summary>
    public bool Holds(string route)
    {
        var path = route.Split('?', '#')[0];
        return files.ContainsKey(SiteUrl.File(path)) || (!path.EndsWith('/') && files.ContainsKey(SiteUrl.File(path + "/")));
    }

    private string? Holder(string file)
    {
        if (files.TryGetValue(file, out var holder) || folders.TryGetValue(file, out holder))
        {
            return holder;
        }

        for (var slash = file.LastIndexOf('/'); slash > 0; slash = file.LastIndexOf('/', slash - 1))
        {
            if (filesBySpan.TryGetValue(file.AsSpan(0, slash), out holder))
            {
                return holder;
            }
        }

        return null;
    }

    private void Add(string file, string route)
    {
        files.Add(file, route);
        for (var slash = file.LastIndexOf('/'); slash > 0; slash = file.LastIndexOf('/', slash - 1))
        {
            if (!foldersBySpan.TryAdd(file.AsSpan(0, slash), route))
            {
                break;
            }
        }
    }
}
