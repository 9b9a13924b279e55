using GeoConflict.Api.Ogc.Collections;
using GeoConflict.Api.Ogc.Sql;
using NpgsqlTypes;

namespace GeoConflict.Api.Ogc.Cql2;

/// <summary>Turns a CQL2 tree into a condition of SQL; names become columns of the catalogue, values parameters.</summary>
/// <param name="collection">Whose features are filtered.</param>
/// <param name="crs">What the filter's geometries are in.</param>
/// <param name="sql">Where the condition goes.</param>
internal sealed class Cql2Sql(FeatureCollection collection, Crs crs, SqlText sql)
{
    /// <summary>Whether a filter names a property of the joined table.</summary>
    public static bool NeedsJoin(Cql2Node node, FeatureCollection collection) => node switch
    {
        Cql2Node.Property(var name) => collection.Find(name) is { NeedsJoin: true },
        Cql2Node.Logical(_, var conditions) => conditions.Any(one => NeedsJoin(one, collection)),
        Cql2Node.Not(var one) => NeedsJoin(one, collection),
        Cql2Node.IsNull(var one) => NeedsJoin(one, collection),
        Cql2Node.Folded(_, var one) => NeedsJoin(one, collection),
        Cql2Node.Comparison(_, var a, var b) => NeedsJoin(a, collection) || NeedsJoin(b, collection),
        Cql2Node.Like(var a, var b) => NeedsJoin(a, collection) || NeedsJoin(b, collection),
        Cql2Node.Temporal(_, var a, var b) => NeedsJoin(a, collection) || NeedsJoin(b, collection),
        Cql2Node.ArrayRelation(_, var a, var b) => NeedsJoin(a, collection) || NeedsJoin(b, collection),
        Cql2Node.Arithmetic(_, var a, var b) => NeedsJoin(a, collection) || NeedsJoin(b, collection),
        Cql2Node.Between(var a, var b, var c) =>
            NeedsJoin(a, collection) || NeedsJoin(b, collection) || NeedsJoin(c, collection),
        Cql2Node.In(var a, var items) => NeedsJoin(a, collection) || items.Any(one => NeedsJoin(one, collection)),
        Cql2Node.List(var items) => items.Any(one => NeedsJoin(one, collection)),
        Cql2Node.Interval(var a, var b) =>
            (a is not null && NeedsJoin(a, collection)) || (b is not null && NeedsJoin(b, collection)),
        _ => false,
    };

    /// <summary>Adds a condition.</summary>
    /// <exception cref="FormatException">A name is not known, or types do not fit.</exception>
    public void AddCondition(Cql2Node node)
    {
        switch (node)
        {
            case Cql2Node.Logical(var isAnd, var conditions):
                AddAll(isAnd ? " AND " : " OR ", conditions);
                break;
            case Cql2Node.Not(var condition):
                sql.Add("(NOT ");
                AddCondition(condition);
                sql.Add(")");
                break;
            case Cql2Node.Truth(var value):
                sql.Add(value ? "TRUE" : "FALSE");
                break;
            case Cql2Node.Comparison comparison:
                AddComparison(comparison);
                break;
            case Cql2Node.Like(var value, var pattern):
                AddLike(value, pattern);
                break;
            case Cql2Node.Between(var value, var lower, var upper):
                AddCondition(new Cql2Node.Logical(true,
                    [new Cql2Node.Comparison(">=", value, lower), new Cql2Node.Comparison("<=", value, upper)]));
                break;
            case Cql2Node.In(var value, var items):
                AddAll(" OR ", [.. items.Select(item => new Cql2Node.Comparison("=", value, item))]);
                break;
            case Cql2Node.IsNull(var value):
                sql.Add("(");
                if (value is Cql2Node.Property property && property.Name == collection.GeometryName)
                    sql.Add(collection.GeometrySql);
                else new Cql2ValueSql(collection, sql).Add(value);
                sql.Add(" IS NULL)");
                break;
            case Cql2Node.Spatial spatial:
                AddSpatial(spatial);
                break;
            case Cql2Node.Temporal(var relation, var left, var right):
                new Cql2TimeSql(collection, sql).Add(relation, left, right);
                break;
            case Cql2Node.ArrayRelation arrays:
                AddArrays(arrays.Operator, arrays.Left, arrays.Right);
                break;
            case Cql2Node.Property(var name) when collection.Find(name) is { Kind: PropertyKind.Truth } truth:
                sql.Add(truth.Sql);
                break;
            default:
                throw new FormatException("a condition is missing: a value stands where true or false is meant");
        }
    }

