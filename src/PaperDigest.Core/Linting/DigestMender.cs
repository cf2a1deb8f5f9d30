using System.Collections.Immutable;

namespace PaperDigest.Core.Linting;

/// <summary>
/// Mends in a digest what can be mended without doubt. The entry of this folder: text in, text out. Each kind of edit is made to the whole file
/// and kept only when the parser reads the same records from it, with no more findings.
/// </summary>
public static class DigestMender
{
    // Lines must have their ends before they are looked at, and be taken out last.
    private static readonly ImmutableArray<Func<Draft, Fix>> Fixes =
    [
        FileFixes.ByteOrderMark, FileFixes.LineEnds, LineFixes.Composed, LineFixes.Damage, LineFixes.Labels, StuckParticles.Bold, StuckParticles.Addresses,
        RepeatedHeadings.Fix,
    ];

    /// <summary>The text of a digest, mended.</summary>
    /// <param name="path">The path of its file below the content folder, which may hold its date.</param>
    /// <param name="text">Its text, byte order mark included.</param>
    public static MendedDigest Mend(string path, string text)
    {
        var draft = new Draft(path, text);
        var (edits, refused) = (new List<DigestEdit>(), new List<DigestEdit>());
        foreach (var fix in Fixes)
        {
            var (mended, made) = fix(draft);
            if (made.IsEmpty)
            {
                continue;
            }

            var next = draft.With(mended);
            var isKept = draft.IsKeptBy(next);
            (isKept ? edits : refused).AddRange(made);
            draft = isKept ? next : draft;
        }

        return new MendedDigest(draft.Text, ByLine(edits), ByLine(refused));
    }

    private static ImmutableArray<DigestEdit> ByLine(List<DigestEdit> edits) => [.. edits.OrderBy(edit => edit.Line)];
}

/// <summary>A text after one kind of edit.</summary>
/// <param name="Text">The whole text.</param>
/// <param name="Edits">What was changed; empty when nothing was.</param>
internal sealed record Fix(string Text, ImmutableArray<DigestEdit> Edits)
{
    /// <summary>A fix of single lines.</summary>
    /// <param name="draft">The text.</param>
    /// <param name="mend">What a line, counted from 0, becomes.</param>
    /// <param name="tell">What to say of a line that changed.</param>
    public static Fix OfLines(Draft draft, Func<int, string, string> mend, Func<int, (string Code, string What, string Done)> tell)
    {
        var lines = draft.Lines.ToArray();
        var edits = ImmutableArray.CreateBuilder<DigestEdit>();
        for (var i = 0; i < lines.Length; i++)
        {
            var mended = mend(i, lines[i]);
            if (mended != lines[i])
            {
                var (code, what, done) = tell(i);
                edits.Add(new DigestEdit(code, i + 1, what, done, lines[i], mended));
                lines[i] = mended;
            }
        }

        return new Fix(edits.Count == 0 ? draft.Text : string.Join('\n', lines), edits.DrainToImmutable());
    }
}
