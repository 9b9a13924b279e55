using System.Collections.Frozen;
using GeoConflict.Events.Reading;

namespace GeoConflict.Events.Counts;

/// <summary>Finds the counts of people in a sentence.</summary>
internal static class QuantityReader
{
    /// <summary>How many words may stand between a number and the noun it counts.</summary>
    private const int MaxNounGap = 5;

    private static readonly FrozenSet<string> NotPeople = FrozenSet.ToFrozenSet(
    [
        "year", "years", "day", "days", "hour", "hours", "week", "weeks", "month", "months", "minutes", "minute",
            "km", "kilometers",
        "kilometres", "miles", "mile", "meters", "metres", "percent", "%", "am", "pm", "p", "a", "times", "dollars",
            "pounds",
        "euros", "degrees", "km/h", "feet", "tons", "tonnes", "kg", "kilograms", "kilos", "rounds", "rockets",
            "missiles", "bombs",
        "vehicles", "houses", "homes", "villages", "cars", "buses", "shells", "drones", "explosions", "attacks",
            "strikes",
        "buildings", "locations", "areas", "provinces", "towns", "districts", "blasts", "cities", "states",
            "countries", "local",
        "o'clock", "gmt", "oclock", "shops", "churches", "schools", "airstrikes", "raids", "mortars", "grenades",
            "shots", "tanks",
    ], StringComparer.Ordinal);

    private static readonly FrozenSet<string> People = FrozenSet.ToFrozenSet(
    [
        "people", "persons", "person", "civilians", "civilian", "soldiers", "soldier", "policemen", "policeman",
            "officers",
        "officer", "troops", "militants", "militant", "fighters", "fighter", "rebels", "rebel", "terrorists",
            "terrorist",
        "insurgents", "gunmen", "gunman", "men", "man", "women", "woman", "children", "child", "villagers", "residents",
        "worshippers", "protesters", "protester", "demonstrators", "demonstrator", "peasants", "peasant", "students",
            "student",
        "farmers", "farmer", "journalists", "journalist", "members", "personnel", "bodies", "others", "workers",
            "worker",
        "guerrillas", "guerrilla", "boys", "boy", "girl", "girls", "passengers", "police", "victims", "casualties",
            "deaths",
        "fatalities", "peacekeepers", "guards", "guard", "gendarmes", "migrants", "refugees", "teachers", "teacher",
            "citizens",
        "nationals", "lives", "commander", "leader", "mayor", "driver", "herders", "bandits", "bandit", "attackers",
            "attacker",
        "suspects", "jihadists", "extremists", "servicemen", "subversives", "marines", "sailors", "cadets",
            "recruits", "youths",
        "youth", "families", "family", "judge", "priest", "priests", "jesuits", "palestinians", "israelis", "syrians",
            "iraqis",
        "ukrainians", "russians", "afghans", "somalis", "bystanders", "pilgrims", "bombers", "bomber", "trooper",
            "troopers",
        "vigilantes", "settlers", "settler", "cops", "agents", "agent", "shoppers", "mourners", "miners", "crew",
            "security",
        "americans", "paramilitaries", "operatives", "commanders", "officials", "official", "dead", "soldier's",
            "pupils",
    ], StringComparer.Ordinal);

    /// <returns>In order; they do not overlap.</returns>
    public static List<Quantity> Read(ArticleWords words, int start, int end)
    {
        var found = new List<Quantity>();
        for (var i = start; i < end; i++)
        {
            if (ReadOne(words, i, start, end) is not { } quantity) continue;
            found.Add(quantity);
            i = Math.Max(i, quantity.EndWord - 1);
        }

        return found;
    }

    /// <summary>Whether a word names people.</summary>
    public static bool IsPerson(string word) => People.Contains(word);

    private static Quantity? ReadOne(ArticleWords words, int i, int start, int end)
    {
        if (words[i].Kind == WordKind.Mark) return null;
        if (ReadVague(words, i, end) is { } vague) return Finish(words, start, end, i, vague.End, vague.Claim);
        if (words[i].Text is "a" or "an" && i + 1 < end && NounAfter(words, i + 1, Math.Min(end, i + 4)) is { } one
            && words.TextAt(one - 1) is not ("people" or "police" or "troops" or "security" or "family" or "student"
                or "dead"))
        {
            return words.TextAt(i + 1) is "series" or "number" or "group" or "total" or "leader"
                ? null : Finish(words, start, end, i, i + 1, new CountClaim(1, 1, 1));
        }

        if (NumberWords.Read(words, i, end, out var numberEnd) is not { } number || numberEnd == i) return null;
        if (IsOtherUnit(words, i, numberEnd)) return null;
        if (words.TextAt(i - 1) is "between" && words.TextAt(numberEnd) == "and"
            && NumberWords.Read(words, numberEnd + 1, end, out var highEnd) is { } high)
        {
            return Finish(words, start, end, i - 1, highEnd, new CountClaim(Math.Min(number, high), null, Math.Max(number, high)));
        }

        if (words.TextAt(numberEnd) is "to" or "-"
            && NumberWords.Read(words, numberEnd + 1, end, out var toEnd) is { } upper && upper > number
            && !IsOtherUnit(words, numberEnd, toEnd))
        {
            return Finish(words, start, end, i, toEnd, new CountClaim(Math.Min(number, upper), null, Math.Max(number, upper)));
        }

        var (first, claim) = Qualify(words, start, i, number);
        return Finish(words, start, end, first, numberEnd, claim);
    }

