namespace GeoConflict.Gazetteer;

/// <summary>
/// Looks places up by name, country and units: exact names first, then places told by others ("A-B road"), then names
/// spelled alike, then the smallest unit that holds the place.
/// </summary>
/// <remarks>Thread-safe.</remarks>
public sealed class Geocoder
{
    private const int MaxNamesakes = 3000;
    private const int SimilarLimit = 40;
    private const double LeastSimilarity = 0.78;
    private const double LeastScore = 0.15;
    private const double DistrictScore = 0.3;
    private const double ProvinceScore = 0.15;

    /// <summary>How much less a name spelled alike counts outside the district named.</summary>
    private const double AlikeElsewhere = 0.5;

    private readonly IGazetteer _gazetteer;
    private readonly UnitFinder _units;
    private readonly RelativePlacement _relative;

    /// <summary>Looks places up in this gazetteer.</summary>
    public Geocoder(IGazetteer gazetteer)
    {
        _gazetteer = gazetteer;
        _units = new UnitFinder(gazetteer);
        _relative = new RelativePlacement((text, context) => Ranked(FindNamed(QueryName.Of(text), context)));
    }

    /// <summary>Everything the place might be, best first; empty if nothing is known of it.</summary>
    /// <param name="query">What is asked for.</param>
    /// <param name="limit">How many at most, at least 1.</param>
    public IReadOnlyList<ScoredPlace> Find(PlaceQuery query, int limit = 10)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        var context = _units.ContextOf(query);
        if (context is null) return [];
        var name = NameOf(query);
        var relative = RelativeQuery.Parse(query.Query);
        var found = relative is not null && (name.Forms.Count == 0 || _gazetteer.FindByName(name.Forms[0]).IsEmpty)
            && _relative.Find(relative, context) is { } placed
                ? new Dictionary<long, ScoredPlace> { [placed.Place.PlaceId] = placed }
                : FindNamed(name, context);
        AddUnit(context.Admin2, DistrictScore, found);
        AddUnit(context.Admin1, ProvinceScore, found);
        return [.. Ranked(found).Take(limit).Select(place => place with { Score = Math.Min(1, place.Score) })];
    }

    /// <summary>Why <see cref="Find"/> is empty for this query.</summary>
    public NotFoundReason ReasonFor(PlaceQuery query)
    {
        if (QueryName.Of(query.Query).Forms.Count == 0) return NotFoundReason.NoName;
        return _units.ContextOf(query) is null ? NotFoundReason.UnknownCountry : NotFoundReason.NotInGazetteer;
    }

    private static List<ScoredPlace> Ranked(Dictionary<long, ScoredPlace> found) =>
    [
        .. found.Values.Where(place => place.Score >= LeastScore)
            .OrderByDescending(place => place.Score)
            .ThenByDescending(place => PlaceFame.Of(place.Place))
            .ThenBy(place => place.Place.PlaceId),
    ];

    /// <summary>The name; a query for "Katsina" in the province Katsina and no district means the province.</summary>
    private static QueryName NameOf(PlaceQuery query)
    {
        var name = QueryName.Of(query.Query);
        if (name.Kind is not null) return name;
        if (query.Admin2 is { Length: > 0 }) return name;
        return query.Admin1 is { Length: > 0 } admin1 && name.IsSameAs(QueryName.Of(admin1))
            ? name with { Kind = "adm1" } : name;
    }

    private Dictionary<long, ScoredPlace> FindNamed(QueryName name, QueryContext context)
    {
        var found = new Dictionary<long, ScoredPlace>();
        CollectExact(name, context, found);
        if (!found.Values.Any(place => place.Score >= DistrictScore)) CollectSimilar(name, context, found);
        return found;
    }

    private void CollectExact(QueryName name, QueryContext context, Dictionary<long, ScoredPlace> found)
    {
        var quality = 1.0;
        foreach (var form in name.Forms)
        {
            var ordinals = _gazetteer.FindByName(form);
            foreach (var ordinal in ordinals[..Math.Min(ordinals.Length, MaxNamesakes)])
            {
                Add(_gazetteer.PlaceAt(ordinal), quality, name, context, found);
            }

            quality = Math.Max(0.8, quality - 0.05);
        }
    }

    private void CollectSimilar(QueryName name, QueryContext context, Dictionary<long, ScoredPlace> found)
    {
        var countries = context.CountryCodes.Count > 0 ? context.CountryCodes : [""];
        foreach (var form in name.Forms)
        {
            foreach (var country in countries)
            {
                foreach (var similar in _gazetteer.FindSimilar(form, country, SimilarLimit))
                {
                    if (similar.Similarity < LeastSimilarity) break;
                    var place = _gazetteer.PlaceAt(similar.Ordinal);
                    var trust = context.IsOutsideDistrict(place) ? AlikeElsewhere : 1;
                    Add(place, similar.Similarity * similar.Similarity * trust, name, context, found);
                }
            }
        }
    }

    private static void Add(
        Place place, double quality, QueryName name, QueryContext context, Dictionary<long, ScoredPlace> found)
    {
        if (!context.Allows(place)) return;
        var score = quality * context.FitOf(place) * KindFit(place, name);
        var known = Math.Min(PlaceFame.Of(place), 10) / 200;
        score *= 1 + known;
        if (!found.TryGetValue(place.PlaceId, out var before) || before.Score < score)
        {
            found[place.PlaceId] = new ScoredPlace(place, score);
        }
    }

    /// <summary>How well the kind of place goes with what the query calls it.</summary>
    private static double KindFit(Place place, QueryName name)
    {
        var isFirst = place.FeatureCode == "ADM1" || place.FeatureClass is 'L';
        var isSecond = place.FeatureCode is "ADM2" or "ADM3";
        if (name.IsSaidToBe("adm1")) return isFirst ? 1 : isSecond ? 0.8 : 0.6;
        if (name.IsSaidToBe("adm2")) return isSecond ? 1 : isFirst ? 0.6 : 0.8;
        if (name.IsSaidToBe("populated")) return place.FeatureClass == 'P' ? 1 : isSecond ? 0.85 : 0.6;
        return place.FeatureClass == 'P' ? 1 : isSecond || isFirst ? 0.95 : 0.85;
    }

    private static void AddUnit(Place? unit, double score, Dictionary<long, ScoredPlace> found)
    {
        if (unit is not null) found.TryAdd(unit.PlaceId, new ScoredPlace(unit, score));
    }
}
