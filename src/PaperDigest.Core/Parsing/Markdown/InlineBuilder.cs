using System.Collections.Immutable;
using System.Text;
using PaperDigest.Core.Model;

namespace PaperDigest.Core.Parsing.Markdown;

/// <summary>Gathers inlines and joins the pieces of text that Markdown's delimiters parted.</summary>
internal sealed class InlineBuilder
{
    private readonly ImmutableArray<Inline>.Builder inlines = ImmutableArray.CreateBuilder<Inline>();
    private readonly StringBuilder text = new();

    public void Text(ReadOnlySpan<char> piece) => text.Append(piece);

    public void Add(Inline inline)
    {
        if (inline is TextRun run)
        {
            text.Append(run.Text);
            return;
        }

        Flush();
        inlines.Add(inline);
    }

    public void AddRange(ImmutableArray<Inline> range)
    {
        foreach (var inline in range)
        {
            Add(inline);
        }
    }

    public ImmutableArray<Inline> ToImmutable()
    {
        Flush();
        return inlines.ToImmutable();
    }

    private void Flush()
    {
        if (text.Length > 0)
        {
            inlines.Add(new TextRun(CleanText.Of(text.ToString())));
            text.Clear();
        }
    }
}
