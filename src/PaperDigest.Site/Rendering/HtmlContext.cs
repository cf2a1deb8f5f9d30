using System.Collections;
using System.Globalization;
using System.Text;
using PaperDigest.Core.Diagnostics;
using PaperDigest.Site.Rendering.Views;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Runtime.Accessors;
using Scriban.Syntax;

namespace PaperDigest.Site.Rendering;

/// <summary>
/// Scriban, strict and for HTML: all that is written is escaped unless it is <see cref="IHtmlContent"/>, what does not exist is an
/// error, and templates reach nothing by reflection. For one thread; thrown away after an error, which leaves its stacks in disorder.
/// </summary>
internal sealed class HtmlContext : TemplateContext
{
    private const int IncludeLimit = 50;
    private readonly Utf8Buffer scratch = new();
    private int depth;

    /// <summary>Makes a context whose templates can call what <paramref name="functions"/> holds.</summary>
    public HtmlContext(ScriptObject functions)
        : base(functions)
    {
        StrictVariables = true;
        EnableRelaxedMemberAccess = false;
        AutoIndent = false;
        LimitToString = 0;
        LoopLimit = 10_000_000;
        RegexTimeOut = TimeSpan.FromSeconds(1);
        NewLine = "\n";
        TryGetVariable = Missing;
        TryGetMember = (context, span, target, member, out value) =>
        {
            value = null;
            throw ViewAccessor.Unknown(context, span, member, (target as ScriptObject)?.Keys ?? []);
        };
    }

    /// <summary>After an error: the places that the failing template was included from, innermost first.</summary>
    public List<SourceSpan> Trail { get; } = [];

    /// <summary>Renders a template with variables of its own; <paramref name="arguments"/> are its <c>$0</c>, <c>$1</c>, ….</summary>
    public void Run(Template template, ScriptArray arguments)
    {
        if (++depth > IncludeLimit)
        {
            throw new ScriptRuntimeException(
                CurrentSpan, $"templates include each other more than {IncludeLimit} deep, perhaps in a circle");
        }

        PushLocal();
        try
        {
            SetValue(ScriptVariable.Arguments, arguments, asReadOnly: true, force: true);
            Write(CurrentSpan, Evaluate(template.Page!));
        }
        finally
        {
            PopLocal();
            depth--;
        }
    }

    /// <inheritdoc/>
    public override object? Evaluate(ScriptNode? scriptNode, bool aliasReturnedFunction)
    {
        var value = base.Evaluate(scriptNode, aliasReturnedFunction);
        return value is View && scriptNode is ScriptExpressionStatement { Expression: { } expression }
            ? throw NoText(expression.Span, expression.ToString())
            : value;
    }

    /// <inheritdoc/>
    public override TemplateContext Write(SourceSpan span, object? textAsObject)
    {
        if (Output is Utf8Output direct)
        {
            WriteTo(direct.Buffer, textAsObject);
        }
        else if (textAsObject is not null)
        {
            scratch.Clear();
            WriteTo(scratch, textAsObject);
            Write(Encoding.UTF8.GetString(scratch.Written));
        }

        return this;
    }

    /// <inheritdoc/>
    public override string? ObjectToString(object? value, bool nested = false)
    {
        if (value is IHtmlContent html)
        {
            var buffer = new Utf8Buffer();
            html.WriteTo(buffer);
            return Encoding.UTF8.GetString(buffer.Written);
        }

        return value is View ? throw NoText(CurrentSpan, "the value") : base.ObjectToString(value, nested);
    }

    /// <inheritdoc/>
    protected override IObjectAccessor? GetMemberAccessorImpl(object target) => target switch
    {
        View => ViewAccessor.Instance,
        IScriptObject => ScriptObjectAccessor.Default,
        string => StringAccessor.Default,
        IList => ViewListAccessor.Instance,
        _ when target.GetType().IsPrimitive => base.GetMemberAccessorImpl(target),
        _ => NullAccessor.Default,
    };

    /// <inheritdoc/>
    protected override IListAccessor? GetListAccessorImpl(object target, Type type) =>
        target is IList and not IScriptObject ? ViewListAccessor.Instance : base.GetListAccessorImpl(target, type);

    private void WriteTo(Utf8Buffer output, object? value)
    {
        switch (value)
        {
            case null:
                break;
            case string text:
                output.WriteEscaped(text);
                break;
            case IHtmlContent html:
                html.WriteTo(output);
                break;
            case StringBuilderOutput captured:
                // What {{ capture }} gathered was escaped when it was written.
                output.Write(captured.ToString());
                break;
            case int number:
                Span<char> digits = stackalloc char[11];
                number.TryFormat(digits, out var length, provider: CultureInfo.InvariantCulture);
                output.Write(digits[..length]);
                break;
            default:
                output.WriteEscaped(ObjectToString(value));
                break;
        }
    }

    private static ScriptRuntimeException NoText(SourceSpan span, string? what) =>
        new(span, $"{what} has members but is no text; write one of its members");

    private static bool Missing(TemplateContext context, SourceSpan span, ScriptVariable variable, out object? value)
    {
        value = null;
        if (variable.Parent is ScriptBinaryExpression { Operator: ScriptBinaryOperator.EmptyCoalescing, Left: var left }
            && ReferenceEquals(left, variable))
        {
            // {{ body_class ?? "plain" }}: the one way to ask for what may not be set.
            return true;
        }

        if (TemplateFunctions.WhyMissing(variable.Name) is { } reason)
        {
            throw new ScriptRuntimeException(span, $"\"{variable.Name}\" is not for templates: {reason}");
        }

        var known = context.BuiltinObject.Keys.Concat((context.CurrentGlobal as ScriptObject)?.Keys ?? []);
        throw new ScriptRuntimeException(span, $"there is no variable or function \"{variable.Name}\"{Suggestion.For(variable.Name, known)}");
    }
}
