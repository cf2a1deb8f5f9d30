using System.Text;

namespace PaperDigest.Search.Text;

/// <summary>Makes characters that readers take for one the same: width, accents, ligatures, composition. Case stays.</summary>
internal static class Folding
{
    private const string Initials = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
    private const string Vowels = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ";
    private const string Finals = "ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ";

    /// <summary>As FORMAT.md says under "Fold"; the text itself when nothing of it changes.</summary>
    public static string Fold(string text)
    {
        var table = FoldingTable.Instance;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] >= 0x80 && table.Concerns(text[i]))
            {
                return Fold(text, i, table);
            }
        }

        return text;
    }

    // The character before the first that changes may compose with it.
    private static string Fold(string text, int changed, FoldingTable table)
    {
        var start = Math.Max(0, changed - 1);
        var composer = new Composer(new StringBuilder(text, 0, start, text.Length + 8), table);
        foreach (var rune in text.AsSpan(start).EnumerateRunes())
        {
            if (table.Of(rune) is not { } folded)
            {
                composer.Add(rune);
                continue;
            }

            foreach (var part in folded.EnumerateRunes())
            {
                composer.Add(part);
            }
        }

        return composer.ToString();
    }

    // Canonical composition (Unicode 17, 3.11 and 3.12) of text without nonspacing marks: only what stands side by side composes.
    private struct Composer(StringBuilder text, FoldingTable table)
    {
        private Rune last = new('\0');
        private bool isEmpty = true;

        public void Add(Rune next)
        {
            if (!isEmpty && TryCompose(last, next, out var both))
            {
                last = both;
                return;
            }

            Flush();
            (last, isEmpty) = (next, false);
        }

        public override string ToString()
        {
            Flush();
            return text.ToString();
        }

        private readonly void Flush()
        {
            if (!isEmpty)
            {
                Span<char> units = stackalloc char[2];
                text.Append(units[..Compatibility(last).EncodeToUtf16(units)]);
            }
        }

        private readonly bool TryCompose(Rune first, Rune second, out Rune both)
        {
            var (f, s) = (first.Value, second.Value);
            if (f is >= 0x1100 and <= 0x1112 && s is >= 0x1161 and <= 0x1175)
            {
                both = new Rune(0xAC00 + (((f - 0x1100) * 21) + s - 0x1161) * 28);
                return true;
            }

            if (f is >= 0xAC00 and <= 0xD7A3 && (f - 0xAC00) % 28 == 0 && s is >= 0x11A8 and <= 0x11C2)
            {
                both = new Rune(f + s - 0x11A7);
                return true;
            }

            return table.TryCompose(first, second, out both);
        }

        // A conjoining jamo that stayed alone is shown, and typed, as a compatibility jamo.
        private static Rune Compatibility(Rune rune) => rune.Value switch
        {
            >= 0x1100 and <= 0x1112 => new Rune(Initials[rune.Value - 0x1100]),
            >= 0x1161 and <= 0x1175 => new Rune(Vowels[rune.Value - 0x1161]),
            >= 0x11A8 and <= 0x11C2 => new Rune(Finals[rune.Value - 0x11A8]),
            _ => rune,
        };
    }
}
