namespace GeoConflict.Api.Places;

/// <summary>
/// Which places were written already, by id: four bytes for each GeoNames id up to the greatest, eight with the fame.
/// </summary>
internal sealed class PlaceOrdinals
{
    private const int MaxDirectId = 200_000_000;

    private readonly Dictionary<long, (int Ordinal, float Fame)> _others = [];
    private int[] _ordinalsPlusOne = new int[1 << 16];
    private float[] _fames = new float[1 << 16];

    /// <summary>The place with this id; null if it was not written.</summary>
    public (int Ordinal, float Fame)? Find(long placeId)
    {
        if (placeId is < 0 or >= MaxDirectId) return _others.TryGetValue(placeId, out var other) ? other : null;
        if (placeId >= _ordinalsPlusOne.Length || _ordinalsPlusOne[placeId] == 0) return null;
        return (_ordinalsPlusOne[placeId] - 1, _fames[placeId]);
    }

    /// <summary>Remembers a place.</summary>
    public void Add(long placeId, int ordinal, float fame)
    {
        if (placeId is < 0 or >= MaxDirectId)
        {
            _others.Add(placeId, (ordinal, fame));
            return;
        }

        if (placeId >= _ordinalsPlusOne.Length)
        {
            var length = (int)Math.Min(MaxDirectId, Math.Max(placeId + 1, _ordinalsPlusOne.Length * 2L));
            Array.Resize(ref _ordinalsPlusOne, length);
            Array.Resize(ref _fames, length);
        }

        _ordinalsPlusOne[placeId] = ordinal + 1;
        _fames[placeId] = fame;
    }
}
