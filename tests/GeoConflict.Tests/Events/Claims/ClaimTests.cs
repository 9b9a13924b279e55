using GeoConflict.Events;
using GeoConflict.Events.Claims;

namespace GeoConflict.Tests.Events.Claims;

/// <summary>What a text claims of an event is kept claim by claim, each with its words.</summary>
public sealed class ClaimTests
{
    private const string Lead = "A car bomb killed 12 people at a market in Mosul on Friday. ";

    [Theory]
    [InlineData("Islamic State claimed responsibility for the attack.", ResponsibilityKind.Claimed)]
    [InlineData("The attack was claimed by Islamic State.", ResponsibilityKind.Claimed)]
    [InlineData("Islamic State said it had carried out the bombing.", ResponsibilityKind.Claimed)]
    [InlineData("The governor blamed Islamic State for it.", ResponsibilityKind.Blamed)]
    [InlineData("The attack was blamed on Islamic State.", ResponsibilityKind.Blamed)]
    [InlineData("Officials accused Islamic State of it.", ResponsibilityKind.Blamed)]
    [InlineData("Islamic State denied that it was involved.", ResponsibilityKind.Denied)]
    [InlineData("Islamic State said it had nothing to do with it.", ResponsibilityKind.Denied)]
    public void Code_keeps_who_is_said_to_have_done_it(string sentence, ResponsibilityKind expected)
    {
        var claim = Assert.Single(CodedText.Code(Lead + sentence, "2023-11-13").Events[0].Responsibility);

        Assert.Equal(expected, claim.Kind);
        Assert.Contains("Islamic State", claim.Actor.Name, StringComparison.Ordinal);
    }

    [Fact]
    public void Code_names_who_blames_and_the_words()
    {
        const string text = Lead + "The governor of the province blamed Islamic State for it.";
        var claim = Assert.Single(CodedText.Code(text, "2023-11-13").Events[0].Responsibility);

        Assert.Equal("The governor of the province", claim.By);
        Assert.Equal("blamed Islamic State", claim.Span.Of(text).ToString());
    }

    [Theory]
    [InlineData("No group claimed responsibility.")]
    [InlineData("Nobody claimed the attack.")]
    [InlineData("Relatives claimed the bodies of Islamic State fighters.")]
    [InlineData("The soldiers were denied entry by the police.")]
    public void Code_takes_no_claim_from(string sentence) =>
        Assert.Empty(CodedText.Code(Lead + sentence, "2023-11-13").Events[0].Responsibility);

    [Fact]
    public void Code_names_no_doer_where_the_one_who_is_blamed_denies_it()
    {
        var told = CodedText.Code(
            Lead + "The governor said nothing. Officials blamed Islamic State, which had bombed the market. Islamic State denied "
            + "it.", "2023-11-13").Events[0];

        Assert.Equal(
            [ResponsibilityKind.Blamed, ResponsibilityKind.Denied], told.Responsibility.Select(c => c.Kind));
        Assert.Null(told.Actor1);
    }

    [Fact]
    public void Code_keeps_counts_by_side_beside_their_sum()
    {
        const string text = "Eight policemen and fourteen gunmen were killed in a battle in Mosul on Friday, medics said.";
        var told = Assert.Single(CodedText.Code(text, "2023-11-13").Events);

        Assert.Equal(22, told.Fatalities?.Best);
        Assert.Equal([8, 14], told.CasualtyClaims.Select(c => c.Count.Best));
        Assert.Equal(["Eight policemen", "fourteen gunmen"], told.CasualtyClaims.Select(c => c.Span.Of(text).ToString()));
        Assert.Equal(ActorKind.StateForces, told.CasualtyClaims[0].Side?.Kind);
        Assert.NotEqual(ActorKind.StateForces, told.CasualtyClaims[1].Side?.Kind);
        Assert.Equal("medics", told.CasualtyClaims[0].By);
    }

    [Fact]
    public void Code_keeps_rival_counts_apart()
    {
        var told = CodedText.Code(
            "A bomb killed 12 people in Mosul on Friday, police said. According to medics, the death toll was 15.",
            "2023-11-13").Events[0];

        Assert.Equal([(12, "police"), (15, "medics")], told.CasualtyClaims.Select(c => (c.Count.Best ?? 0, c.By)));
    }

    [Fact]
    public void Code_takes_no_bloodshed_after_a_headline_for_nobody_killed()
    {
        var told = Assert.Single(CodedText.Code(
            "Rebels capture Mosul\nThe streets were quiet on Friday.\nThere was no bloodshed, residents said.",
            "2023-11-13").Events);

        Assert.Equal(new CountClaim(0, 0, 0), told.Fatalities);
    }
}
