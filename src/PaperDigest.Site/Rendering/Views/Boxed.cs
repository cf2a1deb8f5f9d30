namespace PaperDigest.Site.Rendering.Views;

/// <summary>Numbers and truth values as objects, the common ones made once.</summary>
internal static class Boxed
{
    private static readonly object[] Small = [.. Enumerable.Range(0, 1024).Select(n => (object)n)];
    private static readonly object True = true;
    private static readonly object False = false;

    public static object Of(int number) => (uint)number < (uint)Small.Length ? Small[number] : number;

    public static object? Of(int? number) => number is { } known ? Of(known) : null;

    public static object Of(bool value) => value ? True : False;
}
