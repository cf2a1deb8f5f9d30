using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace PaperDigest.Cli.Tests.Documentation;

/// <summary>A Markdown file of this repository, as far as tests look at it.</summary>
internal sealed partial class Readme
{
    private readonly MarkdownDocument document;

    public Readme(string path)
    {
        Path = path;
        document = Markdown.Parse(File.ReadAllText(InRepository(path)), new MarkdownPipelineBuilder().UsePipeTables().Build());
    }

    public string Path { get; }

    /// <summary>Headings, as text.</summary>
    public IEnumerable<string> Headings => document.Descendants<HeadingBlock>().Select(TextOf);

    /// <summary>What headings are called in addresses, as GitHub makes them.</summary>
    public IEnumerable<string> Anchors => Headings.Select(heading => NotInAnchors().Replace(heading.ToLowerInvariant(), "").Replace(' ', '-'));

    /// <summary>Code within a line.</summary>
    public IEnumerable<string> Code => document.Descendants<CodeInline>().Select(code => code.Content.ReplaceLineEndings(" "));

    /// <summary>Addresses of links, and of pictures in HTML.</summary>
    public IEnumerable<string> Links => document.Descendants<LinkInline>().Select(link => link.Url!)
        .Concat(document.Descendants<HtmlBlock>().SelectMany(html => Picture().Matches(html.Lines.ToString()).Select(match => match.Groups[1].Value)));

    /// <summary>Fenced blocks of a language, each with the part that it stands in.</summary>
    public ImmutableArray<(string Part, string Text)> Blocks(string language)
    {
        var part = "";
        var blocks = ImmutableArray.CreateBuilder<(string, string)>();
        foreach (var block in document.Descendants<LeafBlock>())
        {
            if (block is HeadingBlock { Level: 2 } heading)
            {
                part = TextOf(heading);
            }
            else if (block is FencedCodeBlock fenced && fenced.Info == language)
            {
                blocks.Add((part, fenced.Lines.ToString()));
            }
        }

        return blocks.ToImmutable();
    }

    /// <summary>The code in the first cells of a part's tables.</summary>
    public IEnumerable<string> FirstCells(string part)
    {
        var inPart = document.SkipWhile(block => block is not HeadingBlock heading || TextOf(heading) != part).Skip(1).TakeWhile(block => block is not HeadingBlock);
        return inPart.OfType<Markdig.Extensions.Tables.Table>()
            .SelectMany(table => table.Skip(1).Cast<ContainerBlock>())
            .SelectMany(row => row[0].Descendants<CodeInline>().Select(code => code.Content));
    }

    /// <summary>A file, given from the top of the repository.</summary>
    public static string InRepository(string path, [CallerFilePath] string here = "") =>
        System.IO.Path.GetFullPath(System.IO.Path.Join(System.IO.Path.GetDirectoryName(here), "..", "..", "..", path));

    private static string TextOf(HeadingBlock heading) => string.Concat(heading.Inline!.Descendants().Select(inline => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        _ => "",
    }));

    [GeneratedRegex("""[^\p{L}\p{M}\p{N}_ -]""")]
    private static partial Regex NotInAnchors();

    [GeneratedRegex("\\bsrc(?:set)?=\"([^\"]+)\"")]
    private static partial Regex Picture();
}
