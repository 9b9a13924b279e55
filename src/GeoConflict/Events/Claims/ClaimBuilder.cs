using GeoConflict.Events.Coding;
using GeoConflict.Events.Counts;
using GeoConflict.Events.Parties;
using GeoConflict.Events.Reading;

namespace GeoConflict.Events.Claims;

/// <summary>Lists what an article claims of an event: each count by itself, each word on who did it.</summary>
internal sealed class ClaimBuilder(PartyReader parties)
{
    /// <summary>Most sentences between an event and a claim of who did it.</summary>
    private const int Reach = 6;

    /// <summary>Gives each claim of who did it to the event it is about: that of its sentence, else the one told last
    /// before it.</summary>
    public void Assign(ArticleWords words, IReadOnlyList<EventDraft> drafts)
    {
        if (drafts.Count == 0) return;
        for (var s = 0; s < words.SentenceCount; s++)
        {
            foreach (var claim in ResponsibilityReader.Read(words, s, parties))
            {
                var sentence = s;
                var told = drafts.FirstOrDefault(d => d.Mentions.Any(m => m.Sentence == sentence))
                    ?? drafts.Where(d => d.First.Sentence < sentence
                        && sentence - d.Mentions.Max(m => m.Sentence) <= Reach).MaxBy(d => d.First.Start);
                told?.Responsibility.Add(claim);
            }
        }
    }

    /// <summary>Who is said to have done it, in order of the text.</summary>
    public ResponsibilityClaim[] Responsibility(ArticleWords words, EventDraft draft, string countryCode) =>
    [
        .. draft.Responsibility.Select(c => new ResponsibilityClaim(
            c.Kind, parties.Finish(c.Party, countryCode), Words(words, c.By), words.SpanOf(c.FirstWord, c.EndWord))),
    ];

    /// <summary>Every count of killed and injured, by side where the text gives sides.</summary>
    public CasualtyClaim[] Casualties(ArticleWords words, EventDraft draft, string countryCode)
    {
        var claims = new List<CasualtyClaim>();
        foreach (var told in draft.Mentions.Select(m => m.Casualties).Concat(draft.Aftermath))
        {
            if (told.Killed is { } killed) Add(words, claims, true, killed, told.KilledFirst, told.KilledEnd, countryCode);
            if (told.Injured is { } injured)
                Add(words, claims, false, injured, told.InjuredFirst, told.InjuredEnd, countryCode);
        }

        return [.. claims.DistinctBy(c => (c.IsKilled, c.Span)).OrderBy(c => c.Span.Start)];
    }

    private void Add(
        ArticleWords words, List<CasualtyClaim> claims, bool isKilled, CountClaim count, int first, int end,
        string countryCode)
    {
        var sentence = words[first].Sentence;
        var by = Words(words, AttributionReader.SourceOf(words, sentence));
        var named = parties.Read(words, sentence);
        var sides = QuantityReader.Read(words, first, end).Where(q => !q.IsPart && q.NounEnd > q.EndWord).ToList();
        if (sides.Count < 2)
        {
            claims.Add(new CasualtyClaim(
                isKilled, count, SideIn(named, first, end, countryCode), by, words.SpanOf(first, end)));
            return;
        }

        foreach (var side in sides)
        {
            claims.Add(new CasualtyClaim(
                isKilled, side.Claim, SideIn(named, side.FirstWord, side.NounEnd, countryCode), by,
                words.SpanOf(side.FirstWord, side.NounEnd)));
        }
    }

    private Actor? SideIn(List<Party> named, int first, int end, string countryCode) =>
        named.FirstOrDefault(p => p.FirstWord < end && first < p.EndWord) is { } party
            ? parties.Finish(party, countryCode) : null;

    private static string? Words(ArticleWords words, (int First, int End)? part) => part is { } p
        ? words.SpanOf(p.First, p.End).Of(words.Source.Text).ToString() : null;
}
