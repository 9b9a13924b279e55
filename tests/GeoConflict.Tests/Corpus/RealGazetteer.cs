using GeoConflict.Gazetteer;

namespace GeoConflict.Tests.Corpus;

/// <summary>The index that `geoconflict build` makes, for tests that need real places.</summary>
internal static class RealGazetteer
{
    /// <summary>What a test that needs the index says where it is absent.</summary>
    public const string WhyAbsent =
        "The gazetteer index is absent: run `geoconflict build`, or name the file in GEOCONFLICT_GAZETTEER.";

    private static readonly Lazy<IGazetteer> Opened = new(() => GazetteerIndex.Open(FilePath));

    /// <summary>Whether the index is there.</summary>
    public static bool IsThere => File.Exists(FilePath);

    /// <summary>The open index, one for all tests.</summary>
    public static IGazetteer Instance => Opened.Value;

    private static string FilePath =>
        Environment.GetEnvironmentVariable("GEOCONFLICT_GAZETTEER") is { Length: > 0 } path
            ? path
            : Checkout.PathOf(".data", "gazetteer", "places.gcx");
}
