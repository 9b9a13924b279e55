using GeoConflict.Geoparsing;
using GeoConflict.Text;

namespace GeoConflict.Events.Titles;

/// <summary>Takes what was read of title and text together apart again, each with spans of its own.</summary>
internal static class TitleParting
{
    /// <summary>Parts a coded article.</summary>
    /// <param name="coded">What was read of the joined text.</param>
    /// <param name="article">The article as it was given.</param>
    /// <param name="offset">Where its text begins in the joined one.</param>
    public static CodedArticle Part(CodedArticle coded, Article article, int offset)
    {
        var joined = coded.Geoparsed;
        var text = TextOf(joined.Text, article.Text, offset, out var titleSentences);
        var geoparsed = new GeoparsedArticle(
            article with { PublishedOn = joined.Article.PublishedOn, Source = joined.Article.Source },
            joined.Header with
            {
                PublishedOnSpan = InText(joined.Header.PublishedOnSpan, offset),
                DatelineSpan = InText(joined.Header.DatelineSpan, offset),
                SourceSpan = InText(joined.Header.SourceSpan, offset),
            },
            text,
            [.. joined.Resolutions.Where(r => r.Toponym.Span.Start >= offset)
                .Select(r => Moved(r, offset, titleSentences))]);
        var lead = text.Sentences.Count > 0 ? text.Sentences[0].Span : new TextSpan(0, article.Text.Length);
        return new CodedArticle(
            geoparsed,
            [.. coded.Events.Select(e => Part(e, offset, titleSentences, lead))],
            [.. coded.Refusals.Where(r => r.Span.Start >= offset).Select(r => r with { Span = Back(r.Span, offset) })])
        {
            TitleResolutions = [.. joined.Resolutions.Where(r => r.Toponym.Span.Start < offset)],
        };
    }

    private static ConflictEvent Part(ConflictEvent told, int offset, int titleSentences, TextSpan lead)
    {
        var spans = told.Spans;
        var isPlacedInTitle = (told.Place?.Toponym ?? told.NamedPlace) is { } place && place.Span.Start < offset;
        return told with
        {
            // An event that only the title tells goes with the sentence under it.
            Evidence = InText(told.Evidence, offset) ?? lead,
            Spans = Of(spans, span => InText(span, offset), InText(spans.Trigger, offset) ?? lead),
            TitleSpans = Of(spans, span => InTitle(span, offset), InTitle(spans.Trigger, offset)) with
            {
                Place = isPlacedInTitle ? (told.Place?.Toponym ?? told.NamedPlace)?.Span : null,
            },
            Responsibility = [.. told.Responsibility.Select(c => c.Span.Start < offset
                ? c with { IsInTitle = true } : c with { Span = Back(c.Span, offset) })],
            CasualtyClaims = [.. told.CasualtyClaims.Select(c => c.Span.Start < offset
                ? c with { IsInTitle = true } : c with { Span = Back(c.Span, offset) })],
            Place = told.Place is null || isPlacedInTitle ? told.Place : Moved(told.Place, offset, titleSentences),
            NamedPlace = told.NamedPlace is null || isPlacedInTitle
                ? told.NamedPlace : Moved(told.NamedPlace, offset, titleSentences),
        };
    }

    private static EventSpans Of(EventSpans spans, Func<TextSpan?, TextSpan?> part, TextSpan? trigger) => new()
    {
        Trigger = trigger ?? default,
        Date = part(spans.Date),
        Actor1 = part(spans.Actor1),
        Actor2 = part(spans.Actor2),
        Fatalities = part(spans.Fatalities),
        Injuries = part(spans.Injuries),
        Weapon = part(spans.Weapon),
        Target = part(spans.Target),
    };

    private static TextSpan? InText(TextSpan? span, int offset) =>
        span is { } words && words.Start >= offset ? Back(words, offset) : null;

    private static TextSpan? InTitle(TextSpan? span, int offset) =>
        span is { } words && words.Start < offset ? words : null;

    private static TextSpan Back(TextSpan span, int offset) => new(span.Start - offset, span.Length);

    private static Resolution Moved(Resolution resolution, int offset, int sentences) => resolution switch
    {
        Resolution.Resolved resolved => Moved(resolved, offset, sentences),
        _ => resolution with { Toponym = Moved(resolution.Toponym, offset, sentences) },
    };

    private static Resolution.Resolved Moved(Resolution.Resolved resolved, int offset, int sentences) => resolved with
    {
        Toponym = Moved(resolved.Toponym, offset, sentences),
        Relation = resolved.Relation is { } relation ? relation with
        {
            Span = Back(relation.Span, offset),
            Other = relation.Other is { } other ? Moved(other, offset, sentences) : null,
        } : null,
    };

    private static Toponym Moved(Toponym toponym, int offset, int sentences) => toponym with
    {
        Span = Back(toponym.Span, offset),
        SentenceIndex = toponym.SentenceIndex - sentences,
    };

    /// <summary>The tokens and sentences of the text alone.</summary>
    private static TokenizedText TextOf(TokenizedText joined, string text, int offset, out int titleSentences)
    {
        var sentences = joined.Sentences.Count(s => s.Span.Start < offset);
        var tokens = joined.Tokens.Count(t => t.Span.Start < offset);
        var paragraph = sentences < joined.Sentences.Count ? joined.Sentences[sentences].ParagraphIndex : 0;
        titleSentences = sentences;
        return new TokenizedText(
            text,
            [.. joined.Tokens.Skip(tokens).Select(t => t with
            {
                Span = Back(t.Span, offset),
                SentenceIndex = t.SentenceIndex - sentences,
            })],
            [.. joined.Sentences.Skip(sentences).Select(s => s with
            {
                Span = Back(s.Span, offset),
                FirstToken = s.FirstToken - tokens,
                ParagraphIndex = s.ParagraphIndex - paragraph,
            })]);
    }
}
