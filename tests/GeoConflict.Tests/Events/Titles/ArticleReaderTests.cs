using GeoConflict.Events;
using GeoConflict.Tests.Corpus;
using GeoConflict.Text;

namespace GeoConflict.Tests.Events.Titles;

/// <summary>A title that is given beside the text is its headline.</summary>
public sealed class ArticleReaderTests
{
    private const string Text =
        "A suicide bomber blew himself up at a market in Maiduguri on Friday, the police said.\n\nThe governor of Borno "
        + "visited the wounded.";

    [GazetteerFact]
    public void Read_takes_title_and_first_sentence_for_one_event()
    {
        var told = Assert.Single(Read("Bomber kills 12 in Nigeria").Events);

        Assert.Equal("Maiduguri", told.Place?.Best.Place.Name);
        Assert.Equal(12, told.Fatalities?.Best);
    }

    [GazetteerFact]
    public void Read_gives_words_of_the_title_spans_into_the_title()
    {
        const string title = "Bomber kills 12 in Nigeria";
        var coded = Read(title);
        var told = Assert.Single(coded.Events);

        Assert.Null(told.Spans.Fatalities);
        Assert.Equal("12", told.TitleSpans?.Fatalities?.Of(title).ToString());
        Assert.Equal("Nigeria", Assert.Single(coded.TitleResolutions).Toponym.Span.Of(title).ToString());
    }

    [GazetteerFact]
    public void Read_gives_words_of_the_text_the_spans_they_have_without_a_title()
    {
        var (with, without) = (Read("Bomber kills 12 in Nigeria"), Read(null));

        Assert.Equal(
            without.Geoparsed.Resolutions.Select(r => r.Toponym), with.Geoparsed.Resolutions.Select(r => r.Toponym));
        Assert.Equal(without.Geoparsed.Text.Tokens, with.Geoparsed.Text.Tokens);
        Assert.Equal(without.Geoparsed.Text.Sentences, with.Geoparsed.Text.Sentences);
        Assert.Equal(without.Events[0].Evidence, with.Events[0].Evidence);
        Assert.Equal(without.Events[0].Spans.Trigger, with.Events[0].Spans.Trigger);
    }

    [GazetteerFact]
    public void Read_reads_a_title_once_that_the_text_begins_with()
    {
        var coded = Pipeline.Code(ArticleOf("Bomber kills 12 in Nigeria", "BOMBER KILLS 12 IN NIGERIA\n" + Text));

        Assert.Empty(coded.TitleResolutions);
        Assert.Single(coded.Events);
        Assert.Null(coded.Events[0].TitleSpans);
    }

    [GazetteerFact]
    public void Read_lets_an_event_that_only_the_title_tells_go_with_the_first_sentence()
    {
        const string title = "Gunmen kill four in Kirkuk";
        const string text = "The governor will speak to the press in the afternoon. Schools stay open.";
        var told = Assert.Single(Pipeline.Code(ArticleOf(title, text)).Events);

        Assert.Equal("The governor will speak to the press in the afternoon.", told.Evidence.Of(text).ToString());
        Assert.True(told.IsPlacedByTitle);
        Assert.Equal("Kirkuk", told.TitleSpans?.Place?.Of(title).ToString());
    }

    [GazetteerFact]
    public void Read_passes_over_the_name_of_the_publisher_after_a_title() =>
        Assert.DoesNotContain(
            Read("Bomber kills 12 at market | Boston Globe").TitleResolutions, r => r.Toponym.Surface.Contains("Boston", StringComparison.Ordinal));

    [GazetteerFact]
    public void Read_keeps_given_mentions_where_they_are()
    {
        var start = Text.IndexOf("Maiduguri", StringComparison.Ordinal);
        var article = ArticleOf("Bomber kills 12 in Nigeria", Text) with { Mentions = [new TextSpan(start, 9)] };

        Assert.Equal(new TextSpan(start, 9), Assert.Single(Pipeline.Code(article).Geoparsed.Resolutions).Toponym.Span);
    }

    private static CodedArticle Read(string? title) => Pipeline.Code(ArticleOf(title, Text));

    private static Article ArticleOf(string? title, string text) => new(text)
    {
        Title = title,
        PublishedOn = new DateOnly(2023, 11, 13),
    };
}
