using GeoConflict.Api.Data;

namespace GeoConflict.Api.Events;

/// <summary>An event as one article tells it, ready to be stored.</summary>
/// <param name="Key">Names it within its article.</param>
/// <param name="Event">Its row, should it be new.</param>
/// <param name="EvidenceStart">Where its sentence starts, in UTF-16 code units.</param>
/// <param name="EvidenceLength">How long that is.</param>
/// <param name="Spans">The words of each field, as JSON.</param>
/// <param name="Claim">The event as this article tells it, as JSON.</param>
/// <param name="Candidates">The places it might be, as JSON.</param>
public sealed record ToldEvent(
    string Key, StoredEvent Event, int EvidenceStart, int EvidenceLength, string Spans, string Claim,
        string Candidates);
