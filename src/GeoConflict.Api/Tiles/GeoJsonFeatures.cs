using System.Text.Json;

namespace GeoConflict.Api.Tiles;

/// <summary>Reads a GeoJSON FeatureCollection feature by feature, in memory of about the largest one.</summary>
internal static class GeoJsonFeatures
{
    private const int FirstBufferBytes = 1 << 20;

    /// <summary>The features in order; each element is good until the next one is asked for.</summary>
    /// <exception cref="JsonException">The file is no JSON.</exception>
    public static IEnumerable<JsonElement> Read(string path)
    {
        using var file = File.OpenRead(path);
        var buffer = new byte[FirstBufferBytes];
        var filled = 0;
        var isLast = false;
        var state = new JsonReaderState();
        var isInFeatures = false;
        while (true)
        {
            if (!isLast)
            {
                filled += file.ReadAtLeast(buffer.AsSpan(filled), buffer.Length - filled, throwOnEndOfStream: false);
                isLast = filled < buffer.Length;
            }

            var consumed = ReadNext(buffer.AsSpan(0, filled), isLast, ref state, ref isInFeatures, out var feature);
            if (feature is not null)
            {
                using (feature) yield return feature.RootElement;
            }
            else if (isLast)
            {
                yield break;
            }
            else if (consumed == 0)
            {
                Array.Resize(ref buffer, 2 * buffer.Length);
            }

            buffer.AsSpan(consumed, filled - consumed).CopyTo(buffer);
            filled -= consumed;
        }
    }

    /// <summary>Goes on to the end of the next feature, or as far as the bytes reach.</summary>
    /// <returns>Bytes dealt with.</returns>
    private static int ReadNext(
        ReadOnlySpan<byte> bytes,
        bool isLast,
        ref JsonReaderState state,
        ref bool isInFeatures,
        out JsonDocument? feature)
    {
        var reader = new Utf8JsonReader(bytes, isLast, state);
        feature = null;
        while (true)
        {
            var before = reader;
            if (!reader.Read()) break;
            if (!isInFeatures)
            {
                if (reader.TokenType != JsonTokenType.PropertyName) continue;
                if (reader.CurrentDepth == 1 && reader.ValueTextEquals("features"))
                {
                    if (!reader.Read()) return Stop(before, ref state);
                    isInFeatures = reader.TokenType == JsonTokenType.StartArray;
                }
                else if (reader.CurrentDepth == 1 && !reader.TrySkip())
                {
                    return Stop(before, ref state);
                }
            }
            else if (reader.TokenType == JsonTokenType.StartObject)
            {
                return JsonDocument.TryParseValue(ref reader, out feature)
                    ? Stop(reader, ref state)
                    : Stop(before, ref state);
            }
            else
            {
                isInFeatures = false;
            }
        }

        return Stop(reader, ref state);
    }

    private static int Stop(in Utf8JsonReader reader, ref JsonReaderState state)
    {
        state = reader.CurrentState;
        return (int)reader.BytesConsumed;
    }
}
