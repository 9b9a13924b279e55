using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Npgsql;
using NpgsqlTypes;

namespace GeoConflict.Api.Tiles;

/// <summary>Loads the base map into the database, once for each version of the data.</summary>
/// <param name="packagesFolder">The node_modules folder with the gazetteer packages.</param>
public sealed class BaseMapLoad(string packagesFolder)
{
    // Any number, as long as no other lock of this database has it: one load at a time.
    private const long LoadLock = 0x6261_7365_6d61_70;

    private readonly BaseMapSources sources = new(packagesFolder);

    /// <summary>
    /// Reads the sources and replaces the tables in one transaction; does nothing when they are loaded already.
    /// </summary>
    /// <exception cref="FileNotFoundException">A source is missing.</exception>
    public async Task RunAsync(
        NpgsqlDataSource database, IProgress<string> progress, CancellationToken cancellationToken)
    {
        var fingerprint = sources.Fingerprint();
        if (await FindFingerprintAsync(database, cancellationToken) == fingerprint)
        {
            progress.Report("base map is up to date");
            return;
        }

        var watch = Stopwatch.StartNew();
        progress.Report("reading provinces, lakes, rivers and towns");
        var units = AdminUnitReader.Read(sources.Units).ToList();
        var topology = BoundaryTopology.Of(units);
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await ExecuteAsync(connection, $"SELECT pg_advisory_xact_lock({LoadLock})", cancellationToken);
        await ExecuteAsync(
            connection,
            "DELETE FROM base_map_shape; DELETE FROM base_map_place; DELETE FROM base_map_version",
            cancellationToken);
        var labels = AreaLabels.OfCountries(units, topology, new CountryNames(sources.CountryNames))
            .Concat(AreaLabels.OfProvinces(units))
            .Concat(CityLabels.Read(sources.Cities));
        var places = await WritePlacesAsync(connection, labels, cancellationToken);
        progress.Report("simplifying boundaries for each zoom");
        var shapes = await WriteShapesAsync(connection, BuildShapes(units, topology), cancellationToken);
        await using var version = new NpgsqlCommand(
            "INSERT INTO base_map_version (fingerprint) VALUES ($1)", connection)
        { Parameters = { new() { Value = fingerprint } } };
        await version.ExecuteNonQueryAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        await ExecuteAsync(connection, "ANALYZE base_map_shape, base_map_place", cancellationToken);
        progress.Report(string.Create(
            CultureInfo.InvariantCulture,
            $"base map loaded: {shapes} shapes, {places} names in {watch.Elapsed.TotalSeconds:F1} s"));
    }

    private static async Task<string?> FindFingerprintAsync(
        NpgsqlDataSource database, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand("SELECT fingerprint FROM base_map_version");
        return await command.ExecuteScalarAsync(cancellationToken) as string;
    }

    [SuppressMessage("Security", "CA2100", Justification = "The texts are constants of this class.")]
    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private IEnumerable<BaseMapShape> BuildShapes(List<AdminUnit> units, BoundaryTopology topology)
    {
        var builder = new ShapeBuilder(units, topology);
        var lakes = WaterReader.ReadLakes(sources.Lakes);
        var rivers = WaterReader.ReadRivers(sources.Rivers);
        return Enumerable.Range(0, ShapeBuilder.CompleteZoom + 1).SelectMany(zoom => builder.BuildBoundaries(zoom)
            .Concat(WaterReader.BuildLakes(zoom, lakes))
            .Concat(WaterReader.BuildRivers(zoom, rivers)));
    }

    private static async Task<int> WriteShapesAsync(
        NpgsqlConnection connection, IEnumerable<BaseMapShape> shapes, CancellationToken cancellationToken)
    {
        await using var copy = await connection.BeginBinaryImportAsync(
            "COPY base_map_shape (zoom, cell_x, cell_y, layer, rank, disputed, geom) FROM STDIN (FORMAT binary)",
            cancellationToken);
        var count = 0;
        foreach (var shape in shapes)
        {
            await copy.StartRowAsync(cancellationToken);
            await copy.WriteAsync((short)shape.Zoom, cancellationToken);
            await copy.WriteAsync(shape.CellX, cancellationToken);
            await copy.WriteAsync(shape.CellY, cancellationToken);
            await copy.WriteAsync(shape.Layer, cancellationToken);
            await copy.WriteAsync((short)shape.Rank, cancellationToken);
            await copy.WriteAsync(shape.IsDisputed, cancellationToken);
            await copy.WriteAsync(shape.GeometryEwkb, NpgsqlDbType.Bytea, cancellationToken);
            count++;
        }

        await copy.CompleteAsync(cancellationToken);
        return count;
    }

    private static async Task<int> WritePlacesAsync(
        NpgsqlConnection connection, IEnumerable<PlaceLabel> labels, CancellationToken cancellationToken)
    {
        await using var copy = await connection.BeginBinaryImportAsync(
            """
            COPY base_map_place (base_map_place_id, kind, country, min_zoom, rank, population, is_capital,
              name_en, name_ar, name_fr, name_es, name_ru, name_uk, name_fa, name_he, geom) FROM STDIN (FORMAT binary)
            """,
            cancellationToken);
        var count = 0;
        foreach (var label in labels)
        {
            await copy.StartRowAsync(cancellationToken);
            await copy.WriteAsync(++count, cancellationToken);
            await copy.WriteAsync(label.Kind, cancellationToken);
            await copy.WriteAsync(label.Country, cancellationToken);
            await copy.WriteAsync((short)label.MinZoom, cancellationToken);
            await copy.WriteAsync((short)label.Rank, cancellationToken);
            await copy.WriteAsync(label.Population, cancellationToken);
            await copy.WriteAsync(label.IsCapital, cancellationToken);
            foreach (var language in PlaceLabel.Languages)
            {
                var name = label.NameByLanguage.GetValueOrDefault(language);
                if (name is null) await copy.WriteNullAsync(cancellationToken);
                else await copy.WriteAsync(name, cancellationToken);
            }

            await copy.WriteAsync(Ewkb.Point(label.Position), NpgsqlDbType.Bytea, cancellationToken);
        }

        await copy.CompleteAsync(cancellationToken);
        return count;
    }
}
