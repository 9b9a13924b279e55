using System.Net;
using System.Text.Json;

namespace GeoConflict.Api.Tests.Places;

public sealed class PlaceEndpointsTests(PlaceApp app) : IClassFixture<PlaceApp>
{
    [PostgisTheory]
    [InlineData("q=Al Mayadin", 173480)]
    [InlineData("q=mayad", 173480)]
    [InlineData("q=الميادين", 173480)]
    [InlineData("q=Mayadeem", 173480)]
    [InlineData("q=Deir ez-Zor&kind=admin1", 170792)]
    [InlineData("q=syria&kind=country", 2000000000492)]
    [InlineData("q=syria&kind=place,country", 2000000000492)]
    public async Task Get_finds_a_place_by_whole_begun_or_misspelled_name(string query, long expectedId)
    {
        var places = (await GetJsonAsync($"/api/places?{query}")).GetProperty("places");
        Assert.Equal(expectedId, places[0].GetProperty("place_id").GetInt64());
    }

    [PostgisTheory]
    [InlineData("q=")]
    [InlineData("q=mosul&country=Syria")]
    [InlineData("q=mosul&kind=town")]
    [InlineData("q=mosul&limit=0")]
    [InlineData("q=mosul&limit=many")]
    [InlineData("q=mosul&colour=red")]
    public async Task Get_refuses_a_bad_parameter_by_name(string query)
    {
        var response = await app.Http.GetAsync($"/api/places?{query}", TestContext.Current.CancellationToken);
        var problem = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var parameter = query.Split('&')[^1].Split('=')[0];
        Assert.Equal((HttpStatusCode.BadRequest, true),
            (response.StatusCode, problem.Contains($"'{parameter}'", StringComparison.Ordinal)));
    }

    [PostgisTheory]
    [InlineData("'; DROP TABLE place; --")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("%")]
    [InlineData("_______")]
    public async Task Get_finds_nothing_for_text_that_is_no_name(string name) =>
        Assert.Equal(0, (await GetJsonAsync($"/api/places?q={Uri.EscapeDataString(name)}")).GetProperty("places")
            .GetArrayLength());

    [PostgisFact]
    public async Task Get_tells_the_country_and_province_of_a_place()
    {
        var place = await GetJsonAsync("/api/places/173480");
        Assert.Equal(("Syria", "Deir ez-Zor"),
            (place.GetProperty("country_name").GetString(), place.GetProperty("admin1").GetString()));
    }

    [PostgisFact]
    public async Task Get_gives_the_outline_of_a_province()
    {
        var area = await GetJsonAsync("/api/places/170792/area");
        Assert.Equal("MultiPolygon", area.GetProperty("geometry").GetProperty("type").GetString());
    }

    [PostgisTheory]
    [InlineData("/api/places/173480/area")]
    [InlineData("/api/places/999999999")]
    public async Task Get_says_404_for_what_is_not_there(string address) =>
        Assert.Equal(HttpStatusCode.NotFound, (await app.Http.GetAsync(address, TestContext.Current.CancellationToken))
            .StatusCode);

    private async Task<JsonElement> GetJsonAsync(string address)
    {
        var text = await app.Http.GetStringAsync(address, TestContext.Current.CancellationToken);
        return JsonDocument.Parse(text).RootElement;
    }
}
