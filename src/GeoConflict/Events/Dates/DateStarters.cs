using System.Collections.Frozen;
using GeoConflict.Events.Reading;
using GeoConflict.Text;

namespace GeoConflict.Events.Dates;

/// <summary>The words that an expression of time can start with: at all others none of the readers need look.</summary>
/// <remarks>A reader of this folder that learns to start at another word needs it here.</remarks>
internal static class DateStarters
{
    private static readonly FrozenSet<string> Words = FrozenSet.ToFrozenSet(
    [
        .. CardinalWords.ByWord.Keys, .. CalendarWords.Names,
        "a", "an", "the", "half", "some", "several", "few", "many", "couple", "of",
        "new", "christmas", "boxing", "bastille", "that", "same", "next",
        "hours", "hour", "minutes", "minute", "moments", "days", "weeks", "months", "years",
        "early", "mid", "late", "between", "from",
        "today", "tonight", "yesterday", "tomorrow", "overnight", "this", "last", "past", "previous", "earlier",
        "recent", "weekend",
    ], StringComparer.Ordinal);

    /// <summary>Whether an expression of time may start at a word.</summary>
    public static bool Has(in Word word) => word.Kind == WordKind.Number || Words.Contains(word.Text);
}
