using System.IO.Compression;
using System.Text;
using GeoConflict.Api.Articles;
using GeoConflict.Api.Articles.Bulk;
using GeoConflict.Api.Tests.Imports;

namespace GeoConflict.Api.Tests.Articles.Bulk;

public sealed class BulkIntakeTests(ImportApp app) : IClassFixture<ImportApp>, IDisposable
{
    private const string Page =
        "<html><head><title>Shells hit Alpha</title></head><body><article><h1>Shells hit Alpha</h1><p>{0} shells hit the "
        + "town of Alpha on Sunday, and four people were killed, a local official said by telephone.</p><p>The road to the "
        + "north was closed, and the hospital asked for blood, the official said.</p></article></body></html>";

    private readonly string folder = Directory.CreateTempSubdirectory("geoconflict-bulk-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [PostgisFact]
    public async Task RunAsync_takes_in_lines_texts_pages_and_archives_once_and_tells_what_it_could_not_read()
    {
        File.WriteAllText(Path.Combine(folder, "a.jsonl"),
            "{\"text\":\"Two men were shot in Alpha on Monday.\",\"date\":\"2024-05-06\",\"url\":\"http://one.example/1\"}\n"
            + "not json\n{\"title\":\"no text\"}\n"
            + "{\"text\":\"Other words of the same page.\",\"url\":\"http://one.example/1\"}\n");
        File.WriteAllText(Path.Combine(folder, "b.txt"), "A bomb went off in Beta.");
        File.WriteAllText(Path.Combine(folder, "c.html"), PageOf("Three"));
        File.WriteAllBytes(Path.Combine(folder, "d.png"), [1, 2, 3]);
        File.WriteAllBytes(Path.Combine(folder, "e.warc.gz"), Packed(
            Answer("http://two.example/1", "200 OK", "text/html", PageOf("Four")),
            Answer("http://two.example/2", "404 Not Found", "text/html", PageOf("Five")),
            Answer("http://two.example/3", "200 OK", "image/png", "x"),
            Record("conversion", "http://two.example/4", "text/plain", "Gunmen attacked Gamma.")));

        var (counts, setAside) = await TakeInAsync();
        Assert.Equal(new BulkCounts(5, 1, 2, 3), counts);
        Assert.Equal(["a.jsonl:2", "a.jsonl:3", "d.png"], setAside);
        Assert.Equal("http://one.example/1|2024-05-06\nhttp://two.example/1|\nhttp://two.example/4|", await app.AskAsync(
            "SELECT url, published_on::text FROM article WHERE url IS NOT NULL ORDER BY url"));

        Assert.Equal(new BulkCounts(0, 6, 2, 3), (await TakeInAsync()).Counts);
    }

    [Fact]
    public void Read_tells_where_an_archive_breaks_off()
    {
        var path = Path.Combine(folder, "broken.warc");
        var whole = Record("conversion", "http://two.example/4", "text/plain", "Gunmen attacked Gamma.");
        File.WriteAllBytes(path, [.. whole, .. whole[..^12]]);
        var records = BulkFiles.Read(path).ToList();
        Assert.Equal(2, records.Count);
        Assert.Contains("ends within a record",
            Assert.Throws<InvalidDataException>(() => records[1].Read(DateTimeOffset.UnixEpoch)).Message,
            StringComparison.Ordinal);
    }

    private static string PageOf(string count) => Page.Replace("{0}", count, StringComparison.Ordinal);

    private async Task<(BulkCounts Counts, string[] SetAside)> TakeInAsync()
    {
        var intake = new BulkIntake(app.Database.Source, new ArticleIntake(app.Database.Source), TimeProvider.System);
        var setAside = new List<string>();
        // One after the other, so that the two texts of one address come in a known order.
        foreach (var record in BulkFiles.Read(folder))
        {
            await intake.RunAsync([record], (where, _) => setAside.Add(Path.GetFileName(where)), _ => { },
                TestContext.Current.CancellationToken);
        }

        return (intake.Counts, [.. setAside]);
    }

    private static byte[] Answer(string address, string status, string type, string body) => Record(
        "response", address, "application/http", $"HTTP/1.1 {status}\r\nContent-Type: {type}\r\n\r\n{body}");

    private static byte[] Record(string kind, string address, string type, string body) => Encoding.UTF8.GetBytes(
        $"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {address}\r\nContent-Type: {type}\r\n"
        + $"Content-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}\r\n\r\n");

    private static byte[] Packed(params byte[][] records)
    {
        using var file = new MemoryStream();
        foreach (var record in records)
        {
            using var member = new GZipStream(file, CompressionLevel.Fastest, leaveOpen: true);
            member.Write(record);
        }

        return file.ToArray();
    }
}
