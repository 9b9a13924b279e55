namespace GeoConflict.Geoparsing.Recognition.Tagging;

/// <summary>Sets of <see cref="NameTag"/> as bits, and which tag may follow which.</summary>
internal static class NameTags
{
    /// <summary>How many tags there are.</summary>
    public const int Count = 15;

    /// <summary>Numbers kept per word or feature: the tags, filled up to whole vectors.</summary>
    public const int Stride = 16;

    /// <summary>The set of all tags.</summary>
    public const ushort All = (1 << Count) - 1;

    /// <summary>The set of one tag.</summary>
    public static ushort SetOf(NameTag tag) => (ushort)(1 << (int)tag);

    /// <summary>The tag of the first word of such a name; its further words have the next one.</summary>
    public static NameTag FirstOf(NameUse use) => use switch
    {
        NameUse.Place => NameTag.BeginPlace,
        NameUse.Nested => NameTag.BeginNested,
        NameUse.Demonym => NameTag.BeginDemonym,
        NameUse.People => NameTag.BeginPeople,
        NameUse.Organisation => NameTag.BeginOrganisation,
        NameUse.Person => NameTag.BeginPerson,
        _ => NameTag.BeginOther,
    };

    /// <summary>How a name that begins with this tag is used; null where none begins.</summary>
    public static NameUse? UseOf(NameTag tag) => tag switch
    {
        NameTag.BeginPlace => NameUse.Place,
        NameTag.BeginNested => NameUse.Nested,
        NameTag.BeginDemonym => NameUse.Demonym,
        NameTag.BeginPeople => NameUse.People,
        NameTag.BeginOrganisation => NameUse.Organisation,
        NameTag.BeginPerson => NameUse.Person,
        NameTag.BeginOther => NameUse.Other,
        _ => null,
    };

    /// <summary>Whether the tag is that of a further word.</summary>
    public static bool Continues(NameTag tag) => tag != NameTag.Outside && ((int)tag & 1) == 0;

    /// <summary>
    /// Whether the tags may stand side by side: a name goes on only after its own words, or, an organisation or other
    /// name, after a place nested in it.
    /// </summary>
    public static bool MayFollow(NameTag before, NameTag tag)
    {
        if (!Continues(tag)) return true;
        if (before == tag || before == tag - 1) return true;
        return tag is NameTag.InOrganisation or NameTag.InOther && before is NameTag.BeginNested or NameTag.InNested;
    }
}
