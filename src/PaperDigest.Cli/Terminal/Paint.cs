namespace PaperDigest.Cli.Terminal;

/// <summary>Colours of the terminal's own palette, so that they suit light and dark alike; or none.</summary>
/// <param name="isOn">Whether to colour at all.</param>
internal sealed class Paint(bool isOn)
{
    /// <summary>Something failed.</summary>
    public string Error(string text) => In("1;31", text);

    /// <summary>Something looks wrong.</summary>
    public string Warning(string text) => In("1;33", text);

    /// <summary>Worth knowing.</summary>
    public string Notice(string text) => In("1;36", text);

    /// <summary>Something was done.</summary>
    public string Done(string text) => In("32", text);

    /// <summary>What the eye looks for.</summary>
    public string Strong(string text) => In("1", text);

    /// <summary>What stands beside it.</summary>
    public string Faint(string text) => In("2", text);

    private string In(string code, string text) => isOn && text.Length > 0 ? $"\e[{code}m{text}\e[0m" : text;
}
