namespace GeoConflict.Gazetteer.Index;

/// <summary>Sizes and names of the gazetteer file that reader and writer share.</summary>
/// <remarks>
/// The file is a header and <see cref="Section"/>s. A name is kept in an entry (<see cref="Section.Entries"/>): count
/// of
/// places, length and bytes of kind and folded name, ordinals of the places, best known first. Entries are found by an
/// open-addressing table of slots ordered by hash, so that the writer can write it in one pass.
/// All numbers are little-endian; entries start at multiples of four.
/// </remarks>
internal static class IndexFormat
{
    /// <summary>Rises with every change that older programs cannot read.</summary>
    public const int Version = 1;

    /// <summary>Bytes of the header; the first section starts here.</summary>
    public const int HeaderLength = 512;

    /// <summary>Bytes of one place; see <see cref="PlaceRecord"/>.</summary>
    public const int PlaceRecordLength = 40;

    /// <summary>Longer names are left out.</summary>
    public const int MaxNameBytes = 240;

    /// <summary>Entries start at multiples of this.</summary>
    public const int EntryAlignment = 4;

    /// <summary>Slots are kept at most this full.</summary>
    public const double SlotFill = 0.6;

    /// <summary>Free slots after the last home slot, so that probing never wraps.</summary>
    public const int SlotSlack = 4096;

    /// <summary>The first eight bytes of the file.</summary>
    public static ReadOnlySpan<byte> Magic => "GCXPLACE"u8;
}

/// <summary>Parts of the gazetteer file, in their order.</summary>
internal enum Section
{
    /// <summary>Places by ordinal.</summary>
    Places,

    /// <summary>Names of places as written.</summary>
    Strings,

    /// <summary>Country and admin codes with the places that are these units.</summary>
    Areas,

    /// <summary>GeoNames feature codes.</summary>
    FeatureCodes,

    /// <summary>Folded names with the places known by them.</summary>
    Entries,

    /// <summary>Hash table of the entries.</summary>
    Slots,

    /// <summary>Lists of entries whose names have the same skeleton.</summary>
    SkeletonLists,

    /// <summary>Hash table of the skeletons.</summary>
    SkeletonSlots,
}

/// <summary>What an entry's key is; the first byte of the key.</summary>
internal enum KeyKind : byte
{
    /// <summary>A folded name; its ordinals are places.</summary>
    Name = 1,

    /// <summary>A people or adjective; its ordinals are countries.</summary>
    Demonym = 2,

    /// <summary>The first word of names; its one "ordinal" is the greatest number of words.</summary>
    FirstWord = 3,

    /// <summary>Codes of an administrative unit, "SY.07.123"; its ordinals are places.</summary>
    Code = 4,
}
