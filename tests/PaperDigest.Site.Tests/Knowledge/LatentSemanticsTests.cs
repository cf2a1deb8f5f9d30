using PaperDigest.Site.Knowledge.Relating;

namespace PaperDigest.Site.Tests.Knowledge;

public sealed class LatentSemanticsTests
{
    // Papers of two subjects: even ones have some of features 0 to 9, odd ones of 10 to 19, and all have feature 20.
    private static readonly Feature[][] OfTwoSubjects =
    [
        .. Enumerable.Range(0, 120).Select(paper => new Feature[]
        {
            new((paper % 2 * 10) + (paper / 2 % 10), .6f), new((paper % 2 * 10) + ((paper / 2 * 3) + 1) % 10, .6f), new(20, .5f),
        }.DistinctBy(feature => feature.Place).OrderBy(feature => feature.Place).ToArray()),
    ];

    [Fact]
    public void Papers_of_one_subject_are_alike_even_if_they_share_no_word_of_it()
    {
        var semantics = new LatentSemantics(OfTwoSubjects, 21);

        Assert.True(semantics.Likeness(0, 4) > semantics.Likeness(0, 5) + .1f);
    }

    [Fact]
    public void Likeness_is_the_same_each_time_and_never_below_0()
    {
        var (one, other) = (new LatentSemantics(OfTwoSubjects, 21), new LatentSemantics(OfTwoSubjects, 21));

        Assert.All(Enumerable.Range(0, 120), paper => Assert.Equal(one.Likeness(0, paper), other.Likeness(0, paper)));
        Assert.All(Enumerable.Range(0, 120), paper => Assert.InRange(one.Likeness(0, paper), 0, 1.001f));
    }

    [Fact]
    public void A_paper_without_features_is_like_none() =>
        Assert.Equal(0, new LatentSemantics([.. OfTwoSubjects, []], 21).Likeness(0, 120));
}
