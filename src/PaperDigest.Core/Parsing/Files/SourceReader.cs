using System.Text;
using PaperDigest.Core.Diagnostics;

namespace PaperDigest.Core.Parsing.Files;

/// <summary>Reads digest files: UTF-8, with or without a byte order mark, up to <see cref="MaxBytes"/>.</summary>
public static class SourceReader
{
    /// <summary>The largest digest that is read, in bytes; the largest day seen has a hundredth of it.</summary>
    public const int MaxBytes = 16_000_000;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a file, or reports why it can't be read and returns null.</summary>
    /// <param name="file">Where it is and what it is called.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    /// <param name="seen">Given the bytes of the file, if it could be opened.</param>
    public static SourceFile? Read(ContentFile file, DiagnosticBag diagnostics, Action<byte[]>? seen = null)
    {
        if (ReadBytes(file, diagnostics) is not { } bytes)
        {
            return null;
        }

        seen?.Invoke(bytes);
        return Decode(file, bytes, diagnostics);
    }

    /// <summary>The text of a file's bytes, or null when they are not UTF-8, which is reported.</summary>
    public static SourceFile? Decode(ContentFile file, byte[] bytes, DiagnosticBag diagnostics)
    {
        try
        {
            return SourceFile.FromText(file.Path, file.Display, Strict.GetString(bytes), diagnostics);
        }
        catch (DecoderFallbackException)
        {
            diagnostics.Add(NotUtf8(file, bytes));
            return null;
        }
    }

    /// <summary>The bytes of a file, or null when it cannot be read or is too large, which is reported.</summary>
    public static byte[]? ReadBytes(ContentFile file, DiagnosticBag diagnostics)
    {
        try
        {
            var length = new FileInfo(file.FullPath).Length;
            if (length == 0)
            {
                // Nothing to read; of a named pipe one would wait for ever.
                return [];
            }

            if (length <= MaxBytes)
            {
                return File.ReadAllBytes(file.FullPath);
            }

            diagnostics.Add(new Diagnostic(
                Codes.FileTooLarge, Severity.Error, $"this file has {length / 1e6:0.#} MB, more than any digest; it was left out", file.Display,
                Hint: $"Split it into files of at most {MaxBytes / 1e6:0} MB, or take it out with a glob like \"!{file.Path}\" under content."));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(new Diagnostic(
                Codes.UnreadableFile, Severity.Error, $"this file cannot be read: {Reason(e)}", file.Display,
                Hint: "Check that it exists and that you may read it."));
        }

        return null;
    }

    private static Diagnostic NotUtf8(ContentFile file, byte[] bytes)
    {
        var at = FirstInvalid(bytes);
        var line = bytes.AsSpan(0, at).Count((byte)'\n') + 1;
        var start = bytes.AsSpan(0, at).LastIndexOf((byte)'\n') + 1;
        var column = Encoding.UTF8.GetCharCount(bytes, start, at - start) + 1;
        return new Diagnostic(
            Codes.NotUtf8, Severity.Error, $"this file is not UTF-8: byte 0x{bytes[at]:X2} cannot stand here; the file was left out",
            file.Display, line, column, Guess(bytes));
    }

    private static int FirstInvalid(byte[] bytes)
    {
        var rest = bytes.AsSpan();
        while (!rest.IsEmpty && Rune.DecodeFromUtf8(rest, out _, out var used) == System.Buffers.OperationStatus.Done)
        {
            rest = rest[used..];
        }

        return Math.Min(bytes.Length - rest.Length, bytes.Length - 1);
    }

    private static string Guess(byte[] bytes) => bytes switch
    {
        [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] => "It looks like UTF-16: save it as UTF-8.",
        _ => "Save it as UTF-8; an old Korean file is often CP949 (iconv -f CP949 -t UTF-8).",
    };

    private static string Reason(Exception e) => e switch
    {
        FileNotFoundException or DirectoryNotFoundException => "it is no longer there",
        UnauthorizedAccessException => "permission denied",
        _ => e.Message.TrimEnd('.'),
    };
}
