using System.Runtime.CompilerServices;
using GeoConflict.Gazetteer;
using GeoConflict.Geo;

namespace GeoConflict.Api.Tests;

/// <summary>A gazetteer index of a few real places, written once for all tests of a run.</summary>
internal static class SmallGazetteer
{
    /// <summary>The index file; gone when the tests end.</summary>
    public static string Path { get; } = Write();

    /// <summary>Makes every service of these tests use it.</summary>
    [ModuleInitializer]
    internal static void Use()
    {
        if (PostgisApp.IsAvailable) AppContext.SetData(PostgisApp.GazetteerKey, Path);
    }

    private static string Write()
    {
        var path = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"geoconflict-test-{Guid.NewGuid():N}.gcx");
        using (var writer = new GazetteerIndexWriter(path))
        {
            Add(writer, Place(2_000_000_000_760, "Syria", 35, 38.5, "PCLI", "SY", "", 16_906_283, 400_000),
                ["Syria", "سوريا"], "Syrian");
            Add(writer, Place(1_000_000_000_001, "Aleppo", 36.2, 37.6, "ADM1", "SY", "09", 4_868_000, 80_000),
                ["Aleppo Governorate"]);
            Add(writer, Place(170_063, "Aleppo", 36.20124, 37.16117, "PPLA", "SY", "09", 2_098_210, 8_000),
                ["Aleppo", "Halab", "حلب"]);
            Add(writer, Place(170_654, "Damascus", 33.5102, 36.29128, "PPLC", "SY", "13", 1_569_394, 8_000),
                ["Damascus", "دمشق"]);
            Add(writer, Place(172_408, "Albu Kamal", 34.45226, 40.91854, "PPL", "SY", "08", 57_572, 4_000),
                ["Albu Kamal"]);
            writer.Finish("test", CancellationToken.None);
        }

        AppDomain.CurrentDomain.ProcessExit += (_, _) => File.Delete(path);
        return path;
    }

    private static Place Place(
        long placeId, string name, double latitudeDeg, double longitudeDeg, string featureCode, string country,
        string admin1, long population, double uncertaintyM) => new(
        placeId, name, new GeoPoint(latitudeDeg, longitudeDeg), featureCode[0] == 'P' && featureCode[1] == 'P' ? 'P'
            : 'A',
        featureCode, country, admin1, "", population, uncertaintyM);

    private static void Add(GazetteerIndexWriter writer, Place place, string[] names, string? demonym = null)
    {
        var ordinal = writer.AddPlace(place);
        foreach (var name in names) writer.AddName(ordinal, name, Math.Log10(place.Population + 1));
        if (demonym is not null) writer.AddDemonym(ordinal, demonym);
    }
}
