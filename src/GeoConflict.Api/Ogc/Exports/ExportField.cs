using GeoConflict.Api.Events;
using GeoConflict.Api.Ogc.Collections;

namespace GeoConflict.Api.Ogc.Exports;

/// <summary>A field of an export.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What its values are.</param>
/// <param name="Of">Its value of an event: string, long, double or DateOnly as the kind says; null for none.</param>
/// <param name="Width">Characters that a table of fixed widths gives it.</param>
internal sealed record ExportField(string Name, PropertyKind Kind, Func<EventRow, object?> Of, int Width = 80)
{
    /// <summary>Characters.</summary>
    public static ExportField Text(string name, Func<EventRow, string?> of, int width = 80) =>
        new(name, PropertyKind.Text, of, width);

    /// <summary>Whole numbers.</summary>
    public static ExportField Whole(string name, Func<EventRow, long?> of) =>
        new(name, PropertyKind.Integer, row => of(row), 12);

    /// <summary>Numbers.</summary>
    public static ExportField Number(string name, Func<EventRow, double?> of) =>
        new(name, PropertyKind.Number, row => of(row), 18);

    /// <summary>Days.</summary>
    public static ExportField Day(string name, Func<EventRow, DateOnly?> of) =>
        new(name, PropertyKind.Day, row => of(row), 8);
}
