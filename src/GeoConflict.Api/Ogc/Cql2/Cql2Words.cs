using System.Globalization;

namespace GeoConflict.Api.Ogc.Cql2;

/// <summary>The words of CQL2 that text and JSON share.</summary>
internal static class Cql2Words
{
    /// <summary>Relations of geometries and the PostGIS function of each.</summary>
    public static readonly IReadOnlyDictionary<string, string> Spatial = new Dictionary<string, string>(
        StringComparer.OrdinalIgnoreCase)
    {
        ["s_intersects"] = "ST_Intersects",
        ["s_disjoint"] = "ST_Disjoint",
        ["s_equals"] = "ST_Equals",
        ["s_touches"] = "ST_Touches",
        ["s_crosses"] = "ST_Crosses",
        ["s_within"] = "ST_Within",
        ["s_contains"] = "ST_Contains",
        ["s_overlaps"] = "ST_Overlaps",
    };

    /// <summary>Relations of times, over the ends a0, a1 of the first and b0, b1 of the second.</summary>
    public static readonly IReadOnlyDictionary<string, string> Temporal = new Dictionary<string, string>(
        StringComparer.OrdinalIgnoreCase)
    {
        ["t_after"] = "{a0} > {b1}",
        ["t_before"] = "{a1} < {b0}",
        ["t_contains"] = "{a0} < {b0} AND {a1} > {b1}",
        ["t_disjoint"] = "{a1} < {b0} OR {a0} > {b1}",
        ["t_during"] = "{a0} > {b0} AND {a1} < {b1}",
        ["t_equals"] = "{a0} = {b0} AND {a1} = {b1}",
        ["t_finishedby"] = "{a0} < {b0} AND {a1} = {b1}",
        ["t_finishes"] = "{a0} > {b0} AND {a1} = {b1}",
        ["t_intersects"] = "{a0} <= {b1} AND {a1} >= {b0}",
        ["t_meets"] = "{a1} = {b0}",
        ["t_metby"] = "{a0} = {b1}",
        ["t_overlappedby"] = "{a0} > {b0} AND {a0} < {b1} AND {a1} > {b1}",
        ["t_overlaps"] = "{a0} < {b0} AND {a1} > {b0} AND {a1} < {b1}",
        ["t_startedby"] = "{a0} = {b0} AND {a1} > {b1}",
        ["t_starts"] = "{a0} = {b0} AND {a1} < {b1}",
    };

    /// <summary>Relations of lists and PostgreSQL's operator for each.</summary>
    public static readonly IReadOnlyDictionary<string, string> Arrays = new Dictionary<string, string>(
        StringComparer.OrdinalIgnoreCase)
    {
        ["a_contains"] = "@>",
        ["a_containedby"] = "<@",
        ["a_overlaps"] = "&&",
        ["a_equals"] = "=",
    };

    /// <summary>Operators that compare.</summary>
    public static readonly IReadOnlySet<string> Comparisons =
        new HashSet<string>(["=", "<>", "<", ">", "<=", ">="], StringComparer.Ordinal);

    /// <summary>Operators that calculate.</summary>
    public static readonly IReadOnlySet<string> Arithmetic =
        new HashSet<string>(["+", "-", "*", "/", "%", "^", "div"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Kinds of geometry as WKT writes them.</summary>
    public static readonly IReadOnlySet<string> Geometries = new HashSet<string>(
        ["POINT", "LINESTRING", "POLYGON", "MULTIPOINT", "MULTILINESTRING", "MULTIPOLYGON", "GEOMETRYCOLLECTION"],
        StringComparer.OrdinalIgnoreCase);

    private static readonly string[] InstantFormats =
    [
        "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
    ];

    /// <summary>A relation of two values by its name; null if there is none of that name.</summary>
    public static Cql2Node? Relation(string name, Cql2Node left, Cql2Node right)
    {
        if (Spatial.ContainsKey(name)) return new Cql2Node.Spatial(name, left, right);
        if (Temporal.ContainsKey(name)) return new Cql2Node.Temporal(name, left, right);
        return Arrays.ContainsKey(name) ? new Cql2Node.ArrayRelation(name, left, right) : null;
    }

    /// <summary>"2023-11-12".</summary>
    /// <exception cref="FormatException">It is no day.</exception>
    public static Cql2Node.Day Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new Cql2Node.Day(day)
            : throw new FormatException($"'{text}' is no day such as 2023-11-12");

    /// <summary>"2023-11-12T06:00:00Z".</summary>
    /// <exception cref="FormatException">It is no instant.</exception>
    public static Cql2Node.Instant Instant(string text) => DateTimeOffset.TryParseExact(
        text, InstantFormats, CultureInfo.InvariantCulture,
        DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant)
            ? new Cql2Node.Instant(instant)
            : throw new FormatException($"'{text}' is no instant such as 2023-11-12T06:00:00Z");

    /// <summary>A day or an instant; null for "..".</summary>
    /// <exception cref="FormatException">It is neither.</exception>
    public static Cql2Node? End(string text) =>
        text == ".." ? null : text.Contains('T', StringComparison.Ordinal) ? Instant(text) : Day(text);

    /// <summary>A number, kept whole where it is.</summary>
    public static Cql2Node.Number Number(double value) => new(
        value, Math.Abs(value) < 1e15 && Math.Floor(value).Equals(value) ? (long)value : null);

    /// <summary>A box of four numbers, or of six with heights, which say nothing here.</summary>
    /// <exception cref="FormatException">It has neither four nor six.</exception>
    public static Cql2Node.Box Box(IReadOnlyList<double> numbers) => numbers.Count switch
    {
        4 => new Cql2Node.Box(numbers[0], numbers[1], numbers[2], numbers[3]),
        6 => new Cql2Node.Box(numbers[0], numbers[1], numbers[3], numbers[4]),
        _ => throw new FormatException("a box has four or six numbers"),
    };
}
