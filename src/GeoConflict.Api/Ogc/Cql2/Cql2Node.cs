using NetTopologySuite.Geometries;

namespace GeoConflict.Api.Ogc.Cql2;

/// <summary>A CQL2 expression (OGC 21-065r2) as a tree; what text and JSON are both read into.</summary>
internal abstract record Cql2Node
{
    /// <summary>All, or any, of several conditions.</summary>
    internal sealed record Logical(bool IsAnd, IReadOnlyList<Cql2Node> Conditions) : Cql2Node;

    /// <summary>The opposite of a condition.</summary>
    internal sealed record Not(Cql2Node Condition) : Cql2Node;

    /// <summary>One of = &lt;&gt; &lt; &gt; &lt;= &gt;= between two values.</summary>
    internal sealed record Comparison(string Operator, Cql2Node Left, Cql2Node Right) : Cql2Node;

    /// <summary>A text that fits a pattern of % and _, with \ before either to mean itself.</summary>
    internal sealed record Like(Cql2Node Value, Cql2Node Pattern) : Cql2Node;

    /// <summary>A value between two others, both included.</summary>
    internal sealed record Between(Cql2Node Value, Cql2Node Lower, Cql2Node Upper) : Cql2Node;

    /// <summary>A value that is one of several.</summary>
    internal sealed record In(Cql2Node Value, IReadOnlyList<Cql2Node> Items) : Cql2Node;

    /// <summary>A value that is not known.</summary>
    internal sealed record IsNull(Cql2Node Value) : Cql2Node;

    /// <summary>s_intersects and the other relations of two geometries.</summary>
    internal sealed record Spatial(string Operator, Cql2Node Left, Cql2Node Right) : Cql2Node;

    /// <summary>t_after and the other relations of two instants or intervals.</summary>
    internal sealed record Temporal(string Operator, Cql2Node Left, Cql2Node Right) : Cql2Node;

    /// <summary>a_contains and the other relations of two lists.</summary>
    internal sealed record ArrayRelation(string Operator, Cql2Node Left, Cql2Node Right) : Cql2Node;

    /// <summary>One of + - * / % ^ div.</summary>
    internal sealed record Arithmetic(string Operator, Cql2Node Left, Cql2Node Right) : Cql2Node;

    /// <summary>A text without letter case (casei) or without accents (accenti).</summary>
    internal sealed record Folded(bool IsAccent, Cql2Node Value) : Cql2Node;

    /// <summary>A queryable by name.</summary>
    internal sealed record Property(string Name) : Cql2Node;

    /// <summary>Characters.</summary>
    internal sealed record Text(string Value) : Cql2Node;

    /// <summary>A number; one without a fraction that fits is kept whole.</summary>
    internal sealed record Number(double Value, long? Whole) : Cql2Node;

    /// <summary>True or false.</summary>
    internal sealed record Truth(bool Value) : Cql2Node;

    /// <summary>A day.</summary>
    internal sealed record Day(DateOnly Value) : Cql2Node;

    /// <summary>An instant, UTC.</summary>
    internal sealed record Instant(DateTimeOffset Value) : Cql2Node;

    /// <summary>From one end to another; null for an open end.</summary>
    internal sealed record Interval(Cql2Node? Start, Cql2Node? End) : Cql2Node;

    /// <summary>A geometry in the filter's reference system, axes as that system has them.</summary>
    internal sealed record Shape(Geometry Value) : Cql2Node;

    /// <summary>A box: minimum and maximum of the first axis, then of the second; the first may run over the
    /// antimeridian.</summary>
    internal sealed record Box(double Min1, double Min2, double Max1, double Max2) : Cql2Node;

    /// <summary>Several values.</summary>
    internal sealed record List(IReadOnlyList<Cql2Node> Items) : Cql2Node;
}
