namespace GeoConflict.Api.Imports;

/// <summary>Tells whether two rows under one id say the same.</summary>
/// <remarks>FNV-1a, 64 bits, over the values as coded: another way to write a number or a day is no other value.</remarks>
internal static class RowHash
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>The hash of a row.</summary>
    public static long Of(CodedRow row)
    {
        var hash = Offset;
        Add(ref hash, (int)row.SubType, row.DateStart?.DayNumber, row.DateEnd?.DayNumber);
        Add(ref hash, row.Place.LatitudeDeg, row.Place.LongitudeDeg, row.Place.UncertaintyM, row.Confidence);
        Add(ref hash, row.Place.FeatureCode, row.Place.RelationKind, row.Place.Name, row.Place.Admin1Name,
            row.Place.CountryCode, row.Place.CountryName);
        Add(ref hash, row.Actor1, row.Actor2, row.Weapon, row.Target, row.Summary);
        Add(ref hash, (int?)row.Actor1Kind, (int?)row.Actor2Kind, row.FatalitiesLow, row.FatalitiesBest,
            row.FatalitiesHigh, row.InjuriesLow, row.InjuriesBest, row.InjuriesHigh);
        return unchecked((long)hash);
    }

    private static void Add(ref ulong hash, params ReadOnlySpan<int?> numbers)
    {
        foreach (var number in numbers) Add(ref hash, number is { } known ? (uint)known : ulong.MaxValue);
    }

    private static void Add(ref ulong hash, params ReadOnlySpan<double?> numbers)
    {
        foreach (var number in numbers) Add(ref hash, BitConverter.DoubleToUInt64Bits(number ?? double.NaN));
    }

    private static void Add(ref ulong hash, params ReadOnlySpan<string?> texts)
    {
        foreach (var text in texts)
        {
            foreach (var c in text ?? "\0") Add(ref hash, c);
            Add(ref hash, ulong.MaxValue);
        }
    }

    private static void Add(ref ulong hash, ulong part) => hash = unchecked((hash ^ part) * Prime);
}
