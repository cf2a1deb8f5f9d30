using System.Collections;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace PaperDigest.Site.Rendering;

/// <summary>How templates read the lists of views: by index and size, never by reflection. Nothing can be set: pages share them.</summary>
internal sealed class ViewListAccessor : IListAccessor, IObjectAccessor
{
    /// <summary>The only one; it has no state.</summary>
    public static readonly ViewListAccessor Instance = new();

    private static readonly string[] Members = ["size"];

    private ViewListAccessor()
    {
    }

    /// <inheritdoc/>
    public bool HasIndexer => false;

    /// <inheritdoc/>
    public Type? IndexType => null;

    /// <inheritdoc/>
    public int GetLength(TemplateContext context, SourceSpan span, object target) => ((IList)target).Count;

    /// <inheritdoc/>
    public object? GetValue(TemplateContext context, SourceSpan span, object target, int index) =>
        (uint)index < (uint)((IList)target).Count ? ((IList)target)[index] : null;

    /// <inheritdoc/>
    public void SetValue(TemplateContext context, SourceSpan span, object target, int index, object? value) =>
        throw new ScriptRuntimeException(span, "lists of pages are read-only");

    /// <inheritdoc/>
    public int GetMemberCount(TemplateContext context, SourceSpan span, object target) => Members.Length;

    /// <inheritdoc/>
    public IEnumerable<string> GetMembers(TemplateContext context, SourceSpan span, object target) => Members;

    /// <inheritdoc/>
    public bool HasMember(TemplateContext context, SourceSpan span, object target, string member) => Members.Contains(member);

    /// <inheritdoc/>
    public bool TryGetValue(TemplateContext context, SourceSpan span, object target, string member, out object? value)
    {
        value = member == "size" ? ((IList)target).Count : throw ViewAccessor.Unknown(context, span, member, Members);
        return true;
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
}
