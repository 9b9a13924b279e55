namespace GeoConflict.Geoparsing.Languages;

/// <summary>The alphabets that the languages read here are written in.</summary>
internal enum Script
{
    /// <summary>Latin, and any that is not told apart.</summary>
    Latin,

    /// <summary>Cyrillic.</summary>
    Cyrillic,

    /// <summary>Arabic with its Persian and Kurdish letters.</summary>
    Arabic,
}

/// <summary>Tells the alphabet of a letter.</summary>
internal static class Scripts
{
    /// <summary>The alphabet of a letter; Latin for all others.</summary>
    public static Script Of(char letter) => letter switch
    {
        < '\u0400' => Script.Latin,
        <= '\u052F' => Script.Cyrillic,
        < '\u0600' => Script.Latin,
        <= '\u077F' => Script.Arabic,
        >= '\uFB50' and <= '\uFDFF' or >= '\uFE70' and <= '\uFEFC' => Script.Arabic,
        _ => Script.Latin,
    };

    /// <summary>The alphabet a language is written in.</summary>
    public static Script Of(TextLanguage language) => language switch
    {
        TextLanguage.Russian or TextLanguage.Ukrainian => Script.Cyrillic,
        TextLanguage.Arabic or TextLanguage.Persian or TextLanguage.Sorani => Script.Arabic,
        _ => Script.Latin,
    };
}
