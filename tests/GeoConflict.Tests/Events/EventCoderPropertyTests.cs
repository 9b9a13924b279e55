using FsCheck.Fluent;
using GeoConflict.Text;

namespace GeoConflict.Tests.Events;

/// <summary>What holds for any text.</summary>
public sealed class EventCoderPropertyTests
{
    private static readonly string[] Pieces =
    [
        "Gunmen ", "killed ", "at least ", "12 ", "people ", "in ", "Mosul", ", ", "and ", "Kirkuk ", "on Sunday", ". ",
        "\n", "\"", "12/11/2023 ", "two days ago ", "between 3 and 5 May ", "a dozen ", "U.S. ", "air strikes ",
            "’s ", "-",
        "was ", "by ", "the army ", "protesters ", "9999-12-31 ", "00/00/0000 ", "31 June ", "death toll ", "to ",
            "بغداد ",
        "\uD83D", "hundred ", "thousand ", "99999999999 ", "no ", "blamed on ", "claimed by ", "since Friday ", "(",
            ";",
    ];

    [Fact]
    public void Code_never_throws_and_keeps_its_spans_inside_the_text()
    {
        var texts = FsCheck.Fluent.Gen.ListOf(FsCheck.Fluent.Gen.Elements(Pieces)).Select(p => string.Concat(p));
        FsCheck.Check.One(
            FsCheck.Config.QuickThrowOnFailure.WithMaxTest(400).WithEndSize(60), Prop.ForAll(texts.ToArbitrary(),
                IsSound));
    }

    private static bool IsSound(string text)
    {
        foreach (var published in new[] { null, "2023-11-13", "0001-01-01", "9999-12-31" })
        {
            var coded = CodedText.Code(text, published);
            if (coded.Refusals.Any(r => !IsInside(r.Span, text))) return false;
            foreach (var found in coded.Events)
            {
                TextSpan?[] spans =
                [
                    found.Evidence, found.Spans.Trigger, found.Spans.Date, found.Spans.Actor1, found.Spans.Actor2,
                    found.Spans.Fatalities, found.Spans.Injuries, found.Spans.Weapon, found.Spans.Target,
                ];
                if (spans.Any(s => s is { } span && !IsInside(span, text))) return false;
                if (found.Confidence is not (>= 0 and <= 1) || found.Date.Start > found.Date.End) return false;
            }
        }

        return true;
    }

    private static bool IsInside(TextSpan span, string text) => span.Start >= 0 && span.Length > 0
        && span.End <= text.Length;
}
