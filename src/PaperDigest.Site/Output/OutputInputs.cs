using System.Globalization;

namespace PaperDigest.Site.Output;

/// <summary>
/// The fingerprint of what the site in place was made from. It is taken away before anything is put in place and written afterwards, so that
/// it never stands beside a site that was made from something else. Losing it costs nothing but the next build's time.
/// </summary>
internal sealed class OutputInputs(OutputLayout layout)
{
    private readonly string file = layout.Inputs;

    /// <summary>Whether these were the inputs of the site in place.</summary>
    public bool Are(UInt128 inputs) => Read() == inputs;

    /// <summary>To be called before the site in place changes.</summary>
    public void Prepare(UInt128? inputs)
    {
        if (Read() != inputs)
        {
            File.Delete(file);
        }
    }

    /// <summary>To be called when the site is in place.</summary>
    public void Write(UInt128? inputs)
    {
        if (inputs is not { } made || Read() == made)
        {
            return;
        }

        try
        {
            File.WriteAllText(file, made.ToString("x32", CultureInfo.InvariantCulture));
        }
        catch (Exception e) when (OutputException.IsDisk(e))
        {
            // The site is in place; only the next build takes longer.
        }
    }

    private UInt128? Read()
    {
        try
        {
            return UInt128.TryParse(File.ReadAllText(file), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var inputs) ? inputs : null;
        }
        catch (Exception e) when (OutputException.IsDisk(e))
        {
            return null;
        }
    }
}
