using GeoConflict.Gazetteer;

namespace GeoConflict.Geoparsing.Ranking;

/// <summary>Facts of the places asked for last; thread-safe without locks.</summary>
/// <remarks>Each place has one slot, which the newest of those that share it holds.</remarks>
internal sealed class PlaceFactsCache(IGazetteer gazetteer)
{
    /// <summary>Power of two: some 2 MB when full.</summary>
    private const int SlotCount = 1 << 14;

    private readonly PlaceFacts?[] slots = new PlaceFacts?[SlotCount];

    /// <summary>The facts of the place with this ordinal.</summary>
    public PlaceFacts Of(int ordinal)
    {
        var place = gazetteer.PlaceAt(ordinal);
        ref var slot = ref slots[ordinal & (SlotCount - 1)];
        if (slot is { } known && ReferenceEquals(known.Place, place)) return known;
        return slot = new PlaceFacts(place);
    }
}
