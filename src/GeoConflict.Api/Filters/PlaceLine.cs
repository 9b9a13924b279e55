using System.Text.Json;
using GeoConflict.Gazetteer;
using GeoConflict.Geo;

namespace GeoConflict.Api.Filters;

/// <summary>Writes the members of a place as the filters give it.</summary>
internal static class PlaceLine
{
    /// <summary>Writes the members into the object that is open.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="gazetteer">Tells the names of the units the place lies in.</param>
    /// <param name="place">The place.</param>
    /// <param name="location">The point meant, which a relation may have moved.</param>
    /// <param name="uncertaintyM">Radius around it, metres.</param>
    public static void WriteMembers(
        Utf8JsonWriter writer, IGazetteer gazetteer, Place place, GeoPoint location, double uncertaintyM)
    {
        writer.WriteNumber("id", place.PlaceId);
        if (place.GeonameId is { } geonameId) writer.WriteNumber("geonameId", geonameId);
        writer.WriteString("name", place.Name);
        writer.WriteString("country", place.CountryCode);
        if (place.Admin1Code.Length > 0 && gazetteer.FindAdmin1(place.CountryCode, place.Admin1Code) is { } admin1)
        {
            writer.WriteString("admin1", gazetteer.PlaceAt(admin1).Name);
        }

        if (place.Admin2Code.Length > 0
            && gazetteer.FindAdmin2(place.CountryCode, place.Admin1Code, place.Admin2Code) is { } admin2)
        {
            writer.WriteString("admin2", gazetteer.PlaceAt(admin2).Name);
        }

        writer.WriteString("featureCode", place.FeatureCode);
        writer.WriteNumber("lat", Math.Round(location.LatitudeDeg, 5));
        writer.WriteNumber("lon", Math.Round(location.LongitudeDeg, 5));
        writer.WriteNumber("uncertaintyM", Math.Round(uncertaintyM));
    }
}
