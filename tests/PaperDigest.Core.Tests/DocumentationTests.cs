using PaperDigest.Core.Diagnostics;

namespace PaperDigest.Core.Tests;

public sealed class DocumentationTests
{
    [Fact]
    public void The_README_lists_every_code_once_and_no_other()
    {
        var codes = typeof(Codes).GetFields().Select(f => (string)f.GetRawConstantValue()!).ToList();
        var listed = File.ReadLines(Repository.File("README.md")).Where(l => l.StartsWith("| PD", StringComparison.Ordinal)).Select(l => l.Split('|')[1].Trim());

        Assert.Equal(codes.Count, codes.Distinct().Count());
        Assert.Equal(codes.Order(StringComparer.Ordinal), listed);
    }
}
