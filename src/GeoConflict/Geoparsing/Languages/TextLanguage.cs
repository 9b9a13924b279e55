namespace GeoConflict.Geoparsing.Languages;

/// <summary>A language whose names of places are read by its own words and endings.</summary>
internal enum TextLanguage
{
    /// <summary>English, and every language that is not named here.</summary>
    English,

    /// <summary>Any other language of the Latin alphabet: read as English is.</summary>
    Other,

    /// <summary>French.</summary>
    French,

    /// <summary>Spanish.</summary>
    Spanish,

    /// <summary>Northern Kurdish, in the Latin alphabet.</summary>
    Kurmanji,

    /// <summary>Russian.</summary>
    Russian,

    /// <summary>Ukrainian.</summary>
    Ukrainian,

    /// <summary>Arabic.</summary>
    Arabic,

    /// <summary>Persian and Dari.</summary>
    Persian,

    /// <summary>Central Kurdish, in the Arabic alphabet.</summary>
    Sorani,
}
