using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using PaperDigest.Cli.Deploying;
using PaperDigest.Core.Configuration;
using PaperDigest.Site.Pages;

namespace PaperDigest.Cli.Starting;

/// <summary>A file of a new site.</summary>
/// <param name="Path">Below the site's folder, with forward slashes.</param>
/// <param name="Text">What it holds; LF ends its lines.</param>
internal sealed record StartFile(string Path, string Text);

/// <summary>What is known of a site that begins.</summary>
/// <param name="Language">Of its interface and of its files.</param>
/// <param name="Repository">That it is a checkout of, or null.</param>
/// <param name="Content">The globs of the digests that there are; none for a sample.</param>
/// <param name="SampleDate">The day of the sample.</param>
internal sealed record SiteStart(SiteLanguage Language, GitHubRepository? Repository, ImmutableArray<string> Content, DateOnly SampleDate)
{
    // The workflow's hour is that of this zone.
    private string TimeZone => Language == SiteLanguage.English ? "UTC" : "Asia/Seoul";

    private string Title => Repository?.Title ?? (Language == SiteLanguage.English ? "Daily Papers" : "오늘의 AI 논문");

    /// <summary>
    /// The files that it begins with. The settings come last: a folder that has them is a site, and one where init was interrupted is not yet.
    /// </summary>
    public IEnumerable<StartFile> Files()
    {
        var language = Language == SiteLanguage.English ? "en" : "ko";
        if (Content.IsEmpty)
        {
            var date = SampleDate.ToString("O", CultureInfo.InvariantCulture);
            yield return new StartFile($"content/{date}.md", Read($"{language}/digest.md", ("date", date)));
        }

        yield return new StartFile(".github/workflows/pages.yml", Read(
            "pages.yml", ("version", LoadedSite.ToolVersion), ("zone", TimeZone), ("cron", Language == SiteLanguage.English ? "7 0 * * *" : "7 15 * * *")));
        yield return new StartFile(".gitignore", Read("gitignore"));
        yield return new StartFile("README.md", Read($"{language}/README.md", ("title", Title)));

        yield return new StartFile(ConfigSchema.FileName, Schema());
        yield return new StartFile(ConfigInput.DefaultFile, Read(
            $"{language}/site.config.yml",
            ("title", Quoted(Title)),
            ("time_zone", TimeZone),
            ("base_url", Repository is null ? "" : " " + Repository.PagesAddress),
            ("content", Globs(Content))));
    }

    private static string Schema()
    {
        using var schema = new MemoryStream();
        ConfigSchema.Write(schema);
        return Encoding.UTF8.GetString(schema.GetBuffer(), 0, (int)schema.Length);
    }

    private static string Globs(ImmutableArray<string> globs) => globs switch
    {
        [] => " " + Quoted("content/**/*.md"),
        [var only] => " " + Quoted(only),
        _ => string.Concat(globs.Select(glob => "\n  - " + Quoted(glob))),
    };

    // A string of JSON is one of YAML.
    private static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";

    private static string Read(string name, params ReadOnlySpan<(string Name, string Value)> values)
    {
        using var stream = typeof(SiteStart).Assembly.GetManifestResourceStream($"start/{name}")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var text = reader.ReadToEnd().ReplaceLineEndings("\n");
        foreach (var (key, value) in values)
        {
            text = text.Replace($"{{{key}}}", value, StringComparison.Ordinal);
        }

        return text;
    }
}
