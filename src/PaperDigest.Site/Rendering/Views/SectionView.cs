using System.Collections.Immutable;
using PaperDigest.Core.Model;

namespace PaperDigest.Site.Rendering.Views;

/// <summary>A part of a summary.</summary>
public sealed class SectionView : View
{
    internal static readonly ViewMembers<SectionView> Table = new([
        new("label", v => v.section.Label),
        new("label_language", v => v.section.Label is { } label ? TextLanguage.Of(label) : null),
        new("heading", v => HeadingOf(v.section, v.context)),
        new("kind", v => Name(v.section.Kind)),
        new("view", v => v.View),
        new("html", v => new BlocksHtml(v.context, v.section.Blocks, v.abbreviations)),
        new("text", v => PlainText.Read(v.section.Blocks)),
        new("is_plain", v => Boxed.Of(v.section.Blocks is [Paragraph])),
    ]);

    private readonly ViewContext context;
    private readonly Section section;
    private readonly ImmutableDictionary<string, string>? abbreviations;

    private SectionView(ViewContext context, Section section, string view, ImmutableDictionary<string, string>? abbreviations) =>
        (this.context, this.section, View, this.abbreviations) = (context, section, view, abbreviations);

    /// <inheritdoc/>
    protected internal override IViewMembers Members => Table;

    /// <summary>Where a list of papers shows it.</summary>
    internal string View { get; }

    /// <summary>What stands above a section: the interface's word for a known label, else the label.</summary>
    internal static string HeadingOf(Section section, ViewContext context) => section switch
    {
        { Kind: SectionKind.Other, Label: { } label } => label,
        { Kind: SectionKind.Other } => context.Text("section.plain"),
        _ => context.Text("section." + Name(section.Kind)),
    };

    /// <summary>
    /// The sections of a summary; the first stands for what is new where none says that it does. Abbreviations are explained where the
    /// whole summary is read, not in lists.
    /// </summary>
    internal static SectionView[] All(ViewContext context, ImmutableArray<Section> sections, bool explained)
    {
        var abbreviations = explained ? Abbreviations.Of(sections) : default;
        var standsForNew = sections.Any(section => section.Kind == SectionKind.New) ? null : sections.FirstOrDefault();
        return
        [
            .. sections.Select((section, i) => new SectionView(context, section, ViewOf(section, standsForNew), explained ? abbreviations[i] : null)),
        ];
    }

    private static string ViewOf(Section section, Section? standsForNew) =>
        ReferenceEquals(section, standsForNew) ? "new" : section.Kind == SectionKind.Plain ? "other" : Name(section.Kind);

    private static string Name(SectionKind kind) => kind switch
    {
        SectionKind.Plain => "plain",
        SectionKind.New => "new",
        SectionKind.Technical => "technical",
        SectionKind.Performance => "performance",
        _ => "other",
    };
}
