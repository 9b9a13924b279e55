using System.Globalization;
using GeoConflict.Events;

namespace GeoConflict.Tests.Events;

/// <summary>Invented sentences; expected values read off by hand.</summary>
public sealed class EventCoderTests
{
    [Theory]
    [InlineData("Warplanes bombed a fuel depot in Mosul on Sunday.", SubEventType.AirDroneStrike)]
    [InlineData("A drone strike killed three fighters in Mosul.", SubEventType.AirDroneStrike)]
    [InlineData("Artillery shelling hit the suburbs of Kharkiv overnight.",
        SubEventType.ShellingArtilleryMissileAttack)]
    [InlineData("A suicide bomber blew himself up at a market in Maiduguri, killing nine people.",
        SubEventType.SuicideBomb)]
    [InlineData("A roadside bomb exploded near Kirkuk, wounding two policemen.",
        SubEventType.RemoteExplosiveLandmineIed)]
    [InlineData("Unknown men threw a grenade at a cafe in Kirkuk.", SubEventType.Grenade)]
    [InlineData("Chlorine gas attack kills 12 civilians in Syria.", SubEventType.ChemicalWeapon)]
    [InlineData("Iraqi soldiers clashed with Islamic State militants near Mosul.", SubEventType.ArmedClash)]
    [InlineData("Iraqi troops recaptured the town of Mosul on Friday.", SubEventType.GovernmentRegainsTerritory)]
    [InlineData("Houthi rebels captured the town of Mosul on Friday.", SubEventType.NonStateActorOvertakesTerritory)]
    [InlineData("Gunmen opened fire on villagers in Maiduguri, killing four people.", SubEventType.Attack)]
    [InlineData("Gunmen kidnapped six schoolgirls in Maiduguri.", SubEventType.AbductionForcedDisappearance)]
    [InlineData("Soldiers raped two women in Maiduguri.", SubEventType.SexualViolence)]
    [InlineData("Thousands of people protested peacefully in Lyon on Saturday.", SubEventType.PeacefulProtest)]
    [InlineData("Police fired tear gas to break up a demonstration in Lyon.", SubEventType.ProtestWithIntervention)]
    [InlineData("Soldiers shot dead five protesters with live ammunition in Baghdad.",
        SubEventType.ExcessiveForceAgainstProtesters)]
    [InlineData("Protesters threw stones and burned tyres in Nantes.", SubEventType.ViolentDemonstration)]
    [InlineData("An angry mob lynched two men in Maiduguri.", SubEventType.MobViolence)]
    [InlineData("The rebels and the government signed a ceasefire agreement in Baghdad.", SubEventType.Agreement)]
    [InlineData("Police arrested eight suspected militants in Baghdad.", SubEventType.Arrests)]
    [InlineData("About 200 fighters defected to the army in Kirkuk.", SubEventType.ChangeToGroupActivity)]
    [InlineData("Police seized rifles and ammunition in Kirkuk.", SubEventType.DisruptedWeaponsUse)]
    [InlineData("Turkish forces set up a military base in Kirkuk.", SubEventType.HeadquartersOrBaseEstablished)]
    [InlineData("Bandits looted shops in Maiduguri.", SubEventType.LootingPropertyDestruction)]
    [InlineData("Rebels withdrew from Kirkuk without a fight.", SubEventType.NonViolentTransferOfTerritory)]
    [InlineData("Workers uncovered a mass grave near Mosul.", SubEventType.Other)]
    public void Code_tells_every_sub_event_type(string text, SubEventType expected) =>
        Assert.Equal(expected, Assert.Single(CodedText.Code(text, "2023-11-13").Events).SubType);

    [Theory]
    [InlineData("The minister died of a heart attack in Baghdad.", RefusalReason.OtherSense)]
    [InlineData("The army did not attack Mosul.", RefusalReason.Negated)]
    [InlineData("The rebels threatened to attack Mosul.", RefusalReason.NotYet)]
    [InlineData("The army denied that its jets bombed Mosul.", RefusalReason.Denied)]
    [InlineData("Troops in Iraq have been attacked at least 40 times.", RefusalReason.Aggregate)]
    [InlineData("In 2014, militants captured Mosul.", RefusalReason.Background)]
    [InlineData("Gunmen often attack farmers near Maiduguri.", RefusalReason.Commentary)]
    public void Code_refuses_what_is_no_event_and_says_why(string text, RefusalReason reason)
    {
        var coded = CodedText.Code(text, "2023-11-13");
        Assert.Empty(coded.Events);
        Assert.Contains(coded.Refusals, r => r.Reason == reason);
    }

