using CsCheck;
using PaperDigest.Site.Graph;

namespace PaperDigest.Site.Tests.Building;

public sealed class FiledNameTests
{
    private static readonly Gen<string> Names = Gen.OneOf(
        "Ada", "Ö", "van", "de", "LeCun", "III", "Jr.", "Team", "AI", "홍길동", "까치", "王", "𝒜", "01.", "…", "(x)", "E\u0301va", "'t", "ﬁ", "ß", "'", " ").Array[1, 5].Select(words => string.Join(' ', words));

    [Theory]
    [InlineData("Yann LeCun", "Yann", "LeCun", "L", "Le")]
    [InlineData("Joost van de Weijer", "Joost van de", "Weijer", "W", "We")]
    [InlineData("Hal Daumé III", "Hal", "Daumé III", "D", "Da")]
    [InlineData("Éva Ő", "Éva", "Ő", "O", "O")]
    [InlineData("haiping Zhu", "haiping", "Zhu", "Z", "Zh")]
    [InlineData("Yun Ai", "Yun", "Ai", "A", "Ai")]
    [InlineData("Maarten 't Hooft", "Maarten 't", "Hooft", "H", "Ho")]
    [InlineData("Kim (x)", "Kim", "(x)", "X", "X")]
    [InlineData("Van Gool, Luc", "Luc", "Van Gool", "V", "Va")]
    [InlineData("Benjamin Van Durme", "Benjamin", "Van Durme", "V", "Va")]
    [InlineData("Dr. Jane Roe", "Jane", "Roe", "R", "Ro")]
    [InlineData("Weird A𝒜bc", "Weird", "A𝒜bc", "A", "A𝒜")]
    public void A_name_is_filed_by_its_family_name(string name, string given, string family, string initial, string guide) => Assert.Equal((given, family, initial, guide), Filed(name));

    [Theory]
    [InlineData("홍길동", "ㅎ", "홍")]
    [InlineData("김 철수", "ㄱ", "김")]
    [InlineData("王 小明", "#", "王")]
    [InlineData("OpenAI", "O", "Op")]
    [InlineData("Kimi Team", "K", "Ki")]
    [InlineData("01. AI", "#", "0")]
    [InlineData("LeCun, Yann", "L", "Le")]
    [InlineData("Bob Jr.", "B", "Bo")]
    [InlineData("…", "#", "#")]
    public void A_name_in_Hangul_or_of_a_group_is_filed_as_it_is(string name, string initial, string guide) => Assert.Equal(("", name, initial, guide), Filed(name));

    [Fact]
    public void Every_name_stands_once_under_one_initial_and_guides_are_in_one_piece() => Names.HashSet[1, 60].Sample(
        names =>
        {
            var index = IndexOf([.. names.Select(name => (name, 1))]);
            var guides = index.Initials.SelectMany(group => group.Authors.Select(filed => (group.Initial.Slug, filed.Name.Guide))).ToArray();

            Assert.Equal(names.Order(StringComparer.Ordinal), index.Initials.SelectMany(group => group.Authors).Select(filed => filed.Author.Name).Order(StringComparer.Ordinal));
            Assert.Equal(guides.Distinct().Count(), guides.Where((guide, i) => i == 0 || guide != guides[i - 1]).Count());
            Assert.All(index.Initials, group => Assert.Matches("^[a-z]+$", group.Initial.Slug));
            return true;
        },
        iter: 300);

    [Fact]
    public void Family_names_go_before_given_names_and_accents_do_not_count() => Assert.Equal(
        ["Zoe Ăbel", "Ann Abell", "Bob Abell", "Ada Zhu", "강감찬", "까치", "홍길동", "01. AI"],
        IndexOf(("홍길동", 1), ("Ada Zhu", 1), ("Bob Abell", 1), ("01. AI", 1), ("까치", 1), ("Zoe Ăbel", 1), ("Ann Abell", 1), ("강감찬", 1))
            .Initials.SelectMany(group => group.Authors).Select(filed => filed.Author.Name));

    [Fact]
    public void Authors_with_most_papers_are_shown_with_all_of_their_tie_or_none()
    {
        (string, int)[] names = [.. Enumerable.Range(0, 99).Select(i => ($"A N{i:00}", 3)), ("A Ma", 2), ("A Mb", 2), ("A La", 9)];

        Assert.Equal(["A La", "A N00", "A N01"], IndexOf(names).Prolific.Take(3).Select(filed => filed.Author.Name));
        Assert.Equal(100, IndexOf(names).Prolific.Length);
        Assert.Single(IndexOf([.. names, ("A N99", 3)]).Prolific);
        Assert.Equal(100, IndexOf(names[..100]).Prolific.Length);
    }

    private static (string, string, string, string) Filed(string name)
    {
        var filed = FiledName.Of(name);
        return (filed.Given, filed.Family, filed.Initial.Letter.ToString(), filed.Guide);
    }

    private static AuthorIndex IndexOf(params (string Name, int Papers)[] names)
    {
        var entry = Rendering.Views.Sample.Entry("2025-01-15", 1);
        return new AuthorIndex(names.Select(name =>
        {
            var author = new Author(name.Name, "slug");
            author.PaperList.AddRange(Enumerable.Repeat(new Paper([entry], []), name.Papers));
            return author;
        }));
    }
}
