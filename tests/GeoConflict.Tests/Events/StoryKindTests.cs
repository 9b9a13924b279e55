using GeoConflict.Events;

namespace GeoConflict.Tests.Events;

/// <summary>Kinds of event told over several words or sentences of invented reports.</summary>
public sealed class StoryKindTests
{
    [Theory]
    [InlineData("A grenade tossed at a shop in Mosul killed two men.", SubEventType.Grenade)]
    [InlineData("A man drove a van packed with explosives into a gate in Mosul, killing six guards.",
        SubEventType.SuicideBomb)]
    [InlineData("Two bombs dropped by a plane killed four people in Mosul.", SubEventType.AirDroneStrike)]
    [InlineData("Several rockets slammed into houses in Kharkiv and killed a woman.",
        SubEventType.ShellingArtilleryMissileAttack)]
    [InlineData("Two soldiers were killed in Mosul when their car ran over a mine.",
        SubEventType.RemoteExplosiveLandmineIed)]
    [InlineData("Air defence brought down a ballistic missile over Kharkiv; nobody was hurt.",
        SubEventType.DisruptedWeaponsUse)]
    [InlineData("Police in Nantes opened fire on a crowd of demonstrators and killed three.",
        SubEventType.ExcessiveForceAgainstProtesters)]
    [InlineData("Gunmen held two teachers hostage in Maiduguri.", SubEventType.AbductionForcedDisappearance)]
    [InlineData("A mob beat a thief to death in Maiduguri.", SubEventType.MobViolence)]
    [InlineData("Militants smashed the tomb of a saint in Mosul.", SubEventType.LootingPropertyDestruction)]
    [InlineData("Thousands of people walked through Lyon on Sunday to ask for higher pay.",
        SubEventType.PeacefulProtest)]
    public void Code_tells_the_kind_by_verb_and_noun(string text, SubEventType expected) =>
        Assert.Equal(expected, CodedText.Code(text, "2023-11-13").Events[0].SubType);

    [Theory]
    [InlineData("Opinion: the price of fear\nEvery war starts with a lie. We built the bombs. We let gunmen kill in Mosul.")]
    [InlineData("Army holds exercise\nSoldiers seized a bridge in Mosul in a mock attack on Monday.\nThe drill ends today.")]
    [InlineData("Reports of shots were a hoax\nThere was no gunman in Mosul on Sunday.\nPeople had fled after an attack was reported.")]
    [InlineData("It sounded like an air raid in Mosul.")]
    [InlineData("If a bomb went off in Mosul, nobody would know whom to blame.")]
    public void Code_takes_no_event_from_what_is_not_reported(string text) =>
        Assert.Empty(CodedText.Code(text, "2023-11-13").Events);

    [Theory]
    [InlineData("Gunmen killed three people in Mosul on Saturday. That evening a bomb exploded in Kirkuk.",
        "2023-11-11")]
    [InlineData("Gunmen killed three people in Mosul on Saturday. Hours later a bomb exploded in Kirkuk.",
        "2023-11-11")]
    [InlineData("Gunmen killed three people in Mosul on Saturday. The next day a bomb exploded in Kirkuk.",
        "2023-11-12")]
    [InlineData("Gunmen killed three people in Mosul on Saturday. The day before, a bomb exploded in Kirkuk.",
        "2023-11-10")]
    [InlineData("Police arrested a man in Mosul on Sunday. A bomb exploded in Kirkuk on Monday last week.",
        "2023-11-06")]
    public void Code_dates_from_the_day_of_the_story(string text, string day) =>
        Assert.Equal(day, CodedText.Code(text, "2023-11-13").Events[^1].Date.Start?.ToString("yyyy-MM-dd",
            System.Globalization.CultureInfo.InvariantCulture));
}
