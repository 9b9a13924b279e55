using System.Globalization;
using System.Text.Json.Nodes;
using GeoConflict.Api.Ogc.Pages;
using GeoConflict.Api.Ogc.Sql;
using GeoConflict.Api.Serving;

namespace GeoConflict.Api.Ogc.Items;

/// <summary>Answers a page of features as GeoJSON, streamed, or as an HTML table.</summary>
internal sealed class ItemsWriter(ReadDatabase database, MatchCounter counter, TimeProvider clock)
{
    private const int HtmlLimit = 100;

    private static readonly byte[] Comma = [(byte)','];

    /// <summary>Writes GeoJSON: the features as they come, the counts and links after them.</summary>
    public async Task WriteGeoJsonAsync(HttpContext context, ItemsRequest request, long? version)
    {
        var cancellationToken = context.RequestAborted;
        var output = context.Response.BodyWriter;
        var stream = new FeatureStream(output);
        await using (var connection = await database.OpenAsync(cancellationToken))
        {
            await using var command = ItemsSql.Page(request).ToCommand(connection);
            // The statement is checked by the database before the answer begins.
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            context.Response.ContentType = Form.GeoJson.MediaType;
            context.Response.Headers["Content-Crs"] = $"<{request.AnswerCrs.Uri}>";
            context.Response.Headers.Link = LinkHeader(context.Request, request);
            System.Buffers.BuffersExtensions.Write(output, "{\"type\":\"FeatureCollection\",\"features\":["u8);
            await stream.WriteAsync(reader, request.Limit, Comma, cancellationToken);
        }

        var matched = await MatchedAsync(context.Request, request, stream, version, cancellationToken);
        await WriteTailAsync(context, request, stream, matched);
    }

    /// <summary>Writes a table of at most a hundred features.</summary>
    public async Task WriteHtmlAsync(HttpContext context, ItemsRequest request)
    {
        request = request with { Limit = Math.Min(request.Limit, HtmlLimit) };
        var features = new JsonArray();
        ItemsCursor? next = null;
        await using (var connection = await database.OpenAsync(context.RequestAborted))
        {
            await using var command = ItemsSql.Page(request).ToCommand(connection);
            await using var reader = await command.ExecuteReaderAsync(context.RequestAborted);
            var last = default(ItemsCursor);
            while (await reader.ReadAsync(context.RequestAborted))
            {
                if (features.Count == request.Limit)
                {
                    next = last;
                    break;
                }

                features.Add(JsonNode.Parse(reader.GetString(2)));
                last = new ItemsCursor(reader.GetInt64(0), reader.GetInt64(1));
            }
        }

        var path = ItemsPath(request);
        var links = OgcLinks.SelfAndOthers(context.Request, path, Form.Html, Form.GeoJson, Form.Html);
        if (next is { } cursor) links.Add((JsonNode)NextLink(context.Request, path, cursor, Form.Html));
        links.Add((JsonNode)CollectionLink(context.Request, request));
        context.Response.Headers["Content-Crs"] = $"<{request.AnswerCrs.Uri}>";
        await OgcAnswer.WriteHtmlAsync(context, HtmlPage.OfFeatures(
            request.Collection.Title, OgcLinks.Address(context.Request, path),
            new JsonObject { ["features"] = features, ["links"] = links }));
    }

    private static string ItemsPath(ItemsRequest request) =>
        $"/collections/{Uri.EscapeDataString(request.Collection.Id)}/items";

    private static JsonObject NextLink(HttpRequest request, string path, ItemsCursor cursor, Form form)
    {
        var query = request.Query.Where(parameter => parameter.Key is not ("cursor" or "f"))
            .Append(new("cursor", cursor.ToString())).Append(new("f", form.Name));
        return OgcLinks.Link("next", OgcLinks.Address(request, path) + QueryString.Create(query), form.MediaType,
            "Next page");
    }

    private static JsonObject CollectionLink(HttpRequest request, ItemsRequest items) => OgcLinks.Link(
        "collection", OgcLinks.Address(request, $"/collections/{Uri.EscapeDataString(items.Collection.Id)}"),
        Form.Json.MediaType, items.Collection.Title);

    private static string LinkHeader(HttpRequest request, ItemsRequest items)
    {
        var path = ItemsPath(items);
        return $"<{OgcLinks.AddressAs(request, path, Form.GeoJson)}>; rel=\"self\"; type=\"{Form.GeoJson.MediaType}\", "
            + $"<{OgcLinks.AddressAs(request, path, Form.Html)}>; rel=\"alternate\"; type=\"{Form.Html.MediaType}\"";
    }

    private async Task<long?> MatchedAsync(
        HttpRequest request, ItemsRequest items, FeatureStream stream, long? version,
        CancellationToken cancellationToken)
    {
        if (items.Cursor is null && stream.Next is null) return stream.Count;
        var key = string.Join('&', request.Query
            .Where(parameter => parameter.Key is not ("cursor" or "limit" or "f" or "crs"))
            .Select(parameter => $"{parameter.Key}={parameter.Value}").Order(StringComparer.Ordinal));
        return await counter.CountAsync(items, key, version, cancellationToken);
    }

    private async Task WriteTailAsync(HttpContext context, ItemsRequest request, FeatureStream stream, long? matched)
    {
        var path = ItemsPath(request);
        var links = OgcLinks.SelfAndOthers(context.Request, path, Form.GeoJson, Form.GeoJson, Form.Html);
        if (stream.Next is { } next) links.Add((JsonNode)NextLink(context.Request, path, next, Form.GeoJson));
        links.Add((JsonNode)CollectionLink(context.Request, request));
        var tail = JsonText.Of(json =>
        {
            json.WriteStartObject();
            if (matched is { } count) json.WriteNumber("numberMatched"u8, count);
            json.WriteNumber("numberReturned"u8, stream.Count);
            json.WriteString("timeStamp"u8, clock.GetUtcNow().UtcDateTime.ToString(
                "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
            json.WritePropertyName("links"u8);
            links.WriteTo(json);
            json.WriteEndObject();
        });
        // The members go on in the object that the features began.
        await context.Response.WriteAsync("]," + tail[1..], context.RequestAborted);
    }
}
