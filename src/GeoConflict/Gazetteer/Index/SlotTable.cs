namespace GeoConflict.Gazetteer.Index;

/// <summary>Looks hashes up in a table that <see cref="SlotWriter"/> wrote.</summary>
internal readonly unsafe struct SlotTable(byte* section)
{
    private const ulong PositionMask = (1UL << KeyHash.PositionBits) - 1;

    private readonly long _homeCount = *(long*)section;
    private readonly ulong* _slots = (ulong*)section + 1;

    /// <summary>
    /// Starts a search; <see cref="Search.MoveNext"/> goes through everything that may have the hash.
    /// </summary>
    public Search Find(ulong hash) => new(_slots + KeyHash.HomeSlot(hash, _homeCount), KeyHash.Tag(hash));

    /// <summary>Goes through the slots that may have one hash.</summary>
    internal ref struct Search(ulong* slot, ulong tag)
    {
        private ulong* _slot = slot;

        /// <summary>Where the data of the slot found start in their section, in bytes.</summary>
        public long Offset { get; private set; }

        /// <summary>Goes to the next slot with the hash's tag.</summary>
        public bool MoveNext()
        {
            for (; *_slot != 0; _slot++)
            {
                if ((*_slot & ~PositionMask) != tag) continue;
                Offset = ((long)(*_slot++ & PositionMask) - 1) * IndexFormat.EntryAlignment;
                return true;
            }

            return false;
        }
    }
}
