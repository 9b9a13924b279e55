using System.Reflection;
using GeoConflict.Api.Events;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace GeoConflict.Api.Alerts;

/// <summary>A filter that was saved as it stands in an address.</summary>
internal static class AlertFilter
{
    private const int MaxLength = 16_000;

    private static readonly Dictionary<string, PropertyInfo> Parameters = typeof(EventFilterQuery).GetProperties()
        .ToDictionary(NameOf, StringComparer.Ordinal);

    /// <summary>The filter of a query such as "bbox=35,32,43,38&amp;event_type=Battles".</summary>
    /// <exception cref="BadHttpRequestException">A parameter is not known or malformed; names it.</exception>
    public static EventFilter Parse(string query)
    {
        if (query.Length > MaxLength)
            throw new BadHttpRequestException($"filter: is longer than {MaxLength} characters.");
        var asked = new EventFilterQuery();
        foreach (var (name, values) in QueryHelpers.ParseQuery(query))
        {
            if (!Parameters.TryGetValue(name, out var parameter))
            {
                throw new BadHttpRequestException(
                    $"filter: unknown parameter '{name}'; known are {string.Join(", ", Parameters.Keys)}.");
            }

            parameter.SetValue(asked, values.ToString());
        }

        return EventFilter.Parse(asked);
    }

    private static string NameOf(PropertyInfo parameter) =>
        parameter.GetCustomAttribute<FromQueryAttribute>()?.Name ?? parameter.Name;
}
