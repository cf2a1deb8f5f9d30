namespace PaperDigest.Core.Glossary.Mining;

/// <summary>A pair of round brackets in a text.</summary>
/// <param name="Open">The place of the opening one.</param>
/// <param name="Close">The place of the closing one.</param>
/// <param name="HoldsOthers">Whether there are brackets inside.</param>
internal readonly record struct Bracket(int Open, int Close, bool HoldsOthers)
{
    // A term's explanation is short; a bracket that is opened in vain must not make the rest of a line one.
    private const int Longest = 160;

    /// <summary>The brackets of a text that close on the line they open, by where they close.</summary>
    public static List<Bracket> AllOf(string text)
    {
        var found = new List<Bracket>();
        var open = new Stack<(int Place, bool HoldsOthers)>();
        for (var i = text.AsSpan().IndexOfAny('(', '\uFF08'); i < text.Length && i >= 0; i++)
        {
            switch (text[i])
            {
                case '(' or '\uFF08':
                    open.Push((i, false));
                    break;
                case ')' or '\uFF09' when open.TryPop(out var opened):
                    if (i - opened.Place <= Longest)
                    {
                        found.Add(new(opened.Place, i, opened.HoldsOthers));
                    }

                    if (open.TryPop(out var around))
                    {
                        open.Push((around.Place, true));
                    }

                    break;
                case '\n':
                    open.Clear();
                    break;
                default:
                    break;
            }
        }

        return found;
    }
}
