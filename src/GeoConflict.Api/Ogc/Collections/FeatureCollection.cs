namespace GeoConflict.Api.Ogc.Collections;

/// <summary>A table served as features.</summary>
internal sealed record FeatureCollection
{
    /// <summary>Its name in addresses.</summary>
    public required string Id { get; init; }

    /// <summary>Its name for people.</summary>
    public required string Title { get; init; }

    /// <summary>What it holds.</summary>
    public required string Description { get; init; }

    /// <summary>What stands after FROM; the table's alias is t.</summary>
    public required string From { get; init; }

    /// <summary>What is joined when a filter needs it; null for nothing.</summary>
    public string? Join { get; init; }

    /// <summary>A condition that always holds of what is served; null for none.</summary>
    public string? Only { get; init; }

    /// <summary>Whole numbers that order the features, each pair once; the last is the id.</summary>
    public required IReadOnlyList<string> Order { get; init; }

    /// <summary>The id.</summary>
    public string Key => Order[^1];

    /// <summary>The geometry column.</summary>
    public required string GeometrySql { get; init; }

    /// <summary>SRID it is stored in; 4326 means longitude first, as CRS84 has it.</summary>
    public int Srid { get; init; } = 4326;

    /// <summary>point, multipolygon or any, as JSON Schema's format geometry-… has it.</summary>
    public required string GeometryFormat { get; init; }

    /// <summary>Name of the geometry in filters.</summary>
    public string GeometryName { get; init; } = "geom";

    /// <summary>A ready GeoJSON Feature in WGS 84 as text; null where it is put together of the next.</summary>
    public string? FeatureSql { get; init; }

    /// <summary>The properties as JSON text; null where the ready feature holds them.</summary>
    public string? PropertiesSql { get; init; }

    /// <summary>Longitude and latitude as numbers, where they are stored so; the box is then held exactly.</summary>
    public (string LongitudeDeg, string LatitudeDeg)? PointSql { get; init; }

    /// <summary>First and last day as whole days since 1970-01-01, never null; null where features have no
    /// time.</summary>
    public (string From, string To)? DaysSql { get; init; }

    /// <summary>The properties in the order of the features'.</summary>
    public required IReadOnlyList<FeatureProperty> Properties { get; init; }

    /// <summary>Which features come first where a tile cannot hold them all; null for no matter.</summary>
    public string? TileOrderSql { get; init; }

    /// <summary>Whether the version of the events says when it changes.</summary>
    public bool IsVersioned { get; init; }

    /// <summary>The property of that name; null if there is none.</summary>
    public FeatureProperty? Find(string name)
    {
        foreach (var property in Properties)
        {
            if (property.Name == name) return property;
        }

        return name == GeometryName ? new FeatureProperty(name, PropertyKind.Geometry, GeometrySql) : null;
    }
}
