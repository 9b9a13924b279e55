namespace GeoConflict.Tests.Corpus;

/// <summary>Counts over one dispatch or many, and the measures made of them.</summary>
internal sealed record DispatchScore
{
    public int Expected { get; init; }

    public int Placed { get; init; }

    /// <summary>Found events that match no expected one.</summary>
    public int Spurious { get; init; }

    public int TypeRight { get; init; }

    public int DateRight { get; init; }

    /// <summary>Placed events for which a figure of the killed is expected.</summary>
    public int DeadKnown { get; init; }

    public int DeadRight { get; init; }

    public int AllRight { get; init; }

    /// <summary>Whether every expected event was found with all its fields, and nothing else.</summary>
    public bool IsWhollyRight => AllRight == Expected && Spurious == 0;

    /// <summary>The measures by the names that tests/corpus/floors.json uses, each in [0, 1].</summary>
    public IReadOnlyDictionary<string, double> Measures => new Dictionary<string, double>(StringComparer.Ordinal)
    {
        ["placed_f1"] = Share(2 * Placed, (2 * Placed) + Spurious + (Expected - Placed)),
        ["type_right"] = Share(TypeRight, Expected),
        ["date_right"] = Share(DateRight, Expected),
        ["dead_right"] = Share(DeadRight, DeadKnown),
        ["all_right"] = Share(AllRight, Expected),
    };

    public static DispatchScore operator +(DispatchScore one, DispatchScore other) => new()
    {
        Expected = one.Expected + other.Expected,
        Placed = one.Placed + other.Placed,
        Spurious = one.Spurious + other.Spurious,
        TypeRight = one.TypeRight + other.TypeRight,
        DateRight = one.DateRight + other.DateRight,
        DeadKnown = one.DeadKnown + other.DeadKnown,
        DeadRight = one.DeadRight + other.DeadRight,
        AllRight = one.AllRight + other.AllRight,
    };

    private static double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;
}
