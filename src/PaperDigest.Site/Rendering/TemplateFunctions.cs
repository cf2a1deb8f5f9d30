using PaperDigest.Core.Diagnostics;
using PaperDigest.Site.Assets;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace PaperDigest.Site.Rendering;

/// <summary>What templates can call: Scriban's functions but those that make pages unsafe or depend on the time, and ours.</summary>
internal static class TemplateFunctions
{
    /// <summary>The functions, for one thread; templates cannot change them.</summary>
    public static ScriptObject Make(TemplateSet templates, Texts texts, AssetBundle assets, SiteUrl urls)
    {
        var functions = TemplateContext.GetDefaultBuiltinObject();
        foreach (var name in (string[])["html", "date", "timespan", "include", "include_join"])
        {
            functions.Remove(name);
        }

        foreach (var (group, name) in ((string, string)[])
            [("object", "eval"), ("object", "eval_template"), ("object", "to_json"), ("math", "random"), ("math", "uuid")])
        {
            ((ScriptObject)functions[group]!).Remove(name);
        }

        foreach (var group in functions.Values.OfType<ScriptObject>())
        {
            group.IsReadOnly = true;
        }

        Add("include", new IncludeFunction(templates));
        Add("t", new TemplateFunction(1, arguments => texts.Format(Key(texts, arguments), arguments[1..])));
        Add("t_html", new TemplateFunction(1, arguments => texts.FormatHtml(Key(texts, arguments), arguments[1..])));
        Add("asset", new TemplateFunction(1, arguments => urls.Path(AssetRoute(assets, Word("asset", arguments)))));
        Add("asset_url", new TemplateFunction(1, arguments => urls.Full(AssetRoute(assets, Word("asset_url", arguments)))));
        Add("stylesheet", new TemplateFunction(0, _ => urls.Path(assets.StyleSheet)));
        Add("link", new TemplateFunction(1, arguments => urls.Path(Route(Word("link", arguments)))));
        functions.IsReadOnly = true;
        return functions;

        void Add(string name, IScriptCustomFunction function) => functions.SetValue(name, function, readOnly: true);
    }

    /// <summary>Why a name of Scriban's is not there; null for every other.</summary>
    public static string? WhyMissing(string name) => name switch
    {
        "html" => "text is escaped by itself, and HTML passes as it is",
        "date" or "timespan" => "a page must not depend on when it is built; dates have members",
        "include_join" => "loop over include",
        _ => null,
    };

    private static string Key(Texts texts, object?[] arguments)
    {
        var key = Word("t", arguments);
        return texts.Contains(key) ? key : throw Missing($"there is no text \"{key}\" in strings.yml{Suggestion.For(key, texts.Keys)}");
    }

    private static string AssetRoute(AssetBundle assets, string name) =>
        assets.Route(name) ?? throw Missing($"there is no file \"{name}\" in assets{Suggestion.For(name, assets.Names)}");

    private static string Route(string route) =>
        route.StartsWith('/') ? route : throw Wrong(Codes.TemplateRuntime, $"\"{route}\" is no route: it does not start with a slash");

    private static string Word(string function, object?[] arguments) =>
        arguments[0] as string ?? throw Wrong(Codes.TemplateRuntime, $"the first argument of {function} must be text");

    private static TemplateException Missing(string message) => Wrong(Codes.TemplateMissing, message);

    private static TemplateException Wrong(string code, string message) => new(new Diagnostic(code, Severity.Error, message));

    /// <summary>A function of ours: numbers and HTML reach it as they are, everything else as text.</summary>
    private sealed class TemplateFunction(int required, Func<object?[], object?> body) : IScriptCustomFunction
    {
        public int RequiredParameterCount => required;

        public int ParameterCount => required;

        public ScriptVarParamKind VarParamKind => required == 0 ? ScriptVarParamKind.None : ScriptVarParamKind.Direct;

        public Type ReturnType => typeof(object);

        public ScriptParameterInfo GetParameterInfo(int index) => new(typeof(object), "argument");

        public object? Invoke(
            TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
            body([.. arguments.Select(argument => Plain(context, argument))]);

        public ValueTask<object?> InvokeAsync(
            TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
            new(Invoke(context, callerContext, arguments, blockStatement));

        private static object? Plain(TemplateContext context, object? argument) => argument switch
        {
            null or string or int or long or IHtmlContent => argument,
            StringBuilderOutput captured => new Html(captured.ToString()),
            _ => context.ObjectToString(argument),
        };
    }
}
