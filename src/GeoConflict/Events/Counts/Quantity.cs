namespace GeoConflict.Events.Counts;

/// <summary>A count of people in a sentence: "at least 12 people", "two soldiers", "dozens of civilians".</summary>
/// <param name="FirstWord">Index of the first word, qualifier included.</param>
/// <param name="EndWord">One past the last word of the number, without the noun.</param>
/// <param name="NounEnd">One past the noun that is counted; equal to <paramref name="EndWord"/> where none
/// follows.</param>
/// <param name="Claim">How many.</param>
/// <param name="IsPart">Whether it is part of another count: "including nine journalists".</param>
internal readonly record struct Quantity(int FirstWord, int EndWord, int NounEnd, CountClaim Claim, bool IsPart);
