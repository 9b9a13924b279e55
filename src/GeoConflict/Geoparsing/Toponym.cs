using GeoConflict.Text;

namespace GeoConflict.Geoparsing;

/// <summary>A name of a place in a text.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Surface">The words as written.</param>
/// <param name="Kind">How it is used.</param>
/// <param name="SentenceIndex">The sentence it stands in.</param>
public sealed record Toponym(TextSpan Span, string Surface, ToponymKind Kind, int SentenceIndex);

/// <summary>How a name is used in the text.</summary>
public enum ToponymKind
{
    /// <summary>As a place.</summary>
    Place,

    /// <summary>As a people or adjective: "Syrian forces".</summary>
    Demonym,

    /// <summary>As a people: "Syrians".</summary>
    People,

    /// <summary>Inside the name of something else: "Aleppo University".</summary>
    Nested,

    /// <summary>For its government: "Washington attempts to".</summary>
    Metonym,

    /// <summary>As the place where the report was written: "WASHINGTON:".</summary>
    Dateline,
}
