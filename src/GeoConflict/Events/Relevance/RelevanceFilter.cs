using GeoConflict.Events.Coding;
using GeoConflict.Events.Placing;
using GeoConflict.Events.Reading;

namespace GeoConflict.Events.Relevance;

/// <summary>Drops what an article does not report as news of its own: what is told again, recalled, expected,
/// commented on.</summary>
internal sealed class RelevanceFilter(RelevanceWeights weights)
{
    /// <summary>What is less likely is dropped, in logits.</summary>
    private const double LeastLogit = -0.3;

    /// <summary>Splits the events of an article into those that are news and those that are not.</summary>
    /// <param name="words">The article.</param>
    /// <param name="told">All events that the rules find, in order of the text.</param>
    /// <param name="genre">The sort of article.</param>
    /// <param name="publishedOn">Day of publication; null if not known.</param>
    /// <returns>For each event why it is none; null for those that are kept.</returns>
    public RefusalReason?[] Judge(
        ArticleWords words, IReadOnlyList<ToldEvent> told, ArticleGenre genre, DateOnly? publishedOn)
    {
        var reasons = new RefusalReason?[told.Count];
        // A lone sentence has nothing around it that could tell.
        if (words.SentenceCount <= PlaceChooser.LoneSentences) return reasons;
        for (var i = 0; i < told.Count; i++)
        {
            if (weights.Logit(RelevanceFeatures.Of(words, told, i, genre, publishedOn)) < LeastLogit)
                reasons[i] = told.Count > 1 ? RefusalReason.Background : RefusalReason.Commentary;
        }

        return reasons;
    }
}
