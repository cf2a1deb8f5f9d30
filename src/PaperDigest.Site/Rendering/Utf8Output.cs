using Scriban.Runtime;

namespace PaperDigest.Site.Rendering;

/// <summary>Where a template's own text goes: straight into UTF-8.</summary>
internal sealed class Utf8Output(Utf8Buffer buffer) : IScriptOutput
{
    /// <summary>The bytes so far.</summary>
    public Utf8Buffer Buffer { get; } = buffer;

    /// <inheritdoc/>
    public void Write(string text, int offset, int count) => Buffer.Write(text.AsSpan(offset, count));

    /// <inheritdoc/>
    public ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
    {
        Write(text, offset, count);
        return default;
    }
}
