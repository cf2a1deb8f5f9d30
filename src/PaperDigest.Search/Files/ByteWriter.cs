using System.Text;

namespace PaperDigest.Search.Files;

/// <summary>Writes the numbers, texts and bits of a file's body.</summary>
internal sealed class ByteWriter
{
    private byte[] bytes = new byte[1024];
    private ulong bits;
    private int bitCount;

    /// <summary>How many bytes were written.</summary>
    public int Length { get; private set; }

    /// <summary>What was written.</summary>
    public ReadOnlySpan<byte> Written => bytes.AsSpan(0, Length);

    /// <summary>Writes a byte.</summary>
    public void Byte(byte value)
    {
        if (Length == bytes.Length)
        {
            Array.Resize(ref bytes, Length * 2);
        }

        bytes[Length++] = value;
    }

    /// <summary>Writes bytes as they are.</summary>
    public void Bytes(ReadOnlySpan<byte> values)
    {
        values.CopyTo(Space(values.Length));
        Length += values.Length;
    }

    /// <summary>Writes a number, not negative, seven bits a byte, lowest first.</summary>
    public void Varint(int value)
    {
        var rest = checked((uint)value);
        for (; rest > 0x7F; rest >>= 7)
        {
            Byte((byte)(rest | 0x80));
        }

        Byte((byte)rest);
    }

    /// <summary>Writes text as UTF-8, its length before it; lone surrogates as U+FFFD.</summary>
    public void Text(ReadOnlySpan<char> text)
    {
        var length = Encoding.UTF8.GetByteCount(text);
        Varint(length);
        Length += Encoding.UTF8.GetBytes(text, Space(length));
    }

    /// <summary>Writes text as the number of UTF-16 units that it shares with the one before it, and its rest.</summary>
    public void FrontCoded(ReadOnlySpan<char> before, ReadOnlySpan<char> text)
    {
        var shared = before.CommonPrefixLength(text);
        if (shared > 0 && char.IsHighSurrogate(text[shared - 1]))
        {
            shared--;
        }

        Varint(shared);
        Text(text[shared..]);
    }

    /// <summary>Writes a number in a Rice code; a run of them ends with <see cref="EndBits"/>.</summary>
    /// <param name="value">The number, not negative.</param>
    /// <param name="parameter">How many of its bits are written as they are, at most 31.</param>
    public void Rice(int value, int parameter)
    {
        for (var ones = value >> parameter; ones > 0; ones -= 24)
        {
            var count = Math.Min(ones, 24);
            Bits((1u << count) - 1, count);
        }

        Bits((uint)value & ((1u << parameter) - 1), parameter + 1);
    }

    /// <summary>Fills the last byte of a run of bits up with zeros.</summary>
    public void EndBits()
    {
        if (bitCount > 0)
        {
            Bits(0, 8 - bitCount);
        }
    }

    private void Bits(uint value, int count)
    {
        bits = (bits << count) | value;
        bitCount += count;
        while (bitCount >= 8)
        {
            bitCount -= 8;
            Byte((byte)(bits >> bitCount));
        }
    }

    private Span<byte> Space(int length)
    {
        if (Length + length > bytes.Length)
        {
            Array.Resize(ref bytes, Math.Max(Length + length, bytes.Length * 2));
        }

        return bytes.AsSpan(Length);
    }
}
