using System.Security.Cryptography;

namespace PaperDigest.Publishing.Tests;

[Collection(nameof(Packed))]
public sealed class SameSiteTests(Packed packed)
{
    /// <summary>Of the digests that <c>PAPERDIGEST_CORPUS</c> names, else of those of this repository.</summary>
    [Fact]
    public async Task The_native_file_the_tool_and_the_source_build_the_same_site()
    {
        var native = await packed.NativeAsync();
        var feed = await packed.ToolAsync();
        var folder = Directory.CreateTempSubdirectory("paperdigest-same-").FullName;
        try
        {
            await Shell.RunAsync("dotnet", ["tool", "install", "PaperDigest", "--version", Packed.Tag[1..], "--source", feed, "--tool-path", folder], folder);
            var content = Environment.GetEnvironmentVariable("PAPERDIGEST_CORPUS") is { Length: > 0 } corpus ? corpus : Path.Combine(Repository.Root, "content");
            var bySource = await BuildAsync("dotnet", [Path.Combine(AppContext.BaseDirectory, "paperdigest.dll")], content, Path.Combine(folder, "source"));
            var byTool = await BuildAsync(Path.Combine(folder, "paperdigest"), [], content, Path.Combine(folder, "tool"));
            var byNative = await BuildAsync(native, [], content, Path.Combine(folder, "native"));

            Assert.True(bySource.Count > 100, $"the site has {bySource.Count} files");
            Assert.Equal(byTool, byNative);

            // Its version is the only thing that a release says otherwise.
            Assert.Equal(["/about/index.html"], bySource.Except(byNative).Select(file => file.Key));
            Assert.Equal(bySource.Keys.Order(StringComparer.Ordinal), byNative.Keys.Order(StringComparer.Ordinal));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<Dictionary<string, string>> BuildAsync(string program, string[] first, string content, string output)
    {
        await Shell.RunAsync(program, [.. first, "build", "--content", content, "--output", output, "--base-url", "https://example.org/papers/"], "/");
        return Directory.GetFiles(output, "*", SearchOption.AllDirectories)
            .Where(file => !file.StartsWith(Path.Combine(output, ".paperdigest"), StringComparison.Ordinal))
            .ToDictionary(file => file[output.Length..], file => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file))));
    }
}
