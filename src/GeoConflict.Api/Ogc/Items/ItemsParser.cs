using System.Globalization;
using GeoConflict.Api.Events;
using GeoConflict.Api.Ogc.Collections;
using GeoConflict.Api.Ogc.Cql2;

namespace GeoConflict.Api.Ogc.Items;

/// <summary>Reads the parameters of an items request; every mistake is named with its parameter.</summary>
internal sealed class ItemsParser(CrsCatalogue systems)
{
    /// <summary>The parameters every items resource takes beside the properties of its features.</summary>
    public static readonly IReadOnlyList<string> Parameters =
    [
        "limit", "bbox", "bbox-crs", "datetime", "crs", "filter", "filter-lang", "filter-crs", "cursor", "f",
    ];

    /// <summary>Reads a query.</summary>
    /// <exception cref="BadHttpRequestException">A parameter is unknown, given twice or malformed.</exception>
    public async ValueTask<ItemsRequest> ParseAsync(
        FeatureCollection collection, IQueryCollection query, CancellationToken cancellationToken)
    {
        var equalities = new List<Cql2Node>();
        foreach (var (name, values) in query)
        {
            if (values.Count > 1) throw Malformed(name, "is given more than once");
            if (Parameters.Contains(name)) continue;
            equalities.Add(EqualityOf(collection, name, values.ToString()));
        }

        var boxCrs = await CrsOfAsync(query, "bbox-crs", cancellationToken);
        return new ItemsRequest
        {
            Collection = collection,
            Limit = ParseLimit(Of(query, "limit")),
            Box = Of(query, "bbox") is { } box ? ParseBox(box, boxCrs) : null,
            BoxCrs = boxCrs,
            Days = Of(query, "datetime") is { } days ? ParseDays(days) : null,
            Filter = ParseFilter(Of(query, "filter"), Of(query, "filter-lang")),
            FilterCrs = await CrsOfAsync(query, "filter-crs", cancellationToken),
            Equalities = equalities,
            AnswerCrs = await CrsOfAsync(query, "crs", cancellationToken),
            Cursor = Of(query, "cursor") is { } cursor ? ItemsCursor.Parse(cursor) : null,
        };
    }

    /// <summary>The reference system a parameter names; CRS84 if it is left out.</summary>
    /// <exception cref="BadHttpRequestException">It names none.</exception>
    public ValueTask<Crs> CrsOfAsync(IQueryCollection query, string parameter, CancellationToken cancellationToken) =>
        Of(query, parameter) is { } uri
            ? systems.FindAsync(parameter, uri, cancellationToken)
            : ValueTask.FromResult(Crs.Crs84);

    private static string? Of(IQueryCollection query, string name) =>
        query.TryGetValue(name, out var values) && values.ToString() is { Length: > 0 } text ? text : null;

    private static BadHttpRequestException Malformed(string parameter, string why) => new($"{parameter}: {why}.");

    private static int ParseLimit(string? text)
    {
        if (text is null) return ItemsRequest.DefaultLimit;
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit >= 1
            ? (int)Math.Min(limit, ItemsRequest.MaxLimit)
            : throw Malformed("limit", $"'{text}' is no number of 1 or more");
    }

    private static Cql2Node.Box ParseBox(string text, Crs crs)
    {
        var numbers = new List<double>();
        foreach (var part in text.Split(','))
        {
            if (!double.TryParse(part, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                || !double.IsFinite(number)) throw Malformed("bbox", $"'{part}' is no number");
            numbers.Add(number);
        }

        if (numbers.Count is not (4 or 6)) throw Malformed("bbox", "needs four numbers, or six with heights");
        var box = Cql2Words.Box(numbers);
        // Only the east-west axis may run backwards: over the antimeridian.
        var (low, high) = crs.IsLatitudeFirst ? (box.Min1, box.Max1) : (box.Min2, box.Max2);
        if (low > high) throw Malformed("bbox", "the southern edge lies north of the northern");
        try
        {
            CrsShape.Check(box, crs);
        }
        catch (FormatException exception)
        {
            throw Malformed("bbox", exception.Message);
        }

        return box;
    }

    private static DaySpan? ParseDays(string text) => text is "../.." or "/" or "../" or "/.."
        ? null
        : DaySpan.TryParse(text, out var days, out var why) ? days : throw Malformed("datetime", why);

    private static Cql2Node? ParseFilter(string? filter, string? language)
    {
        if (language is not (null or "cql2-text" or "cql2-json"))
            throw Malformed("filter-lang", $"'{language}' is not known; known are cql2-text and cql2-json");
        if (filter is null) return null;
        try
        {
            return language == "cql2-json" ? Cql2JsonParser.Parse(filter) : Cql2TextParser.Parse(filter);
        }
        catch (FormatException exception)
        {
            throw Malformed("filter", exception.Message);
        }
    }

    private static Cql2Node.Comparison EqualityOf(FeatureCollection collection, string name, string text)
    {
        var property = collection.Find(name);
        if (property is null or { Kind: PropertyKind.Geometry or PropertyKind.TextList })
        {
            throw new BadHttpRequestException(
                $"Unknown parameter '{(name.Length > 60 ? name[..60] + "…" : name)}'; known are "
                + string.Join(", ", Parameters.Concat(collection.Properties.Select(one => one.Name))) + ".");
        }

        try
        {
            return new Cql2Node.Comparison("=", new Cql2Node.Property(name), ValueOf(property.Kind, text));
        }
        catch (FormatException exception)
        {
            throw Malformed(name, exception.Message);
        }
    }

    private static Cql2Node ValueOf(PropertyKind kind, string text) => kind switch
    {
        PropertyKind.Integer or PropertyKind.Number =>
            double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && double.IsFinite(number)
                ? Cql2Words.Number(number)
                : throw new FormatException($"'{text}' is no number"),
        PropertyKind.Truth => bool.TryParse(text, out var truth)
            ? new Cql2Node.Truth(truth)
            : throw new FormatException($"'{text}' is neither true nor false"),
        PropertyKind.Day => Cql2Words.Day(text),
        PropertyKind.Instant => Cql2Words.Instant(text.Replace(' ', '+')),
        _ => new Cql2Node.Text(text),
    };
}
