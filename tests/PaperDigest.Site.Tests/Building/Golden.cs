using System.Text;
using System.Text.RegularExpressions;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace PaperDigest.Site.Tests.Building;

/// <summary>Files as they should be, beside the tests; <c>PAPERDIGEST_GOLDENS=write</c> writes them anew.</summary>
internal static partial class Golden
{
    /// <summary>Compares text with the file of a name. Hashes in the names of assets count as equal, so that a change of style is no change of pages.</summary>
    public static void Verify(string name, byte[] actual)
    {
        var text = Hash().Replace(Encoding.UTF8.GetString(actual), ".HASH$1");
        var file = TestSite.Here(Path.Combine("Goldens", name));
        if (Environment.GetEnvironmentVariable("PAPERDIGEST_GOLDENS") == "write")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
            return;
        }

        Assert.True(File.Exists(file), $"There is no golden {name}; look at the page, then write it with PAPERDIGEST_GOLDENS=write.");
        var expected = File.ReadAllText(file);
        if (expected != text)
        {
            Assert.Fail($"{name} is not as its golden:\n{Difference(expected, text)}");
        }
    }

    private static string Difference(string expected, string actual) => string.Join('\n', InlineDiffBuilder.Diff(expected, actual).Lines
        .Where(line => line.Type != ChangeType.Unchanged)
        .Take(20)
        .Select(line => (line.Type == ChangeType.Inserted ? "+ " : "- ") + line.Text));

    [GeneratedRegex(@"\.[0-9a-f]{10}(\.(?:css|js|svg|png|gz))")]
    private static partial Regex Hash();
}
