using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using GeoConflict.Events;
using GeoConflict.Geoparsing;
using GeoConflict.Text;

namespace GeoConflict.Tests.Corpus;

/// <summary>What holds of every text, however broken.</summary>
public sealed class PipelineProperties
{
    private static readonly int Tests =
        int.TryParse(Environment.GetEnvironmentVariable("GEOCONFLICT_PROPERTY_TESTS"), CultureInfo.InvariantCulture, out var tests) ? tests : 400;

    /// <summary>The same texts each time, unless another number of them is asked for to look for new failures.</summary>
    private static readonly Config Quiet = Tests == 400
        ? Config.QuickThrowOnFailure.WithMaxTest(Tests).WithReplay(20231113, 7)
        : Config.QuickThrowOnFailure.WithMaxTest(Tests);

    [GazetteerFact]
    public void Code_is_sound_for_news_mixed_with_noise() =>
        Check.One(Quiet, Prop.ForAll(NewsLikeText.Arbitrary(), text => AssertSound(text)));

    [GazetteerFact]
    public void Code_is_sound_for_any_code_units() =>
        Check.One(Quiet, Prop.ForAll(NewsLikeText.AnyCodeUnits(), text => AssertSound(text)));

    [GazetteerFact]
    public void Code_is_sound_for_every_dispatch_cut_in_its_middle() =>
        Assert.All(Dispatch.All, d => AssertSound(d.Text[..(d.Text.Length / 2)]));

    [GazetteerFact]
    public void Code_is_sound_for_every_dispatch_in_upper_case() =>
        Assert.All(Dispatch.All, d => AssertSound(d.Text.ToUpperInvariant()));

    [GazetteerFact]
    public void Code_gives_the_same_again_for_the_same_text() =>
        Check.One(Quiet, Prop.ForAll(NewsLikeText.Arbitrary(), text =>
            Assert.Equal(Describe(Pipeline.Code(new Article(text))), Describe(Pipeline.Code(new Article(text))))));

    [GazetteerFact]
    public void Code_gives_the_same_on_many_threads_at_once_as_on_one()
    {
        var articles = Dispatch.All.Select(d => d.ToArticle()).ToArray();
        var sequential = articles.Select(a => Describe(Pipeline.Code(a))).ToArray();

        var parallel = articles.AsParallel().AsOrdered().WithDegreeOfParallelism(8)
            .Select(a => Describe(Pipeline.Code(a))).ToArray();

        Assert.Equal(sequential, parallel);
    }

    private static void AssertSound(string text)
    {
        var coded = Pipeline.Code(new Article(text));

        AssertInOrder(coded.Geoparsed.Text.Sentences.Select(s => s.Span), text);
        AssertInOrder(coded.Geoparsed.Text.Tokens.Select(t => t.Span), text);
        AssertInOrder(coded.Geoparsed.Resolutions.Select(r => r.Toponym.Span), text);
        foreach (var resolution in coded.Geoparsed.Resolutions) AssertSound(resolution, text);
        foreach (var found in coded.Events) AssertSound(found, text);
        foreach (var refusal in coded.Refusals) AssertInside(refusal.Span, text);
    }

    private static void AssertSound(Resolution resolution, string text)
    {
        Assert.Equal(resolution.Toponym.Span.Of(text).ToString(), resolution.Toponym.Surface);
        if (resolution is not Resolution.Resolved resolved) return;
        Assert.InRange(resolved.Location.LatitudeDeg, -90, 90);
        Assert.InRange(resolved.Location.LongitudeDeg, -180, 180);
        Assert.InRange(resolved.Confidence, 0, 1);
        Assert.True(resolved.UncertaintyM >= 0);
        if (resolved.Relation is { } relation) AssertInside(relation.Span, text);
    }

    private static void AssertSound(ConflictEvent found, string text)
    {
        AssertInside(found.Evidence, text);
        AssertInside(found.Spans.Trigger, text);
        TextSpan?[] spans =
        [
            found.Spans.Date, found.Spans.Actor1, found.Spans.Actor2, found.Spans.Fatalities, found.Spans.Injuries,
            found.Spans.Weapon, found.Spans.Target,
        ];
        foreach (var span in spans)
        {
            if (span is { } words) AssertInside(words, text);
        }

        Assert.True(found.Date.Start is null || found.Date.Start <= found.Date.End);
        Assert.InRange(found.Confidence, 0, 1);
        AssertSound(found.Fatalities);
        AssertSound(found.Injuries);
        if ((found.Place?.Toponym ?? found.NamedPlace) is not { } named) return;
        AssertInside(named.Span, text);
        Assert.Equal(named.Surface, named.Span.Of(text).ToString());
    }

    private static void AssertSound(CountClaim? claim)
    {
        if (claim is not { } count) return;
        Assert.True(count.Low >= 0);
        Assert.True(count.Best is null || count.Best >= count.Low);
        Assert.True(count.High is null || count.High >= (count.Best ?? count.Low));
    }

    private static void AssertInOrder(IEnumerable<TextSpan> spans, string text)
    {
        var end = 0;
        foreach (var span in spans)
        {
            AssertInside(span, text);
            Assert.True(span.Start >= end, "Spans overlap or are out of order.");
            end = span.End;
        }
    }

    private static void AssertInside(TextSpan span, string text)
    {
        Assert.InRange(span.Start, 0, text.Length);
        Assert.InRange(span.Length, 1, text.Length - span.Start);
    }

    private static string Describe(CodedArticle coded) => string.Join('\n',
    [
        .. coded.Geoparsed.Resolutions.Select(r => r.Toponym + " " + Describe(r as Resolution.Resolved)),
        .. coded.Events.Select(e => e with { Place = null } + " " + Describe(e.Place)),
        .. coded.Refusals.Select(r => r.ToString()),
    ]);

    private static string Describe(Resolution.Resolved? resolved) =>
        resolved is null ? "-" : resolved.Best.Place.PlaceId + " " + resolved.Location + " " + resolved.Confidence;
}
