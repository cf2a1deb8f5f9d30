using System.Collections.Frozen;

namespace PaperDigest.Site.Rendering.Views;

/// <summary>
/// What a template can see of something: the members that <c>templates/README.md</c> documents, and nothing else. A member is null, a
/// bool, an int, a string, an <see cref="IHtmlContent"/>, a view, or a list of these that is an <see cref="System.Collections.IList"/>,
/// as arrays are: templates read it by index, never by reflection, and cannot change it.
/// </summary>
public abstract class View
{
    /// <summary>The members of this kind of view.</summary>
    protected internal abstract IViewMembers Members { get; }
}

/// <summary>The members of a kind of view, by name.</summary>
public interface IViewMembers
{
    /// <summary>The names, as templates write them.</summary>
    IReadOnlyCollection<string> Names { get; }

    /// <summary>The value of a member, or false if there is none of that name.</summary>
    bool TryGet(View view, string name, out object? value);
}

/// <summary>Members as functions, without reflection, so that they survive trimming and cost a look-up.</summary>
public sealed class ViewMembers<T>(IEnumerable<KeyValuePair<string, Func<T, object?>>> members) : IViewMembers
    where T : View
{
    private readonly FrozenDictionary<string, Func<T, object?>> members = members.ToFrozenDictionary(StringComparer.Ordinal);

    /// <inheritdoc/>
    public IReadOnlyCollection<string> Names => members.Keys;

    /// <inheritdoc/>
    public bool TryGet(View view, string name, out object? value)
    {
        if (members.TryGetValue(name, out var member))
        {
            value = member((T)view);
            return true;
        }

        value = null;
        return false;
    }
}
