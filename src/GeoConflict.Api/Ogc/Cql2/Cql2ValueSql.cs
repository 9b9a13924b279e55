using GeoConflict.Api.Ogc.Collections;
using GeoConflict.Api.Ogc.Sql;
using NpgsqlTypes;

namespace GeoConflict.Api.Ogc.Cql2;

/// <summary>Turns values of CQL2 into SQL.</summary>
/// <param name="collection">Whose properties may be named.</param>
/// <param name="sql">Where the values go.</param>
internal sealed class Cql2ValueSql(FeatureCollection collection, SqlText sql)
{
    /// <summary>What a value is.</summary>
    /// <exception cref="FormatException">It names nothing, or is no single value.</exception>
    public PropertyKind KindOf(Cql2Node node) => node switch
    {
        Cql2Node.Property(var name) => Find(name).Kind,
        Cql2Node.Text or Cql2Node.Folded => PropertyKind.Text,
        Cql2Node.Number { Whole: not null } => PropertyKind.Integer,
        Cql2Node.Number or Cql2Node.Arithmetic => PropertyKind.Number,
        Cql2Node.Truth => PropertyKind.Truth,
        Cql2Node.Day => PropertyKind.Day,
        Cql2Node.Instant => PropertyKind.Instant,
        Cql2Node.Shape or Cql2Node.Box => throw new FormatException("a geometry cannot be compared; use s_intersects"),
        Cql2Node.Interval => throw new FormatException("an interval cannot be compared; use t_intersects"),
        Cql2Node.List => throw new FormatException("a list cannot be compared; use IN or a_contains"),
        _ => throw new FormatException("a condition stands where a value is meant"),
    };

    /// <summary>What two values are compared as.</summary>
    /// <exception cref="FormatException">They cannot be compared.</exception>
    public PropertyKind CommonKind(Cql2Node left, Cql2Node right)
    {
        var (a, b) = (KindOf(left), KindOf(right));
        if (a == b && a is not (PropertyKind.Geometry or PropertyKind.TextList)) return a;
        if (IsNumber(a) && IsNumber(b)) return PropertyKind.Number;
        if (IsTime(a) && IsTime(b)) return PropertyKind.Instant;
        // A day or instant written as plain characters.
        if (IsTime(a) && right is Cql2Node.Text) return a;
        if (IsTime(b) && left is Cql2Node.Text) return b;
        throw new FormatException($"{NameOf(a)} cannot be compared with {NameOf(b)}");
    }

    /// <summary>Adds a value as it is.</summary>
    public void Add(Cql2Node node) => Add(node, KindOf(node));

    /// <summary>Adds a value as one of a kind.</summary>
    public void Add(Cql2Node node, PropertyKind kind)
    {
        switch (node)
        {
            case Cql2Node.Property(var name):
                AddProperty(Find(name), kind);
                break;
            case Cql2Node.Text(var text) when IsTime(kind):
                Add(Cql2Words.End(text) ?? throw new FormatException("'..' is no day"), kind);
                break;
            case Cql2Node.Text(var text):
                sql.Add(
                    text.Contains('\0', StringComparison.Ordinal) ? throw new FormatException("holds a NUL character")
                    : text, NpgsqlDbType.Text);
                break;
            case Cql2Node.Number(_, { } whole):
                sql.Add(whole, NpgsqlDbType.Bigint);
                break;
            case Cql2Node.Number(var number, _):
                sql.Add(number, NpgsqlDbType.Double);
                break;
            case Cql2Node.Truth(var truth):
                sql.Add(truth, NpgsqlDbType.Boolean);
                break;
            case Cql2Node.Day(var day) when kind == PropertyKind.Day:
                sql.Add(day, NpgsqlDbType.Date);
                break;
            case Cql2Node.Day(var day):
                sql.Add(day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc), NpgsqlDbType.TimestampTz);
                break;
            case Cql2Node.Instant(var instant):
                sql.Add(instant.UtcDateTime, NpgsqlDbType.TimestampTz);
                break;
            case Cql2Node.Folded(var isAccent, var value):
                AddFolded(isAccent, value);
                break;
            case Cql2Node.Arithmetic(var sign, var left, var right):
                AddArithmetic(sign, left, right);
                break;
            default:
                throw new FormatException("a value is missing");
        }
    }

    private static bool IsNumber(PropertyKind kind) => kind is PropertyKind.Integer or PropertyKind.Number;

    private static bool IsTime(PropertyKind kind) => kind is PropertyKind.Day or PropertyKind.Instant;

    private static string NameOf(PropertyKind kind) => kind switch
    {
        PropertyKind.Text => "a text",
        PropertyKind.Integer or PropertyKind.Number => "a number",
        PropertyKind.Truth => "a truth value",
        PropertyKind.Day => "a day",
        PropertyKind.Instant => "an instant",
        PropertyKind.TextList => "a list",
        _ => "a geometry",
    };

    private FeatureProperty Find(string name) => collection.Find(name)
        ?? throw new FormatException($"'{(name.Length > 60 ? name[..60] + "…" : name)}' is no property of "
            + $"{collection.Id}; see its queryables");

    private void AddProperty(FeatureProperty property, PropertyKind kind)
    {
        if (property.Kind == PropertyKind.Day && kind == PropertyKind.Instant)
            sql.Add("(").Add(property.Sql).Add("::timestamp AT TIME ZONE 'UTC')");
        else sql.Add(property.Sql);
    }

    private void AddFolded(bool isAccent, Cql2Node value)
    {
        if (KindOf(value) != PropertyKind.Text) throw new FormatException("casei and accenti need characters");
        sql.Add(isAccent ? "regexp_replace(normalize(" : "lower(");
        Add(value);
        sql.Add(isAccent ? ", NFKD), '[\\u0300-\\u036f]', '', 'g')" : ")");
    }

    private void AddArithmetic(string sign, Cql2Node left, Cql2Node right)
    {
        // In exact decimals, so that 7 / 2 is 3.5 and 7 div 2 is 3; a division by zero is not known.
        sql.Add(sign == "div" ? "trunc(" : sign == "^" ? "power(" : "(");
        AddOperand(left);
        var isDivision = sign is "/" or "%" or "div";
        sql.Add(sign switch { "div" => " / ", "^" => ", ", _ => $" {sign} " });
        if (isDivision) sql.Add("NULLIF(");
        AddOperand(right);
        sql.Add(isDivision ? ", 0))" : ")");
    }

    private void AddOperand(Cql2Node node)
    {
        if (!IsNumber(KindOf(node))) throw new FormatException("only numbers can be calculated with");
        sql.Add("(");
        Add(node);
        sql.Add(")::numeric");
    }
}