    [Theory]
    [InlineData("Gunmen killed three people in Mosul on Sunday.", "2023-11-12", "2023-11-12")]
    [InlineData("Gunmen killed three people in Mosul yesterday.", "2023-11-12", "2023-11-12")]
    [InlineData("Gunmen killed three people in Mosul overnight.", "2023-11-12", "2023-11-13")]
    [InlineData("Gunmen killed three people in Mosul two days ago.", "2023-11-11", "2023-11-11")]
    [InlineData("Gunmen killed three people in Mosul last week.", "2023-11-06", "2023-11-12")]
    [InlineData("Gunmen killed three people in Mosul on 9 November.", "2023-11-09", "2023-11-09")]
    [InlineData("Gunmen killed three people in Mosul on November 9, 2023.", "2023-11-09", "2023-11-09")]
    [InlineData("Gunmen killed three people in Mosul on Nov. 9.", "2023-11-09", "2023-11-09")]
    [InlineData("Gunmen killed three people in Mosul on 2023-11-09.", "2023-11-09", "2023-11-09")]
    [InlineData("Gunmen killed three people in Mosul on 11/10/2023.", "2023-10-11", "2023-11-10")]
    [InlineData("GUNMEN KILLED THREE PEOPLE IN MOSUL ON 9 NOV 23.", "2023-11-09", "2023-11-09")]
    [InlineData("Gunmen killed three people in Mosul between 3 and 5 November.", "2023-11-03", "2023-11-05")]
    [InlineData("Gunmen killed three people in Mosul in early November.", "2023-11-01", "2023-11-10")]
    [InlineData("Gunmen killed three people in Mosul last month.", "2023-10-01", "2023-10-31")]
    [InlineData("Gunmen killed three people in Mosul.", "2023-11-12", "2023-11-13")]
    public void Code_dates_against_the_day_of_publication(string text, string start, string end)
    {
        var date = Assert.Single(CodedText.Code(text, "2023-11-13").Events).Date;
        Assert.Equal(start, date.Start?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Assert.Equal(end, date.End.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Code_makes_up_no_date_when_neither_text_nor_publication_gives_one() =>
        Assert.True(Assert.Single(CodedText.Code("Gunmen killed three people in Mosul.").Events).Date.IsUnknown);

    [Theory]
    [InlineData("Gunmen killed six people in Mosul.", 6, 6, 6)]
    [InlineData("At least 12 people, including nine journalists, were killed in a car bomb attack in Mosul.", 12, 12,
        null)]
    [InlineData("A car bomb killed dozens of people in Mosul.", 24, null, 99)]
    [InlineData("A car bomb killed up to 30 people in Mosul.", 0, 30, 30)]
    [InlineData("A car bomb killed between 10 and 15 people in Mosul.", 10, null, 15)]
    [InlineData("Two soldiers and three civilians were killed in a car bomb attack in Mosul.", 5, 5, 5)]
    [InlineData("A car bomb in Mosul left a dozen people dead.", 12, 12, 12)]
    [InlineData("A car bomb exploded in Mosul. The death toll rose to 41 on Monday.", 41, 41, 41)]
    public void Code_counts_the_killed(string text, int low, int? best, int? high) =>
        Assert.Equal(
            new CountClaim(low, best, high), Assert.Single(CodedText.Code(text, "2023-11-13").Events).Fatalities);

    [Theory]
    [InlineData("Three soldiers were killed by Boko Haram in Maiduguri.", "Boko Haram", ActorKind.Rebels)]
    [InlineData("Israeli warplanes bombed a depot in Syria.", "Military Forces of Israel", ActorKind.ExternalForces)]
    [InlineData("Iraqi police arrested four men in Kirkuk.", "Police Forces of Iraq", ActorKind.StateForces)]
    [InlineData("Gunmen killed a priest in Maiduguri.", "Unidentified Armed Group", ActorKind.PoliticalMilitia)]
    [InlineData("A bomb killed five in Baghdad. The attack was claimed by Islamic State.", "Islamic State",
        ActorKind.Rebels)]
    public void Code_names_who_did_it(string text, string name, ActorKind kind) =>
        Assert.Equal(new Actor(name, kind), CodedText.Code(text, "2023-11-13").Events[0].Actor1);

    [Theory]
    [InlineData("Police fired tear gas at protesters in Nantes and Lyon on Sunday.", "Nantes Lyon")]
    [InlineData("A car bomb exploded in Mosul, in Nineveh province, killing five.", "Mosul")]
    [InlineData("A car bomb exploded in Mosul, Iraq, officials said in Baghdad.", "Mosul")]
    [InlineData("Gunmen from Baghdad attacked a police station in Kirkuk.", "Kirkuk")]
    [InlineData("In Mosul, gunmen killed three people.", "Mosul")]
    [InlineData("Air strikes killed ten people in Syria. No place was given.", "Syria")]
    public void Code_places_events_where_they_happened(string text, string places) =>
        Assert.Equal(
            places, string.Join(' ', CodedText.Code(text, "2023-11-13").Events.Select(e => e.Place?.Toponym.Surface)));

    [Fact]
    public void Code_leaves_an_event_unplaced_that_is_only_said_to_be_on_a_continent() =>
        Assert.Null(Assert.Single(CodedText.Code("A car bomb killed ten people in Europe.", "2023-11-13").Events).Place);

    [Fact]
    public void Code_joins_headline_and_lead_into_one_event()
    {
        const string text = "Bomb in Iraq kills nine\nA car bomb killed nine people in Mosul on Sunday, police said.\n"
            + "The blast destroyed a market.";
        var found = Assert.Single(CodedText.Code(text, "2023-11-13").Events);
        Assert.Equal("Mosul", found.Place?.Toponym.Surface);
        Assert.Equal(new DateOnly(2023, 11, 12), found.Date.End);
    }

    [Fact]
    public void Code_keeps_another_attack_apart()
    {
        const string text = "A car bomb killed nine people in Mosul on Sunday.\n"
            + "In another attack, gunmen shot dead two men in Kirkuk.";
        Assert.Equal(2, CodedText.Code(text, "2023-11-13").Events.Count);
    }
}
