using System.Globalization;
using System.Text.Json;
using GeoConflict.Api.Serving;
using Npgsql;

namespace GeoConflict.Api.Review;

/// <summary>A reviewed article with its events, as one line of tests/corpus.</summary>
internal sealed class CorrectedArticle
{
    private const double MetresPerKm = 1000;

    private readonly List<Action<Utf8JsonWriter>> events = [];
    private readonly List<(int Start, int End, double Lat, double Lon)> places = [];
    private bool isComplete = true;

    /// <summary>Its id.</summary>
    public required long ArticleId { get; init; }

    private string? Title { get; init; }

    private string Text { get; init; } = "";

    private DateOnly? PublishedOn { get; init; }

    /// <summary>The article of a row of list_corrections.sql.</summary>
    public static CorrectedArticle Of(NpgsqlDataReader row) => new()
    {
        ArticleId = row.GetInt64(0),
        Title = row.IsDBNull(1) ? null : row.GetString(1),
        Text = row.GetString(2),
        PublishedOn = row.IsDBNull(3) ? null : row.GetFieldValue<DateOnly>(3),
    };

    /// <summary>Adds the event of a row.</summary>
    public void Add(NpgsqlDataReader row)
    {
        var status = row.GetString(5);
        if (status == "auto") isComplete = false;
        if (status is not ("confirmed" or "corrected")) return;
        var (type, subType) = (row.GetString(6), row.GetString(7));
        var (start, end) = (DayAt(row, 8), DayAt(row, 9));
        var (lat, lon, radiusM) = (NumberAt(row, 10), NumberAt(row, 11), NumberAt(row, 12));
        var (place, actor1, actor2) = (TextAt(row, 13), TextAt(row, 16), TextAt(row, 17));
        var (dead, injured) = (NumberAt(row, 14), NumberAt(row, 15));
        if (lat is { } y && lon is { } x && !row.IsDBNull(18) && !row.IsDBNull(19))
            places.Add((row.GetInt32(18), row.GetInt32(19), y, x));
        events.Add(json =>
        {
            json.WriteStartObject();
            json.WriteString("event_type", type);
            json.WriteString("sub_event", subType);
            if (start == end || start is null) json.WriteString("date", end);
            else WriteSpan(json, start, end);
            Write(json, "lat", lat);
            Write(json, "lon", lon);
            if (radiusM is { } metres) json.WriteNumber("tol_km", Math.Max(1, Math.Round(metres / MetresPerKm)));
            json.WriteString("place", place);
            Write(json, "dead", dead);
            Write(json, "injured", injured);
            json.WriteString("actor1", actor1);
            json.WriteString("actor2", actor2);
            json.WriteEndObject();
        });
    }

    /// <summary>The line, without its end.</summary>
    public string ToLine() => JsonText.Of(json =>
    {
        json.WriteStartObject();
        json.WriteString("id", string.Create(CultureInfo.InvariantCulture, $"article-{ArticleId}"));
        json.WriteString("title", Title);
        json.WriteString("date", PublishedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("text", Text);
        json.WriteStartArray("events");
        foreach (var write in events) write(json);
        json.WriteEndArray();
        json.WriteStartArray("toponyms");
        foreach (var (start, end, lat, lon) in places)
        {
            json.WriteStartObject();
            json.WriteNumber("start", start);
            json.WriteNumber("end", end);
            json.WriteString("phrase", Text[start..end]);
            json.WriteNumber("lat", lat);
            json.WriteNumber("lon", lon);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteBoolean("complete", isComplete);
        json.WriteEndObject();
    });

    private static void WriteSpan(Utf8JsonWriter json, string? start, string? end)
    {
        json.WriteStartArray("date");
        json.WriteStringValue(start);
        json.WriteStringValue(end);
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, string name, double? number)
    {
        if (number is { } known) json.WriteNumber(name, known);
        else json.WriteNull(name);
    }

    private static string? DayAt(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null
        : row.GetFieldValue<DateOnly>(column).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static double? NumberAt(NpgsqlDataReader row, int column) =>
        row.IsDBNull(column) ? null : Convert.ToDouble(row.GetValue(column), CultureInfo.InvariantCulture);

    private static string? TextAt(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
