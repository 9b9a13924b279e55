using GeoConflict.Events.Coding;

namespace GeoConflict.Events.Relevance;

/// <summary>An event with the mentions that it was made of.</summary>
internal readonly record struct ToldEvent(EventDraft Draft, ConflictEvent Event);
