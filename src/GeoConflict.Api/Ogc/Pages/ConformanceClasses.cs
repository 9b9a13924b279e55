namespace GeoConflict.Api.Ogc.Pages;

/// <summary>The parts of the standards that are kept.</summary>
internal static class ConformanceClasses
{
    private const string Spec = "http://www.opengis.net/spec/";

    /// <summary>Their addresses.</summary>
    public static readonly IReadOnlyList<string> All =
    [
        .. Of("ogcapi-common-1/1.0/conf/", "core"),
        .. Of("ogcapi-common-2/1.0/conf/", "collections"),
        .. Of("ogcapi-features-1/1.0/conf/", "core", "oas30", "html", "geojson"),
        .. Of("ogcapi-features-2/1.0/conf/", "crs"),
        .. Of("ogcapi-features-3/1.0/conf/", "queryables", "queryables-query-parameters", "filter", "features-filter"),
        .. Of("ogcapi-features-5/1.0/conf/", "schemas"),
        .. Of("ogcapi-tiles-1/1.0/conf/", "core", "tileset", "tilesets-list", "geodata-tilesets", "mvt", "datetime"),
        .. Of("tms/2.0/conf/", "tilematrixset", "json-tilematrixset"),
        .. Of("cql2/1.0/conf/",
            "cql2-text", "cql2-json", "basic-cql2", "advanced-comparison-operators", "case-insensitive-comparison",
            "accent-insensitive-comparison", "basic-spatial-functions", "basic-spatial-functions-plus",
            "spatial-functions", "temporal-functions", "array-functions", "property-property", "arithmetic"),
    ];

    private static IEnumerable<string> Of(string part, params string[] names) =>
        names.Select(name => Spec + part + name);
}
