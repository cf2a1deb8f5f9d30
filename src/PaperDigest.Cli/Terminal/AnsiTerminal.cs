using System.Text;
using Spectre.Console;

namespace PaperDigest.Cli.Terminal;

/// <summary>The bridge to Spectre.Console, which knows terminals and draws on them.</summary>
internal static class AnsiTerminal
{
    /// <summary>Whether a terminal takes escape sequences; on Windows this also switches them on.</summary>
    public static bool Prepare(TextWriter writer) =>
        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer) }).Profile.Capabilities.Ansi;

    /// <summary>A console for live drawing on a terminal.</summary>
    public static IAnsiConsole Live(TextWriter writer, int width, bool colours) =>
        AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.Yes,
            Interactive = InteractionSupport.Yes,
            ColorSystem = colours ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Out = new Output(writer, width),
        });

    private sealed class Output(TextWriter writer, int width) : IAnsiConsoleOutput
    {
        public TextWriter Writer => writer;

        public bool IsTerminal => true;

        public int Width => width;

        public int Height => 24;

        public void SetEncoding(Encoding encoding)
        {
            // The text of the tool is UTF-8 whatever is drawn.
        }
    }
}
