using System.Net;
using GeoConflict.Api.Ogc.Feed;
using GeoConflict.Api.Ogc.Snapshot;

namespace GeoConflict.Api.Tests.Ogc.Feed;

/// <summary>The columns of the feed, read as a page reads them.</summary>
public sealed class FeedTests(OgcApp app) : IClassFixture<OgcApp>
{
    [Fact]
    public void Write_orders_by_day_and_keeps_what_is_not_known()
    {
        FeedRow[] rows =
        [
            new(EventSnapshot.NoPlace, 7, new EventMark(int.MinValue, int.MaxValue, -1, 6)),
            new(QuadKey.Of(1 << 29, 1 << 29), 9, new EventMark(10, 12, 3, 1, EventMark.DoubtHmOf(2_001))),
            new(0, 8, new EventMark(int.MinValue, 11, 0, 2), IsGone: true),
        ];
        var columns = new Columns(FeedWriter.Write(rows, isWhole: true, 5));
        Assert.Equal(5, columns.Version);
        Assert.Equal([8, 9, 7], columns.Ids);
        Assert.Equal([11, 12, int.MaxValue], columns.Days);
        Assert.Equal([0, 3, -1], columns.Fatalities);
        Assert.Equal([65535, 2, 65535], columns.Spans);
        Assert.Equal([65535, 21, 65535], columns.DoubtsHm);
        Assert.Equal([255, 1, 6], columns.Types);
        Assert.Equal(0, columns.LongitudesDeg[1], 4);
        Assert.Equal(double.NaN, columns.LongitudesDeg[2]);
        Assert.Equal(85.0511, columns.LatitudesDeg[0], 4);
    }

    [Fact]
    public void Write_widens_ids_that_need_it()
    {
        FeedRow[] rows = [new(0, 3_000_000_000, new EventMark(1, 1, 0, 1)), new(0, 1, new EventMark(2, 2, 0, 1))];
        Assert.Equal([3_000_000_000, 1], new Columns(FeedWriter.Write(rows, true, 1)).Ids);
    }

    [PostgisTheory]
    [InlineData("", 5)]
    [InlineData("?event_type=Battles", 1)]
    [InlineData("?datetime=2023-01-01/..", 3)]
    [InlineData("?sub_event_type=Armed%20clash", 1)]
    [InlineData("?status=auto,confirmed,corrected,rejected", 5)]
    public async Task Columns_are_those_of_the_filter(string query, int expected)
    {
        var columns = await ReadAsync($"/api/events/columns{query}");
        Assert.Equal(expected, columns.Ids.Length);
        Assert.Equal(columns.Days.Order(), columns.Days);
    }

    [PostgisFact]
    public async Task Columns_since_a_feed_are_what_has_changed()
    {
        var before = await ReadAsync("/api/events/columns");
        await app.AddEventAsync("homs", 36.72, 34.73, "2024-01-01", "2024-01-01", "Battles", "Armed clash", 4);
        await app.RunAsync("UPDATE conflict_event SET status = 'rejected' WHERE place_name = 'apia'");
        await app.ChangeVersionAsync();
        var changes = await ReadAsync($"/api/events/columns?since={before.Version}");
        await app.RunAsync("UPDATE conflict_event SET status = 'auto' WHERE place_name = 'apia'");
        await app.RunAsync("DELETE FROM conflict_event WHERE place_name = 'homs'");
        await app.ChangeVersionAsync();
        Assert.Equal(2, changes.Ids.Length);
        Assert.Equal([255, 1], changes.Types);
        Assert.Equal(36.72, changes.LongitudesDeg[1], 4);
    }

