using GeoConflict.Events.Reading;

namespace GeoConflict.Events.Dates;

/// <summary>Tells the day of a statement from the day of what is stated.</summary>
internal static class SpeechDates
{
    /// <summary>Most words between a verb of saying and its date: "said in a statement on Sunday".</summary>
    private const int Reach = 5;

    /// <summary>Whether a date is that of a statement: "said on Sunday", "in a statement on Sunday".</summary>
    public static bool IsOfSpeech(ArticleWords words, DateMention date)
    {
        var start = words.StartOf(words[date.FirstWord].Sentence);
        for (var i = date.FirstWord - 1; i >= Math.Max(start, date.FirstWord - Reach); i--)
        {
            switch (words[i].Text)
            {
                case "said" or "says" or "told" or "announced" or "statement" or "stated" or "reported" or "saying"
                    or "interview" or "confirmed" or "conference" or "tweeted" or "report" or "acknowledged"
                        or "admitted"
                    or "wrote" or "added" or "warned" or "conceded" or "disclosed" or "telling" or "briefing"
                        or "insisted":
                    return !(words[i].Text is "said" or "reported" or "announced" or "confirmed"
                        && i + 1 < date.FirstWord - 1
                        && words[i + 1].Text is not ("on" or "in" or "late" or "early" or "to" or "reporters"
                        or "afp" or "reuters" or "a" or "here"));
                case "," or "that" or ";" or "\"":
                    return false;
            }
        }

        return words.TextAt(date.EndWord) is "statement" or "report";
    }
}
