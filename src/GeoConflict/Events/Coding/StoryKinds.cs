namespace GeoConflict.Events.Coding;

/// <summary>Gives events of which only a part is told the kind of the story that they belong to.</summary>
internal static class StoryKinds
{
    /// <summary>Shares the kinds of an article's events.</summary>
    public static void Share(List<EventDraft> drafts)
    {
        ShareTolls(drafts);
        ShareRiots(drafts);
    }

    /// <summary>Where only a toll is told for a further place, the kind is that of the event told before it on the same
    /// days.</summary>
    private static void ShareTolls(List<EventDraft> drafts)
    {
        foreach (var draft in drafts.Where(d => !d.First.IsSetApart && KindOverMentions.TellsOnlyToll(d)))
        {
            draft.Story = drafts.LastOrDefault(d => d != draft && d.Story is null && d.First.Start <= draft.First.Start
                && d.Mentions.Any(m => !m.IsHeadline) && !KindOverMentions.TellsOnlyToll(d)
                && !(IsShot(draft) && !KindOverMentions.IsByShots(d.SubType()))
                && KindGroups.IsViolent(KindGroups.Of(d.SubType())) && EventDraft.HaveSameDay(d, draft));
        }
    }

    /// <summary>Fire and loot told after a riot, with nobody killed, are of that riot.</summary>
    private static void ShareRiots(List<EventDraft> drafts)
    {
        foreach (var draft in drafts.Where(d => d.Story is null && !d.First.IsSetApart
            && d.SubType() == SubEventType.LootingPropertyDestruction))
        {
            draft.Story = drafts.LastOrDefault(d => d != draft && d.Story is null && d.First.Start < draft.First.Start
                && d.SubType() == SubEventType.ViolentDemonstration && EventDraft.HaveSameDay(d, draft));
        }
    }

    private static bool IsShot(EventDraft draft) => draft.Mentions.Any(m => m.Main.Entry.Phrase == "shot dead");
}
