using PaperDigest.Cli.Terminal;
using PaperDigest.Core.Diagnostics;

namespace PaperDigest.Cli.Tests.Terminal;

public sealed class DiagnosticPrinterTests
{
    private static readonly Diagnostic Warning = new(
        Codes.OddVotes, Severity.Warning, "vote count \"12O\" is not a number", "content/2025/01/15.md", 12, 7, "Write the number alone", "Vote: 12O");

    [Fact]
    public void Text_is_the_place_the_message_and_a_line_of_help() =>
        Assert.Equal("content/2025/01/15.md(12,7): warning PD0203: vote count \"12O\" is not a number\n    Write the number alone\n", Print([Warning]));

    [Fact]
    public void A_terminal_also_shows_the_line_and_a_caret() =>
        Assert.Equal(
            """
            content/2025/01/15.md(12,7): warning PD0203: vote count "12O" is not a number
                Vote: 12O
                      ^
                Write the number alone

            """,
            Print([Warning], isTerminal: true, noColour: true));

    [Fact]
    public void A_terminal_breaks_long_lines_between_words() =>
        Assert.Equal(
            """
            content/2025/01/15.md(12,7): warning PD0203: vote count "12O" is not a number;
              the paper is shown without votes, and without a word that is longer than the
              line_that_it_would_stand_in_if_it_were_broken_which_it_is_not_even_at_its_hyphens
              of which there are none
                Write the number alone, or nothing at all, and then build again; words go on
                below the first one.

            """,
            Print(
                [
                    Warning with
                    {
                        Message = "vote count \"12O\" is not a number; the paper is shown without votes, and without a word that is longer than the line_that_it_would_stand_in_if_it_were_broken_which_it_is_not_even_at_its_hyphens of which there are none",
                        Hint = "Write the number alone, or nothing at all, and then build again; words go on below the first one.",
                        Excerpt = null,
                    },
                ],
                isTerminal: true,
                noColour: true));

    [Fact]
    public void Colours_go_to_terminals_only_and_not_where_they_are_forbidden()
    {
        Assert.Contains("\e[1;33mwarning PD0203:\e[0m", Print([Warning], isTerminal: true), StringComparison.Ordinal);
        Assert.DoesNotContain('\e', Print([Warning]));
        Assert.DoesNotContain('\e', Print([Warning], isTerminal: true, environment: ("NO_COLOR", "1")));
        Assert.Contains('\e', Print([Warning], isTerminal: true, environment: ("NO_COLOR", "")));
    }

    [Fact]
    public void Json_is_one_object_a_line() =>
        Assert.Equal(
            "{\"severity\":\"error\",\"code\":\"PD0102\",\"message\":\"읽을 수 없음\\u001B[31m\",\"file\":null,\"line\":null,\"column\":null,\"hint\":null}\n",
            Print([new Diagnostic(Codes.UnreadableFile, Severity.Error, "읽을 수 없음\e[31m")], format: LogFormat.Json));

    [Fact]
    public void GitHub_gets_an_annotation_with_its_escapes() =>
        Assert.Equal(
            "::error file=a%3Ab%2C100%25.md,line=12,col=7,title=PD0203::100%25, a:b%0Asecond%0AWrite the number alone\n",
            Print([Warning with { Severity = Severity.Error, File = "a:b,100%.md", Message = "100%, a:b\nsecond" }], format: LogFormat.GitHub));

    [Fact]
    public void GitHub_is_not_told_of_places_that_are_not_known() =>
        Assert.Equal("::notice title=PD0405::no address\n", Print([new Diagnostic(Codes.NoBaseUrl, Severity.Notice, "no address")], format: LogFormat.GitHub));

    [Fact]
    public void A_line_of_text_is_no_command_of_a_log_of_GitHub_Actions()
    {
        var named = Warning with { File = "::error title=Pwned::hello.md", Message = "##[error]\"hello\" is not a number" };

        Assert.StartsWith("：:error title=Pwned::hello.md(12,7): warning PD0203: ##［error]", Print([named]), StringComparison.Ordinal);
        Assert.Equal(" ：:debug::", TerminalText.Clean(" ::debug::"));
        Assert.Equal("a::b [c]", TerminalText.Clean("a::b [c]"));
    }

