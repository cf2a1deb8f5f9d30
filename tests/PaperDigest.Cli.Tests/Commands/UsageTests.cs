namespace PaperDigest.Cli.Tests.Commands;

public sealed class UsageTests
{
    [Theory]
    [InlineData("biuld", "error PD0901: there is no command \"biuld\"; did you mean \"build\"?\n    paperdigest --help shows what there is.\n")]
    [InlineData("frobnicate", "error PD0901: there is no command \"frobnicate\"\n    paperdigest --help shows what there is.\n")]
    [InlineData("preview", "error PD0901: there is no command \"preview\"; did you mean \"serve\"?\n    paperdigest --help shows what there is.\n")]
    [InlineData("help", "error PD0901: there is no command \"help\"; did you mean \"paperdigest --help\"?\n    paperdigest --help shows what there is.\n")]
    [InlineData("help build", "error PD0901: there is no command \"help\"; did you mean \"paperdigest build --help\"?\n    paperdigest --help shows what there is.\n")]
    [InlineData("digests/2025", "error PD0901: there is no command \"digests/2025\"; did you mean \"paperdigest build --content digests/2025\"?\n    paperdigest --help shows what there is.\n")]
    [InlineData("build --ouput x", "error PD0901: there is no option \"--ouput\"; did you mean \"--output\"?\n    paperdigest build --help shows what there is.\n")]
    [InlineData("-v", "error PD0901: there is no option \"-v\"; did you mean \"--verbosity\" or \"--version\"?\n    paperdigest --help shows what there is.\n")]
    [InlineData("build -o x", "error PD0901: there is no option \"-o\"; did you mean \"--output\"?\n    paperdigest build --help shows what there is.\n")]
    [InlineData("build --follow", "error PD0901: build has no option \"--follow\"; it belongs to serve\n    paperdigest build --help shows what there is.\n")]
    [InlineData("--follow", "error PD0901: without a command there is no option \"--follow\"; it belongs to serve\n    paperdigest --help shows what there is.\n")]
    [InlineData("--log-format jsn build", "error PD0901: --log-format \"jsn\" is none of text, json, github; did you mean \"json\"?\n    paperdigest build --help shows what there is.\n")]
    [InlineData("completion bsh", "error PD0901: there is no completion for \"bsh\"; did you mean \"bash\"?\n    paperdigest completion --help shows what there is.\n")]
    [InlineData("completion tcsh", "error PD0901: there is no completion for \"tcsh\"; there is bash, zsh, fish, pwsh\n    paperdigest completion --help shows what there is.\n")]
    [InlineData("completion --json", "error PD0901: completion has no option \"--json\"; it belongs to init, deploy, check, topics, stats, config\n    paperdigest completion --help shows what there is.\n")]
    [InlineData("build --outptu x", "error PD0901: there is no option \"--outptu\"; did you mean \"--output\"?\n    paperdigest build --help shows what there is.\n")]
    [InlineData("serve --prot=80", "error PD0901: there is no option \"--prot\"; did you mean \"--port\"?\n    paperdigest serve --help shows what there is.\n")]
    [InlineData("build extra", "error PD0901: \"extra\" is one argument too many\n    paperdigest build --help shows what there is.\n")]
    [InlineData("build --content a b c", "error PD0901: --content takes one value, and \"b\" is a second\n    Repeat the option: --content a --content b; put a glob in quotes.\n")]
    [InlineData("--content a b build", "error PD0901: --content takes one value, and \"b\" is a second\n    Repeat the option: --content a --content b; put a glob in quotes.\n")]
    [InlineData("build --content a --force b", "error PD0901: \"b\" is one argument too many\n    paperdigest build --help shows what there is.\n")]
    [InlineData("export --output x", "error PD0901: export has no option \"--output\"; did you mean \"--out\"?\n    An export writes a file or standard output, and leaves the site alone.\n")]
    [InlineData("export --outptu x", "error PD0901: there is no option \"--outptu\"\n    paperdigest export --help shows what there is.\n")]
    [InlineData("build @file", "error PD0901: \"@file\" is one argument too many\n    paperdigest build --help shows what there is.\n")]
    [InlineData("deploy --message= --dry-run", "error PD0901: \"--message=\" has no value\n    Write the value behind it, or leave the option out.\n")]
    [InlineData("deploy --message --dry-run", "error PD0901: --message needs a value, and \"--dry-run\" is an option\n    Where it is meant as the value, write --message=--dry-run.\n")]
    [InlineData("config output --output --json", "error PD0901: --output needs a value, and \"--json\" is an option\n    Where it is meant as the value, write --output=--json.\n")]
    [InlineData("-- check", "error PD0901: there is no command \"check\"; did you mean \"paperdigest check\"?\n    paperdigest --help shows what there is.\n")]
    [InlineData("build --output", "error PD0901: --output needs a value\n    paperdigest build --help shows what there is.\n")]
    [InlineData("build --output a --output b", "error PD0901: --output is given more than once\n    paperdigest build --help shows what there is.\n")]
    [InlineData("build --verbosity quite", "error PD0901: --verbosity \"quite\" is none of quiet, normal, detailed; did you mean \"quiet\"?\n    paperdigest build --help shows what there is.\n")]
    [InlineData("build --log-format yaml", "error PD0901: --log-format \"yaml\" is none of text, json, github\n    paperdigest build --help shows what there is.\n")]
    [InlineData("serve --port 70000", "error PD0901: --port \"70000\" is not a number from 0 to 65535\n    paperdigest serve --help shows what there is.\n")]
    [InlineData("serve --host example.org", "error PD0901: --host \"example.org\" is not an IP address, such as 127.0.0.1, nor localhost\n    paperdigest serve --help shows what there is.\n")]
    public async Task Wrong_usage_exits_2_and_says_what_was_meant(string line, string expected)
    {
        using var tool = new Tool();
        Assert.Equal(2, await tool.RunAsync(line.Split(' ')));
        Assert.Equal(expected, tool.Error);
        Assert.Empty(tool.Output);
        Assert.Null(tool.Built);
    }

