using System.Collections.Immutable;
using System.Text;
using PaperDigest.Cli.Commands;
using PaperDigest.Cli.Terminal;
using PaperDigest.Core.Configuration;
using PaperDigest.Core.Diagnostics;
using PaperDigest.Site;
using PaperDigest.Site.Output;

namespace PaperDigest.Cli.Tests;

/// <summary>The tool in a folder of its own, with builders that do as the test says.</summary>
internal sealed class Tool : IDisposable
{
    private readonly MemoryStream bytes = new();
    private readonly StringWriter output = new() { NewLine = "\n" };
    private readonly StringWriter error = new() { NewLine = "\n" };

    public Tool() => Host = new Host { OutputBytes = bytes, Output = output, Error = error, WorkingFolder = Folder };

    public string Folder { get; } = Directory.CreateTempSubdirectory("paperdigest-cli-").FullName;

    public Host Host { get; set; }

    public BuildReport Report { get; set; } = new(BuildOutcome.Built, 357, 5487, 13910, new OutputSummary(140, 13770, 2, 98_400_000), TimeSpan.FromSeconds(2.134));

    public ImmutableArray<Diagnostic> Findings { get; set; } = [];

    public Action OnBuild { get; set; } = () => { };

    public string? Records { get; set; } = "{\"id\":\"2501.08313\"}\n";

    public SiteConfig? Built { get; private set; }

    public bool Forced { get; private set; }

    public string Output => output + Encoding.UTF8.GetString(bytes.ToArray());

    public string Error => error.ToString();

    public void Dispose()
    {
        bytes.Dispose();
        output.Dispose();
        error.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    public void Write(string path, string text)
    {
        var file = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    public string Read(string path) => File.ReadAllText(Path.Combine(Folder, path));

    public Task<int> RunAsync(params string[] args) => CommandLine.RunAsync(args, Host, Build, Export);

    public void Environment(string name, string value) => Host = Host with { Environment = Host.Environment.Add(name, value) };

    private BuildReport Build(SiteConfig config, bool force, DiagnosticBag diagnostics, IProgress<BuildProgress>? progress, CancellationToken cancellation)
    {
        (Built, Forced) = (config, force);
        OnBuild();
        cancellation.ThrowIfCancellationRequested();
        diagnostics.AddRange(Findings);
        return Report;
    }

    private int? Export(SiteConfig config, Stream records, DiagnosticBag diagnostics, IProgress<BuildProgress>? progress, CancellationToken cancellation)
    {
        Built = config;
        diagnostics.AddRange(Findings);
        records.Write(Encoding.UTF8.GetBytes(Records ?? ""));
        OnBuild();
        return Records?.Count(c => c == '\n');
    }
}
