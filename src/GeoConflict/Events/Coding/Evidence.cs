using GeoConflict.Events.Triggers;
using GeoConflict.Geoparsing;

namespace GeoConflict.Events.Coding;

/// <summary>Tells whether what goes with a weak trigger bears it out.</summary>
internal static class Evidence
{
    /// <summary>Whether casualties, parties, place or date make an event of a mention.</summary>
    public static bool IsBorneOut(EventMention mention, Resolution.Resolved? place)
    {
        var family = mention.Main.Entry.Family;
        if (mention.Main.Entry.IsNoun && place is not null && mention.IsSaidToOccur) return true;
        if (family is "die") return mention.Has("bomb", "clash", "attack", "kill", "air", "shell", "suicide",
            "grenade", "chem");
        if (mention.Main.Entry.Strength == TriggerStrength.Anchor) return true;
        var hasCount = mention.Casualties.Killed is { Low: > 0 } || mention.Casualties.Injured is { Low: > 0 };
        var isArmed = mention.Actor1 is { IsArmed: true }
            || mention.Actor1 is { Kind: ActorKind.Protesters or ActorKind.Rioters };
        if (family is "basev") return mention.Has("basehead");
        if (family is "hurt" && mention.Has("mob", "riot", "protest", "disperse")) return true;
        if (family is "hurt") return hasCount && (isArmed || mention.Parties.Any(p => p.IsArmed));
        return hasCount || isArmed || (mention.Actor2 is not null && place is not null) || (mention.Date is not null
            && place is not null) || mention.Weapon is not null;
    }
}