    [Fact]
    public async Task Wrong_usage_is_told_in_the_form_that_was_asked_for()
    {
        using var tool = new Tool();
        Assert.Equal(2, await tool.RunAsync("--log-format", "github", "biuld"));
        Assert.Equal("::error title=PD0901::there is no command \"biuld\"; did you mean \"build\"?%0Apaperdigest --help shows what there is.\n", tool.Error);
    }

    [Fact]
    public async Task Without_a_command_help_goes_to_standard_error_and_the_exit_is_2()
    {
        using var tool = new Tool();
        Assert.Equal(2, await tool.RunAsync());
        Assert.Contains("paperdigest COMMAND [options]", tool.Error, StringComparison.Ordinal);
        Assert.Empty(tool.Output);
    }

    [Theory]
    [InlineData("--help", "Make the site of all digests")]
    [InlineData("build --help", "--base-url <URL>")]
    [InlineData("build --help", "--verbosity <quiet|normal|detailed>")]
    [InlineData("build --help", "paperdigest build --content ../digests --output public")]
    [InlineData("serve -h", "--port <PORT>")]
    [InlineData("export --help --nonsense", "--out <FILE>")]
    public async Task Help_is_a_result(string line, string expected)
    {
        using var tool = new Tool();
        Assert.Equal(0, await tool.RunAsync(line.Split(' ')));
        Assert.Contains(expected, tool.Output, StringComparison.Ordinal);
        Assert.Empty(tool.Error);
    }

    [Theory]
    [InlineData("export", "--out <FILE>|--content <PATH>|--strict", "--output <FOLDER>|--base-url|--base-path|--force")]
    [InlineData("serve", "--content <PATH>|--base-path|--port|--follow|--drafts|--poll|--open", "--output|--strict|--force")]
    public async Task Help_of_a_command_tells_of_no_option_that_would_change_nothing(string command, string told, string untold)
    {
        using var tool = new Tool();
        await tool.RunAsync(command, "--help");
        Assert.All(told.Split('|'), option => Assert.Contains($"  {option}", tool.Output, StringComparison.Ordinal));
        Assert.All(untold.Split('|'), option => Assert.DoesNotContain($"  {option}", tool.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_version_is_a_name_and_three_numbers()
    {
        using var tool = new Tool();
        Assert.Equal(0, await tool.RunAsync("--version"));
        Assert.Matches(@"^paperdigest \d+\.\d+\.\d+\n$", tool.Output);
    }
}
