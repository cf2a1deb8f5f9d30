using PaperDigest.Core.Diagnostics;
using PaperDigest.Site.Rendering.Views;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace PaperDigest.Site.Rendering;

/// <summary>How templates read views: the members that a view lists, and an error for every other. Nothing can be set.</summary>
internal sealed class ViewAccessor : IObjectAccessor
{
    /// <summary>The only one; it has no state.</summary>
    public static readonly ViewAccessor Instance = new();

    private ViewAccessor()
    {
    }

    /// <inheritdoc/>
    public bool HasIndexer => false;

    /// <inheritdoc/>
    public Type? IndexType => null;

    /// <inheritdoc/>
    public int GetMemberCount(TemplateContext context, SourceSpan span, object target) => ((View)target).Members.Names.Count;

    /// <inheritdoc/>
    public IEnumerable<string> GetMembers(TemplateContext context, SourceSpan span, object target) => ((View)target).Members.Names;

    /// <inheritdoc/>
    public bool HasMember(TemplateContext context, SourceSpan span, object target, string member) =>
        ((View)target).Members.Names.Contains(member);

    /// <inheritdoc/>
    public bool TryGetValue(TemplateContext context, SourceSpan span, object target, string member, out object? value)
    {
        var view = (View)target;
        return view.Members.TryGet(view, member, out value) ? true : throw Unknown(context, span, member, view.Members.Names);
    }

    /// <inheritdoc/>
    public bool TrySetValue(TemplateContext context, SourceSpan span, object target, string member, object? value) => false;

    /// <inheritdoc/>
    public bool TryGetItem(TemplateContext context, SourceSpan span, object target, object index, out object? value)
    {
        value = null;
        return false;
    }

    /// <inheritdoc/>
    public bool TrySetItem(TemplateContext context, SourceSpan span, object target, object index, object? value) => false;

    /// <summary>The error of a member that does not exist, in the words of the template.</summary>
    public static ScriptRuntimeException Unknown(TemplateContext context, SourceSpan span, string member, IEnumerable<string> known)
    {
        var owner = (context.CurrentNode as ScriptMemberExpression)?.Target?.ToString() ?? "the value";
        return new ScriptRuntimeException(span, $"{owner} has no member \"{member}\"{Suggestion.For(member, known)}");
    }
}
