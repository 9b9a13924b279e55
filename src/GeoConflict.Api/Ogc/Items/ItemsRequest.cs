using GeoConflict.Api.Events;
using GeoConflict.Api.Ogc.Collections;
using GeoConflict.Api.Ogc.Cql2;

namespace GeoConflict.Api.Ogc.Items;

/// <summary>Which features of a collection are asked for, and in what reference system.</summary>
internal sealed record ItemsRequest
{
    /// <summary>Most features a request is answered with; more are asked for page by page.</summary>
    public const int MaxLimit = 100_000;

    /// <summary>Features of a page where no limit is given.</summary>
    public const int DefaultLimit = 1000;

    /// <summary>Whose features.</summary>
    public required FeatureCollection Collection { get; init; }

    /// <summary>How many at most.</summary>
    public int Limit { get; init; } = DefaultLimit;

    /// <summary>The box, axes as <see cref="BoxCrs"/> has them; null for anywhere.</summary>
    public Cql2Node.Box? Box { get; init; }

    /// <summary>What the box is in.</summary>
    public Crs BoxCrs { get; init; } = Crs.Crs84;

    /// <summary>The days; null for any time.</summary>
    public DaySpan? Days { get; init; }

    /// <summary>The CQL2 filter; null for none.</summary>
    public Cql2Node? Filter { get; init; }

    /// <summary>What the filter's geometries are in.</summary>
    public Crs FilterCrs { get; init; } = Crs.Crs84;

    /// <summary>Conditions of the kind property=value.</summary>
    public IReadOnlyList<Cql2Node> Equalities { get; init; } = [];

    /// <summary>What the answer is in.</summary>
    public Crs AnswerCrs { get; init; } = Crs.Crs84;

    /// <summary>Where the page before ended; null for the first.</summary>
    public ItemsCursor? Cursor { get; init; }

    /// <summary>Whether all features of the collection are meant.</summary>
    public bool IsUnfiltered => Box is null && Days is null && Filter is null && Equalities.Count == 0;
}
