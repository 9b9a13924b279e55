using GeoConflict.Events.Reading;

namespace GeoConflict.Events.Triggers;

/// <summary>Words that tell of an event, found in an article.</summary>
/// <param name="FirstWord">Index of the first word.</param>
/// <param name="EndWord">One past the last word.</param>
/// <param name="Entry">What the lexicon says of them.</param>
internal readonly record struct Trigger(int FirstWord, int EndWord, TriggerEntry Entry)
{
    /// <summary>Whether the words stand as a verb.</summary>
    public bool IsVerb => Entry.Form != VerbForm.None;
}

/// <summary>One form of a phrase of the trigger lexicon.</summary>
/// <param name="Phrase">The words.</param>
/// <param name="Family">Group of phrases that the rules treat alike.</param>
/// <param name="Strength">What the phrase can do alone.</param>
/// <param name="Form">Form of its verb; <see cref="VerbForm.None"/> for nouns and fixed phrases.</param>
/// <param name="IsNoun">Whether it is a noun.</param>
/// <param name="Votes">Points for sub-event types.</param>
internal sealed record TriggerEntry(
    string Phrase, string Family, TriggerStrength Strength, VerbForm Form, bool IsNoun, IReadOnlyList<Vote> Votes);

/// <summary>Points for a sub-event type.</summary>
internal readonly record struct Vote(SubEventType SubType, double Points);

/// <summary>What a trigger can do alone.</summary>
internal enum TriggerStrength
{
    /// <summary>Only votes where another trigger makes an event.</summary>
    Support,

    /// <summary>Makes an event where casualties, parties or a place bear it out.</summary>
    Weak,

    /// <summary>Makes an event.</summary>
    Anchor,

    /// <summary>Another sense of the words: makes none.</summary>
    Refuse,
}
