namespace GeoConflict.Events.Reports;

/// <summary>How the places of two reports agree.</summary>
internal enum PlaceAgreement
{
    /// <summary>Neither names one.</summary>
    NoneNamed,

    /// <summary>Only one names any.</summary>
    OneNamed,

    /// <summary>Both name the same town or site.</summary>
    Same,

    /// <summary>Both name the same province or other wide place.</summary>
    SameArea,

    /// <summary>One names a place within the wide place of the other.</summary>
    Inside,

    /// <summary>Within reach of each other.</summary>
    Near,

    /// <summary>Farther, within a day's drive.</summary>
    Apart,

    /// <summary>Farther still.</summary>
    Far,
}
