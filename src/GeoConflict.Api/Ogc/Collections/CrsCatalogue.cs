using System.Collections.Concurrent;
using GeoConflict.Api.Ogc.Sql;
using NpgsqlTypes;

namespace GeoConflict.Api.Ogc.Collections;

/// <summary>Finds reference systems: the listed ones at once, any other EPSG one in PostGIS.</summary>
internal sealed class CrsCatalogue(ReadDatabase database)
{
    private readonly ConcurrentDictionary<string, Crs> known = new(
        Crs.Listed.Select(crs => KeyValuePair.Create(crs.Uri, crs)), StringComparer.Ordinal);

    /// <summary>The system at an address given in a parameter.</summary>
    /// <exception cref="BadHttpRequestException">There is none.</exception>
    public async ValueTask<Crs> FindAsync(string parameter, string uri, CancellationToken cancellationToken)
    {
        if (known.TryGetValue(uri, out var crs)) return crs;
        if (Crs.EpsgNumber(uri) is { } number && await ReadAsync(number, cancellationToken) is { } read)
        {
            known[uri] = read;
            return read;
        }

        throw new BadHttpRequestException(
            $"{parameter}: '{uri}' is no known reference system; known are "
            + $"{string.Join(", ", Crs.Listed.Select(one => one.Uri))} and those of EPSG.");
    }

    private async Task<Crs?> ReadAsync(int number, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var command = new SqlText()
            .Add("SELECT srtext FROM spatial_ref_sys WHERE auth_name = 'EPSG' AND auth_srid = ")
            .Add(number, NpgsqlDbType.Integer).ToCommand(connection);
        if (await command.ExecuteScalarAsync(cancellationToken) is not string text) return null;
        var isGeographic = text.StartsWith("GEOGCS", StringComparison.Ordinal);
        var firstAxis = text.IndexOf("AXIS[", StringComparison.Ordinal);
        var isNorthFirst = firstAxis >= 0
            && text.AsSpan(firstAxis).Contains("NORTH", StringComparison.OrdinalIgnoreCase)
            && text.AsSpan(firstAxis, text.AsSpan(firstAxis).IndexOf(']')).Contains("NORTH",
                StringComparison.OrdinalIgnoreCase);
        // EPSG's geographic systems have latitude first, though the well-known text often leaves the axes out.
        return Crs.OfEpsg(number, isNorthFirst || (isGeographic && firstAxis < 0), isGeographic);
    }
}
