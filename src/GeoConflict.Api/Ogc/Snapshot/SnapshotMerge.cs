namespace GeoConflict.Api.Ogc.Snapshot;

/// <summary>Makes the next snapshot of the one before and what has changed.</summary>
internal static class SnapshotMerge
{
    /// <param name="before">The one before; stays as it is.</param>
    /// <param name="changes">In the order of quadkey and id.</param>
    /// <param name="version">Version of the events now.</param>
    /// <param name="horizon">The transactions that are seen now.</param>
    /// <returns>The next, and the quadkeys where something came, went or changed.</returns>
    public static (EventSnapshot Next, IReadOnlyList<long> ChangedQuads) Apply(
        EventSnapshot before, IReadOnlyList<EventChange> changes, long version, string horizon)
    {
        var written = changes.ToDictionary(change => change.Id);
        var changedQuads = new List<long>();
        var capacity = before.Count + changes.Count;
        var (quads, ids, marks) = (new long[capacity], new long[capacity], new EventMark[capacity]);
        var (count, at) = (0, 0);
        for (var row = 0; row <= before.Count; row++)
        {
            var isEnd = row == before.Count;
            while (at < changes.Count && (isEnd || IsBefore(changes[at], before, row)))
            {
                var change = changes[at++];
                if (change.IsGone) continue;
                (quads[count], ids[count], marks[count]) = (change.Quad, change.Id, change.Mark);
                count++;
            }

            if (isEnd) break;
            if (written.TryGetValue(before.Ids[row], out var now))
            {
                // Written again with nothing changed that a map shows: not worth a tile.
                var isSame = !now.IsGone && now.Quad == before.Quads[row] && now.Mark == before.Marks[row];
                if (isSame) written.Remove(now.Id);
                else changedQuads.Add(before.Quads[row]);
                continue;
            }

            (quads[count], ids[count], marks[count]) = (before.Quads[row], before.Ids[row], before.Marks[row]);
            count++;
        }

        changedQuads.AddRange(written.Values.Where(change => !change.IsGone).Select(change => change.Quad));
        return (new EventSnapshot(version, horizon, quads, ids, marks, count), changedQuads);
    }

    /// <summary>At the same place in the order, the change takes the row's place.</summary>
    private static bool IsBefore(EventChange change, EventSnapshot before, int row) =>
        change.Quad < before.Quads[row] || (change.Quad == before.Quads[row] && change.Id <= before.Ids[row]);
}
