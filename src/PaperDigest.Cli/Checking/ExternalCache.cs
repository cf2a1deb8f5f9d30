using System.Globalization;
using System.Text;
using PaperDigest.Cli.Terminal;

namespace PaperDigest.Cli.Checking;

/// <summary>What addresses elsewhere answered, for a week, so that nobody is asked every night.</summary>
/// <param name="file">Where it is kept; null to keep nothing.</param>
/// <param name="now">The time.</param>
internal sealed class ExternalCache(string? file, DateTimeOffset now)
{
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);
    private readonly Dictionary<string, (int Status, long Time)> known = Read(file, now);
    private readonly Lock gate = new();

    /// <summary>The file in the user's cache folder; null when there is none: https://specifications.freedesktop.org/basedir-spec/latest/.</summary>
    public static string? FileOf(Host host)
    {
        string? Folder(string name, params string[] below) =>
            host.Environment.GetValueOrDefault(name) is { } folder && Path.IsPathFullyQualified(folder) ? Path.Join([folder, .. below]) : null;
        var cache = Folder("XDG_CACHE_HOME")
            ?? (OperatingSystem.IsWindows() ? Folder("LOCALAPPDATA") : OperatingSystem.IsMacOS() ? Folder("HOME", "Library", "Caches") : Folder("HOME", ".cache"));
        return cache is null ? null : Path.Join(cache, "paperdigest", "links.tsv");
    }

    /// <summary>What an address answered within the last week; null when that is not known.</summary>
    public int? Of(string address)
    {
        lock (gate)
        {
            return known.TryGetValue(address, out var answer) ? answer.Status : null;
        }
    }

    /// <summary>Remembers an answer.</summary>
    public void Add(string address, int status)
    {
        lock (gate)
        {
            known[address] = (status, now.ToUnixTimeSeconds());
        }
    }

    /// <summary>Keeps the answers for the next time. A cache that cannot be written costs time, no more.</summary>
    public void Save()
    {
        if (file is null)
        {
            return;
        }

        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            var temporary = $"{file}.{Environment.ProcessId}";
            var text = new StringBuilder();
            lock (gate)
            {
                foreach (var (address, (status, time)) in known.OrderBy(pair => pair.Key, StringComparer.Ordinal))
                {
                    text.Append(CultureInfo.InvariantCulture, $"{time}\t{status}\t{address}\n");
                }
            }

            File.WriteAllText(temporary, text.ToString());
            File.Move(temporary, file, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Next time everybody is asked again.
        }
    }

    private static Dictionary<string, (int Status, long Time)> Read(string? file, DateTimeOffset now)
    {
        var known = new Dictionary<string, (int, long)>(StringComparer.Ordinal);
        try
        {
            foreach (var line in file is not null && File.Exists(file) ? File.ReadAllLines(file) : [])
            {
                if (line.Split('\t') is [var time, var status, var address]
                    && long.TryParse(time, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
                    && int.TryParse(status, NumberStyles.None, CultureInfo.InvariantCulture, out var answer)
                    && now.ToUnixTimeSeconds() - seconds is var age and >= 0 && age < Week.TotalSeconds)
                {
                    known[address] = (answer, seconds);
                }
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            known.Clear();
        }

        return known;
    }
}
