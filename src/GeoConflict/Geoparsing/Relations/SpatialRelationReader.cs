using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using GeoConflict.Geoparsing.Recognition;
using GeoConflict.Lexicons;
using GeoConflict.Text;

namespace GeoConflict.Geoparsing.Relations;

/// <summary>Reads how the words beside a name relate to it: "60 km east of", "near", "between A and B".</summary>
internal static class SpatialRelationReader
{
    private const int TokensBefore = 16;
    private const int TokensAfter = 5;
    private const double KmPerMile = 1.609344;
    private const double KmPerNauticalMile = 1.852;

    private static readonly FrozenSet<string> Cues = LexiconFile.ReadWords("relation-words.tsv");

    /// <summary>Without one of these no pattern with a distance matches; most windows are parted so, fast.</summary>
    private static readonly SearchValues<string> Units = SearchValues.Create(
        [" km", " kilomet", " nautical", " sea mile", " mi", " nm", " met"], StringComparison.Ordinal);

    /// <summary>The same for patterns with a direction.</summary>
    private static readonly SearchValues<string> Sides =
        SearchValues.Create(["north", "south", "east", "west"], StringComparison.Ordinal);

    /// <summary>The same for those with the rim of a place.</summary>
    private static readonly SearchValues<string> Rims = SearchValues.Create(
        ["outskirts", "suburb", "countryside", "periphery", "environs", "hinterland", "rural area"],
        StringComparison.Ordinal);

