namespace PaperDigest.Site.Output;

/// <summary>Keeps steps from leaving the output folder through a link that stands where a folder belongs. Looks once at each folder.</summary>
internal sealed class LinkGuard(OutputLayout layout)
{
    private readonly Dictionary<string, bool> allowed = new(StringComparer.Ordinal) { [""] = true };

    /// <summary>Whether the folder, and all above it up to the output folder, are folders or do not exist.</summary>
    public bool Allow(string folder)
    {
        if (!allowed.TryGetValue(folder, out var allow))
        {
            allow = Allow(OutputPath.Parent(folder)) && StandingAt.Look(layout.Full(folder)) is Standing.Folder or Standing.Nothing;
            allowed.Add(folder, allow);
        }

        return allow;
    }
}
