using System.Globalization;
using GeoConflict.Api.Data;
using GeoConflict.Api.Serving;
using GeoConflict.Events.Reports;

namespace GeoConflict.Api.Events;

/// <summary>What becomes of an event that is told again.</summary>
/// <param name="Known">The stored event that it most probably is.</param>
/// <param name="Score">How probable that is, and why.</param>
/// <param name="IsJoined">Whether it is joined unasked; else people are asked.</param>
internal sealed record JoinVerdict(StoredEvent Known, ReportJoin Score, bool IsJoined)
{
    /// <summary>Why, in words: what speaks for it, the weightiest first, then what speaks against.</summary>
    public string Reason
    {
        get
        {
            var reasons = Score.Reasons.ToLookup(r => r.WeightNats > 0, r => r.Detail is null ? r.Name : $"{r.Name}: {r.Detail}");
            var against = reasons[false].Any() ? "; against it " + string.Join("; ", reasons[false]) : "";
            return string.Create(
                CultureInfo.InvariantCulture,
                $"{Score.Probability:0.00} likely, {Known.SubEventType}; {string.Join("; ", reasons[true])}{against}");
        }
    }

    /// <summary>The same as JSON: [{"name", "weight", "detail"}].</summary>
    public string Evidence => JsonText.Of(json =>
    {
        json.WriteStartArray();
        foreach (var reason in Score.Reasons)
        {
            json.WriteStartObject();
            json.WriteString("name"u8, reason.Name);
            json.WriteNumber("weight"u8, Math.Round(reason.WeightNats, 3));
            json.WriteString("detail"u8, reason.Detail);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });
}
