using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using GeoConflict.Events;

namespace GeoConflict.Tests.Corpus;

/// <summary>Reads "2015-04-02" as that day and ["2018-11-19", "2018-11-29"] as a span.</summary>
internal sealed class DayOrSpanConverter : JsonConverter<DateInterval>
{
    public override DateInterval Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String) return DateInterval.On(DayOf(reader.GetString()));
        var ends = JsonSerializer.Deserialize<string[]>(ref reader) is [var start, var end]
            ? (Start: DayOf(start), End: DayOf(end))
            : throw new JsonException("A span has two days.");
        return ends.Start < ends.End
            ? new DateInterval(ends.Start, ends.End)
            : throw new JsonException("A span ends after it starts.");
    }

    public override void Write(Utf8JsonWriter writer, DateInterval value, JsonSerializerOptions options) =>
        throw new NotSupportedException("The corpus is only read.");

    private static DateOnly DayOf(string? text) =>
        DateOnly.ParseExact(text ?? string.Empty, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
