namespace GeoConflict.Api.Ogc.Exports;

/// <summary>The tables of a GeoPackage as its standard defines them (OGC 12-128r18, annex C).</summary>
internal static class GeoPackageTables
{
    /// <summary>gpkg_spatial_ref_sys.</summary>
    public const string ReferenceSystems =
        "CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY, "
        + "organization TEXT NOT NULL, organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, "
        + "description TEXT)";

    /// <summary>gpkg_contents; its PRIMARY KEY and its UNIQUE make an index each.</summary>
    public const string Contents =
        "CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, "
        + "identifier TEXT UNIQUE, description TEXT DEFAULT '', "
        + "last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')), "
        + "min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER, "
        + "CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id))";

    /// <summary>gpkg_geometry_columns; its PRIMARY KEY and its UNIQUE make an index each.</summary>
    public const string GeometryColumns =
        "CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL, "
        + "geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL, "
        + "CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name), "
        + "CONSTRAINT uk_gc_table_name UNIQUE (table_name), "
        + "CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name), "
        + "CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id))";

    /// <summary>WGS 84 as well-known text.</summary>
    public const string Wgs84 =
        "GEOGCS[\"WGS 84\",DATUM[\"WGS_1984\",SPHEROID[\"WGS 84\",6378137,298.257223563,AUTHORITY[\"EPSG\",\"7030\"]],"
        + "AUTHORITY[\"EPSG\",\"6326\"]],PRIMEM[\"Greenwich\",0,AUTHORITY[\"EPSG\",\"8901\"]],"
        + "UNIT[\"degree\",0.0174532925199433,AUTHORITY[\"EPSG\",\"9122\"]],AUTHORITY[\"EPSG\",\"4326\"]]";
}
