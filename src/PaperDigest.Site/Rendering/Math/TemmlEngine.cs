using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using Acornima.Ast;
using Jint;
using Jint.Native;
using Jint.Runtime;

namespace PaperDigest.Site.Rendering;

/// <summary>
/// Temml, run in Jint: the only place that knows of JavaScript. It is made at the first formula, and made anew after anything but a
/// plain error in the TeX. One thread at a time.
/// </summary>
/// <remarks>
/// The work of a formula is limited by counts, so that a slow machine gives the same result as a fast one: a formula of
/// <see cref="MathRenderer.MaxLength"/> takes up to 400,000 statements and 15 MB. Time is the last resort.
/// </remarks>
[SuppressMessage("Design", "CA1001", Justification = "An engine that holds no objects of .NET holds nothing but memory.")]
internal sealed class TemmlEngine
{
    private const int MaxStatements = 1_000_000;
    private const int MaxRecursion = 100;
    private const int MaxMemory = 128 << 20;
    private const int MaxProblemLength = 100;

    /// <summary>No macros are handed over, so each call has a table of its own: a <c>\gdef</c> ends with its formula. Sizes are in em and pt.</summary>
    private const string Entry = """
        (tex, display) => temml.renderToString(tex, {
            displayMode: display, throwOnError: true, trust: false, strict: false, maxExpand: 1000, maxSize: [9, 99] })
        """;

    /// <summary>In bytes. The deepest recursion takes less than 2 MB; so it is always the count that limits it, not the stack of who calls.</summary>
    private const int StackSize = 16 << 20;

    private static readonly TimeSpan MaxTime = TimeSpan.FromSeconds(10);

    private static readonly Lazy<Prepared<Script>> Temml = new(Prepare);

    private Engine? engine;
    private JsValue? render;

    /// <summary>Gives the markup as Temml writes it, which is not yet safe for a page, or a problem.</summary>
    public MathResult Render(string tex, bool display)
    {
        MathResult? result = null;
        var thread = new Thread(() => result = Run(tex, display), StackSize) { IsBackground = true, Name = nameof(Temml) };
        thread.Start();
        thread.Join();
        return result!;
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever a formula breaks in the engine, the formula is what cannot be shown.")]
    private MathResult Run(string tex, bool display)
    {
        try
        {
            if (engine is null || render is null)
            {
                engine = new Engine(Limit);
                render = engine.Execute(Temml.Value).Evaluate(Entry);
            }

            return new MathResult(engine.Call(render, [new JsString(tex), display ? JsBoolean.True : JsBoolean.False]).AsString(), null);
        }
        catch (JavaScriptException e) when (e.Error.IsObject() && e.Error.AsObject().Get("name").ToString() == "ParseError")
        {
            return new MathResult(null, Sentence(e.Message));
        }
        catch (Exception e)
        {
            (engine, render) = (null, null);
            return new MathResult(null, e is RecursionDepthOverflowException
                ? "The formula is nested too deeply."
                : e is StatementsCountOverflowException or MemoryLimitExceededException or TimeoutException
                ? "The formula takes too much work."
                : "The formula is more than the TeX reader can take.");
        }
    }

    private static void Limit(Options options)
    {
        options.MaxStatements(MaxStatements);
        options.LimitRecursion(MaxRecursion);
        options.LimitMemory(MaxMemory);
        options.TimeoutInterval(MaxTime);
        options.DisableStringCompilation();
        options.Constraints.StackOverflowGuard = true;
        options.Culture = CultureInfo.InvariantCulture;
    }

    /// <summary>Parses Temml once a process; without static analysis and compiled regular expressions, which cost more than they save.</summary>
    private static Prepared<Script> Prepare()
    {
        using var stream = typeof(TemmlEngine).Assembly.GetManifestResourceStream("temml.min.js")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var options = ScriptPreparationOptions.Default with
        {
            StaticAnalysis = false,
            ParsingOptions = ScriptPreparationOptions.Default.ParsingOptions with { CompileRegex = false },
        };
        return Engine.PrepareScript(reader.ReadToEnd(), "temml.min.js", strict: false, options);
    }

    /// <summary>Temml's message without the place, which it draws in a second line, and of a length that fits one.</summary>
    private static string Sentence(string message)
    {
        if (message.Contains("Too many expansions", StringComparison.Ordinal))
        {
            return "The formula's macros expand without end.";
        }

        var place = message.IndexOf(" at position ", StringComparison.Ordinal);
        var end = place < 0 ? message.IndexOf(" at end of input", StringComparison.Ordinal) : place;
        var text = (end < 0 ? message : message[..end]).Trim().TrimEnd('.');
        if (text.Length <= MaxProblemLength)
        {
            return text + ".";
        }

        var length = char.IsHighSurrogate(text[MaxProblemLength - 1]) ? MaxProblemLength - 1 : MaxProblemLength;
        return string.Concat(text.AsSpan(0, length), "…");
    }
}
