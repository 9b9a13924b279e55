namespace GeoConflict.Gazetteer.Index;

/// <summary>The places asked for last, so that common ones are read and made once. Thread-safe without locks.</summary>
/// <remarks>Each ordinal has one slot, which the newest place of those that share it holds.</remarks>
internal sealed class PlaceCache
{
    /// <summary>Power of two: some 3 MB when full.</summary>
    private const int SlotCount = 1 << 14;

    private readonly Entry?[] slots = new Entry?[SlotCount];

    /// <summary>The place; null if it must be read.</summary>
    public Place? Find(int ordinal) =>
        slots[ordinal & (SlotCount - 1)] is { } entry && entry.Ordinal == ordinal ? entry.Place : null;

    /// <summary>Keeps a place that was read.</summary>
    public Place Keep(int ordinal, Place place)
    {
        slots[ordinal & (SlotCount - 1)] = new Entry(ordinal, place);
        return place;
    }

    private sealed record Entry(int Ordinal, Place Place);
}