    [PostgisFact]
    public async Task Columns_of_all_events_are_kept_as_brotli()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/api/events/columns", UriKind.Relative));
        request.Headers.AcceptEncoding.ParseAdd("br");
        using var answer = await app.Service.Reader.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(["br"], answer.Content.Headers.ContentEncoding);
        await using var brotli = new System.IO.Compression.BrotliStream(
            await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken),
            System.IO.Compression.CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        await brotli.CopyToAsync(bytes, TestContext.Current.CancellationToken);
        Assert.True(new Columns(bytes.ToArray()).Ids.Length >= 5);
    }

    [PostgisFact]
    public async Task Recent_and_older_events_are_all_of_them()
    {
        var whole = await ReadAsync("/api/events/columns");
        var recent = await ReadAsync("/api/events/columns?part=recent");
        var older = await ReadAsync("/api/events/columns?part=older");
        Assert.Equal(whole.Ids.Order(), recent.Ids.Concat(older.Ids).Order());
        var newest = recent.Days.Max();
        Assert.All(recent.Days, day => Assert.InRange(day, newest - 365, newest));
        Assert.All(older.Days, day => Assert.True(day < newest - 365 || day == int.MaxValue));
    }

    [PostgisTheory]
    [InlineData("part=latest", "part")]
    [InlineData("part=recent&event_type=Battles", "part")]
    [InlineData("since=x", "since")]
    [InlineData("since=1&event_type=Battles", "since")]
    [InlineData("limit=1", "limit")]
    public async Task A_wrong_parameter_is_named(string query, string name)
    {
        using var answer = await app.Service.Reader.GetAsync(
            new Uri($"/api/events/columns?{query}", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Contains(name, await answer.ProblemAsync(HttpStatusCode.BadRequest), StringComparison.Ordinal);
    }

    private async Task<Columns> ReadAsync(string address) => new(await app.Service.Reader.GetByteArrayAsync(
        new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken));

    /// <summary>A feed taken apart.</summary>
    private sealed class Columns
    {
        public Columns(byte[] bytes)
        {
            Assert.Equal("GCEV"u8, bytes.AsSpan(0, 4));
            Assert.Equal(2, BitConverter.ToInt32(bytes, 4));
            var count = BitConverter.ToInt32(bytes, 8);
            var isWide = (BitConverter.ToInt32(bytes, 12) & 2) != 0;
            Version = (long)BitConverter.ToDouble(bytes, 16);
            var at = 24;
            Ids = new long[count];
            for (var i = 0; i < count; i++, at += isWide ? 8 : 4)
            {
                Ids[i] = isWide ? (long)BitConverter.ToDouble(bytes, at)
                    : BitConverter.ToInt32(bytes, at) + (i > 0 ? Ids[i - 1] : 0);
            }

            Days = Numbers();
            Fatalities = Numbers();
            Spans = Smalls();
            DoubtsHm = Smalls();
            Types = [.. bytes.Skip(at).Take(count).Select(type => (int)type)];
            at += count;
            LongitudesDeg = Degrees(180);
            LatitudesDeg = Degrees(90);

            int[] Numbers()
            {
                var numbers = Enumerable.Range(0, count).Select(i => BitConverter.ToInt32(bytes, at + 4 * i)).ToArray();
                at += 4 * count;
                return numbers;
            }

            double[] Degrees(int half)
            {
                var planes = bytes[at..(at + 3 * count)];
                at += planes.Length;
                return [.. Enumerable.Range(0, count)
                    .Select(i => planes[i] | (planes[count + i] << 8) | (planes[2 * count + i] << 16))
                    .Select(units => units == 0xFFFFFF ? double.NaN : units / 1e4 - half)];
            }

            int[] Smalls()
            {
                var numbers = Enumerable.Range(0, count).Select(i => (int)BitConverter.ToUInt16(bytes, at + 2 * i));
                var read = numbers.ToArray();
                at += 2 * count;
                return read;
            }
        }

        public long Version { get; }

        public long[] Ids { get; }

        public int[] Days { get; }

        public double[] LongitudesDeg { get; }

        public double[] LatitudesDeg { get; }

        public int[] Fatalities { get; }

        public int[] Spans { get; }

        public int[] DoubtsHm { get; }

        public int[] Types { get; }
    }
}
