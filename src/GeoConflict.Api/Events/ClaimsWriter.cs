using System.Text.Json;
using GeoConflict.Api.Data;
using GeoConflict.Events;
using GeoConflict.Text;

namespace GeoConflict.Api.Events;

/// <summary>Writes what an article claims of an event: who did it, and each count by itself.</summary>
internal static class ClaimsWriter
{
    /// <summary>Writes "responsibility" and "casualty_claims", each only where there are any.</summary>
    public static void Write(Utf8JsonWriter json, ConflictEvent told)
    {
        if (told.Responsibility.Count > 0) WriteResponsibility(json, told);
        if (told.CasualtyClaims.Count > 0) WriteCasualties(json, told);
    }

    private static void WriteResponsibility(Utf8JsonWriter json, ConflictEvent told)
    {
        json.WriteStartArray("responsibility"u8);
        foreach (var claim in told.Responsibility)
        {
            json.WriteStartObject();
            json.WriteString("kind"u8, SnakeCase.Of(claim.Kind.ToString()));
            json.WriteString("actor"u8, claim.Actor.Name);
            json.WriteNumber("actor_kind"u8, (int)claim.Actor.Kind);
            json.WriteString("by"u8, claim.By);
            WriteWords(json, claim.Span, claim.IsInTitle);
        }

        json.WriteEndArray();
    }

    private static void WriteCasualties(Utf8JsonWriter json, ConflictEvent told)
    {
        json.WriteStartArray("casualty_claims"u8);
        foreach (var claim in told.CasualtyClaims)
        {
            json.WriteStartObject();
            json.WriteString("kind"u8, claim.IsKilled ? "killed"u8 : "injured"u8);
            json.WriteNumber("low"u8, claim.Count.Low);
            EventFeatureWriter.WriteNumberOrNull(json, "best", claim.Count.Best);
            EventFeatureWriter.WriteNumberOrNull(json, "high", claim.Count.High);
            json.WriteString("side"u8, claim.Side?.Name);
            EventFeatureWriter.WriteNumberOrNull(json, "side_kind", (int?)claim.Side?.Kind);
            json.WriteString("by"u8, claim.By);
            WriteWords(json, claim.Span, claim.IsInTitle);
        }

        json.WriteEndArray();
    }

    /// <summary>The words of a claim, and the end of its object.</summary>
    private static void WriteWords(Utf8JsonWriter json, TextSpan span, bool isInTitle)
    {
        json.WriteNumber("start"u8, span.Start);
        json.WriteNumber("end"u8, span.End);
        if (isInTitle) json.WriteString("in"u8, "title"u8);
        json.WriteEndObject();
    }
}
