using System.Collections.Immutable;

namespace PaperDigest.Core.Configuration;

/// <summary>All that settings are read from. Nothing is taken from the process, so that equal input gives equal settings.</summary>
public sealed record ConfigInput
{
    /// <summary>The name of the file that is read when none is named.</summary>
    public const string DefaultFile = "site.config.yml";

    /// <summary>The folder that paths in options and in the environment start from, absolute.</summary>
    public required string WorkingFolder { get; init; }

    /// <summary>The file as the user named it, which must then exist; null takes <see cref="DefaultFile"/>, which need not.</summary>
    public string? File { get; init; }

    /// <summary>The file, absolute, whether or not it exists.</summary>
    public string FullPath => Path.GetFullPath(Path.Combine(WorkingFolder, File ?? DefaultFile));

    /// <summary>The environment; of it, <c>PAPERDIGEST_…</c> is read, and <c>SOURCE_DATE_EPOCH</c>. An empty variable counts as not set.</summary>
    public ImmutableDictionary<string, string> Environment { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The values of <c>--content</c>; none when the option was not given.</summary>
    public ImmutableArray<string> Content { get; init; } = [];

    /// <summary>The value of <c>--output</c>; null when the option was not given.</summary>
    public string? Output { get; init; }

    /// <summary>The value of <c>--base-url</c>; null when the option was not given.</summary>
    public string? BaseUrl { get; init; }

    /// <summary>The value of <c>--base-path</c>; null when the option was not given.</summary>
    public string? BasePath { get; init; }
}
