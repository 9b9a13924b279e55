using System.Collections.Frozen;
using GeoConflict.Events.Reading;
using GeoConflict.Text;

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

    /// <summary>Nobody is older; a greater number after "a man of" is no age.</summary>
    private const int OldestAge = 110;

    /// <summary>The words that a count can start with; those that qualify it stand before.</summary>
    private static readonly FrozenSet<string> Starters = FrozenSet.ToFrozenSet(
    [
        .. CardinalWords.ByWord.Keys, "dozens", "scores", "hundreds", "thousands", "several", "various", "many",
        "numerous", "his", "her", "their", "the", "a", "an", "half",
    ], StringComparer.Ordinal);

    /// <summary>"At least", "more than": how many words before its number a count can start.</summary>
    private const int MostQualifiers = 2;

    /// <param name="words">The article.</param>
    /// <param name="start">First word to read.</param>
    /// <param name="end">One past the last word to read.</param>
    /// <param name="latest">Counts that start after this word are not wanted; some may be given.</param>
    /// <returns>In order; they do not overlap.</returns>
    public static List<Quantity> Read(
        ArticleWords words, int start, int end, int latest = int.MaxValue - MostQualifiers)
    {
        var found = new List<Quantity>();
        for (var i = start; i < end && i <= latest + MostQualifiers; i++)
        {
            if (ReadOne(words, i, start, end) is not { } quantity) continue;
            if (found.Count > 0 && found[^1].IsPart && words[quantity.FirstWord - 1].Text is "and" or ","
                && quantity.FirstWord - found[^1].NounEnd is 1) quantity = quantity with { IsPart = true };
            found.Add(quantity);
            i = Math.Max(i, quantity.EndWord - 1);
        }

        return found;
    }

    private static Quantity? ReadOne(ArticleWords words, int i, int start, int end)
    {
        if (words[i].Kind != WordKind.Number && !Starters.Contains(words[i].Text)) return null;
        if (ReadVague(words, i, end) is { } vague) return Finish(words, start, end, i, vague.End, vague.Claim);
        if (ReadSingle(words, i, end) is { } nounEnd) return new Quantity(i, i + 1, nounEnd, new CountClaim(1, 1, 1),
            words.TextAt(i - 1) is "including" or "whom" or "them" or "by" or "as" or "than" or "beside" or "of");
        if (words[i].Text is "a" or "an" or "one" && words.TextAt(i + 1) is "series" or "number" or "group" or "total"
            or "leader" or "lot" or "handful") return null;
        if (words[i].Text is "one" && words.TextAt(i - 1) is "no") return null;
        if (NumberWords.Read(words, i, end, out var numberEnd) is not { } number || numberEnd == i) return null;
        if (IsOtherUnit(words, i, numberEnd) || IsAge(words, i, numberEnd, number)) return null;
        if (words.TextAt(i - 1) is "between" && words.TextAt(numberEnd) == "and"
            && NumberWords.Read(words, numberEnd + 1, end, out var highEnd) is { } high)
        {
            return Finish(words, start, end, i - 1, highEnd, new CountClaim(Math.Min(number, high), null,
                Math.Max(number, high)));
        }

        if (words.TextAt(numberEnd) is "to" or "-"
            && NumberWords.Read(words, numberEnd + 1, end, out var toEnd) is { } upper && upper > number
            && !IsOtherUnit(words, numberEnd, toEnd))
        {
            return Finish(words, start, end, i, toEnd, new CountClaim(Math.Min(number, upper), null,
                Math.Max(number, upper)));
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
            ("up", "to") when words.TextAt(i - 3) is "gone" or "went" or "go" or "goes" =>
                (i, new CountClaim(number, number,
                number)),
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

    /// <summary>"a nine year old boy", "an Indian policeman", "his brother".</summary>
    /// <returns>One past the noun; null if no one person is named.</returns>
    private static int? ReadSingle(ArticleWords words, int i, int end)
    {
        if (words[i].Text is "his" or "her" or "their" or "the" && PersonNouns.IsKin(words.TextAt(i + 1))) return i + 2;
        if (words[i].Text is not ("a" or "an")) return null;
        var last = Math.Min(end, i + 1 + MaxNounGap);
        for (var k = i + 1; k < last; k++)
        {
            if (words[k].Text is "year" or "years" or "old" || words[k].Kind == WordKind.Number)
            {
                last = Math.Min(end, last + 1);
                continue;
            }

            if (words[k].Kind == WordKind.Mark || words[k].Text is "of" or "in" or "at" or "by" or "on" or "to" or "and"
                or "with" or "for" or "that" or "who" or "was" or "were") return null;
            if (!PersonNouns.IsOnePerson(words[k].Text)
                && !(k == i + 1 && PersonNouns.IsPersonOrPeople(words[k]))) continue;
            var next = k + 1 < end && words[k + 1].IsWord ? words[k + 1].Text : "";
            if (next.Length > 0 && PersonNouns.IsOnePerson(next)) continue;
            if (words[k].IsPossessive || IsModified(words, k + 1, end)) return null;
            return next == "of" && NumberWords.Read(words, k + 2, end, out var ageEnd) is <= OldestAge && ageEnd > k + 2
                ? ageEnd : k + 1;
        }

        return null;
    }

    /// <summary>Whether a noun only describes the next one: "a police station", "a student march".</summary>
    private static bool IsModified(ArticleWords words, int next, int end)
    {
        if (next >= end || !words[next].IsWord || words[next].IsCapital) return false;
        return words[next].Text is "station" or "post" or "school" or "camp" or "leader" or "union" or "march"
            or "rally"
            or "group" or "gang" or "convoy" or "base" or "bus" or "car" or "vehicle" or "attack" or "raid" or "protest"
            or "operation" or "house" or "home" or "centre" or "center" or "village" or "town" or "army" or "force"
            or "college" or "ship" or "vest" or "belt" or "general" or "republic" or "government" or "party"
            or "movement" or "organisation" or "organization";
    }

    private static Quantity Finish(ArticleWords words, int start, int end, int first, int numberEnd, CountClaim claim)
    {
        var nounEnd = NounAfter(words, numberEnd, Math.Min(end, numberEnd + MaxNounGap)) ?? numberEnd;
        return new Quantity(first, numberEnd, nounEnd, claim, IsPart(words, start, first, numberEnd));
    }

    /// <summary>Whether a count is of some of those counted elsewhere: "including nine", "among them two", "twelve of
    /// them staff", "four of the dead".</summary>
    private static bool IsPart(ArticleWords words, int start, int first, int numberEnd)
    {
        var before = first > start ? words.TextAt(first - 1) : "";
        if (before is "including" or "them" or "includes" or "included" or "whom") return true;
        if (before is "least" or "about" && words.TextAt(first - 2) is "including" or "them") return true;
        if (before == "of" && words.TextAt(numberEnd) is "of") return true;
        var of = words.TextAt(numberEnd - 1) == "of" ? numberEnd - 1 : numberEnd;
        if (words.TextAt(of) != "of") return false;
        var whole = words.TextAt(of + 1);
        if (whole is "whom" or "which") return true;
        if (whole is "them" && first > start && HarmWords.IsKilling(words, first - 1)) return false;
        if (whole is "them" or "these") return words.TextAt(of + 2) is not ("died" or "was" or "were"
            or "fatally" or "dead")
            || (words.TextAt(of + 2) is "was" or "were" && !IsHarm(words.TextAt(of + 3)));
        return whole is "the" && words.TextAt(of + 2) is "dead" or "injured" or "wounded" or "victims" or "men"
            && words.TextAt(of + 3) is not ("were" or "was");
    }

    private static bool IsHarm(string word) =>
        word is "killed" or "injured" or "wounded" or "hurt" or "shot" or "dead" or "murdered";

    /// <summary>"a man of 37", "Elvis Nyathi, 43,".</summary>
    private static bool IsAge(ArticleWords words, int first, int numberEnd, int number)
    {
        if (number > OldestAge) return false;
        var before = words.TextAt(first - 1);
        var next = words.TextAt(numberEnd);
        if (before is "of" && first >= 2)
        {
            var noun = first - 2;
            var isPerson = PersonNouns.IsOnePerson(words.TextAt(noun)) || PersonNouns.IsPersonOrPeople(words[noun]);
            return isPerson && !words.TextAt(noun).EndsWith("men", StringComparison.Ordinal)
                && (!words.TextAt(noun).EndsWith('s') || words.TextAt(noun - 1) is "a" or "an" or "the");
        }

        return before == "," && first >= 2 && words[first - 2].IsCapital && words[first].Kind == WordKind.Number
            && next is "," or "." or "and";
    }

    private static bool IsOtherUnit(ArticleWords words, int first, int numberEnd)
    {
        var (before, next) = (words.TextAt(first - 1), words.TextAt(numberEnd));
        if (before is "aged" or "age" or "$" or "€" or "£" or "no" or "number" or "in"
            && next is not ("people" or "dead") && words[first].Text.Length == 4) return true;
        if ((before == "-" && words[first - 1].Span.End == words[first].Span.Start) || (before == ":"
            && words[first - 1].Span.End == words[first].Span.Start)
            || next == ":" || before is "mm" or "caliber" or "at"
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
                || words[i].Text is "in" or "at" or "by" or "were" or "was" or "killed" or "and" or "who") return null;
            if (PersonNouns.IsPersonOrPeople(words[i])
                && !(i + 1 < end && words[i + 1].IsWord && words[i + 1].Text is not "dead"
                    && PersonNouns.IsPerson(words[i + 1].Text))) return i + 1;
        }

        return null;
    }
}
