using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CsCheck;
using PaperDigest.Core.Model;
using PaperDigest.Site.Rendering;

namespace PaperDigest.Site.Tests.Rendering;

/// <summary>In the expected texts <c>‹…›</c> stands for <c>&lt;span lang="en"&gt;…&lt;/span&gt;</c>.</summary>
public sealed class TextMarksTests
{
    private static readonly Regex Bound = new("<span class=\"nb\">(.*?)</span>");

    [Theory]
    [InlineData("대형 언어 모델(‹Large Language Models›; LLM)의 환각(‹hallucination›)")]
    [InlineData("MiniMax-01은 ‹Lightning Attention›과 ‹Mixture of Experts›(MoE)를 결합합니다.")]
    [InlineData("전통적인 ‹Chain-of-Thought› 방식과 ‹in-context learning›을 씁니다.")]
    [InlineData("데이터셋(‹Dataset›)과 양자화(‹Quantization›)")]
    [InlineData("이 방법은 ‹Nesterov’s acceleration technique›을 기반으로 합니다.")]
    [InlineData("‹state-of-the-art› 성능, ‹top-k sampling, nucleus sampling›을 비교했습니다.")]
    [InlineData("2개의 'Internal' 모델과 '‹Internal Consistency Mining›'")]
    [InlineData("결과는 ‹reward model›. ‹Direct Preference Optimization›: 새 방법")]
    [InlineData("‹KV cache›와 ‹4.4B EVA2 vision encoder› 12개")]
    [InlineData("초점 거리와 ‹Fréchet Inception Distance›")]
    public void English_language_is_marked_phrase_by_phrase(string expected) => Assert.Equal(expected, Marked(Unmarked(expected)));

    [Theory]
    [InlineData("GPT-4o, LLM, COCO, 3D와 LLaMA 7B, RLHF를")]
    [InlineData("Mamba와 Transformer, Gemini 1.5 Pro, Claude 3.5 Sonnet을 Kaggle에서")]
    [InlineData("config.json과 train_loop, src/model.py, https://github.com/some/project_name, a@example.org 참고")]
    [InlineData("x와 f(x), 10^7, snake_case, V*Bench, <think>, {sum_i}")]
    [InlineData("모델(LLaVA)와 to, of, 을")]
    [InlineData("한국어만 있는 글입니다.")]
    [InlineData("")]
    public void Names_signs_and_identifiers_are_left_alone(string text) => Assert.Equal(text, Marked(text));

    [Fact]
    public void Code_formulas_and_addresses_are_left_alone()
    {
        var tex = new Tex("$loss function$", "loss function", "loss function", IsText: false, new SourceLocation("2025/01/15.md", 1, 1));
        Assert.Equal(
            "<p>한글 <code>def some function</code> loss function <a href=\"https://a.example/open source\" rel=\"external noopener\">글</a></p>"
                .Replace("open source", "open-source", StringComparison.Ordinal),
            Html(new Paragraph([new TextRun("한글 "), new CodeSpan("def some function"), new TextRun(" "), tex, new TextRun(" "), new Link("https://a.example/open-source", [new TextRun("글")])])));
    }

    [Fact]
    public void A_particle_stays_on_the_line_of_the_bracket_before_it()
    {
        var output = new Utf8Buffer();
        new TextMarks(ImmutableDictionary<string, string>.Empty).Write(output, "보상(reward)을 (a) 또 (b)");
        Assert.Equal("보상(<span lang=\"en\">reward</span><span class=\"nb\">)을</span> (a) 또 (b)", Encoding.UTF8.GetString(output.Written));
    }

    [Fact]
    public void A_block_that_is_english_altogether_says_so_itself()
    {
        Assert.Equal(
            "<p lang=\"en\">A new <strong>framework</strong> is proposed.</p>",
            Html(new Paragraph([new TextRun("A new "), new Strong([new TextRun("framework")]), new TextRun(" is proposed.")])));
        Assert.Equal("<ul><li lang=\"en\">open weights</li><li>LLaMA</li></ul>", Html(new ListBlock(null, [Item("open weights"), Item("LLaMA")])));
    }

    [Theory]
    [InlineData("Mixture of Experts(MoE)", "MoE", "Mixture of Experts")]
    [InlineData("RL(Reinforcement Learning)", "RL", "Reinforcement Learning")]
    [InlineData("(Large Language Models; LLMs)", "LLM", "Large Language Model")]
    [InlineData("(Large Language Models; LLMs)", "LLMs", "Large Language Models")]
    [InlineData("Retrieval-Augmented Generation (RAG)", "RAG", "Retrieval-Augmented Generation")]
    [InlineData("Reinforcement Learning from Human Feedback(RLHF)", "RLHF", "Reinforcement Learning from Human Feedback")]
    [InlineData("Chain of Thought, CoT", "CoT", "Chain of Thought")]
    public void An_abbreviation_says_what_the_summary_says_it_stands_for(string told, string word, string meaning) => Assert.Equal(
        $"<abbr lang=\"en\" title=\"{meaning}\">{word}</abbr>를 쓰고 또 {word}를 씁니다.",
        Explained(told, $"{word}를 쓰고 또 {word}를 씁니다."));

