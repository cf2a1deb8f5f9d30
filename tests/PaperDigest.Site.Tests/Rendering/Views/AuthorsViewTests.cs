using PaperDigest.Site.Rendering.Views;
using static PaperDigest.Site.Tests.Rendering.Views.Sample;

namespace PaperDigest.Site.Tests.Rendering.Views;

public sealed class AuthorsViewTests
{
    [Fact]
    public void The_index_has_every_letter_of_an_alphabet_with_an_author_and_no_other_alphabet()
    {
        var index = PageValues.Authors(Authors("Ada Lovelace", "가람", "Éva Õun")).Value!;
        var alphabets = ((InitialLinkView[][])index.See("alphabets")!).Select(alphabet => alphabet.Select(letter => $"{letter.See("letter")}{letter.See("count")}{letter.See("url")}").ToArray()).ToArray();

        Assert.Equal([26, 14], alphabets.Select(alphabet => alphabet.Length));
        Assert.Equal(["L1/digest/authors/l/", "O1/digest/authors/o/"], alphabets[0].Where(letter => letter.Contains('/', StringComparison.Ordinal)));
        Assert.Equal(["ㄱ1/digest/authors/giyeok/", "ㄴ0"], alphabets[1][..2]);
        Assert.Equal([3, 3, 2], new[] { "count", "all_count", "min_papers" }.Select(index.See));
        Assert.Equal(["Ada+Lovelace 2", "Éva+Õun 2", "+가람 2"], index.SeeAll("prolific").Select(author => $"{author.See("given")}+{author.See("family")} {author.See("count")}"));
    }

    [Fact]
    public void Neighbours_of_an_initial_are_those_with_an_author()
    {
        var context = Authors("A B", "A D", "가람");
        var initials = context.Graph.AuthorIndex.Initials.Select(group => PageValues.Initial(context, group).Value!).ToArray();

        Assert.Equal(["B", "D", "ㄱ"], initials.Select(initial => initial.See("letter")));
        Assert.Equal([null, "B", "D"], initials.Select(initial => initial.See("previous") is View other ? other.See("letter") : null));
        Assert.Equal(["/digest/authors/d/", "/digest/authors/giyeok/", null], initials.Select(initial => initial.See("next") is View other ? other.See("url") : null));
    }

    [Theory]
    [InlineData(40, "")]
    [InlineData(41, "Ma Mb")]
    public void Past_forty_authors_an_initial_is_parted_by_first_letters(int count, string guides)
    {
        var context = Authors([.. Enumerable.Range(0, count).Select(i => $"N{i} M{(i < 5 ? 'a' : 'b')}{i}")]);
        var groups = PageValues.Initial(context, Assert.Single(context.Graph.AuthorIndex.Initials)).Value!.SeeAll("groups");

        Assert.Equal(guides, string.Join(' ', groups.Select(group => group.See("guide"))));
        Assert.Equal(count, groups.Sum(group => group.SeeAll("authors").Length));
    }

    [Fact]
    public void Names_of_no_alphabet_are_filed_under_the_interfaces_word_for_others()
    {
        var context = Authors("王伟");
        Assert.Equal(["authors.others", "/digest/authors/others/"], new[] { "letter", "url" }.Select(PageValues.Initial(context, context.Graph.AuthorIndex.Initials[0]).Value!.See));
    }

    private static ViewContext Authors(params string[] names) =>
        Context(Entry("2025-01-14", 1) with { Authors = [.. names] }, Entry("2025-01-15", 1) with { Authors = [.. names] });
}
