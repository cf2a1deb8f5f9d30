using System.Collections.Immutable;
using PaperDigest.Core.Configuration;
using PaperDigest.Core.Diagnostics;

namespace PaperDigest.Core.Tests.Configuration;

/// <summary>A folder of its own for one test, with a configuration file in it.</summary>
internal sealed class ConfigFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("paperdigest-config-").FullName;

    public ConfigInput Input => new() { WorkingFolder = Path };

    public ConfigFolder With(string yaml)
    {
        File.WriteAllText(System.IO.Path.Combine(Path, ConfigInput.DefaultFile), yaml);
        return this;
    }

    public string At(string path) => System.IO.Path.GetFullPath(System.IO.Path.Combine(Path, path));

    public void Dispose() => Directory.Delete(Path, recursive: true);

    /// <summary>The settings of a file that must be right.</summary>
    public static SiteConfig Read(string yaml)
    {
        using var folder = new ConfigFolder().With(yaml);
        return Read(folder.Input);
    }

    /// <summary>The problems of a file, as they are printed, each with its hint.</summary>
    public static ImmutableArray<string> Problems(string yaml)
    {
        using var folder = new ConfigFolder().With(yaml);
        return Problems(folder.Input);
    }

    public static ImmutableArray<string> Problems(ConfigInput input)
    {
        var diagnostics = new DiagnosticBag();
        var config = ConfigReader.Read(input, diagnostics);
        Assert.Equal(diagnostics.HasErrors, config is null);
        return [.. diagnostics.ToSorted().Select(d => $"{d} | {d.Hint}")];
    }

    public static SiteConfig Read(ConfigInput input)
    {
        var diagnostics = new DiagnosticBag();
        var config = ConfigReader.Read(input, diagnostics);
        Assert.Empty(diagnostics.ToSorted());
        return config!;
    }

    public SiteConfig ReadWith(params (string Name, string Value)[] environment) =>
        Read(Input with { Environment = environment.ToImmutableDictionary(e => e.Name, e => e.Value) });
}
