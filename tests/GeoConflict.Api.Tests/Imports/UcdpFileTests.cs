namespace GeoConflict.Api.Tests.Imports;

/// <summary>The published files beside the checkout: every row is stored, whichever generation its columns are.</summary>
public sealed class UcdpFileTests(ImportApp app) : IClassFixture<ImportApp>
{
    private const string Kept =
        "SELECT count(*), count(*) FILTER (WHERE NOT fatalities_best BETWEEN fatalities_low AND fatalities_high), "
        + "sum(fatalities_best) = sum((original->>'deaths_a')::float + (original->>'deaths_b')::float "
        + "+ (original->>'deaths_civilians')::float + (original->>'deaths_unknown')::float) "
        + "FROM conflict_event JOIN imported_event USING (event_id)";

    public static bool IsThere => PostgisApp.IsAvailable && Directory.Exists(Folder);

    private static string Folder =>
        Path.Combine(GeoConflict.Api.Setup.Workspace.Find().Root, "..", "shared", "data", "ucdp");

    [Fact(Skip = "Needs a PostGIS server and the UCDP files beside the checkout.", SkipUnless = nameof(IsThere))]
    public async Task Import_stores_every_row_of_three_files_of_two_generations()
    {
        var counts = default(GeoConflict.Api.Imports.ImportCounts);
        foreach (var path in Directory.GetFiles(Folder, "*.csv").Order(StringComparer.Ordinal))
            counts += (await app.ImportAsync("ucdp", path)).Counts;
        // 29 rows are in two of the files, with the same values.
        Assert.Equal((8592, 8563, 29, 0), (counts.Total, counts.Added, counts.Known, counts.SetAside));
        Assert.Equal("8563|96|True", await app.AskAsync(Kept));
    }
}
