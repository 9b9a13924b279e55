namespace GeoConflict.Api.Tests.Imports;

/// <summary>Invented rows in the columns of each data set.</summary>
public sealed class ImportTests(ImportApp app) : IClassFixture<ImportApp>
{
    private const string Ucdp =
        "id,relid,type_of_violence,side_a,side_b,source_headline,where_prec,where_coordinates,where_description,adm_1,"
        + "latitude,longitude,country,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,"
        + "deaths_unknown,best,high,low\n";

    private const string Today =
        "event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,inter1,actor2,inter2,"
        + "country,admin1,location,latitude,longitude,geo_precision,notes,fatalities,timestamp\n";

    [PostgisFact]
    public async Task Import_keeps_ucdp_counts_that_are_out_of_order_and_adds_the_sides_where_best_is_missing()
    {
        var path = app.FileOf(Ucdp
            + "901.0,X-1,1.0,Government of Xland,Rebels of X,Clash,2.0,Alpha town,near Alpha,B province,10.5,20.5,Xland,1,2,"
            + "2020-01-02 00:00:00.000,2020-01-04 00:00:00.000,1,2,3,4,10,9,12\n"
            + "902,X-2,3,Rebels of X,Civilians,,4,B province,,B province,10,20,Xland,2,1,2020-02-02,2020-02-02,1,2,3,4,,,\n");
        Assert.Equal(2, (await app.ImportAsync("ucdp", path)).Counts.Added);
        Assert.Equal(
            "Armed clash|01/02/2020|01/04/2020|near|25000|12|10|9|Clash\nAttack|02/02/2020|02/02/2020||100000||10||"
            + "Rebels of X - Civilians: B province",
            await app.AskAsync(
                "SELECT sub_event_type, date_start::text::date, date_end, relation, uncertainty_m, fatalities_low, "
                + "fatalities_best, fatalities_high, summary FROM conflict_event JOIN imported_event USING (event_id) "
                + "WHERE source = 'UCDP GED' AND source_id IN ('901', '902') ORDER BY source_id").ContinueWith(
                    rows => rows.Result.Replace(" 00:00:00", "", StringComparison.Ordinal), TaskScheduler.Default));
    }

    [PostgisTheory]
    [InlineData(
        "GWNO,EVENT_ID_CNTY,EVENT_ID_NO_CNTY,EVENT_DATE,YEAR,TIME_PRECISION,EVENT_TYPE,ACTOR1,ALLY_ACTOR_1,INTER1,ACTOR2,"
        + "ALLY_ACTOR_2,INTER2,INTERACTION,COUNTRY,ADMIN1,LOCATION,LATITUDE,LONGITUDE,GEO_PRECISION,SOURCE,NOTES,FATALITIES\n"
        + "615,1OLD,1,03/04/1999,1999,2,Battle-Government regains territory,Forces of X,,1,Rebels,,2,12,Xland,B,Alpha,10,20,"
        + "3,Wire,Invented,7\n",
        "1OLD|Government regains territory|1999-03-31|1999-04-06|1|2|ADM1|7")]
    [InlineData(
        "data_id,iso,event_id_cnty,event_id_no_cnty,event_date,year,time_precision,event_type,sub_event_type,actor1,"
        + "assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,region,country,admin1,location,latitude,longitude,"
        + "geo_precision,source,source_scale,notes,fatalities,timestamp,iso3\n"
        + "77,760,MID2,2,31 December 2019,2019,1,Explosions/Remote violence,Grenade,Militia,,3,Civilians,,7,37,R,Xland,B,"
        + "Alpha,10,20,1,Wire,National,Invented,0,1577000000,XXX\n",
        "MID2|Grenade|2019-12-31|2019-12-31|3|7|PPL|0")]
    [InlineData(
        Today + "NEW3,2024-02-10,2024,3,Demonstrations,Protests,Peaceful protest,Protesters,Protesters,,,Xland,B,Alpha,10,20,2,"
        + "Invented,0,1700000000\n",
        "NEW3|Peaceful protest|2024-02-01|2024-02-29|6||PPL|0")]
    public async Task Import_reads_every_generation_of_acled_columns(string file, string expected)
    {
        var outcome = await app.ImportAsync("acled", app.FileOf(file));
        Assert.Equal((1, 0), (outcome.Counts.Added, outcome.Counts.SetAside));
        var id = expected[..expected.IndexOf('|', StringComparison.Ordinal)];
        Assert.Equal(expected, await app.AskAsync(
            "SELECT source_id, sub_event_type, date_start::text, date_end::text, actor1_kind, actor2_kind, feature_code, "
            + $"fatalities_best FROM conflict_event JOIN imported_event USING (event_id) WHERE source_id = '{id}'"));
    }

