using GeoConflict.Api.Places.Sources;
using GeoConflict.Gazetteer;

namespace GeoConflict.Api.Places;

/// <summary>Writes the gazetteer index from its sources.</summary>
internal sealed class GazetteerIndexBuild(string indexPath, string fingerprint) : IDisposable
{
    private readonly GazetteerIndexWriter _writer = new(indexPath);
    private readonly PlaceOrdinals _ordinals = new();

    /// <summary>How many places there are so far.</summary>
    public int PlaceCount => _writer.PlaceCount;

    /// <summary>Takes entries; one whose id is known already adds its names to that place.</summary>
    public void Add(IEnumerable<GazetteerEntry> entries, CancellationToken cancellationToken)
    {
        foreach (var entry in entries)
        {
            Add(entry);
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    /// <summary>Adds a name to a place that is there already; does nothing if it is not.</summary>
    public bool AddName(long placeId, string name)
    {
        if (_ordinals.Find(placeId) is not { } known) return false;
        _writer.AddName(known.Ordinal, name, known.Fame - PlaceName.Alternate);
        return true;
    }

    /// <summary>Puts the index in place.</summary>
    public void Finish(CancellationToken cancellationToken) => _writer.Finish(fingerprint, cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => _writer.Dispose();

    private void Add(GazetteerEntry entry)
    {
        if (_ordinals.Find(entry.Place.PlaceId) is not { } place)
        {
            place = (_writer.AddPlace(entry.Place), (float)PlaceFame.Of(entry.Place));
            _ordinals.Add(entry.Place.PlaceId, place.Ordinal, place.Fame);
        }

        if (entry.OtherId is { } otherId
            && _ordinals.Find(otherId) is null) _ordinals.Add(otherId, place.Ordinal, place.Fame);
        foreach (var name in entry.Names) _writer.AddName(place.Ordinal, name.Text, place.Fame - name.Rarity);
        foreach (var demonym in entry.Demonyms) _writer.AddDemonym(place.Ordinal, demonym);
    }
}
