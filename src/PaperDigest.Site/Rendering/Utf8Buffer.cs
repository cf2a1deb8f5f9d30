using System.Buffers;
using System.Text;

namespace PaperDigest.Site.Rendering;

/// <summary>A growing buffer of UTF-8 that pages are rendered into; cleared and used again, by one thread at a time.</summary>
public sealed class Utf8Buffer : IBufferWriter<byte>
{
    private static readonly SearchValues<char> Special = SearchValues.Create("<>&\"'");
    private byte[] bytes = new byte[1 << 16];

    /// <summary>How many bytes were written.</summary>
    public int Length { get; private set; }

    /// <summary>The bytes written; valid until the next write.</summary>
    public ReadOnlySpan<byte> Written => bytes.AsSpan(0, Length);

    /// <summary>Forgets what was written, keeps the memory.</summary>
    public void Clear() => Length = 0;

    /// <summary>Writes UTF-8 as it is.</summary>
    public void Write(ReadOnlySpan<byte> utf8)
    {
        Reserve(utf8.Length);
        utf8.CopyTo(bytes.AsSpan(Length));
        Length += utf8.Length;
    }

    /// <summary>Writes text as it is; an unpaired surrogate becomes U+FFFD.</summary>
    public void Write(ReadOnlySpan<char> text)
    {
        Reserve(text.Length * 3);
        Length += Encoding.UTF8.GetBytes(text, bytes.AsSpan(Length));
    }

    /// <summary>
    /// Writes text escaped for HTML and XML, in content and in quoted attributes. This is the one place where text becomes markup.
    /// </summary>
    public void WriteEscaped(ReadOnlySpan<char> text)
    {
        int next;
        while ((next = text.IndexOfAny(Special)) >= 0)
        {
            Write(text[..next]);
            Write(text[next] switch { '<' => "&lt;"u8, '>' => "&gt;"u8, '&' => "&amp;"u8, '"' => "&quot;"u8, _ => "&#39;"u8 });
            text = text[(next + 1)..];
        }

        Write(text);
    }

    /// <inheritdoc/>
    public void Advance(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, bytes.Length - Length);
        Length += count;
    }

    /// <inheritdoc/>
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(Math.Max(sizeHint, 1));
        return bytes.AsMemory(Length);
    }

    /// <inheritdoc/>
    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    private void Reserve(int count)
    {
        if (bytes.Length - Length < count)
        {
            Array.Resize(ref bytes, Math.Max(bytes.Length * 2, Length + count));
        }
    }
}
