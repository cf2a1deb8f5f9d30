using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using PaperDigest.Core.Model;
using PaperDigest.Search;

namespace PaperDigest.Site.Tests;

/// <summary>The walls between the rooms of the house, as tests.</summary>
public sealed class ArchitectureTests
{
    private static readonly string Source = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", "src"));

    [Fact]
    public void Core_knows_no_templates_no_HTML_and_no_web_server() =>
        Assert.DoesNotContain(References(typeof(Paragraph).Assembly), name => name is "Scriban.Signed" or "AngleSharp" or "Jint" or "System.CommandLine" || name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal));

    [Fact]
    public void Site_knows_no_console_and_no_web_server() =>
        Assert.DoesNotContain(References(typeof(SiteUrl).Assembly), name => name is "System.Console" or "Spectre.Console" or "System.CommandLine" || name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal));

    [Fact]
    public void Search_stands_alone()
    {
        Assert.All(References(typeof(SearchIndex).Assembly), name => Assert.StartsWith("System.", name, StringComparison.Ordinal));
        Assert.DoesNotContain("Reference Include", File.ReadAllText(Path.Combine(Source, "PaperDigest.Search", "PaperDigest.Search.csproj")), StringComparison.Ordinal);
    }

    [Fact]
    public void Only_serving_uses_the_web_server() => OnlyIn("PaperDigest.Cli", "Microsoft.AspNetCore", "Serving");

    [Fact]
    public void Only_the_formula_room_uses_Jint() => OnlyIn("PaperDigest.Site", "using Jint", "Math");

    [Theory]
    [InlineData("File.Write")]
    [InlineData("File.Append")]
    [InlineData("File.Open(")]
    [InlineData("File.OpenHandle")]
    [InlineData("File.OpenWrite")]
    [InlineData("File.Copy")]
    [InlineData("File.Replace")]
    [InlineData("Directory.Move")]
    [InlineData("new StreamWriter")]
    [InlineData("File.Create")]
    [InlineData("File.Move")]
    [InlineData("File.Delete")]
    [InlineData("Directory.CreateDirectory")]
    [InlineData("Directory.Delete")]
    [InlineData("new FileStream")]
    public void Only_the_output_room_writes_files_of_a_site(string call)
    {
        OnlyIn("PaperDigest.Site", call, "Output");
        OnlyIn("PaperDigest.Core", call, "nowhere");
    }

    [Fact]
    public void Most_files_are_small_and_none_is_large()
    {
        string[] projects = ["PaperDigest.Core", "PaperDigest.Search", "PaperDigest.Site", "PaperDigest.Cli"];
        var lengths = projects.SelectMany(Sources).Select(f => (File: f, Lines: File.ReadLines(f).Count())).ToList();

        Assert.All(lengths, f => Assert.True(f.Lines <= 300, $"{f.File} has {f.Lines} lines"));
        Assert.InRange(lengths.Order(Comparer<(string File, int Lines)>.Create((a, b) => a.Lines - b.Lines)).ElementAt(lengths.Count / 2).Lines, 1, 120);
    }

    private static IEnumerable<string> References(Assembly assembly) => assembly.GetReferencedAssemblies().Select(a => a.Name!);

    private static IEnumerable<string> Sources(string project) => Directory.EnumerateFiles(Path.Combine(Source, project), "*.cs", SearchOption.AllDirectories)
        .Where(f => !Path.GetRelativePath(Source, f).Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin"));

    private static void OnlyIn(string project, string text, string room) => Assert.All(
        Sources(project).Where(f => Regex.IsMatch(File.ReadAllText(f), $"(?<![A-Za-z]){Regex.Escape(text)}")),
        f => Assert.Contains(room, Path.GetRelativePath(Source, f).Split(Path.DirectorySeparatorChar)));

    private static string Here([CallerFilePath] string here = "") => here;
}
