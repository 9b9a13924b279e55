namespace GeoConflict.Tests.Events;

/// <summary>Tolls in invented reports; expected values counted by hand.</summary>
public sealed class StoryTollTests
{
    [Theory]
    [InlineData("Three policemen and five gunmen were killed in a clash in Mosul.", 8)]
    [InlineData("A guard and two of the rebels were killed in a clash in Mosul.", 3)]
    [InlineData("A car bomb killed nine people in Mosul, four of them soldiers.", 9)]
    [InlineData("A car bomb in Mosul killed nine people, two of them women and one a child.", 9)]
    [InlineData("Two Turks and a Syrian were killed by a car bomb in Mosul.", 3)]
    [InlineData("A man of 41 was shot dead by gunmen in Mosul.", 1)]
    [InlineData("A nine-year-old boy was killed by a car bomb in Mosul.", 1)]
    [InlineData("The bombing in Mosul claimed 14 lives.", 14)]
    [InlineData("A car bomb exploded in Mosul. Twelve people lost their lives.", 12)]
    [InlineData("A car bomb exploded in Mosul. The number of dead has gone up to 33.", 33)]
    [InlineData("A car bomb exploded in Mosul. Doctors put the dead at 16, after nine in the morning.", 16)]
    [InlineData("A car bomb exploded in Mosul. No one was hurt.", 0)]
    [InlineData("A car bomb exploded in Mosul but hurt nobody.", 0)]
    [InlineData("A car bomb exploded in Mosul. There were no casualties.", 0)]
    [InlineData("Gunmen shot dead a journalist in Mosul.", 1)]
    [InlineData("BAGHDAD - Forty-one people were killed by a car bomb in Mosul.", 41)]
    public void Code_counts_the_dead_of_a_report(string text, int dead) =>
        Assert.Equal(dead, CodedText.Code(text, "2023-11-13").Events[0].Fatalities?.Best);

    [Fact]
    public void Code_gives_each_place_of_a_list_its_own_toll()
    {
        var events = CodedText.Code("Car bombs killed seven people in Mosul and three more in Kirkuk.",
            "2023-11-13").Events;
        Assert.Equal([7, 3], events.Select(e => e.Fatalities?.Best));
        Assert.Equal(["Mosul", "Kirkuk"], events.Select(e => e.Place?.Toponym.Surface));
    }
}