    [Theory]
    [InlineData("Large Language Models(VLM)", "VLM")]
    [InlineData("Language Models(LLM)", "LLM")]
    [InlineData("GPT(생성형 모델)", "GPT")]
    [InlineData("RL(Reinforcement Learning Agents)", "RL")]
    [InlineData("LLM, Large Language", "LLM")]
    [InlineData("Mixture of Experts(MoE)", "MoE-2")]
    [InlineData("Mixture of Experts(MoE)", "XMoE")]
    public void What_does_not_agree_letter_for_letter_is_not_explained(string told, string word) =>
        Assert.Equal($"{word}를", Explained(told, $"{word}를"));

    [Fact]
    public void An_abbreviation_is_explained_once_and_inside_its_phrase() => Assert.Equal(
        "<span lang=\"en\"><abbr title=\"Reinforcement Learning\">RL</abbr> agent</span>와 RL",
        Explained("강화학습(Reinforcement Learning, RL)", "RL agent와 RL"));

    [Theory]
    [InlineData("Value Query Policy(VQP)", "VQPs", "Value Query Policies")]
    [InlineData("Vision Array(VA)", "VAs", "Vision Arrays")]
    public void A_plural_is_explained_by_a_plural(string told, string word, string meaning) =>
        Assert.Contains($"title=\"{meaning}\"", Explained(told, word), StringComparison.Ordinal);

    [Fact]
    public void A_bracket_that_closes_far_away_is_not_looked_for_again_and_again()
    {
        const int Count = 2000;
        var text = string.Concat(Enumerable.Repeat("AB (x ", Count)) + ")";
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Empty(Abbreviations.In(text));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, Count * 1000);
    }

    [Fact]
    public void The_section_that_explains_an_abbreviation_need_not_tell_it_again() =>
        Assert.Empty(Abbreviations.Of([Section("Mixture of Experts(MoE)")])[0]);

    [Fact]
    public void Marks_change_no_character_and_close_what_they_open() => Gen.OneOf(
            Gen.OneOf("Large Language Models", "(LLM)", "(", ")", "가", "은 ", " ", ", ", ". ", ": ", "'", "’s", "-", "fine-tuning", "RL", "MoE", "Mixture of Experts", "<b>", "&", "https://a.b/c d", "3D", "é", "x"),
            Gen.String[Gen.Char[' ', '\u024F'].Where(c => !char.IsControl(c)), 0, 6])
        .Array[0, 12].Sample(pieces =>
        {
            var text = string.Concat(pieces);
            var xml = XElement.Parse($"<r>{Explained("RL(Reinforcement Learning), Mixture of Experts(MoE)", text)}</r>", LoadOptions.PreserveWhitespace);
            Assert.Equal(text, xml.Value);
            Assert.All(xml.Descendants("span"), span => Assert.Empty(span.Descendants("span")));
        }, iter: 5000);

    private static string Unmarked(string text) =>
        text.Replace("‹", "", StringComparison.Ordinal).Replace("›", "", StringComparison.Ordinal);

    private static string Marked(string text)
    {
        var output = new Utf8Buffer();
        TextMarks.English.Write(output, text);
        return Bound.Replace(Encoding.UTF8.GetString(output.Written), "$1")
            .Replace("<span lang=\"en\">", "‹", StringComparison.Ordinal).Replace("</span>", "›", StringComparison.Ordinal)
            .Replace("&#39;", "'", StringComparison.Ordinal).Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal);
    }

    private static string Explained(string told, string text)
    {
        var output = new Utf8Buffer();
        new TextMarks(Abbreviations.Of([Section(told), Section(text)])[1]).Write(output, text);
        return Encoding.UTF8.GetString(output.Written);
    }

    private static Section Section(string text) => new(label: null, SectionKind.Plain, [new Paragraph([new TextRun(text)])], text);

    private static ListEntry Item(string text) => new([new Paragraph([new TextRun(text)])]);

    private static string Html(params Block[] blocks)
    {
        var output = new Utf8Buffer();
        RichTextHtml.Write(output, [.. blocks], mathMl: null, TextMarks.English);
        return Encoding.UTF8.GetString(output.Written);
    }
}
