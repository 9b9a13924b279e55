using System.Collections.Frozen;
using GeoConflict.Events.Parties;
using GeoConflict.Events.Reading;
using GeoConflict.Gazetteer;
using GeoConflict.Geoparsing;
using GeoConflict.Geoparsing.Evidence;

namespace GeoConflict.Events.Placing;

/// <summary>Finds names of villages, quarters and sites that no gazetteer knows, by the words around them.</summary>
/// <remarks>
/// Such a name becomes a place of its own for as long as events are told apart by place; <see cref="Locate"/> then puts
/// it where the known place is that the sentence names as holding it or lying near.
/// </remarks>
internal static class LocalNameReader
{
    /// <summary>Longest name in words; longer runs of capitals are headlines.</summary>
    private const int MostWords = 5;

    /// <summary>How many words may lie between a local name and the known place that locates it.</summary>
    private const int HolderReach = 25;

    /// <summary>Feature class of names that nothing but their capitals tells to be places.</summary>
    private const char LooseClass = '?';

    private static readonly FrozenSet<string> Heads = FrozenSet.ToFrozenSet(
    [
        "town", "towns", "village", "villages", "city", "cities", "district", "districts", "neighborhood",
        "neighbourhood", "neighborhoods", "neighbourhoods", "suburb", "suburbs", "settlement", "settlements", "area",
        "areas", "outskirts", "province", "region", "camp", "island", "hamlet", "locality", "municipality", "township",
        "quarter", "quarters", "sector", "governorate", "county", "subdistrict", "hills", "hill", "hilltop", "mountain",
        "mountains", "valley", "street", "square", "road", "highway", "airport", "airbase", "base", "junction",
        "crossing", "checkpoint", "market", "hospital", "plains", "farms", "countryside", "perimeter", "commune",
        "department", "oblast", "station", "bridge", "lake", "desert", "forest", "port", "slum", "barangay",
        "intersection", "barracks", "mosque", "church", "university", "school", "prison", "river", "strip", "block",
        "zone", "stadium", "hotel", "park", "garden", "gardens", "plaza", "avenue", "bazaar", "roundabout", "field",
        "fields", "dam", "springs", "farm", "orchards", "palace", "castle", "cemetery", "monastery", "shrine", "temple",
        "tunnel", "pass", "canal", "coast", "peninsula", "delta", "plateau", "plain", "heights", "ridge", "highlands",
        "axis", "mall", "sea", "ocean", "gulf", "bay", "forests", "pocket", "islands", "isle", "islet", "streets",
        "boulevard",
    ], StringComparer.Ordinal);

    /// <summary>What a name may begin with although a shorter name is a place too: "Fort Bute".</summary>
    private static readonly FrozenSet<string> Fronts = FrozenSet.ToFrozenSet(
    [
        "fort", "camp", "mount", "tal", "tall", "tell", "jabal", "jebel", "wadi", "kafr", "khan", "bir", "umm", "abu",
        "deir", "avenida", "plaza", "ain", "ayn", "khirbet", "bab", "jisr", "nahr", "shaykh", "sheikh",
    ], StringComparer.Ordinal);

