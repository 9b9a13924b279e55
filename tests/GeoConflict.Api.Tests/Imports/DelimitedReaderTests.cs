using GeoConflict.Api.Imports;

namespace GeoConflict.Api.Tests.Imports;

public sealed class DelimitedReaderTests
{
    [Theory]
    [InlineData("a,b\n1,2\n", "1:a|b 2:1|2")]
    [InlineData("a,b\r\n1,2", "1:a|b 2:1|2")]
    [InlineData("\"x, \"\"y\"\"\",2\n3,4\n", "1:x, \"y\"|2 2:3|4")]
    [InlineData("\"two\nlines\",b\n\n3,\n", "1:two\nlines|b 4:3|")]
    [InlineData("5\" gun,b\n", "1:5\" gun|b")]
    public void Read_gives_fields_and_the_line_each_record_starts_on(string file, string expected) =>
        Assert.Equal(expected, Read(file));

    [Fact]
    public void Read_lets_a_quotation_mark_without_end_spoil_its_own_line_only() =>
        Assert.Equal("1:a|b 2!\"open,2 3:3|4", Read("a,b\n\"open,2\n3,4\n"));

    [Fact]
    public void Read_goes_on_over_records_longer_than_its_buffer()
    {
        var wide = new string('x', 70_000);
        Assert.Equal($"1:{wide}|b 2:c|{wide} 3:d|e", Read($"{wide},b\nc,\"{wide}\"\nd,e"));
    }

    private static string Read(string file)
    {
        var reader = new DelimitedReader(new StringReader(file), ',', hasQuotes: true);
        var records = new List<string>();
        while (reader.Read() is { } record)
        {
            var fields = string.Join('|', Enumerable.Range(0, record.Count).Select(i => record[i].ToString()));
            records.Add($"{record.LineNumber}{(record.Fault is null ? ':' : '!')}{fields}");
        }

        return string.Join(' ', records);
    }
}
