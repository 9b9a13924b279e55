using GeoConflict.Api.Data;
using GeoConflict.Api.Events;
using GeoConflict.Api.Geoparse;
using GeoConflict.Api.Review;
using GeoConflict.Api.Serving;
using GeoConflict.Events;
using GeoConflict.Geoparsing;
using GeoConflict.Text;
using Microsoft.EntityFrameworkCore;

namespace GeoConflict.Api.Articles;

/// <summary>Codes stored articles and writes their toponyms, events and sources in one transaction.</summary>
public sealed class ArticleCoder(SharedPipeline pipeline, IDbContextFactory<ConflictDb> databases, TimeProvider time)
{
    /// <summary>Codes an article; doing it again with the same outcome changes nothing.</summary>
    public Task CodeAsync(long articleId, CancellationToken cancellationToken) =>
        CodeAsync([articleId], cancellationToken);

    /// <summary>Codes articles on all cores and writes them together: all of them, or none if one cannot be
    /// coded.</summary>
    public async Task CodeAsync(IReadOnlyList<long> articleIds, CancellationToken cancellationToken)
    {
        var shared = pipeline.Get();
        var coding = new EventCoding(shared.Gazetteer);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var stored = await db.Articles.AsNoTracking()
            .Where(a => articleIds.Contains(a.ArticleId)).OrderBy(a => a.ArticleId).ToListAsync(cancellationToken);
        var coded = stored.AsParallel().AsOrdered().WithCancellation(cancellationToken)
            .Select(article => shared.Code(ArticleOf(article))).ToList();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.Database.ExecuteSqlRawAsync(Sql.Read("db/queries/lock_data_version.sql"), cancellationToken);
        await ToponymRows.ReplaceAsync(
            db, articleIds,
            stored.Zip(coded).SelectMany(pair => pair.Second.Geoparsed.Resolutions.Select(
                r => ToponymOf(r, pair.First.ArticleId, coding))),
            cancellationToken);
        var own = await OwnPlaces.ReadAsync(db, coded.SelectMany(one => one.Events), cancellationToken);
        var toldBefore = await db.EventSources.Where(s => articleIds.Contains(s.ArticleId))
            .Select(s => s.ArticleId).Distinct().ToHashSetAsync(cancellationToken);
        var changed = false;
        for (var i = 0; i < stored.Count; i++)
        {
            var told = ToldIn(coded[i], stored[i].ArticleId, coding, own);
            if (toldBefore.Contains(stored[i].ArticleId))
                told = await DecidedReports.KeepAsync(db, stored[i].ArticleId, told, cancellationToken);
            Write(db, stored[i], coded[i]);
            changed |= await EventMerger.MergeAsync(db, stored[i].ArticleId, told, cancellationToken);
            // Each write looks through all that is tracked.
            db.ChangeTracker.Clear();
        }

        if (changed)
            await db.Database.ExecuteSqlRawAsync(Sql.Read("db/queries/bump_data_version.sql"), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private static Article ArticleOf(StoredArticle stored) => new(stored.Text)
    {
        Title = stored.Title,
        Url = stored.Url,
        Source = stored.Source,
        PublishedOn = stored.PublishedOn,
    };

    /// <summary>What an article holds beside its toponyms and events; saved with them.</summary>
    private void Write(ConflictDb db, StoredArticle stored, CodedArticle coded)
    {
        db.Attach(stored);
        var header = coded.Geoparsed.Header;
        (stored.HeaderPublishedOn, stored.HeaderSource) = (header.PublishedOn, header.Source);
        stored.Refusals = JsonText.Of(json => CodedArticleWriter.WriteRefusals(json, coded));
        (stored.Status, stored.Reason, stored.CodedAt) = ("coded", null, time.GetUtcNow());
    }

    private static IReadOnlyList<ToldEvent> ToldIn(
        CodedArticle coded, long articleId, EventCoding coding, OwnPlaces own)
    {
        var keys = new Dictionary<string, int>(StringComparer.Ordinal);
        var told = new List<ToldEvent>(coded.Events.Count);
        foreach (var one in coded.Events)
        {
            var key = EventCoding.KeyOf(one);
            // Two events from the same words differ by their order alone.
            var before = keys[key] = keys.GetValueOrDefault(key) + 1;
            var row = coding.EventOf(one, coded, articleId);
            own.Apply(one, row);
            told.Add(new ToldEvent(
                before == 1 ? key : FormattableString.Invariant($"{key}#{before}"),
                row,
                one.Evidence.Start,
                one.Evidence.Length,
                JsonText.Of(json => EventCoding.WriteSpans(json, one)),
                coding.ClaimOf(one, coded),
                JsonText.Of(json => coding.WriteCandidates(json, one.Place))));
        }

        return told;
    }

    private static StoredToponym ToponymOf(Resolution resolution, long articleId, EventCoding coding)
    {
        var toponym = resolution.Toponym;
        var resolved = resolution as Resolution.Resolved;
        var place = resolved?.Best.Place;
        return new StoredToponym
        {
            ArticleId = articleId,
            SpanStart = toponym.Span.Start,
            SpanLength = toponym.Span.Length,
            Surface = toponym.Surface,
            Kind = SnakeCase.Of(toponym.Kind.ToString()),
            PlaceId = place?.PlaceId,
            PlaceName = place?.Name,
            CountryCode = place is { CountryCode.Length: > 0 } ? place.CountryCode : null,
            Admin1Name = place is null ? null : coding.Admin1NameOf(place),
            LatitudeDeg = resolved?.Location.LatitudeDeg,
            LongitudeDeg = resolved?.Location.LongitudeDeg,
            UncertaintyM = resolved?.UncertaintyM,
            Confidence = resolved is null ? null : Math.Clamp(resolved.Confidence, 0, 1),
            Reason = resolution is Resolution.Unresolved unresolved ? SnakeCase.Of(unresolved.Reason.ToString()) : null,
        };
    }
}
