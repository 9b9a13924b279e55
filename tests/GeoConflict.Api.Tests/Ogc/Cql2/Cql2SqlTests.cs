using GeoConflict.Api.Ogc.Collections;
using GeoConflict.Api.Ogc.Cql2;
using GeoConflict.Api.Ogc.Sql;

namespace GeoConflict.Api.Tests.Ogc.Cql2;

/// <summary>CQL2 text and JSON against the SQL they become.</summary>
public sealed class Cql2SqlTests
{
    [Theory]
    [InlineData("status = 'auto'", """{"op":"=","args":[{"property":"status"},"auto"]}""", "(t.status = $1)")]
    [InlineData("fatalities>=3", """{"op":">=","args":[{"property":"fatalities"},3]}""", "(t.fatalities >= $1)")]
    [InlineData("NOT status = 'auto'", """{"op":"not","args":[{"op":"=","args":[{"property":"status"},"auto"]}]}""",
        "(NOT (t.status = $1))")]
    [InlineData("country IS NOT NULL",
        """{"op":"not","args":[{"op":"isNull","args":[{"property":"country"}]}]}""", "(NOT (t.country_code IS NULL))")]
    [InlineData("country LIKE 'S%'", """{"op":"like","args":[{"property":"country"},"S%"]}""",
        "(t.country_code LIKE $1)")]
    [InlineData("CASEI(country) = casei('sy')",
        """{"op":"=","args":[{"op":"casei","args":[{"property":"country"}]},{"op":"casei","args":["sy"]}]}""",
        "(lower(t.country_code) = lower($1))")]
    [InlineData("country IN ('SY','IQ')", """{"op":"in","args":[{"property":"country"},["SY","IQ"]]}""",
        "((t.country_code = $1) OR (t.country_code = $2))")]
    [InlineData("fatalities BETWEEN 1 AND 5", """{"op":"between","args":[{"property":"fatalities"},1,5]}""",
        "((t.fatalities >= $1) AND (t.fatalities <= $2))")]
    [InlineData("date_end < DATE('2023-11-12')",
        """{"op":"<","args":[{"property":"date_end"},{"date":"2023-11-12"}]}""", "(t.date_end < $1)")]
    [InlineData("T_INTERSECTS(INTERVAL(date_start,date_end), INTERVAL('2023-01-01','..'))",
        """
        {"op":"t_intersects","args":[{"interval":[{"property":"date_start"},{"property":"date_end"}]},
        {"interval":["2023-01-01",".."]}]}
        """, "(t.date_start <= 'infinity'::date AND t.date_end >= $1)")]
    [InlineData("S_INTERSECTS(geom,BBOX(170,-20,-170,0))",
        """{"op":"s_intersects","args":[{"property":"geom"},{"bbox":[170,-20,-170,0]}]}""",
        "ST_Intersects(t.geom, $1)")]
    [InlineData("S_WITHIN(geom,POINT(36.3 33.5))",
        """{"op":"s_within","args":[{"property":"geom"},{"type":"Point","coordinates":[36.3,33.5]}]}""",
        "ST_Within(t.geom, $1)")]
    [InlineData("fatalities + 1 > 3", """{"op":">","args":[{"op":"+","args":[{"property":"fatalities"},1]},3]}""",
        "(((t.fatalities)::numeric + ($1)::numeric) > $2)")]
    [InlineData("\"status\" = country", """{"op":"=","args":[{"property":"status"},{"property":"country"}]}""",
        "(t.status = t.country_code)")]
    public void Text_and_JSON_become_the_same_SQL(string text, string json, string expected)
    {
        Assert.Equal(expected, SqlOf(Cql2TextParser.Parse(text)));
        Assert.Equal(expected, SqlOf(Cql2JsonParser.Parse(json)));
    }

    [Fact]
    public void Parse_binds_not_tighter_than_and_tighter_than_or() => Assert.Equal(
        "((t.status = $1) OR ((NOT (t.status = $2)) AND (t.fatalities > $3)))",
        SqlOf(Cql2TextParser.Parse("status='a' OR NOT status='b' AND fatalities > 1")));

    [Fact]
    public void Parse_binds_times_tighter_than_plus() => Assert.Equal(
        "(t.fatalities = (($1)::numeric + ((($2)::numeric * ($3)::numeric))::numeric))",
        SqlOf(Cql2TextParser.Parse("fatalities = 1 + 2 * 3")));

    [Theory]
    [InlineData("status = 'x'' OR 1=1 --'")]
    [InlineData("status = 'x\\'; DROP TABLE article; --'")]
    public void Characters_never_become_SQL(string filter) =>
        Assert.Equal("(t.status = $1)", SqlOf(Cql2TextParser.Parse(filter)));

    [Theory]
    [InlineData("this is (no filter")]
    [InlineData("status =")]
    [InlineData("= 'x'")]
    [InlineData("status LIKE")]
    [InlineData("status LIKE country")]
    [InlineData("status LIKE 'x\\'")]
    [InlineData("status = 'open")]
    [InlineData("colour = 'red'")]
    [InlineData("status > 5")]
    [InlineData("status")]
    [InlineData("fatalities")]
    [InlineData("fatalities + status > 1")]
    [InlineData("date_end > DATE('2023-02-30')")]
    [InlineData("S_INTERSECTS(geom,POINT(90 180))")]
    [InlineData("S_INTERSECTS(geom,POLYGON((0 0,1 1)))")]
    [InlineData("S_INTERSECTS(status,POINT(1 1))")]
    [InlineData("T_AFTER(status,DATE('2023-01-01'))")]
    [InlineData("NOSUCH(status)")]
    [InlineData("status = 'a';")]
    [InlineData("A_CONTAINS(status,('a'))")]
    public void What_means_nothing_is_refused(string filter) =>
        Assert.Throws<FormatException>(() => SqlOf(Cql2TextParser.Parse(filter)));

    [Theory]
    [InlineData("{\"op\":")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"op\":\"nosuchop\",\"args\":[1,2]}")]
    [InlineData("{\"op\":\"=\",\"args\":[{\"property\":\"status\"}]}")]
    [InlineData("{\"op\":\"and\"}")]
    public void JSON_that_means_nothing_is_refused(string filter) =>
        Assert.Throws<FormatException>(() => SqlOf(Cql2JsonParser.Parse(filter)));

    [Fact]
    public void Nesting_without_end_is_refused() => Assert.Throws<FormatException>(
        () => Cql2TextParser.Parse(new string('(', 10_000) + "status" + new string(')', 10_000)));

    [Theory]
    [InlineData("actor1 = 'x'", true)]
    [InlineData("status = 'x' AND NOT (fatalities > 1 OR summary LIKE 'a%')", true)]
    [InlineData("status = 'x'", false)]
    public void NeedsJoin_is_true_when_a_joined_column_is_named(string filter, bool expected) =>
        Assert.Equal(expected, Cql2Sql.NeedsJoin(Cql2TextParser.Parse(filter), OwnCollections.Events));

    private static string SqlOf(Cql2Node node)
    {
        var sql = new SqlText();
        new Cql2Sql(OwnCollections.Events, Crs.Crs84, sql).AddCondition(node);
        return sql.ToString();
    }
}