    private static readonly FrozenSet<string> GivenNames = Lexicon.Rows("given-names").Select(row => row[0])
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Inside = FrozenSet.ToFrozenSet(
        ["al", "el", "as", "ash", "at", "an", "ad", "ar", "az", "de", "da", "do", "del", "la", "bin", "of"],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> Never = FrozenSet.ToFrozenSet(
    [
        "i", "the", "a", "an", "in", "on", "at", "he", "she", "it", "they", "his", "her", "two", "three", "god",
        "islam",
        "gmt", "mr", "mrs", "president", "minister", "army", "police", "christmas", "ramadan", "easter", "eid", "dr",
        "parliament", "congress", "senate", "english", "arabic",
        "kurdish", "shiite", "sunni", "shia", "islamist", "muslim", "christian", "jewish", "hindu", "buddhist",
        "catholic", "arab", "internet", "facebook", "twitter", "tv", "government",
    ], StringComparer.Ordinal);

    /// <summary>The local names of one sentence, each as a place that only the text knows.</summary>
    /// <param name="words">The article.</param>
    /// <param name="sentence">Index of the sentence.</param>
    /// <param name="known">The toponyms of the sentence that are places on the map.</param>
    /// <param name="other">All other toponyms of the sentence.</param>
    /// <param name="parties">The parties the sentence names.</param>
    /// <param name="nearby">The known place that the text named last before; null if none.</param>
    public static List<Resolution.Resolved> Read(
        ArticleWords words, int sentence, IReadOnlyList<Resolution.Resolved> known, IReadOnlyList<Toponym> other,
        IReadOnlyList<Party> parties, Resolution.Resolved? nearby)
    {
        var found = new List<Resolution.Resolved>();
        if (words.IsAllUpper) return found;
        var (start, end) = (words.StartOf(sentence), words.EndOf(sentence));
        var lastListed = -1;
        for (var i = start; i < end; i++)
        {
            if (Covering(words, i, known) is { } place)
            {
                i = Math.Max(i, words.IndexAt(place.Toponym.Span.End - 1));
                lastListed = i + 1;
                continue;
            }

            var runEnd = RunEnd(words, i, end, known);
            if (runEnd <= i) continue;
            var isCut = runEnd < end && Covering(words, runEnd, known) is not null && !words[runEnd - 1].IsPossessive;
            if (!isCut && runEnd - i <= MostWords && !IsTaken(words, i, runEnd, other, parties))
            {
                var isTold = IsToldAsPlace(words, i, runEnd, start)
                    || (lastListed >= 0 && IsListed(words, lastListed, i));
                if (isTold || runEnd - i > 1 || i > start)
                {
                    found.Add(Make(words, sentence, i, runEnd, isTold, Holder(words, i, runEnd, known) ?? nearby));
                }

                if (isTold) lastListed = runEnd;
            }

            i = runEnd - 1;
        }

        return found;
    }

    /// <summary>A known place with all the words of its name: "Bama Town", "Fort Bute".</summary>
    /// <returns>The same where its name ends as it should; a local name beside it for "Khyber Bazaar".</returns>
    public static Resolution.Resolved Widen(
        ArticleWords words, Resolution.Resolved place, IReadOnlyList<Resolution.Resolved> known)
    {
        var (first, end) = (words.IndexAt(place.Toponym.Span.Start), words.IndexAt(place.Toponym.Span.End - 1) + 1);
        var sentence = words[first].Sentence;
        var wide = end;
        for (var i = end; i < Math.Min(words.EndOf(sentence), end + MostWords - 1); i++)
        {
            var isPart = words[i].IsCapital && words[i].IsWord && !words[i - 1].IsPossessive
                && words[i].Span.Start == words[i - 1].Span.End + 1 && !IsDay(words[i].Text)
                && Covering(words, i, known) is null;
            if (!isPart) break;
            if (IsHead(words[i].Text)) wide = i + 1;
        }

        var hasFront = first > words.StartOf(sentence) && words[first - 1].IsCapital
            && Fronts.Contains(words[first - 1].Text) && words[first].Span.Start == words[first - 1].Span.End + 1;
        var start = hasFront ? first - 1 : first;
        if (start == first && wide == end) return place;
        var span = words.SpanOf(start, wide);
        var toponym = place.Toponym with { Span = span, Surface = span.Of(words.Source.Text).ToString() };
        return start == first && IsUnit(words[wide - 1].Text)
            ? place with { Toponym = toponym } : Make(words, sentence, start, wide, true, place);
    }

    private static bool IsUnit(string head) => head is "city" or "town" or "village" or "province" or "region"
        or "governorate" or "county" or "department" or "municipality" or "oblast" or "district" or "township"
        or "strip";

    /// <summary>Whether a place is one that only the text knows.</summary>
    public static bool IsLocal(Place place) => place.PlaceId < 0;

    /// <summary>Whether nothing but its capitals tells a local name to be a place.</summary>
    public static bool IsLoose(Place place) => IsLocal(place) && place.FeatureClass == LooseClass;

    /// <summary>Whether a name may be that of a person.</summary>
    public static bool IsGivenName(string word) => GivenNames.Contains(word);

    /// <summary>Puts a local name where the known place is that locates it.</summary>
    /// <returns>The same where it is no local name; null where nothing locates it.</returns>
    public static Resolution.Resolved? Locate(Resolution.Resolved place)
    {
        if (!IsLocal(place.Best.Place)) return place;
        if (place.Others.Count == 0) return null;
        return place with { Best = place.Others[0], Others = [] };
    }

    /// <summary>Whether one place is a local name that the other one locates.</summary>
    public static bool IsLocatedBy(Resolution.Resolved local, Resolution.Resolved known) =>
        IsLocal(local.Best.Place) && local.Others.Count > 0
        && local.Others[0].Place.PlaceId == known.Best.Place.PlaceId;

    /// <summary>Whether a word tells what kind of place a name is: "village", "district".</summary>
    public static bool IsHead(string word) => Heads.Contains(word);

    private static Resolution.Resolved? Covering(ArticleWords words, int at, IReadOnlyList<Resolution.Resolved> known)
    {
        foreach (var place in known)
        {
            if (place.Toponym.Span.Overlaps(words[at].Span)) return place;
        }

        return null;
    }

    /// <returns>One past the last word of a run of capitals; <paramref name="at"/> if none starts there.</returns>
    private static int RunEnd(ArticleWords words, int at, int end, IReadOnlyList<Resolution.Resolved> known)
    {
        var isArticle = Inside.Contains(words[at].Text) && words[at].Text.Length <= 3 && words[at].Text != "of"
            && at + 1 < end && words[at + 1].Span.Start == words[at].Span.End + 1 && words[at + 1].IsCapital
            && words.Source.Text[words[at].Span.End] == '-';
        if (!words[at].IsCapital && !isArticle) return at;
        if (words[at].Kind != WordKind.Word) return at;
        var i = at + 1;
        while (i < end && words[i].Kind == WordKind.Word && !words[i - 1].IsPossessive && !IsDay(words[i].Text)
            && Covering(words, i, known) is null
            && (words[i].IsCapital || (Inside.Contains(words[i].Text) && words[i].Text != "of" && i + 1 < end
                && words[i + 1].IsCapital && Covering(words, i + 1, known) is null))) i++;
        return i;
    }

    /// <summary>"Nice Saturday": the name of a day or month is no part of a place's.</summary>
    private static bool IsDay(string word) => Dates.CalendarWords.WeekdayOf(word) is not null
        || Dates.CalendarWords.MonthOf(word) is not null;

    private static bool IsTaken(
        ArticleWords words, int first, int end, IReadOnlyList<Toponym> other, IReadOnlyList<Party> parties)
    {
        if (Never.Contains(words[first].Text) || words[first].Text.Length < 3 && end - first == 1) return true;
        if (IsDay(words[first].Text)) return true;
        var span = words.SpanOf(first, end);
        foreach (var toponym in other)
        {
            if (toponym.Kind is ToponymKind.Demonym or ToponymKind.Metonym or ToponymKind.Dateline
                && toponym.Span.Overlaps(span)) return true;
        }

        foreach (var party in parties)
        {
            if (party.FirstWord < end && first < party.EndWord) return true;
        }

        return false;
    }

    private static bool IsToldAsPlace(ArticleWords words, int first, int end, int start)
    {
        if (IsHead(words[end - 1].Text) && end - first > 1) return true;
        if (IsHead(words.TextAt(end))) return words.TextAt(end + 1) != "of" || !IsSettlement(words.TextAt(end));
        var before = first > start ? words.TextAt(first - 1) : "";
        if (GivenNames.Contains(words[first].Text) && end - first > 1) return false;
        if (before == "of" && IsHead(words.TextAt(first - 2))) return words.TextAt(first - 3) is not "home";
        if (before is "in" or "near" or "outside" or "inside" or "around" or "at") return true;
        return before is "the"
            && words.TextAt(first - 2) is "in" or "near" or "inside" or "around" or "at" or "outside";
    }

    /// <summary>What the name follows, not precedes: "the Kurdish city of" names a people, not the city.</summary>
    private static bool IsSettlement(string head) =>
        head is "city" or "cities" or "town" or "towns" or "village" or "villages" or "suburb" or "settlement";

    private static bool IsListed(ArticleWords words, int from, int to)
    {
        if (from >= to || to - from > 3) return false;
        for (var i = from; i < to; i++)
        {
            if (words[i].Text is not ("," or "and" or "the" or "&" or "as" or "well")) return false;
        }

        return true;
    }

    private static Resolution.Resolved Make(
        ArticleWords words, int sentence, int first, int end, bool isTold, Resolution.Resolved? holder)
    {
        var featureClass = isTold ? 'P' : LooseClass;
        var span = words.SpanOf(first, end);
        var surface = span.Of(words.Source.Text).ToString();
        var toponym = new Toponym(span, surface, ToponymKind.Place, sentence);
        var id = -IdOf(words, first, end);
        var place = holder?.Best.Place is { } h
            ? h with { PlaceId = id, Name = surface, FeatureClass = featureClass, FeatureCode = "", Population = 0 }
            : new Place(id, surface, default, featureClass, "", "", "", "", 0, 0);
        List<WeightedEvidence> none = [];
        return new Resolution.Resolved(
            toponym, new Candidate(place, 0, none), holder is null ? [] : [holder.Best],
            holder is null ? 0 : holder.Confidence, null, holder?.Location ?? default, holder?.UncertaintyM ?? 0);
    }

    /// <returns>The same positive number for the same words.</returns>
    private static long IdOf(ArticleWords words, int first, int end)
    {
        var id = 17L;
        for (var i = first; i < end; i++)
        {
            foreach (var c in words[i].Text) id = (id * 31 + c) & long.MaxValue;
        }

        return Math.Max(id, 1);
    }

    /// <summary>The known place nearest to a local name, first of all one that follows it: "X near Y".</summary>
    private static Resolution.Resolved? Holder(
        ArticleWords words, int first, int end, IReadOnlyList<Resolution.Resolved> known)
    {
        Resolution.Resolved? best = null;
        var bestDistance = HolderReach + 1;
        foreach (var place in known)
        {
            if (place.Toponym.Kind != ToponymKind.Place) continue;
            var at = words.IndexAt(place.Toponym.Span.Start);
            var distance = at >= end ? at - end : (first - at) * 2;
            if (place.Best.Place.IsCountry) distance += HolderReach / 2;
            if (distance >= bestDistance) continue;
            (best, bestDistance) = (place, distance);
        }

        return best;
    }
}
