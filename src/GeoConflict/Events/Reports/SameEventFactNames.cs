namespace GeoConflict.Events.Reports;

/// <summary>Gives each fact that may hold of two reports a number and a name: "words alike 3 | next day".</summary>
internal sealed class SameEventFactNames
{
    private readonly List<string> names = [];
    private readonly List<SameEventGround> grounds = [];

    /// <summary>Name of each fact, by its number.</summary>
    public IReadOnlyList<string> Names => names;

    /// <summary>What each fact is about, by its number.</summary>
    public IReadOnlyList<SameEventGround> Grounds => grounds;

    /// <summary>Adds facts of which one holds at a time.</summary>
    /// <returns>The number of the first; those of the others follow.</returns>
    public int Add(SameEventGround ground, string name, params IReadOnlyList<string> values)
    {
        var first = names.Count;
        if (values.Count == 0) names.Add(name);
        foreach (var value in values) names.Add(name + " " + value);
        while (grounds.Count < names.Count) grounds.Add(ground);
        return first;
    }

    /// <summary>The same for levels 0 to <paramref name="levels"/> - 1.</summary>
    public int AddLevels(SameEventGround ground, string name, int levels) =>
        Add(ground, name, [.. Enumerable.Range(0, levels).Select(level => level.ToString(
            System.Globalization.CultureInfo.InvariantCulture))]);

    /// <summary>The same for each of the levels on each sort of days apart.</summary>
    public int AddByDays(SameEventGround ground, string name, IReadOnlyList<string> values, IReadOnlyList<string> days) =>
        Add(ground, name, [.. values.SelectMany(value => days.Select(day => value + " | " + day))]);
}
