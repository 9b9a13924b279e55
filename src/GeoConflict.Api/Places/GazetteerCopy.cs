using GeoConflict.Api.Places.Sources;
using GeoConflict.Gazetteer;
using NetTopologySuite.Geometries;
using Npgsql;
using NpgsqlTypes;

namespace GeoConflict.Api.Places;

/// <summary>Copies entries into the tables of the schema gazetteer_next, three binary COPYs at a time.</summary>
internal sealed class GazetteerCopy : IAsyncDisposable
{
    private readonly NpgsqlConnection[] _connections;
    private readonly NpgsqlBinaryImporter _places;
    private readonly NpgsqlBinaryImporter _names;
    private readonly NpgsqlBinaryImporter _areas;
    private readonly PlaceOrdinals _written = new();
    private readonly HashSet<string> _namesOfEntry = [];
    private readonly Dictionary<long, long> _otherIds = [];

    private GazetteerCopy(NpgsqlConnection[] connections, NpgsqlBinaryImporter[] importers)
    {
        _connections = connections;
        (_places, _names, _areas) = (importers[0], importers[1], importers[2]);
    }

    /// <summary>How many places were written.</summary>
    public int PlaceCount { get; private set; }

    /// <summary>How many names were written.</summary>
    public long NameCount { get; private set; }

    /// <summary>Opens the three.</summary>
    public static async Task<GazetteerCopy> BeginAsync(NpgsqlDataSource database, CancellationToken cancellationToken)
    {
        string[] statements =
        [
            """
            COPY gazetteer_next.place (place_id, name, geom, feature_class, feature_code, country_code, admin1_code,
              admin2_code, population, uncertainty_m, fame) FROM STDIN (FORMAT binary)
            """,
            "COPY gazetteer_next.place_name (place_id, name, normalized_name, fame) FROM STDIN (FORMAT binary)",
            "COPY gazetteer_next.place_area (place_id, area) FROM STDIN (FORMAT binary)",
        ];
        var connections = new NpgsqlConnection[statements.Length];
        var importers = new NpgsqlBinaryImporter[statements.Length];
        for (var i = 0; i < statements.Length; i++)
        {
            connections[i] = await database.OpenConnectionAsync(cancellationToken);
            importers[i] = await connections[i].BeginBinaryImportAsync(statements[i], cancellationToken);
        }

        return new GazetteerCopy(connections, importers);
    }

    /// <summary>Takes an entry; one whose id is known already adds its names to that place.</summary>
    public async Task WriteAsync(GazetteerEntry entry, CancellationToken cancellationToken)
    {
        var fame = (float)PlaceFame.Of(entry.Place);
        if (_written.Find(entry.Place.PlaceId) is null)
        {
            _written.Add(entry.Place.PlaceId, PlaceCount++, fame);
            await WritePlaceAsync(entry.Place, fame, cancellationToken);
            if (entry.Area is { } area) await WriteAreaAsync(entry.Place.PlaceId, area, cancellationToken);
        }

        if (entry.OtherId is { } otherId && _written.Find(otherId) is null)
        {
            _otherIds.TryAdd(otherId, entry.Place.PlaceId);
        }

        _namesOfEntry.Clear();
        foreach (var name in entry.Names)
        {
            await WriteNameAsync(entry.Place.PlaceId, name.Text, (float)(fame - name.Rarity), cancellationToken);
        }
    }

    /// <summary>Adds a name to a place that was written; does nothing if it was not.</summary>
    public async Task WriteNameAsync(long placeId, string name, CancellationToken cancellationToken)
    {
        placeId = _otherIds.GetValueOrDefault(placeId, placeId);
        if (_written.Find(placeId) is not { } known) return;
        _namesOfEntry.Clear();
        await WriteNameAsync(placeId, name, (float)(known.Fame - PlaceName.Alternate), cancellationToken);
    }

    /// <summary>Ends the three.</summary>
    public async Task CompleteAsync(CancellationToken cancellationToken)
    {
        await _places.CompleteAsync(cancellationToken);
        await _names.CompleteAsync(cancellationToken);
        await _areas.CompleteAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _places.DisposeAsync();
        await _names.DisposeAsync();
        await _areas.DisposeAsync();
        foreach (var connection in _connections) await connection.DisposeAsync();
    }

    private async Task WritePlaceAsync(Place place, float fame, CancellationToken cancellationToken)
    {
        var point = GeoJsonGeometry.Factory.CreatePoint(
            new Coordinate(place.Location.LongitudeDeg, place.Location.LatitudeDeg));
        await _places.StartRowAsync(cancellationToken);
        await _places.WriteAsync(place.PlaceId, NpgsqlDbType.Bigint, cancellationToken);
        await _places.WriteAsync(place.Name, NpgsqlDbType.Text, cancellationToken);
        await _places.WriteAsync<Geometry>(point, "geometry", cancellationToken);
        await _places.WriteAsync(place.FeatureClass.ToString(), NpgsqlDbType.Text, cancellationToken);
        await _places.WriteAsync(place.FeatureCode, NpgsqlDbType.Text, cancellationToken);
        await _places.WriteAsync(place.CountryCode, NpgsqlDbType.Text, cancellationToken);
        await _places.WriteAsync(place.Admin1Code, NpgsqlDbType.Text, cancellationToken);
        await _places.WriteAsync(place.Admin2Code, NpgsqlDbType.Text, cancellationToken);
        await _places.WriteAsync(place.Population, NpgsqlDbType.Bigint, cancellationToken);
        await _places.WriteAsync(place.UncertaintyM, NpgsqlDbType.Double, cancellationToken);
        await _places.WriteAsync(fame, NpgsqlDbType.Real, cancellationToken);
    }

    private async Task WriteNameAsync(long placeId, string name, float fame, CancellationToken cancellationToken)
    {
        var normalized = NameFolder.Fold(name);
        if (normalized.Length == 0 || !_namesOfEntry.Add(normalized)) return;
        NameCount++;
        await _names.StartRowAsync(cancellationToken);
        await _names.WriteAsync(placeId, NpgsqlDbType.Bigint, cancellationToken);
        await _names.WriteAsync(name, NpgsqlDbType.Text, cancellationToken);
        await _names.WriteAsync(normalized, NpgsqlDbType.Text, cancellationToken);
        await _names.WriteAsync(fame, NpgsqlDbType.Real, cancellationToken);
    }

    private async Task WriteAreaAsync(long placeId, Geometry area, CancellationToken cancellationToken)
    {
        await _areas.StartRowAsync(cancellationToken);
        await _areas.WriteAsync(placeId, NpgsqlDbType.Bigint, cancellationToken);
        var polygons = area is MultiPolygon multi ? multi
            : GeoJsonGeometry.Factory.CreateMultiPolygon([.. PolygonsOf(area)]);
        polygons.SRID = GeoJsonGeometry.Factory.SRID;
        await _areas.WriteAsync<Geometry>(polygons, "geometry", cancellationToken);
    }

    private static IEnumerable<Polygon> PolygonsOf(Geometry area) =>
        Enumerable.Range(0, area.NumGeometries).Select(area.GetGeometryN).OfType<Polygon>();
}
