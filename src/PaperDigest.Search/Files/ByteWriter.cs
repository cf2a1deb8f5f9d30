using System.Buffers;
using System.Text;

namespace PaperDigest.Search.Files;

/// <summary>Writes the numbers, texts and bits of a file's body.</summary>
internal sealed class ByteWriter
{
    private readonly ArrayBufferWriter<byte> bytes = new();
    private int bits;
    private int bitCount;

    /// <summary>How many bytes were written.</summary>
    public int Length => bytes.WrittenCount;

    /// <summary>What was written.</summary>
    public ReadOnlySpan<byte> Written => bytes.WrittenSpan;

    /// <summary>Writes a byte.</summary>
    public void Byte(byte value)
    {
        bytes.GetSpan(1)[0] = value;
        bytes.Advance(1);
    }

    /// <summary>Writes bytes as they are.</summary>
    public void Bytes(ReadOnlySpan<byte> values) => bytes.Write(values);

    /// <summary>Writes a number, seven bits a byte, lowest first.</summary>
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
        Varint(Encoding.UTF8.GetByteCount(text));
        Encoding.UTF8.GetBytes(text, bytes);
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
    public void Rice(int value, int parameter)
    {
        for (var ones = value >> parameter; ones > 0; ones--)
        {
            Bit(1);
        }

        Bit(0);
        for (var place = parameter - 1; place >= 0; place--)
        {
            Bit((value >> place) & 1);
        }
    }

    /// <summary>Fills the last byte of a run of bits up with zeros.</summary>
    public void EndBits()
    {
        while (bitCount > 0)
        {
            Bit(0);
        }
    }

    private void Bit(int bit)
    {
        bits = (bits << 1) | bit;
        if (++bitCount == 8)
        {
            Byte((byte)bits);
            (bits, bitCount) = (0, 0);
        }
    }
}
