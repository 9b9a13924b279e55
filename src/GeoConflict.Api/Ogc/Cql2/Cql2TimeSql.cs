using GeoConflict.Api.Ogc.Collections;
using GeoConflict.Api.Ogc.Sql;

namespace GeoConflict.Api.Ogc.Cql2;

/// <summary>Turns relations of times into SQL; an instant is an interval whose ends are the same.</summary>
/// <param name="collection">Whose properties may be named.</param>
/// <param name="sql">Where the condition goes.</param>
internal sealed class Cql2TimeSql(FeatureCollection collection, SqlText sql)
{
    private readonly Cql2ValueSql values = new(collection, sql);

    /// <summary>Adds a relation.</summary>
    /// <exception cref="FormatException">One of the two is no time.</exception>
    public void Add(string name, Cql2Node left, Cql2Node right)
    {
        var (a0, a1) = EndsOf(left);
        var (b0, b1) = EndsOf(right);
        // Days are compared as days, so that an index on them serves; else all become instants.
        var isDays = new[] { a0, a1, b0, b1 }.All(end => end is null || values.KindOf(end) == PropertyKind.Day);
        sql.Add("(");
        var template = Cql2Words.Temporal[name].AsSpan();
        for (var open = template.IndexOf('{'); open >= 0; open = template.IndexOf('{'))
        {
            sql.Add(template[..open].ToString());
            var end = template.Slice(open + 1, 2);
            var value = end switch { "a0" => a0, "a1" => a1, "b0" => b0, _ => b1 };
            AddEnd(value, isDays, isStart: end[1] == '0');
            template = template[(open + 4)..];
        }

        sql.Add(template.ToString()).Add(")");
    }

    private static (Cql2Node? Start, Cql2Node? End) EndsOf(Cql2Node node) => node switch
    {
        Cql2Node.Interval(var start, var end) => (start, end),
        _ => (node, node),
    };

    private void AddEnd(Cql2Node? end, bool isDays, bool isStart)
    {
        var kind = isDays ? PropertyKind.Day : PropertyKind.Instant;
        if (end is null)
        {
            sql.Add(isStart ? "'-infinity'::" : "'infinity'::").Add(isDays ? "date" : "timestamptz");
            return;
        }

        if (values.KindOf(end) is not (PropertyKind.Day or PropertyKind.Instant))
            throw new FormatException("a day, an instant or an interval is missing");
        values.Add(end, kind);
    }
}
