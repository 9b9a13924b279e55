using System.Globalization;

namespace GeoConflict.Api.Tiles;

/// <summary>A tile of the Web Mercator grid: x counts from the west, y from the north.</summary>
public readonly record struct TileAddress(int Zoom, int X, int Y)
{
    /// <summary>The address written in a URL; false, with the reason, when there is no such tile.</summary>
    public static bool TryParse(string z, string x, string y, out TileAddress address, out string reason)
    {
        address = default;
        if (!TryParseNumber(z, out var zoom) || zoom > PlaceLabel.DeepestZoom)
        {
            reason = $"z must be a whole number from 0 to {PlaceLabel.DeepestZoom}; deeper maps enlarge those tiles.";
            return false;
        }

        var last = (1 << zoom) - 1;
        if (!TryParseNumber(x, out var column) || column > last)
        {
            reason = $"x must be a whole number from 0 to {last} at z {zoom}.";
            return false;
        }

        if (!TryParseNumber(y, out var row) || row > last)
        {
            reason = $"y must be a whole number from 0 to {last} at z {zoom}.";
            return false;
        }

        address = new TileAddress(zoom, column, row);
        reason = "";
        return true;
    }

    private static bool TryParseNumber(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
