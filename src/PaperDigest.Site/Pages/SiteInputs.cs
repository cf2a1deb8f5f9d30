using System.Collections.Immutable;
using System.IO.Hashing;
using System.Text;
using PaperDigest.Core.Configuration;
using PaperDigest.Core.Model;
using PaperDigest.Core.Parsing.Files;
using PaperDigest.Search;
using PaperDigest.Site.Rendering;

namespace PaperDigest.Site.Pages;

/// <summary>
/// A fingerprint of everything that a site is made from. If it is that of the last build, and the last build's files stand as it left
/// them, there is nothing to make: pages depend on nothing else.
/// </summary>
public sealed class SiteInputs
{
    private readonly XxHash128 hash = new();
    private readonly ImmutableArray<ContentFile> files;
    private readonly UInt128?[] contents;

    /// <summary>Begins with the files of digests, whose bytes <see cref="See"/> takes as they are parsed.</summary>
    public SiteInputs(ImmutableArray<ContentFile> files)
    {
        this.files = files;
        contents = new UInt128?[files.Length];
        Newest = files.Length == 0 ? default : files.Max(file => File.GetLastWriteTimeUtc(file.FullPath));
    }

    /// <summary>When the newest of the files was written, UTC, as they were before any of them was read.</summary>
    public DateTime Newest { get; }

    /// <summary>Takes the bytes of a file; from any thread, once a file.</summary>
    /// <param name="file">Its place among the files.</param>
    /// <param name="bytes">What was parsed.</param>
    public void See(int file, byte[] bytes) => contents[file] = XxHash128.HashToUInt128(bytes);

    /// <summary>Ends with the settings, the theme, the tool itself and what the clock decided; null if some file could not be read.</summary>
    /// <param name="config">The settings.</param>
    /// <param name="theme">The theme.</param>
    /// <param name="published">The digests that are shown.</param>
    public UInt128? Complete(SiteConfig config, Theme theme, ImmutableArray<Digest> published)
    {
        if (Array.Exists(contents, c => c is null))
        {
            return null;
        }

        AddAll(files.Zip(contents, (file, content) => $"{file.Path}\n{file.Display}\n{content:x32}"));
        Add(typeof(SiteInputs).Module.ModuleVersionId.ToString());
        Add(typeof(SearchIndex).Module.ModuleVersionId.ToString());
        Add(typeof(Digest).Module.ModuleVersionId.ToString());
        AddConfig(config);
        AddTheme(theme);
        AddAll(published.Select(d => d.Date.ToString("O", null)));
        return hash.GetCurrentHashAsUInt128();
    }

    /// <summary>A fingerprint of settings alone.</summary>
    internal static UInt128 Of(SiteConfig config)
    {
        var inputs = new SiteInputs([]);
        inputs.AddConfig(config);
        return inputs.hash.GetCurrentHashAsUInt128();
    }

    private void AddConfig(SiteConfig config)
    {
        AddAll([config.Title, config.Description, config.Language.ToString(), config.Origin ?? "", config.BasePath, config.Root, config.Output, config.Templates]);
        AddAll(config.Content.Select(g => $"{g.Folder}\n{g.Pattern}\n{g.IsExclusion}"));
        AddAll([config.AuthorsMinPapers, config.AuthorsFeedMinPapers, config.TopicsMinPapers, config.FeedPapers, config.FeedAuthorPapers]);
        AddAll(config.TopicRules.Pin.Concat(config.TopicRules.Merge).Select(forms => string.Join('\n', forms)));
        AddAll([$"{config.TopicRules.Pin.Length}"]);
        AddAll(config.TopicRules.Rename.Select(r => $"{r.Key}\n{r.Value}"));
        AddAll(config.TopicRules.Hide);
        AddAll(config.Exclude);
        AddAll(config.Redirects.Select(r => $"{r.Key}\n{r.Value}"));
        AddAll(config.Credits);
        AddAll([$"{config.Thumbnails}", $"{config.TimeZone.Id} {config.TimeZone.BaseUtcOffset}", $"{config.Clock:O}"]);
    }

    private void AddTheme(Theme theme)
    {
        AddAll(theme.Templates.Concat(theme.Strings).Concat(theme.Modules).Select(t => $"{t.Path}\n{t.Name}\n{t.Text}"));
        foreach (var asset in theme.Assets)
        {
            Add(asset.Path);
            Add(asset.Bytes.Length.ToString("X", null));
            hash.Append(asset.Bytes.Span);
        }
    }

    private void AddAll<T>(IEnumerable<T> values)
    {
        var all = values.Select(value => value?.ToString() ?? "").ToList();
        Add(all.Count.ToString("X", null));
        all.ForEach(Add);
    }

    // The length first, so that no two rows of texts are one.
    private void Add(string text)
    {
        hash.Append(BitConverter.GetBytes(text.Length));
        hash.Append(Encoding.Unicode.GetBytes(text));
    }
}
