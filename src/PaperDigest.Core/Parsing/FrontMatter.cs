using PaperDigest.Core.Diagnostics;
using PaperDigest.Core.Parsing.Files;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace PaperDigest.Core.Parsing;

/// <summary>YAML between two lines of <c>---</c> at the start of a file, of which only <c>draft: true</c> has a meaning.</summary>
/// <param name="Lines">How many lines it takes; 0 without one.</param>
/// <param name="IsDraft">Whether it says <c>draft: true</c>.</param>
internal readonly record struct FrontMatter(int Lines, bool IsDraft)
{
    /// <summary>Reads the front matter of a file, if it has one.</summary>
    public static FrontMatter Read(SourceFile file, DiagnosticBag diagnostics)
    {
        if (file.Lines[0].TrimEnd() != "---")
        {
            return default;
        }

        var end = Enumerable.Range(1, Math.Min(file.Lines.Length - 1, 100)).FirstOrDefault(i => file.Lines[i].TrimEnd() is "---" or "...");
        if (end == 0)
        {
            return default;
        }

        try
        {
            var yaml = new YamlStream();
            yaml.Load(new StringReader(string.Join('\n', file.Lines.Skip(1).Take(end - 1))));
            var isDraft = yaml.Documents.Count > 0 && yaml.Documents[0].RootNode is YamlMappingNode map
                && map.Children.Any(pair => pair.Key is YamlScalarNode { Value: "draft" } && pair.Value is YamlScalarNode { Value: "true" or "True" or "yes" });
            return new FrontMatter(end + 1, isDraft);
        }
        catch (Exception e) when (e is YamlException or InvalidOperationException or ArgumentException)
        {
            var line = e is YamlException { Start.Line: > 0 } at ? (int)Math.Min(at.Start.Line, end - 1) : 0;
            diagnostics.Add(file.Finding(
                Codes.OddFrontMatter, Severity.Warning, line, 0, "this front matter is not YAML and has no effect",
                "Only \"draft: true\" has a meaning here; the lines may be taken out."));
            return new FrontMatter(end + 1, IsDraft: false);
        }
    }
}
