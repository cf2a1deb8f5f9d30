using System.Collections.Immutable;

namespace PaperDigest.Core.Configuration;

/// <summary>Reads what a site says of terms: <c>topics.pin</c>, <c>topics.merge</c>, <c>topics.rename</c> and <c>topics.hide</c>.</summary>
internal static class TopicSettings
{
    /// <summary>What belongs in <c>topics.pin</c> and <c>topics.merge</c>.</summary>
    public const string FormsExample = "forms of one term, for example 월드 모델 = world model";

    /// <summary>What belongs in <c>topics.rename</c> and <c>topics.hide</c>.</summary>
    public const string NameExample = "a term, for example 대규모 언어 모델";

    /// <summary>Terms, each by one form or several.</summary>
    public static bool TryPin(ConfigValue value, out ImmutableArray<ImmutableArray<string>> terms) => TryTerms(value, 1, out terms);

    /// <summary>Terms, each by two forms or more.</summary>
    public static bool TryMerge(ConfigValue value, out ImmutableArray<ImmutableArray<string>> terms) => TryTerms(value, 2, out terms);

    /// <summary>Forms of terms, and what their terms are called.</summary>
    public static bool TryRename(ConfigValue value, out ImmutableArray<KeyValuePair<string, string>> names)
    {
        var good = value.TryEntries(out var entries, "a map of a form to a name, for example 큰 언어 모델: 대규모 언어 모델");
        var found = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>();
        foreach (var (key, _, name) in entries)
        {
            var hasForm = key.TryText(out var form, NameExample);
            good &= name.TryText(out var text, NameExample) && hasForm;
            found.Add(new(form, text));
        }

        names = found.ToImmutable();
        return good;
    }

    /// <summary>Terms, each by any of its forms.</summary>
    public static bool TryHide(ConfigValue value, out ImmutableArray<string> terms)
    {
        var good = value.TryItems(out var items, "a list of terms, for example [모델, benchmark]");
        var found = ImmutableArray.CreateBuilder<string>();
        foreach (var item in items)
        {
            good &= item.TryText(out var term, NameExample);
            found.Add(term);
        }

        terms = found.ToImmutable();
        return good;
    }

    private static bool TryTerms(ConfigValue value, int least, out ImmutableArray<ImmutableArray<string>> terms)
    {
        var good = value.TryItems(out var items, $"a list of {FormsExample}");
        var found = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
        foreach (var item in items)
        {
            good &= item.TryText(out var text, FormsExample);
            ImmutableArray<string> forms = [.. text.Split('=', StringSplitOptions.TrimEntries)];
            if (text.Length > 0 && (forms.Contains("") || forms.Length < least))
            {
                good = item.Wrong($"\"{text}\" {(forms.Contains("") ? "has nothing beside a \"=\"" : "names one form alone")}", $"Write {FormsExample}");
            }

            found.Add(forms);
        }

        terms = found.ToImmutable();
        return good;
    }
}