    [PostgisTheory]
    [InlineData(58, "195", "11", "Air/drone strike")]
    [InlineData(61, "0231", "12", null)]
    [InlineData(61, "181", "13", "Abduction/forced disappearance")]
    public async Task Import_reads_both_versions_of_gdelt_and_leaves_words_out(
        int columns, string code, string id, string? expected)
    {
        var fields = new string[columns];
        Array.Fill(fields, "");
        (fields[0], fields[1], fields[6], fields[12], fields[26]) = (id, "20200405", "XLAND", "MIL", code);
        var place = columns == 61 ? 51 : 49;
        (fields[place], fields[place + 1], fields[place + 2]) = ("4", "Alpha, B, Xland", "SY");
        var latitude = columns == 61 ? 56 : 53;
        (fields[latitude], fields[latitude + 1]) = ("10.5", "-20.25");
        var outcome = await app.ImportAsync("gdelt", app.FileOf(string.Join('\t', fields) + "\n"));
        Assert.Equal((expected is null ? 0 : 1, expected is null ? 1 : 0),
            (outcome.Counts.Added, outcome.Counts.LeftOut));
        Assert.Equal(expected is null ? "" : $"{expected}|Alpha|B|SY|-20.25", await app.AskAsync(
            "SELECT sub_event_type, place_name, admin1_name, country_code, ST_X(geom) FROM conflict_event "
            + $"JOIN imported_event USING (event_id) WHERE source = 'GDELT' AND source_id = '{id}'"));
    }

    [PostgisFact]
    public async Task Import_reads_any_geojson_by_its_mapping()
    {
        var path = app.FileOf(
            """
            {"type":"FeatureCollection","features":[
              {"type":"Feature","id":5,"geometry":{"type":"Point","coordinates":[20,10]},
               "properties":{"what":"bombing","when":{"day":"2021-05-06"},"dead":3}},
              {"type":"Feature","id":6,"geometry":null,"properties":{"what":"party"}},
              {"type":"Feature","id":7,"geometry":{"type":"Polygon","coordinates":[[[20,10],[21,10],[21,11],[20,10]]]},
               "properties":{"what":"bombing"}}]}
            """);
        var outcome = await app.ImportAsync("geojson", path,
            """
            {"source":"Own map","id":"$id","date_start":"when.day","fatalities_best":"dead",
             "sub_event_type":{"property":"what","values":{"bombing":"Remote explosive/landmine/IED"}}}
            """);
        Assert.Equal((2, 1), (outcome.Counts.Added, outcome.Counts.SetAside));
        Assert.Equal("5|2021-05-06|3|5000|20\n7|||78|20.5", await app.AskAsync(
            "SELECT source_id, date_start::text, fatalities_best, CASE WHEN uncertainty_m > 5000 THEN "
            + "round(uncertainty_m / 1000) ELSE uncertainty_m END, ST_X(geom) FROM conflict_event "
            + "JOIN imported_event USING (event_id) WHERE source = 'Own map' ORDER BY source_id"));
        Assert.Equal("2|its kind is not in the mapping", await app.AskAsync(
            $"SELECT line_number, reason FROM import_reject WHERE import_run_id = {outcome.RunId}"));
    }