    private static (int First, CountClaim Claim) Qualify(ArticleWords words, int start, int i, int number)
    {
        var (one, two) = (i > start ? words.TextAt(i - 1) : "", i - 1 > start ? words.TextAt(i - 2) : "");
        return (two, one) switch
        {
            ("at", "least") => (i - 2, new CountClaim(number, number, null)),
            ("more", "than") => (i - 2, new CountClaim(number, number, null)),
            ("as", "many") => (i - 2, new CountClaim(0, number, number)),
            ("up", "to") => (i - 2, new CountClaim(0, number, number)),
            ("fewer" or "less", "than") => (i - 2, new CountClaim(0, null, number)),
            ("no", "fewer") => (i - 2, new CountClaim(number, number, null)),
            (_, "over" or "above") => (i - 1, new CountClaim(number, number, null)),
            (_, "almost" or "nearly") => (i - 1, new CountClaim((int)(number * 0.9), number, number)),
            (_, "about" or "around" or "some" or "approximately" or "roughly" or "estimated") =>
                (i - 1, new CountClaim((int)(number * 0.9), number, (int)(number * 1.1) + 1)),
            _ => (i, new CountClaim(number, number, number)),
        };
    }

    private static (int End, CountClaim Claim)? ReadVague(ArticleWords words, int i, int end)
    {
        CountClaim? claim = words[i].Text switch
        {
            "dozens" => new CountClaim(24, null, 99),
            "scores" => new CountClaim(40, null, 99),
            "hundreds" => new CountClaim(200, null, 999),
            "thousands" => new CountClaim(2000, null, 9999),
            "several" or "various" => new CountClaim(3, null, 10),
            "many" or "numerous" => new CountClaim(3, null, null),
            _ => null,
        };
        if (claim is not { } known) return null;
        var last = i + 1;
        if (words.TextAt(last) == "of" && last < end) last++;
        return (last, known);
    }

    private static Quantity Finish(ArticleWords words, int start, int end, int first, int numberEnd, CountClaim claim)
    {
        var nounEnd = NounAfter(words, numberEnd, Math.Min(end, numberEnd + MaxNounGap)) ?? numberEnd;
        var before = first > start ? words.TextAt(first - 1) : "";
        var isPart = before is "including" or "them" or "includes" or "included" or "whom"
            || (before is "least" or "about" && words.TextAt(first - 2) == "including")
            || words.TextAt(numberEnd) == "of" && words.TextAt(numberEnd + 1) is "them" or "whom" or "these"
                && words.TextAt(numberEnd + 2) is not ("died" or "were" or "was");
        return new Quantity(first, numberEnd, nounEnd, claim, isPart);
    }

    private static bool IsOtherUnit(ArticleWords words, int first, int numberEnd)
    {
        var (before, next) = (words.TextAt(first - 1), words.TextAt(numberEnd));
        if (before is "aged" or "age" or "$" or "€" or "£" or "no" or "number" or "in"
            && next is not ("people" or "dead") && words[first].Text.Length == 4) return true;
        if (before == "-" || before == ":" || next == ":" || before is "mm" or "caliber" or "at"
            && next is "am" or "pm") return true;
        return NotPeople.Contains(next) || (next == "more" && NotPeople.Contains(words.TextAt(numberEnd + 1)))
            || Dates.CalendarWords.MonthOf(next) is not null || Dates.CalendarWords.MonthOf(before) is not null
                && words[first].Kind == WordKind.Number;
    }

    private static int? NounAfter(ArticleWords words, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (words[i].Kind == WordKind.Mark && words[i].Text is not "\""
                || words[i].Text is "in" or "at" or "by" or "were" or "was" or "killed" or "and") return null;
            if (People.Contains(words[i].Text)) return i + 1;
        }

        return null;
    }
}
