namespace PaperDigest.Core.Tests.Glossary;

/// <summary>The hundred terms that most papers name, each read for forms that name something else. Written anew where <c>PAPERDIGEST_GOLDENS</c> is <c>write</c>.</summary>
public sealed class LargestTermsTests
{
    private const int Count = 100;

    [Fact]
    public void The_largest_terms_have_the_forms_that_were_read()
    {
        var lines = CorpusGlossary.Glossary.Terms.Take(Count).Select(term => $"{term.Name}\t{string.Join(" | ", term.Forms.Select(form => form.Text).Order(StringComparer.Ordinal))}").Order(StringComparer.Ordinal).ToList();
        var file = Repository.File("tests/PaperDigest.Core.Tests/Glossary/largest.tsv");
        if (Environment.GetEnvironmentVariable("PAPERDIGEST_GOLDENS") == "write")
        {
            File.WriteAllLines(file, lines);
        }

        Assert.Equal(File.ReadLines(file), lines);
    }

    [Fact]
    public void The_glossary_is_the_same_on_one_processor_and_on_all()
    {
        var one = CorpusGlossary.Build(CorpusGlossary.Papers, 1);

        Assert.Equal(CorpusGlossary.Glossary.Terms.Select(term => (term.Name, string.Join('|', term.Forms), string.Join('|', term.Papers))), one.Terms.Select(term => (term.Name, string.Join('|', term.Forms), string.Join('|', term.Papers))));
        Assert.Equal(CorpusGlossary.Glossary.OfPapers.Select(of => string.Join(' ', of)), one.OfPapers.Select(of => string.Join(' ', of)));
    }
}
