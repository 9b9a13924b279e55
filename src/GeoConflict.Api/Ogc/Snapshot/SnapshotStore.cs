using System.Collections.Concurrent;
using GeoConflict.Api.Ogc.Versions;

namespace GeoConflict.Api.Ogc.Snapshot;

/// <summary>Keeps the newest snapshot and brings it up to date when the events have changed.</summary>
internal sealed class SnapshotStore(SnapshotReader reader, LiveVersion versions) : IDisposable
{
    private const int HorizonsKept = 500;

    private readonly ConcurrentDictionary<long, string> horizons = new();
    private readonly SemaphoreSlim gate = new(1, 1);
    private EventSnapshot newest = EventSnapshot.Empty;

    /// <summary>Called with each new snapshot and the quadkeys that changed (null for all), before anyone gets
    /// it.</summary>
    public event Action<EventSnapshot, IReadOnlyList<long>?>? Changed;

    /// <summary>The events of the version now, or of a later one.</summary>
    public async ValueTask<EventSnapshot> GetAsync(CancellationToken cancellationToken)
    {
        var version = await versions.ReadAsync(cancellationToken);
        var known = Volatile.Read(ref newest);
        if (known.Version >= version) return known;
        await gate.WaitAsync(cancellationToken);
        try
        {
            if (newest.Version >= version) return newest;
            var (next, changedQuads) = await reader.ReadAsync(newest, cancellationToken);
            Changed?.Invoke(next, changedQuads);
            if (horizons.Count >= HorizonsKept) horizons.Clear();
            horizons[next.Version] = next.Horizon;
            Volatile.Write(ref newest, next);
            return next;
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>What was seen at a version; null where that is not remembered.</summary>
    public string? HorizonOf(long version) => horizons.GetValueOrDefault(version);

    /// <inheritdoc />
    public void Dispose() => gate.Dispose();
}
