using PaperDigest.Site.Knowledge.Relating;

namespace PaperDigest.Site.Tests.Knowledge;

public sealed class LatentSemanticsTests
{
    // Even papers have two of features 0 to 3, odd ones two of 4 to 7, and all have feature 8.
    private static readonly Feature[][] OfTwoSubjects =
    [
        .. Enumerable.Range(0, 40).Select(paper => new[] { paper / 2 % 4, ((paper / 2) + 1) % 4 }.Order()
            .Select(feature => new Feature((paper % 2 * 4) + feature, .6f)).Append(new Feature(8, .5f)).ToArray()),
    ];

    [Fact]
    public void Papers_of_one_subject_are_alike_even_if_they_share_no_word_of_it()
    {
        var semantics = new LatentSemantics(OfTwoSubjects, 9);

        Assert.True(semantics.Likeness(0, 4) > semantics.Likeness(0, 5) + .1f);
    }

    [Fact]
    public void Likeness_is_the_same_each_time_and_never_below_0()
    {
        var (one, other) = (new LatentSemantics(OfTwoSubjects, 9), new LatentSemantics(OfTwoSubjects, 9));

        Assert.All(Enumerable.Range(0, 40), paper => Assert.Equal(one.Likeness(0, paper), other.Likeness(0, paper)));
        Assert.All(Enumerable.Range(0, 40), paper => Assert.InRange(one.Likeness(0, paper), 0, 1.001f));
    }

    [Fact]
    public void A_paper_without_features_is_like_none() =>
        Assert.Equal(0, new LatentSemantics([.. OfTwoSubjects, []], 9).Likeness(0, 40));
}
