using System.Collections.Immutable;
using System.Globalization;
using PaperDigest.Core.Configuration;
using PaperDigest.Core.Model;
using PaperDigest.Site.Graph;
using PaperDigest.Site.Knowledge;

namespace PaperDigest.Site.Rendering.Views;

/// <summary>What all views of a site share; never changed once made, so that threads may share it.</summary>
/// <param name="Graph">What the pages are about.</param>
/// <param name="Knowledge">What the archive knows as a whole.</param>
/// <param name="Config">The settings.</param>
/// <param name="Urls">The addresses.</param>
/// <param name="Texts">The interface's words: a key of <c>strings.yml</c> and the arguments of its <c>{0}</c>, <c>{1}</c>, ….</param>
/// <param name="WriteBlocks">Writes rich text of a summary as HTML.</param>
/// <param name="WriteInlines">Writes running text as HTML; true where a wide formula is to scroll, which makes it a stop of the Tab key.</param>
/// <param name="Version">PaperDigest's version.</param>
public sealed record ViewContext(
    SiteGraph Graph,
    SiteKnowledge Knowledge,
    SiteConfig Config,
    SiteUrl Urls,
    Func<string, object?[], string> Texts,
    Action<Utf8Buffer, ImmutableArray<Block>, TextMarks> WriteBlocks,
    Action<Utf8Buffer, ImmutableArray<Inline>, bool> WriteInlines,
    string Version)
{
    private readonly string[] months = Names(Texts, "names.months");
    private readonly string[] shortMonths = Names(Texts, "names.months_short");
    private readonly string[] weekdays = Names(Texts, "names.weekdays");
    private readonly string[] shortWeekdays = Names(Texts, "names.weekdays_short");

    /// <summary>The interface's words.</summary>
    internal string Text(string key, params object?[] arguments) => Texts(key, arguments);

    /// <summary>
    /// What <c>{0}</c> to <c>{6}</c> of the <c>date.*</c> texts are: year, month and day as numbers, weekday, short weekday, month's name,
    /// short month's name.
    /// </summary>
    internal object?[] DateArguments(DateOnly date) =>
    [
        date.Year,
        date.Month,
        date.Day,
        Name(weekdays, (int)date.DayOfWeek),
        Name(shortWeekdays, (int)date.DayOfWeek),
        Name(months, date.Month - 1),
        Name(shortMonths, date.Month - 1),
    ];

    private static string[] Names(Func<string, object?[], string> texts, string key) =>
        texts(key, []).Split(',', StringSplitOptions.TrimEntries);

    // A site's own strings.yml may name too few; a number still says which it is.
    private static string Name(string[] names, int index) =>
        index < names.Length ? names[index] : (index + 1).ToString(CultureInfo.InvariantCulture);
}
