using System.Text.RegularExpressions;

namespace GeoConflict.Geoparsing.Relations;

/// <summary>The forms in which relations are written, over normalized words each followed by a space.</summary>
internal static partial class RelationPatterns
{
    private const string Direction =
        "(?<direction>(?:north|south) (?:- )?(?:east|west)|(?:north|south)(?:east|west)|north|south|east|west)";
    private const string Side =
        "(?<direction>(?:north|south) (?:- )?(?:east|west)ern|"
        + "(?:north|south)(?:east|west)(?:ern)?|(?:north|south|east|west)(?:ern)?)";
    private const string Digit = "(?:one|two|three|four|five|six|seven|eight|nine)";
    private const string Number =
        @"(?<number>\d[\d.,]*|an?|(?:(?:a|one) )?hundred|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|"
        + "(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?: (?:- )?" + Digit + ")?|" + Digit + ")";
    private const string Unit =
        "(?<unit>km|kms|kilometers?|kilometres?|nautical miles?|sea miles?|miles?|mi|nm|meters?|metres?)";
    private const string Distance = Number + " (?:- )?" + Unit + @" (?:\. )?(?:\( [^()]{1,30}\) )?";

    // "the city of", "the Syrian town of", "the province's largest city, ": says no more than the name.
    private const string Opening =
        "(?:the )?(?:(?:[a-z]+ (?:[’'] s )?){0,2}(?:cit(?:y|ies)|towns?|villages?|ports?|districts?|provinces?|"
        + "governorates?|regions?|capital|camps?|area|settlements?|"
        + "count(?:y|ies)|neighbou?rhoods?|suburbs?|islands?|municipalit(?:y|ies)|hamlets?) (?:of |, )?(?:the )?)?"
        + "(?:downtown |central )?$";

    [GeneratedRegex("(?:^| )(?<relation>" + Distance + "(?:to the |due |away )?(?:to the )?" + Direction
        + " (?:of|from) )" + Opening)]
    public static partial Regex DistanceAndDirection();

    [GeneratedRegex("(?:^| )(?<relation>" + Distance + "(?:away |drive )?(?:from|outside|off) )" + Opening)]
    public static partial Regex DistanceOnly();

    [GeneratedRegex("(?:^| )(?<relation>in the (?:far )?" + Side
        + " (?:(?:part|parts|side|sector|half|outskirts|suburbs|districts?) )?of )" + Opening)]
    public static partial Regex InsideToOneSide();

    [GeneratedRegex("(?:^| )(?<relation>(?:to the |just |due |far )?" + Direction + " of )" + Opening)]
    public static partial Regex DirectionOnly();

    [GeneratedRegex("(?:^| )(?<relation>(?:near(?: to)?|close to|in the vicinity of|in the area of|vicinity of|"
        + "adjacent to|around|not far from|next to|just outside(?: of)?|outside(?: of)?) )" + Opening)]
    public static partial Regex Near();

    [GeneratedRegex("(?:^| )(?<relation>(?:on |in )?(?:the )?(?:" + Side
        + " )?(?:outskirts|suburbs?|countryside|periphery|environs|hinterland|rural areas?) of )" + Opening)]
    public static partial Regex OutskirtsBefore();

    [GeneratedRegex("^(?<relation>(?:[’'] s )?(?:" + Side
        + " )?(?:countryside|outskirts|suburbs?|hinterland|periphery) )")]
    public static partial Regex OutskirtsAfter();

    [GeneratedRegex("(?:^| )(?<relation>" + Side + " )$")]
    public static partial Regex SideBefore();

    [GeneratedRegex("(?:^| )(?<relation>(?:between|(?:road|highway|route|motorway|railway|line) "
        + "(?:from|linking|connecting|joining|between)|road that (?:links|connects)) )" + Opening)]
    public static partial Regex BetweenBefore();

    [GeneratedRegex("^(?<relation>(?:(?:main|coastal|desert|old|international) )?"
        + "(?:road|highway|motorway|route|railway|railroad|line|axis) )")]
    public static partial Regex RoadAfter();

    [GeneratedRegex("^(?:to|-|–|—) $")]
    public static partial Regex RoadMiddle();

    [GeneratedRegex("^(?:and|to|with) (?:the )?(?:(?:[a-z]+ )?(?:city|town|village|port) of )?$")]
    public static partial Regex BetweenMiddle();
}
