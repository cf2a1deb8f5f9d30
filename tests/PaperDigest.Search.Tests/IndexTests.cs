namespace PaperDigest.Search.Tests;

/// <summary>What an index says of its documents, and of documents that are odd.</summary>
public sealed class IndexTests
{
    private static readonly DateOnly Day = new(2025, 1, 15);

    [Fact]
    public void An_index_of_nothing_is_an_index()
    {
        var index = Samples.Read([], new EqualTerms("환각", ["hallucination"]));

        Assert.Equal(0, index.Count);
        Assert.Empty(index.FirstTerms);
        Assert.Empty(index.Years);
        Assert.Empty(index.WordFiles);
        Assert.Empty(index.Marks);
        Assert.Empty(index.Days());
        Assert.Empty(index.Votes());
        Assert.Equal(5, index.Paths.Length);
    }

    [Fact]
    public void One_document_is_found()
    {
        var index = Samples.Read([new SearchDocument { Id = "2501.08313", Date = Day, Title = "MiniMax-01", Names = ["Kaiming He"] }]);

        Assert.Equal([0], index.DocumentsOf("2501.08313"));
        Assert.Equal([0], index.DocumentsOf("minimax"));
        Assert.Equal([0], index.DocumentsOf("kaiming he"));
        Assert.Null(index.Find("minimum"));
        Assert.Equal([(2025, 0)], index.Years);
        Assert.Equal([20103], index.Days());
    }

    [Fact]
    public void An_identifier_is_one_term_in_lower_case() =>
        Assert.Equal([0], Samples.Read([new SearchDocument { Id = "math.AG/9901001", Date = Day, Title = "" }]).DocumentsOf("math.ag/9901001"));

    [Fact]
    public void A_document_without_any_word_is_found_by_its_identifier()
    {
        var index = Samples.Read([new SearchDocument { Id = "x", Date = Day, Title = "…" }]);

        Assert.Equal(["x"], index.Terms.Select(t => t.Term));
        Assert.Equal(["x", "20103", "", "…", "", "0", "", ""], index.Card(0));
    }

    [Fact]
    public void Impacts_say_how_often_and_where()
    {
        var index = Samples.Read([new SearchDocument { Id = "1", Date = Day, Title = "once", Names = ["four"], Texts = ["four two", "four four two five five five five five"] }]);

        Assert.Equal(4, index.Find("once")!.Hits[0].Impact);
        Assert.Equal(1, index.Find("two")!.Hits[0].Impact);
        Assert.Equal(8 + 2, index.Find("four")!.Hits[0].Impact);
        Assert.Equal(3, index.Find("five")!.Hits[0].Impact);
    }

    [Fact]
    public void Years_name_their_first_documents()
    {
        var index = Samples.Read([.. new[] { 2023, 2023, 2025, 2025, 2025 }.Select((year, i) => Samples.Document(i, "") with { Date = new(year, 5, 1) })]);

        Assert.Equal([(2023, 0), (2025, 2)], index.Years);
    }

    [Fact]
    public void Days_and_votes_are_those_of_the_documents()
    {
        var index = Samples.Read(
        [
            Samples.Document(0, "") with { Date = new(1970, 1, 1), Votes = null },
            Samples.Document(1, "") with { Date = new(1970, 1, 2), Votes = 0 },
            Samples.Document(2, "") with { Date = new(1970, 1, 2), Votes = 123_456 },
        ]);

        Assert.Equal([0, 1, 1], index.Days());
        Assert.Equal([null, 0, 123_456], index.Votes());
    }

    [Fact]
    public void A_day_before_1970_counts_as_the_first_and_fewer_votes_than_none_as_none()
    {
        var index = Samples.Read([Samples.Document(0, "") with { Date = new(1950, 6, 25), Votes = -3 }]);

        Assert.Equal([0], index.Days());
        Assert.Equal([0], index.Votes());
        Assert.Equal(["0", "0"], index.Card(0)[1..3]);
    }

    [Fact]
    public void Marks_are_rows_of_bits_and_numbers_on_cards()
    {
        SearchDocument[] documents = [.. Enumerable.Range(0, 20).Select(i => Samples.Document(i, "") with { Marks = i % 3 == 0 ? ["video", "code"] : i % 3 == 1 ? ["code"] : [] })];
        var index = Samples.Read(documents);

        Assert.Equal(["code", "video"], index.Marks);
        Assert.Equal(Enumerable.Range(0, 20).Where(i => i % 3 < 2), index.Marked("code"));
        Assert.Equal(Enumerable.Range(0, 20).Where(i => i % 3 == 0), index.Marked("video"));
        Assert.Equal(["0,1", "0", ""], Enumerable.Range(0, 3).Select(i => index.Card(i)[^1]));
    }

    [Fact]
    public void A_card_shows_three_names_and_how_many_there_are()
    {
        var index = Samples.Read([new SearchDocument { Id = "2501.08313", Date = Day, Votes = 193, Title = "MiniMax-01", Names = ["A B", "C|D", "E\tF", "G"], Summary = "짧은 요약." }]);

        Assert.Equal(["2501.08313", "20103", "193", "MiniMax-01", "A B|C D|E F", "4", "짧은 요약.", ""], index.Card(0));
    }

