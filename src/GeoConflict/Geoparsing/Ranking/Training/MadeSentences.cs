using GeoConflict.Gazetteer;
using GeoConflict.Text;

namespace GeoConflict.Geoparsing.Ranking.Training;

/// <summary>
/// Makes sentences that name a place with what it lies in, whatever else the article is about: marked articles have
/// few of them, and what a text says outright must outweigh the company a name keeps.
/// </summary>
internal sealed class MadeSentences(IGazetteer gazetteer, int seed)
{
    private const int MostTries = 200;
    private const int FewestNamesakes = 2;
    private const double ShareOfCountries = 0.4;
    private const double ShareOfNone = 0.2;

    private static readonly string[] Frames =
    [
        " A man from {0}, {1}, was there.", " He came from {0}, {1}.", " Two died in {0}, {1}, on Friday.",
        " She spoke in the town of {0} in {1}.", " The {1} town of {0} was quiet.", " It was made in {0} in {1}.",
        " {0}, {1} - Nobody was hurt.", " Police in {0}, in the east of {1}, made an arrest.",
    ];

    private readonly Random random = new(seed);

    /// <summary>A sentence to put after an article, with its one marked name.</summary>
    /// <param name="start">Where the sentence will begin.</param>
    public (string Text, GoldPlace Gold) Next(int start)
    {
        for (var i = 0; i < MostTries; i++)
        {
            var place = gazetteer.PlaceAt(random.Next(gazetteer.Count));
            var namesakes = gazetteer.FindByName(NameFolder.Fold(place.Name));
            if (place.FeatureClass != 'P' || namesakes.Length < FewestNamesakes) continue;
            var isNone = random.NextDouble() < ShareOfNone;
            var inside = isNone ? gazetteer.PlaceAt(random.Next(gazetteer.Count)) : place;
            if (HolderOf(inside) is not { } holder || holder.Name == place.Name) continue;
            if (isNone && HoldsAny(holder, namesakes)) continue;
            var frame = Frames[random.Next(Frames.Length)];
            var text = string.Format(System.Globalization.CultureInfo.InvariantCulture, frame, place.Name, holder.Name);
            var at = text.IndexOf(place.Name, StringComparison.Ordinal);
            var span = new TextSpan(start + at, place.Name.Length);
            return (text, new GoldPlace(span, isNone ? null : place.Location));
        }

        return ("", new GoldPlace(default, null));
    }

    private Place? HolderOf(Place place)
    {
        var holder = random.NextDouble() < ShareOfCountries
            ? gazetteer.FindCountry(place.CountryCode)
            : gazetteer.FindAdmin1(place.CountryCode, place.Admin1Code);
        return holder is { } ordinal ? gazetteer.PlaceAt(ordinal) : null;
    }

    private bool HoldsAny(Place holder, ReadOnlySpan<int> ordinals)
    {
        foreach (var ordinal in ordinals)
        {
            var place = gazetteer.PlaceAt(ordinal);
            if (place.CountryCode == holder.CountryCode) return true;
        }

        return false;
    }
}
