using GeoConflict.Events;

namespace GeoConflict.Tests.Events;

/// <summary>What an article tells again, recalls or makes up is no event of its own.</summary>
public sealed class RecapTests
{
    private const string Lead =
        "A suicide bomber killed 12 people at a market in Maiduguri on Friday, police said.\n";

    [Theory]
    [InlineData("The attack came three days after elections were held in Kirkuk.")]
    [InlineData("The violence drew protests from the opposition.")]
    [InlineData("The bombing went on although officials in Washington had been told, the governor said.")]
    public void Code_takes_the_attack_with_the_for_the_one_told_before(string sentence) =>
        Assert.Single(CodedText.Code(Lead + "The governor spoke.\n" + sentence, "2023-11-13").Events);

    [Fact]
    public void Code_tells_a_second_attack_with_a_toll_of_its_own() =>
        Assert.Equal(2, CodedText.Code(
            Lead + "The governor spoke.\nThe shelling of Kharkiv on Saturday killed three people.", "2023-11-13").Events.Count);

    [Fact]
    public void Code_joins_a_headline_that_names_another_place_to_the_lead()
    {
        var text = "Bomber kills 12 in blow to Syria\n" + Lead + "The governor spoke.";

        Assert.Equal("Maiduguri", Assert.Single(CodedText.Code(text, "2023-11-13").Events).Place?.Toponym.Surface);
    }

    [Fact]
    public void Code_takes_what_lies_a_year_back_for_history_even_in_the_lead() =>
        Assert.Empty(CodedText.Code(
            "The minister laid flowers for soldiers killed in Mosul in August 2008.\nHe spoke.\nThe band played.",
            "2018-08-07").Events);

    [Fact]
    public void Code_finds_no_event_in_the_plot_of_a_film() =>
        Assert.Empty(CodedText.Code(
            "The director opened the film festival with a drama on Friday.\nIn it gunmen storm a village near Mosul and "
            + "capture it.\nCritics and audiences praised the actors.", "2023-11-13").Events);

    [Fact]
    public void Code_takes_a_gas_cylinder_that_exploded_for_an_accident() =>
        Assert.Empty(CodedText.Code(
            "A gas cylinder exploded in a kitchen in Lyon on Monday and injured five people.", "2023-11-13").Events);

    [Fact]
    public void Code_calls_a_camp_that_police_storm_with_deaths_excessive_force()
    {
        var text = "Police stormed a camp of protesters in Baghdad on Friday with tear gas and killed three people.\nTents lay "
            + "about.\nThe minister spoke.";

        Assert.Equal(
            SubEventType.ExcessiveForceAgainstProtesters, Assert.Single(CodedText.Code(text, "2023-11-13").Events).SubType);
    }

    [Fact]
    public void Code_dates_an_event_by_its_day_and_not_by_how_long_all_has_gone_on()
    {
        var text = "Crowds burned buses in Lyon on Sunday.\nMore than 20 officers have been hurt since Thursday.\nIt was calm.";

        Assert.Equal(new DateOnly(2023, 11, 12), CodedText.Code(text, "2023-11-13").Events[0].Date.End);
    }

    [Fact]
    public void Code_tells_apart_two_attacks_on_two_days_in_one_town()
    {
        var events = CodedText.Code(
            "A bomb killed 14 people on a bus in Mosul on Monday, a day after a suicide bomber killed 17 at the railway station "
            + "of Mosul.\nThe mayor spoke.\nShops were shut.", "2023-11-14").Events;

        Assert.Equal([(13, 14), (12, 17)], events.Select(e => (e.Date.End.Day, e.Fatalities?.Best ?? 0)));
    }

    [Fact]
    public void Code_takes_no_sum_of_a_war_for_the_toll_of_its_last_attack()
    {
        var told = CodedText.Code(
            "Gunmen attacked a village near Maiduguri on Friday, the governor said.\nHe spoke.\nThe attack was the third this "
            + "week.\nRebels have killed 36,000 people in a decade of fighting.", "2023-11-13").Events[0];

        Assert.NotEqual(36000, told.Fatalities?.Best);
    }

    [Fact]
    public void Code_calls_supporters_who_clash_with_the_police_a_violent_demonstration() =>
        Assert.Equal(
            SubEventType.ViolentDemonstration,
            CodedText.Code("Supporters of the preacher clashed with the police in Lyon on Sunday.", "2023-11-13").Events[0].SubType);

    [Fact]
    public void Code_does_not_take_a_state_that_hunts_bombers_for_one_that_bombs() =>
        Assert.NotEqual(
            SubEventType.AirDroneStrike,
            CodedText.Code(
                "Iraqi police hunted for those behind the bombing in a park of Mosul that killed 70 people on Sunday.",
                "2023-11-13").Events[0].SubType);
}
