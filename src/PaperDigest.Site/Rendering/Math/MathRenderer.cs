using System.Buffers;
using System.Collections.Concurrent;
using System.Text;

namespace PaperDigest.Site.Rendering;

/// <summary>What became of a formula: either <paramref name="MathMl"/> or <paramref name="Problem"/> is set.</summary>
/// <param name="MathMl">A <c>math</c> element of MathML Core that is safe inside HTML; null when the formula could not be read.</param>
/// <param name="Problem">Why it could not be read: one short sentence.</param>
public sealed record MathResult(string? MathMl, string? Problem);

/// <summary>
/// Turns TeX into MathML. Any thread may call it. What comes out depends on the formula alone, not on the formulas before it or on the
/// speed of the machine, and it is kept, so that a formula is worked out once.
/// </summary>
public sealed class MathRenderer
{
    /// <summary>The longest formula that is read, in UTF-16 code units.</summary>
    public const int MaxLength = 2000;

    private readonly ConcurrentDictionary<(string Tex, bool Display), MathResult> known = new();
    private readonly TemmlEngine engine = new();
    private readonly Lock engineLock = new();

    /// <summary>Renders TeX without delimiters. Nothing is thrown on any text; what cannot be read has a problem.</summary>
    /// <param name="tex">The formula, from anybody.</param>
    /// <param name="display">Whether it stands in a line of its own.</param>
    public MathResult Render(string tex, bool display)
    {
        if (tex.Length > MaxLength)
        {
            return new MathResult(null, $"The formula is longer than {MaxLength} characters.");
        }

        if (known.TryGetValue((tex, display), out var result))
        {
            return result;
        }

        lock (engineLock)
        {
            return known.GetOrAdd((tex, display), static (formula, engine) => Make(formula.Tex, formula.Display, engine), engine);
        }
    }

    private static MathResult Make(string tex, bool display, TemmlEngine engine)
    {
        if (string.IsNullOrWhiteSpace(tex))
        {
            return new MathResult(null, "The formula is empty.");
        }

        if (!IsText(tex))
        {
            return new MathResult(null, "The formula holds control characters.");
        }

        var output = engine.Render(tex, display);
        return output.MathMl is null ? output : MathMlFilter.Apply(output.MathMl, display);
    }

    /// <summary>
    /// Whether text may stand in HTML: no control characters but white space, no noncharacters, no half of a surrogate pair
    /// (WHATWG HTML §13.1.4).
    /// </summary>
    internal static bool IsText(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(text, out var rune, out var length) != OperationStatus.Done
                || (Rune.IsControl(rune) && rune.Value is not ('\t' or '\n' or '\r'))
                || (rune.Value & 0xFFFE) == 0xFFFE
                || rune.Value is >= 0xFDD0 and <= 0xFDEF)
            {
                return false;
            }

            text = text[length..];
        }

        return true;
    }
}