    [Theory]
    [InlineData("a\tb\nc\r\nd", "a b c d")]
    [InlineData("  a \u0000\u0001 b  ", "a b")]
    [InlineData("a\u00A0\u2003\u2028b\u0085c", "a b c")]
    [InlineData("<b>&amp;</b>", "<b>&amp;</b>")]
    public void A_title_on_a_card_is_one_line_and_otherwise_as_it_is(string title, string shown) =>
        Assert.Equal(shown, Samples.Read([Samples.Document(0, title)]).Card(0)[3]);

    [Fact]
    public void A_lone_surrogate_on_a_card_is_a_replacement_character() => Assert.Equal("a\uFFFDb", Samples.Read([Samples.Document(0, "a\uD800b")]).Card(0)[3]);

    [Fact]
    public void A_long_summary_is_cut_between_characters()
    {
        Assert.Equal(new string('가', 110), Summary(new string('가', 110)));
        Assert.Equal(new string('가', 109) + "…", Summary(new string('가', 111)));
        Assert.Equal("가나다 " + new string('x', 105) + "…", Summary("가나다 " + new string('x', 200)));
        Assert.Equal(new string('가', 108) + "…", Summary(new string('가', 108) + "👩‍💻가"));
        Assert.Equal(new string('가', 107) + "…", Summary(new string('가', 107) + " e\u0301\u0301\u0301가"));
    }

    [Fact]
    public void A_summary_of_one_endless_character_is_left_out() => Assert.Equal("…", Summary("e" + new string('\u0301', 200)));

    [Fact]
    public void A_huge_document_is_indexed_whole()
    {
        var text = string.Join(' ', Enumerable.Range(0, 60_000).Select(i => $"word{i} 단어{(char)('가' + (i % 11_000))}"));
        var index = Samples.Read([Samples.Document(0, "huge", text), Samples.Document(1, "small", "word59999")]);

        Assert.Equal([0, 1], index.DocumentsOf("word59999"));
        Assert.Equal([0], index.DocumentsOf("word31415"));
        Assert.Equal([0], index.DocumentsOf("단어"));
        Assert.Equal(3, index.Find("단어")!.Hits[0].Impact & 3);
    }

    [Fact]
    public void A_word_of_any_length_is_a_term()
    {
        var word = new string('x', 200_000);

        Assert.Equal([0], Samples.Read(Samples.Texts(word + " " + new string('가', 100_000))).DocumentsOf(word));
    }

    [Fact]
    public void A_term_that_every_document_holds_is_a_list_like_any_other() =>
        Assert.Equal(Enumerable.Range(0, 500), Samples.Read([.. Enumerable.Range(0, 500).Select(i => Samples.Document(i, "same"))]).DocumentsOf("same"));

    [Fact]
    public void The_address_is_that_of_the_options()
    {
        var index = SearchIndexBuilder.Build(1, i => Samples.Document(i, ""), new SearchOptions { Address = "../p/{id}.html" }, TestContext.Current.CancellationToken);

        Assert.Equal("../p/{id}.html", new Reading.IndexReader(index).Address);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("a\tb")]
    [InlineData("a\u0000")]
    public void An_identifier_that_is_empty_or_has_white_space_is_refused(string id) =>
        Assert.Throws<ArgumentException>(() => Samples.Build([Samples.Document(0, "") with { Id = id }]));

    [Fact]
    public void Documents_out_of_order_are_refused() =>
        Assert.Throws<ArgumentException>(() => Samples.Build([Samples.Document(0, "") with { Date = Day }, Samples.Document(1, "") with { Date = Day.AddDays(-1) }]));

    [Fact]
    public void More_than_eight_marks_are_refused()
    {
        SearchDocument[] documents = [Samples.Document(0, "") with { Marks = [.. Enumerable.Range(0, 8).Select(i => $"m{i}")] }, Samples.Document(1, "") with { Marks = ["m8"] }];

        Assert.Equal(8, Samples.Read(documents[..1]).Marks.Length);
        Assert.Throws<ArgumentException>(() => Samples.Build(documents));
    }

    [Fact]
    public void A_cancelled_build_stops()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(() => SearchIndexBuilder.Build(10, i => Samples.Document(i, ""), new SearchOptions(), cancelled.Token));
    }

    [Fact]
    public void Each_document_is_read_once()
    {
        var reads = new int[3000];
        SearchIndexBuilder.Build(reads.Length, i =>
        {
            Interlocked.Increment(ref reads[i]);
            return Samples.Document(i, "title");
        }, new SearchOptions(), TestContext.Current.CancellationToken);

        Assert.All(reads, count => Assert.Equal(1, count));
    }

    private static string Summary(string summary) => Samples.Read([Samples.Document(0, "") with { Summary = summary }]).Card(0)[6];
}
