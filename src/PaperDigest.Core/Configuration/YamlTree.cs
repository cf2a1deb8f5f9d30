using System.Collections.Immutable;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace PaperDigest.Core.Configuration;

/// <summary>A value of a YAML file and where it begins; line and column from 1, or 0 when it comes from elsewhere.</summary>
internal abstract record YamlValue(int Line, int Column);

/// <summary>Text, before it is taken for a number or anything else.</summary>
internal sealed record YamlScalar(string Text, bool IsPlain, int Line, int Column) : YamlValue(Line, Column);

/// <summary>A list.</summary>
internal sealed record YamlList(ImmutableArray<YamlValue> Items, int Line, int Column) : YamlValue(Line, Column);

/// <summary>A map, in the order written; no key comes twice.</summary>
internal sealed record YamlMap(ImmutableArray<YamlEntry> Entries, int Line, int Column) : YamlValue(Line, Column);

/// <summary>One entry of a map.</summary>
internal sealed record YamlEntry(YamlScalar Key, YamlValue Value);

/// <summary>
/// Reads the part of YAML that settings need: text, lists and maps. Made from the parser's events, because YamlDotNet's own tree
/// stops at the first repeated key. Anchors, aliases and tags are refused: they hide what is set.
/// </summary>
internal sealed class YamlTree
{
    private const int MaxDepth = 16;
    private readonly Parser parser;
    private readonly ConfigReport report;

    private YamlTree(string text, ConfigReport report)
    {
        parser = new Parser(new StringReader(text));
        this.report = report;
    }

    /// <summary>The one document of a file; null when it is empty, or is not YAML, which is reported.</summary>
    public static YamlValue? Parse(string text, ConfigReport report)
    {
        try
        {
            return new YamlTree(text, report).ReadFile();
        }
        catch (YamlException e)
        {
            report.Broken((int)e.Start.Line, (int)e.Start.Column, e.Message);
        }
        catch (InvalidOperationException e)
        {
            // The parser's own way to give up on some broken input.
            report.Broken(0, 0, e.Message);
        }
        catch (ArgumentException)
        {
            // So the parser answers a tag that is no address, as in "!![".
            report.Broken(0, 0, "a tag, which is what begins with \"!\", cannot be read");
        }

        return null;
    }

    private YamlValue? ReadFile()
    {
        parser.Consume<StreamStart>();
        if (!parser.TryConsume<DocumentStart>(out _))
        {
            return null;
        }

        var root = Read(depth: 0);
        parser.Consume<DocumentEnd>();
        if (parser.Accept<DocumentStart>(out var second))
        {
            Refuse(second, "a second document begins here", "Keep all settings above, without a line of \"---\" between them");
        }

        return root;
    }

    // Null when the value was refused, which is reported.
    private YamlValue? Read(int depth)
    {
        if (parser.TryConsume<AnchorAlias>(out var alias))
        {
            Refuse(alias, $"\"*{alias.Value}\" is an alias, which settings cannot use", "Write the value out, or put it in quotes if it should begin with \"*\"");
            return null;
        }

        if (parser.Accept<NodeEvent>(out var next) && IsRefused(next, depth))
        {
            parser.SkipThisAndNestedEvents();
            return null;
        }

        var node = parser.Consume<NodeEvent>();
        var (line, column) = ((int)node.Start.Line, (int)node.Start.Column);
        return node switch
        {
            Scalar scalar => new YamlScalar(scalar.Value, scalar.Style == ScalarStyle.Plain, line, column),
            SequenceStart => new YamlList(ReadItems(depth), line, column),
            _ => new YamlMap(ReadEntries(depth), line, column),
        };
    }

    private ImmutableArray<YamlValue> ReadItems(int depth)
    {
        var items = ImmutableArray.CreateBuilder<YamlValue>();
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            if (Read(depth + 1) is { } item)
            {
                items.Add(item);
            }
        }

        return items.ToImmutable();
    }

    private ImmutableArray<YamlEntry> ReadEntries(int depth)
    {
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var place = parser.Current!;
            var key = Read(depth + 1);
            var value = Read(depth + 1);
            if (key is not YamlScalar name)
            {
                Refuse(place, "a list or a map stands where the name of a setting belongs", "Write settings as \"name: value\"");
            }
            else if (!lines.TryAdd(name.Text, name.Line))
            {
                Refuse(place, $"\"{name.Text}\" is set twice, first in line {lines[name.Text]}", "Keep one of the two");
            }
            else if (value is not null)
            {
                entries.Add(new YamlEntry(name, value));
            }
        }

        return entries.ToImmutable();
    }

    private bool IsRefused(NodeEvent node, int depth)
    {
        var (problem, hint) = node switch
        {
            { Anchor.IsEmpty: false } => ($"\"&{node.Anchor}\" is an anchor, which settings cannot use", "Write the value without it, or put it in quotes if it should begin with \"&\""),
            { Tag: { IsEmpty: false, IsNonSpecific: false } } => ($"\"{node.Tag}\" is a tag, which settings cannot use", "Put a value that begins with \"!\" in quotes, for example \"!drafts/**/*.md\""),
            _ when depth == MaxDepth => ("lists and maps are nested too deeply here", "No setting needs more than three levels"),
            _ => ((string?)null, ""),
        };
        if (problem is not null)
        {
            Refuse(node, problem, hint);
        }

        return problem is not null;
    }

    private void Refuse(ParsingEvent place, string message, string hint) =>
        report.Syntax((int)place.Start.Line, (int)place.Start.Column, message, hint);
}
