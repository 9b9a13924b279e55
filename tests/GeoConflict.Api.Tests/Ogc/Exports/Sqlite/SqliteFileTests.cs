using System.Globalization;
using GeoConflict.Api.Ogc.Exports.Sqlite;

namespace GeoConflict.Api.Tests.Ogc.Exports.Sqlite;

/// <summary>Databases written by us, read by SQLite itself.</summary>
public sealed class SqliteFileTests
{
    // Lengths around what a page holds (8,157 bytes) and what overflows into one, two and many more.
    [GdalTheory]
    [InlineData(0, 10, 1)]
    [InlineData(1, 10, 1)]
    [InlineData(3, 8_100, 1)]
    [InlineData(200, 8_140, 1)]
    [InlineData(40, 16_300, 7)]
    [InlineData(5, 1_000_000, 3)]
    [InlineData(300_000, 20, 1)]
    [InlineData(4_000, 40, 1_000_000_007)]
    public async Task SQLite_reads_back_every_row(int rows, int longest, long step)
    {
        var path = Write(rows, longest, step);
        Assert.Contains("(String) = ok", await AskAsync(path, "PRAGMA integrity_check"), StringComparison.Ordinal);
        var told = await AskAsync(path,
            "SELECT count(*) AS n, coalesce(sum(id), 0) AS s, coalesce(sum(length(t)), 0) AS l, "
            + "coalesce(sum(id = w + 1), 0) AS m FROM rows_of");
        Assert.Contains($"n (Integer) = {rows}", told, StringComparison.Ordinal);
        Assert.Contains($") = {Enumerable.Range(1, rows).Sum(i => i * step).ToString(CultureInfo.InvariantCulture)}",
            told, StringComparison.Ordinal);
        Assert.Contains($") = {Enumerable.Range(0, rows).Sum(i => (long)LengthOf(i, longest))}", told,
            StringComparison.Ordinal);
        Assert.Contains($"m (Integer) = {rows}", told, StringComparison.Ordinal);
    }

    [GdalTheory]
    [InlineData(200, 8_140)]
    [InlineData(50_000, 30)]
    public async Task SQLite_finds_a_row_by_its_id(int rows, int longest)
    {
        var path = Write(rows, longest, 3);
        foreach (var i in new[] { 0, rows / 3, rows / 2, rows - 1 })
        {
            Assert.Contains($"l (Integer) = {LengthOf(i, longest)}",
                await AskAsync(path, $"SELECT length(t) AS l FROM rows_of WHERE id = {(i + 1) * 3}"),
                StringComparison.Ordinal);
        }
    }

    [GdalTheory]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("-9223372036854775808", long.MinValue)]
    [InlineData("-1", -1L)]
    [InlineData("0", 0L)]
    [InlineData("140737488355328", 1L << 47)]
    [InlineData("-8388609", -8388609L)]
    [InlineData("0.1", 0.1)]
    [InlineData("Дамаск", "Дамаск")]
    public async Task SQLite_reads_back_a_value(string expected, object value)
    {
        var path = PathOfNew();
        await using (var stream = File.Create(path))
        {
            var file = new SqliteFile(stream, 0, 0);
            file.Add("one", "CREATE TABLE one (v)", (1, [value]));
            file.Finish();
        }

        Assert.Contains($") = {expected}", await AskAsync(path, "SELECT quote(v) AS q, v FROM one"),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Add_refuses_rows_that_do_not_rise()
    {
        var table = new SqliteFile(Stream.Null, 0, 0).Begin();
        table.Add(2, [1]);
        Assert.Throws<ArgumentOutOfRangeException>(() => table.Add(2, [1]));
    }

    private static string Write(int rows, int longest, long step)
    {
        var path = PathOfNew();
        using var stream = File.Create(path);
        var file = new SqliteFile(stream, 0, 0);
        var table = file.Begin();
        var record = new SqliteRecord();
        for (var i = 0; i < rows; i++)
        {
            var id = (i + 1) * step;
            record.Clear().Add(null).Add(id - 1).Add(new string('x', LengthOf(i, longest)));
            table.Add(id, record.Finish());
        }

        file.Add("rows_of", "CREATE TABLE rows_of (id INTEGER PRIMARY KEY, w INTEGER, t TEXT)", table);
        file.Finish();
        return path;
    }

    private static int LengthOf(int row, int longest) => longest - row % 97 % longest;

    private static string PathOfNew() =>
        Path.Combine(Directory.CreateTempSubdirectory("geoconflict-test-").FullName, "some.sqlite");

    private static Task<string> AskAsync(string path, string sql) =>
        Gdal.RunAsync("ogrinfo", "-q", "-ro", path, "-sql", sql);
}
