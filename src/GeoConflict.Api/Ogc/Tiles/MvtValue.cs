namespace GeoConflict.Api.Ogc.Tiles;

/// <summary>A value of an attribute in a vector tile: characters, or a whole number where there are none.</summary>
internal readonly record struct MvtValue(string? Text, long Number)
{
    /// <summary>A whole number.</summary>
    public static MvtValue Of(long number) => new(null, number);

    /// <summary>Characters.</summary>
    public static MvtValue Of(string text) => new(text, 0);
}
