namespace PaperDigest.Site.Rendering;

/// <summary>A value that templates write as it is, because it is HTML already; everything else is escaped.</summary>
public interface IHtmlContent
{
    /// <summary>Writes the HTML.</summary>
    void WriteTo(Utf8Buffer output);
}

/// <summary>HTML as text.</summary>
public sealed record Html(string Value) : IHtmlContent
{
    /// <inheritdoc/>
    public void WriteTo(Utf8Buffer output) => output.Write(Value);
}
