using System.Text.Json;
using GeoConflict.Api.Filters;
using GeoConflict.Geoparsing.Recognition.Tagging;
using GeoConflict.Geoparsing.Recognition.Tagging.Training;
using GeoConflict.Text;

namespace GeoConflict.Api.Training;

/// <summary>Reads the collections of marked texts that the place tagger learns from.</summary>
internal static class TaggerCorpora
{
    /// <summary>How many parts those collections are cut into that are held out in turn.</summary>
    public const int Folds = 5;

    /// <summary>The collections that are held out in turn: all places are marked, in news.</summary>
    public static readonly IReadOnlyList<string> HeldOut = ["lgl-dev", "geowebnews"];

    /// <summary>Collections whose names of all kinds are marked, each with habits of its own.</summary>
    private static readonly string[] NameCollections =
        ["ner-worldwide", "ner-wikigold", "ner-wnut17-train", "ner-wnut17-dev"];

    /// <summary>Collections in which only some places are marked.</summary>
    private static readonly string[] PlaceCollections = ["eventloc-train", "wiktor-dev"];

    private static readonly NameUse[] AnyToponym = [NameUse.Place, NameUse.Nested, NameUse.Demonym, NameUse.People];

    /// <summary>All texts, in the order of the collections and their lines.</summary>
    /// <exception cref="InvalidLineException">A line is not as it should be; its file and number are told.</exception>
    public static IEnumerable<MarkedText> Read(DirectoryInfo data)
    {
        for (var source = 0; source < NameCollections.Length; source++)
        {
            foreach (var (line, text, _) in Lines(data, NameCollections[source]))
            {
                yield return new MarkedText(text, Names(line, text, "entities"), Marking.AllNames, source + 1);
            }
        }

        for (var i = 0; i < PlaceCollections.Length; i++)
        {
            var source = NameCollections.Length + 1 + i;
            foreach (var (line, text, _) in Lines(data, PlaceCollections[i]))
            {
                yield return new MarkedText(text, Places(line, text), Marking.SomeNames, source);
            }
        }

        foreach (var collection in HeldOut)
        {
            foreach (var (line, text, number) in Lines(data, collection))
            {
                yield return new MarkedText(text, Names(line, text, "toponyms"), Marking.AllPlaces, 0, number % Folds);
            }
        }
    }

    /// <summary>The lines of one collection with their texts and numbers, counted from 0.</summary>
    public static IEnumerable<(JsonElement Line, string Text, int Number)> Lines(DirectoryInfo data, string collection)
    {
        var number = 0;
        foreach (var line in File.ReadLines(Path.Combine(data.FullName, collection + ".jsonl")))
        {
            using var document = Parse(collection, number, line);
            yield return (document.RootElement, LineReader.RequiredText(document.RootElement, "text"), number++);
        }
    }

    /// <summary>The marks of a line as spans.</summary>
    public static List<MarkedName> Names(JsonElement line, string text, string member)
    {
        var starts = CodePoints.StartsOf(text);
        var names = new List<MarkedName>();
        foreach (var mark in line.GetProperty(member).EnumerateArray())
        {
            var uses = UsesOf(mark);
            if (uses.Count == 0) continue;
            var (start, end) = (LineReader.Offset(mark, "start"), LineReader.Offset(mark, "end"));
            names.Add(new MarkedName(TextSpan.FromBounds(starts[start], starts[end]), uses));
        }

        return names;
    }

    /// <summary>The same where all marks are those of places.</summary>
    private static List<MarkedName> Places(JsonElement line, string text) =>
        [.. Names(line, text, "toponyms").Select(name => name with { Uses = [NameUse.Place, NameUse.Nested] })];

    private static JsonDocument Parse(string collection, int number, string line)
    {
        try
        {
            return JsonLinesFilter.ParseObject(line);
        }
        catch (InvalidLineException e)
        {
            throw new InvalidLineException($"{collection}, line {number + 1}: {e.Message}");
        }
    }

    private static IReadOnlyList<NameUse> UsesOf(JsonElement mark)
    {
        var kind = LineReader.Text(mark, "type") ?? LineReader.Text(mark, "kind");
        var isAdjective = LineReader.Text(mark, "modifier") == "Adjective";
        return kind switch
        {
            "Location" or "LOC" or "location" or "Facility" => [NameUse.Place],
            "Person" or "PER" or "person" => [NameUse.Person],
            "Organization" or "ORG" or "corporation" or "group" => [NameUse.Organisation],
            "NORP" or "MISC" => [NameUse.Other, NameUse.Demonym, NameUse.People],
            "Misc" or "Product" or "product" or "creative-work" => [NameUse.Other],
            "Date" or "Money" => [],
            "event_location" => [NameUse.Place],
            "Embedded_Literal" or "Embedded_Non_Lit" => [NameUse.Nested],
            "Non_Literal_Modifier" or "Literal_Modifier" or "Mixed" when isAdjective => [NameUse.Demonym],
            null => AnyToponym,
            _ => [NameUse.Place],
        };
    }
}
