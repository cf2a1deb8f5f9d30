using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace PaperDigest.Site.Rendering;

/// <summary><c>include "partials/row.html" paper</c>: a partial, rendered in place where it stands alone, else given as HTML.</summary>
internal sealed class IncludeFunction(TemplateSet templates) : IScriptCustomFunction
{
    /// <inheritdoc/>
    public int RequiredParameterCount => 1;

    /// <inheritdoc/>
    public int ParameterCount => 1;

    /// <inheritdoc/>
    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.Direct;

    /// <inheritdoc/>
    public Type ReturnType => typeof(object);

    /// <inheritdoc/>
    public ScriptParameterInfo GetParameterInfo(int index) => new(typeof(object), index == 0 ? "path" : "value");

    /// <inheritdoc/>
    public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        var html = (HtmlContext)context;
        var path = context.ObjectToString(arguments[0]) ?? "";
        try
        {
            var template = templates.Get(path);
            if (callerContext?.Parent is ScriptExpressionStatement)
            {
                html.Run(template, arguments);
                return null;
            }

            var output = new StringBuilderOutput();
            context.PushOutput(output);
            try
            {
                html.Run(template, arguments);
            }
            finally
            {
                context.PopOutput();
            }

            return new Html(output.ToString());
        }
        catch (Exception error) when (error is ScriptRuntimeException or TemplateException { Diagnostic.File: not null })
        {
            html.Trail.Add(callerContext?.Span ?? context.CurrentSpan);
            throw;
        }
    }

    /// <inheritdoc/>
    public ValueTask<object?> InvokeAsync(
        TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        new(Invoke(context, callerContext, arguments, blockStatement));
}
