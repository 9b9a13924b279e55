namespace GeoConflict.Events.Reports;

/// <summary>A number of people in a report: "four soldiers".</summary>
/// <param name="Count">How many.</param>
/// <param name="Concept">Number of the concept that says who; -1 where only killed, -2 where only hurt is said.</param>
internal readonly record struct CountedPeople(int Count, int Concept)
{
    /// <summary>Nobody says who: "13 killed".</summary>
    public const int Killed = -1;

    /// <summary>Nobody says who: "13 wounded".</summary>
    public const int Hurt = -2;
}
