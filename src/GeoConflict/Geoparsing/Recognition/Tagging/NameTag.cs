namespace GeoConflict.Geoparsing.Recognition.Tagging;

/// <summary>What a word is part of: the labels of the tagger. Stored in weight files, so the order is fixed.</summary>
internal enum NameTag
{
    /// <summary>No name.</summary>
    Outside,

    /// <summary>First word of a place.</summary>
    BeginPlace,

    /// <summary>Further word of a place.</summary>
    InPlace,

    /// <summary>First word of a place inside another name: "Aleppo" of "Aleppo University".</summary>
    BeginNested,

    /// <summary>Further word of a place inside another name.</summary>
    InNested,

    /// <summary>First word of a nation's adjective: "Syrian troops".</summary>
    BeginDemonym,

    /// <summary>Further word of a nation's adjective.</summary>
    InDemonym,

    /// <summary>First word of a people: "Syrians".</summary>
    BeginPeople,

    /// <summary>Further word of a people.</summary>
    InPeople,

    /// <summary>First word of an organisation.</summary>
    BeginOrganisation,

    /// <summary>Further word of an organisation.</summary>
    InOrganisation,

    /// <summary>First word of a person.</summary>
    BeginPerson,

    /// <summary>Further word of a person.</summary>
    InPerson,

    /// <summary>First word of any other name: a work, a product, an occasion.</summary>
    BeginOther,

    /// <summary>Further word of any other name.</summary>
    InOther,
}