    private static readonly FrozenDictionary<string, double> Bearings = new Dictionary<string, double>
    {
        ["north"] = 0,
        ["northeast"] = 45,
        ["east"] = 90,
        ["southeast"] = 135,
        ["south"] = 180,
        ["southwest"] = 225,
        ["west"] = 270,
        ["northwest"] = 315,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>One relation per mention, in order; null for "at".</summary>
    public static IReadOnlyList<MentionRelation?> Read(TokenizedText text, IReadOnlyList<Mention> mentions)
    {
        var relations = new MentionRelation?[mentions.Count];
        for (var i = 0; i < mentions.Count; i++)
        {
            if (relations[i] is not null || mentions[i].Kind == ToponymKind.Demonym) continue;
            if (mentions[i].Span.Length == 0) continue;
            var first = FirstTokenFrom(text, mentions[i].Span.Start);
            if (first >= text.Tokens.Count) continue;
            if (HasCueBefore(text, first))
            {
                var before = RelationWindow.Before(text, first, TokensBefore);
                relations[i] = ReadBetween(text, mentions, i, before, relations) ?? ReadBefore(before);
            }

            relations[i] ??= ReadRoad(text, mentions, i, relations) ?? ReadAfter(text, mentions[i]);
        }

        return relations;
    }

    /// <summary>Whether a word stands before without which no pattern can match: most names have none.</summary>
    private static bool HasCueBefore(TokenizedText text, int token)
    {
        var start = Math.Max(text.Sentences[text.Tokens[token].SentenceIndex].FirstToken, token - TokensBefore);
        return HasCue(text, start, token);
    }

    private static bool HasCue(TokenizedText text, int firstToken, int endToken)
    {
        for (var i = firstToken; i < endToken; i++)
        {
            if (Cues.Contains(text.Tokens[i].Normalized)) return true;
        }

        return false;
    }

    private static MentionRelation? ReadBefore(RelationWindow before)
    {
        var words = before.Words.AsSpan();
        if (words.Length == 0) return null;
        var (hasUnit, hasSide) = (words.ContainsAny(Units), words.ContainsAny(Sides));
        if (hasUnit && hasSide && Match(RelationPatterns.DistanceAndDirection(), before) is { } offset)
        {
            return Relation(SpatialRelationKind.DirectionOf, offset, before);
        }

        if (hasUnit && Match(RelationPatterns.DistanceOnly(), before) is { } distance)
        {
            return Relation(SpatialRelationKind.DistanceFrom, distance, before);
        }

        if (words.ContainsAny(Rims) && Match(RelationPatterns.OutskirtsBefore(), before) is { } outskirts)
        {
            return Relation(SpatialRelationKind.Outskirts, outskirts, before);
        }

        if (hasSide && Match(RelationPatterns.InsideToOneSide(), before) is { } inside)
        {
            return Relation(SpatialRelationKind.PartOf, inside, before);
        }

        if (hasSide && Match(RelationPatterns.DirectionOnly(), before) is { } direction)
        {
            return Relation(SpatialRelationKind.DirectionOf, direction, before);
        }

        if (Match(RelationPatterns.Near(), before) is { } near) return Relation(SpatialRelationKind.Near, near, before);
        return hasSide && Match(RelationPatterns.SideBefore(), before) is { } side
            ? Relation(SpatialRelationKind.PartOf, side, before) : null;
    }

    private static MentionRelation? ReadAfter(TokenizedText text, Mention mention)
    {
        var next = FirstTokenFrom(text, mention.Span.End);
        if (next >= text.Tokens.Count || text.Tokens[next].SentenceIndex != mention.SentenceIndex) return null;
        if (!HasCue(text, next, Math.Min(text.Tokens.Count, next + TokensAfter))) return null;
        var after = RelationWindow.From(text, next, mention.SentenceIndex, TokensAfter);
        return Match(RelationPatterns.OutskirtsAfter(), after) is { } found
            ? Relation(SpatialRelationKind.Outskirts, found, after)
            : null;
    }

    /// <summary>Both names of "between A and B" get the relation, each with the other.</summary>
    private static MentionRelation? ReadBetween(
        TokenizedText text, IReadOnlyList<Mention> mentions, int index, RelationWindow before,
        MentionRelation?[] relations)
    {
        var second = index + 1;
        if (second >= mentions.Count || mentions[second].SentenceIndex != mentions[index].SentenceIndex) return null;
        if (Match(RelationPatterns.BetweenBefore(), before) is not { } found) return null;
        var next = FirstTokenFrom(text, mentions[index].Span.End);
        var end = FirstTokenFrom(text, mentions[second].Span.Start);
        if (end <= next || end - next > TokensAfter) return null;
        var middle = RelationWindow.From(text, next, mentions[index].SentenceIndex, end - next);
        if (!RelationPatterns.BetweenMiddle().IsMatch(middle.Words)) return null;
        var relation = Relation(SpatialRelationKind.Between, found, before).Relation;
        relations[second] = new MentionRelation(relation, index);
        return new MentionRelation(relation, second);
    }

    /// <summary>"the A–B road", "the A to B highway": both names get the relation, each with the other.</summary>
    private static MentionRelation? ReadRoad(
        TokenizedText text, IReadOnlyList<Mention> mentions, int index, MentionRelation?[] relations)
    {
        var second = index + 1;
        if (second >= mentions.Count || mentions[second].SentenceIndex != mentions[index].SentenceIndex) return null;
        var next = FirstTokenFrom(text, mentions[index].Span.End);
        if (FirstTokenFrom(text, mentions[second].Span.Start) != next + 1) return null;
        if (!RelationPatterns.RoadMiddle().IsMatch(text.Tokens[next].Normalized + " ")) return null;
        var end = FirstTokenFrom(text, mentions[second].Span.End);
        if (end >= text.Tokens.Count || !HasCue(text, end, Math.Min(text.Tokens.Count, end + 2))) return null;
        var after = RelationWindow.From(text, end, mentions[index].SentenceIndex, TokensAfter);
        if (Match(RelationPatterns.RoadAfter(), after) is not { } found) return null;
        var relation = Relation(SpatialRelationKind.Between, found, after).Relation;
        relations[second] = new MentionRelation(relation, index);
        return new MentionRelation(relation, second);
    }

    private static Match? Match(Regex pattern, RelationWindow window) =>
        pattern.Match(window.Words) is { Success: true } match ? match : null;

    private static MentionRelation Relation(SpatialRelationKind kind, Match match, RelationWindow window)
    {
        var words = match.Groups["relation"];
        return new MentionRelation(
            new SpatialRelation(kind, window.SpanOf(words.Index, words.Length), BearingOf(match), DistanceOf(match)));
    }

    private static double? BearingOf(Match match)
    {
        if (!match.Groups["direction"].Success) return null;
        var name = match.Groups["direction"].Value.Replace("ern", "", StringComparison.Ordinal)
            .Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        return Bearings[name];
    }

    private static double? DistanceOf(Match match)
    {
        if (!match.Groups["number"].Success) return null;
        if (NumberOf(match.Groups["number"].Value) is not { } number) return null;

        const double metresPerKm = 1000;
        const double farthestKm = 2000;
        var unit = match.Groups["unit"].Value;
        var km = unit.StartsWith("mi", StringComparison.Ordinal) ? number * KmPerMile
            : unit is "nm" || unit.EndsWith("miles", StringComparison.Ordinal)
                || unit.EndsWith("mile", StringComparison.Ordinal) ? number * KmPerNauticalMile
            : unit.StartsWith("met", StringComparison.Ordinal) ? number / metresPerKm
            : number;
        return km <= farthestKm ? km : null;
    }

    /// <summary>A number in digits, or in the words that <see cref="RelationPatterns"/> lets through.</summary>
    private static double? NumberOf(string written)
    {
        if (char.IsAsciiDigit(written[0]))
        {
            return double.TryParse(written, NumberStyles.Number, CultureInfo.InvariantCulture, out var digits)
                ? digits
                : null;
        }

        if (written.EndsWith("hundred", StringComparison.Ordinal)) return 100;
        if (written is "a" or "an") return 1;
        var sum = 0;
        foreach (var word in written.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries))
        {
            sum += CardinalWords.ByWord[word];
        }

        return sum;
    }

    /// <summary>The first token that starts at or after <paramref name="offset"/>.</summary>
    private static int FirstTokenFrom(TokenizedText text, int offset)
    {
        var (low, high) = (0, text.Tokens.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (text.Tokens[middle].Span.Start >= offset) high = middle;
            else low = middle + 1;
        }

        return low;
    }
}
