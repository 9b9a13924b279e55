using System.Text.Json;
using GeoConflict.Api.Data;
using GeoConflict.Events;
using GeoConflict.Gazetteer;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace GeoConflict.Api.Review;

/// <summary>The personal gazetteer: where names are by what people corrected. An event whose place was chosen wrongly
/// before, under the same name, is put where the correction was.</summary>
internal sealed class OwnPlaces
{
    private readonly Dictionary<(string Surface, long WrongPlaceId), PlaceNames> places = [];

    /// <summary>What is known of the places of events.</summary>
    public static async Task<OwnPlaces> ReadAsync(
        ConflictDb db, IEnumerable<ConflictEvent> events, CancellationToken cancellationToken)
    {
        var own = new OwnPlaces();
        var surfaces = events.Select(SurfaceOf).OfType<string>().Distinct(StringComparer.Ordinal).ToArray();
        if (surfaces.Length == 0) return own;
        await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // The text is a file of this program.
        command.CommandText = Sql.Read("db/queries/find_own_places.sql");
#pragma warning restore CA2100
        command.Parameters.Add(new NpgsqlParameter("surfaces", surfaces));
        await db.Database.OpenConnectionAsync(cancellationToken);
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        while (await row.ReadAsync(cancellationToken))
        {
            own.places[(row.GetString(0), row.GetInt64(1))] = new PlaceNames(
                row.IsDBNull(2) ? 0 : row.GetInt64(2), TextAt(row, 3) ?? row.GetString(0), TextAt(row, 4) ?? "PPL",
                TextAt(row, 5), TextAt(row, 6), TextAt(row, 7), row.GetDouble(9), row.GetDouble(8), row.GetDouble(10));
        }

        return own;
    }

    /// <summary>Moves an event whose name people have placed elsewhere; one "west of" a place stays.</summary>
    public void Apply(ConflictEvent told, StoredEvent to)
    {
        if (told.Place is { Relation: not null } || SurfaceOf(told) is not { } surface) return;
        if (places.TryGetValue((surface, told.Place?.Best.Place.PlaceId ?? 0), out var place)) place.PutInto(to);
    }

    /// <summary>Remembers where the names are by which the articles of an event called its place.</summary>
    public static async Task TeachAsync(
        ConflictDb db, StoredEvent corrected, long? wrongPlaceId, string by, CancellationToken cancellationToken)
    {
        var sources = await db.EventSources.AsNoTracking().Include(s => s.Article)
            .Where(s => s.EventId == corrected.EventId).ToListAsync(cancellationToken);
        foreach (var source in sources)
        {
            if (source.Article is not { } article || NameIn(source.Spans, article.Text) is not { } surface) continue;
            await db.Database.ExecuteSqlRawAsync(
                Sql.Read("db/queries/teach_place.sql"),
                [
                    new NpgsqlParameter("surface", surface), new NpgsqlParameter("wrong_place_id", wrongPlaceId ?? 0),
                    new NpgsqlParameter("event_id", corrected.EventId), new NpgsqlParameter("taught_by", by),
                ],
                cancellationToken);
        }
    }

    private static string? SurfaceOf(ConflictEvent told) => told.Place is { } place ? Folded(place.Toponym.Surface) : null;

    private static string? NameIn(string spans, string text)
    {
        using var json = JsonDocument.Parse(spans);
        // "West of X" says nothing of where X is.
        if (json.RootElement.TryGetProperty("relation", out _)) return null;
        return json.RootElement.TryGetProperty("place", out var place)
            ? Folded(text[place.GetProperty("start").GetInt32()..place.GetProperty("end").GetInt32()]) : null;
    }

    private static string? Folded(string name) => NameFolder.Fold(name) is { Length: > 0 } folded ? folded : null;

    private static string? TextAt(System.Data.Common.DbDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.GetString(column);
}
