namespace GeoConflict.Tests.Events;

/// <summary>What the sentences of one story take over from each other.</summary>
public sealed class StoryTests
{
    private const string Story =
        "Dozens dead in attack\nA suicide bomber blew himself up at a market in Maiduguri on Friday, killing 12 "
        + "people.\nThe governor visited the wounded.\nGunmen shot dead two traders in Kirkuk.";

    [Fact]
    public void Code_joins_the_headline_to_the_event_of_the_lead() =>
        Assert.Equal(
            ["Maiduguri", "Kirkuk"], CodedText.Code(Story, "2023-11-13").Events.Select(e => e.Place?.Toponym.Surface));

    [Fact]
    public void Code_dates_a_sentence_without_a_date_by_the_story() =>
        Assert.Equal(new DateOnly(2023, 11, 10), CodedText.Code(Story, "2023-11-13").Events[1].Date.Start);
}