    [PostgisFact]
    public async Task Import_sets_rows_aside_with_line_and_reason_and_goes_on()
    {
        var path = app.FileOf(Today
            + "A1,2024-02-30,2024,1,P,Battles,Armed clash,A,,,,X,B,Alpha,10,20,1,n,0,1\n"
            + "A2,2024-02-10,2024,1,P,Battles,Armed clash,A,,,,X,B,Alpha,95,20,1,n,0,1\n"
            + "A3,2024-02-10\n"
            + "A4,2024-02-10,2024,1,P,Battles,Duel,A,,,,X,B,Alpha,10,20,1,n,0,1\n"
            + "A5,2024-02-10,2024,1,P,Battles,Armed clash,A,,,,X,B,Alpha,10,20,1,\"two\nlines\",0,1\n"
            + "A6,2024-02-10,2024,1,P,Battles,Armed clash,A,,,,X,B,Alpha,10,20,1,n,many,1\n");
        var outcome = await app.ImportAsync("acled", path);
        Assert.Equal((1, 5), (outcome.Counts.Added, outcome.Counts.SetAside));
        Assert.Equal(
            """
            2|event_date '2024-02-30' is no day
            3|latitude 95 is not in [-90, 90]
            4|has 2 fields where 20 are expected
            5|sub_event_type 'Duel' is not known
            8|fatalities 'many' is no number
            """.ReplaceLineEndings("\n"),
            await app.AskAsync(
                $"SELECT line_number, reason FROM import_reject WHERE import_run_id = {outcome.RunId} ORDER BY line_number"));
    }

    [PostgisFact]
    public async Task Import_again_changes_nothing_and_other_values_are_taken_only_when_asked()
    {
        const string row = "B1,2024-02-10,2024,1,P,Battles,Armed clash,A,,,,X,B,Alpha,10,20,1,note,{0},1\n";
        var first = app.FileOf(Today + string.Format(System.Globalization.CultureInfo.InvariantCulture, row, 1));
        var other = app.FileOf(Today + string.Format(System.Globalization.CultureInfo.InvariantCulture, row, 2));
        await app.ImportAsync("acled", first);
        var version = await app.AskAsync("SELECT version FROM data_version");

        var again = await app.ImportAsync("acled", first);
        Assert.Equal((0, 1), (again.Counts.Added, again.Counts.Known));
        Assert.Equal(version, await app.AskAsync("SELECT version FROM data_version"));

        Assert.Equal(1, (await app.ImportAsync("acled", other)).Counts.SetAside);
        Assert.Equal("1|0", await app.AskAsync(Stored));

        Assert.Equal(1, (await app.ImportAsync("acled", other, updates: true)).Counts.Updated);
        Assert.Equal("2|2", await app.AskAsync(Stored));
    }

    [PostgisFact]
    public async Task Import_gives_events_that_the_map_and_the_list_show()
    {
        await app.ImportAsync("acled", app.FileOf(
            Today + "C1,2024-02-10,2024,1,P,Battles,Armed clash,A,,,,X,B,Alpha,10,20,1,note,4,1\n"));
        Assert.Equal("4|10|ACLED|note", await app.AskAsync(
            "SELECT f.fatalities, f.latitude_deg, e.origin, f.feature::json->'properties'->>'summary' FROM event_feature AS f "
            + "JOIN conflict_event AS e USING (event_id) JOIN imported_event AS k USING (event_id) WHERE source_id = 'C1'"));
    }

    private const string Stored =
        "SELECT e.fatalities_best, (SELECT count(*) FROM event_revision AS r WHERE r.event_id = e.event_id) "
        + "FROM conflict_event AS e JOIN imported_event AS k USING (event_id) WHERE k.source_id = 'B1'";
}