    private void AddAll(string between, IReadOnlyList<Cql2Node> conditions)
    {
        sql.Add("(");
        for (var i = 0; i < conditions.Count; i++)
        {
            if (i > 0) sql.Add(between);
            AddCondition(conditions[i]);
        }

        sql.Add(")");
    }

    private void AddComparison(Cql2Node.Comparison comparison)
    {
        var values = new Cql2ValueSql(collection, sql);
        var kind = values.CommonKind(comparison.Left, comparison.Right);
        sql.Add("(");
        values.Add(comparison.Left, kind);
        // Characters are ordered by their numbers, whatever language the database sorts in.
        if (kind == PropertyKind.Text && comparison.Operator is not ("=" or "<>")) sql.Add(" COLLATE \"C\"");
        sql.Add($" {comparison.Operator} ");
        values.Add(comparison.Right, kind);
        sql.Add(")");
    }

    private void AddLike(Cql2Node value, Cql2Node pattern)
    {
        var values = new Cql2ValueSql(collection, sql);
        if (values.KindOf(value) != PropertyKind.Text) throw new FormatException("LIKE needs characters on its left");
        var text = pattern;
        while (text is Cql2Node.Folded folded) text = folded.Value;
        if (text is not Cql2Node.Text { Value: var characters })
            throw new FormatException("LIKE needs a pattern in quotes on its right");
        var slashes = characters.Length - characters.TrimEnd('\\').Length;
        if (slashes % 2 == 1) throw new FormatException("the pattern of LIKE ends in a single backslash");
        sql.Add("(");
        values.Add(value);
        sql.Add(" LIKE ");
        values.Add(pattern);
        sql.Add(")");
    }

    private void AddArrays(string name, Cql2Node left, Cql2Node right)
    {
        sql.Add("(");
        AddArray(left);
        sql.Add($" {Cql2Words.Arrays[name]} ");
        AddArray(right);
        sql.Add(")");
    }

    private void AddArray(Cql2Node node)
    {
        if (node is Cql2Node.Property(var name))
        {
            sql.Add(collection.Find(name) is { Kind: PropertyKind.TextList } list
                ? list.Sql
                : throw new FormatException($"'{name}' is no list of this collection"));
            return;
        }

        var items = node is Cql2Node.List list2 ? list2.Items : [node];
        sql.Add(
            items.Select(item => item is Cql2Node.Text text ? text.Value
                : throw new FormatException("lists hold characters")).ToArray(),
            NpgsqlDbType.Array | NpgsqlDbType.Text);
    }

    private void AddSpatial(Cql2Node.Spatial spatial)
    {
        sql.Add(Cql2Words.Spatial[spatial.Operator]).Add("(");
        AddGeometry(spatial.Left);
        sql.Add(", ");
        AddGeometry(spatial.Right);
        sql.Add(")");
    }

    private void AddGeometry(Cql2Node node)
    {
        if (node is Cql2Node.Property(var name))
        {
            sql.Add(name == collection.GeometryName
                ? collection.GeometrySql
                : throw new FormatException($"'{name}' is no geometry of this collection"));
            return;
        }

        var shape = node switch
        {
            Cql2Node.Shape(var given) => given,
            Cql2Node.Box box => CrsShape.Of(box, crs),
            _ => throw new FormatException("a geometry is missing"),
        };
        CrsShape.Add(sql, shape, crs, collection.Srid);
    }
}