    [Fact]
    public async Task GitHub_is_told_of_a_file_from_the_top_of_the_checkout()
    {
        using var tool = new Tool();
        tool.Write("docs/site.config.yml", "title: x\n");
        tool.Environment("GITHUB_WORKSPACE", tool.Folder);
        tool.Findings = [new Diagnostic(Codes.OddVotes, Severity.Warning, "a", "content/15.md", 5, 6)];
        tool.Write("docs/content/15.md", "");
        await tool.RunAsync("build", "--config", "docs/site.config.yml", "--log-format", "github");
        Assert.Contains("::warning file=docs/content/15.md,line=5,col=6,", tool.Error, StringComparison.Ordinal);

        tool.Host = tool.Host with { WorkingFolder = Path.Join(tool.Folder, "docs") };
        var before = tool.Error.Length;
        await tool.RunAsync("build", "--log-format", "github");
        Assert.Contains("::warning file=docs/content/15.md,line=5,col=6,", tool.Error[before..], StringComparison.Ordinal);

        tool.Write("docs/site.config.yml", "titel: x\n");
        await tool.RunAsync("build", "--log-format", "github");
        Assert.Contains("::error file=docs/site.config.yml,line=1,", tool.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_of_a_digest_reaches_the_terminal_as_a_command()
    {
        const string Hostile = "\e]0;title\a\e[2J\u009b31m\b\r\u2028";
        foreach (var format in Enum.GetValues<LogFormat>())
        {
            var printed = Print([new Diagnostic(Codes.RawHtml, Severity.Warning, Hostile, Hostile, 1, 3, Hostile, Hostile)], isTerminal: true, noColour: true, format: format);
            Assert.DoesNotContain(printed, c => c != '\n' && (char.IsControl(c) || c == '\u2028'));
        }
    }

    [Fact]
    public void Of_many_with_one_code_the_first_are_shown_and_the_rest_counted()
    {
        Diagnostic[] many = [.. Enumerable.Range(1, 137).Select(i => new Diagnostic(Codes.RawHtml, Severity.Notice, $"number {i}")), Warning];
        var lines = Print(many).TrimEnd('\n').Split('\n');
        Assert.Equal("notice PD0305: number 5", lines[4]);
        Assert.StartsWith("content/2025", lines[5], StringComparison.Ordinal);
        Assert.Equal("… and 132 more PD0305; --verbosity detailed shows all", lines[^1]);
        Assert.Equal(8, lines.Length);
        Assert.Equal(139, Print(many, verbosity: Verbosity.Detailed).TrimEnd('\n').Split('\n').Length);
        Assert.Equal(138, Print(many, format: LogFormat.Json).TrimEnd('\n').Split('\n').Length);
    }

    [Fact]
    public void Ten_of_a_code_are_not_many() =>
        Assert.Equal(10, Print([.. Enumerable.Range(1, 10).Select(i => new Diagnostic(Codes.RawHtml, Severity.Notice, $"number {i}"))]).TrimEnd('\n').Split('\n').Length);

    private static string Print(
        Diagnostic[] diagnostics,
        bool isTerminal = false,
        bool noColour = false,
        LogFormat format = LogFormat.Text,
        Verbosity verbosity = Verbosity.Normal,
        (string, string)? environment = null)
    {
        using var error = new StringWriter { NewLine = "\n" };
        var host = new Host { OutputBytes = Stream.Null, Output = TextWriter.Null, Error = error, ErrorIsTerminal = isTerminal, WorkingFolder = "/" };
        if (environment is var (name, value))
        {
            host = host with { Environment = host.Environment.Add(name, value) };
        }

        new DiagnosticPrinter(host, OutputStyle.Of(host, verbosity, format, noColour)).Print(diagnostics);
        return error.ToString();
    }
}
