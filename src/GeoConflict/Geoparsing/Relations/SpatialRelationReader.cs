using GeoConflict.Geoparsing.Recognition;

namespace GeoConflict.Geoparsing.Relations;

/// <summary>Reads how the words before a name relate to it: "60 km east of", "near", "between A and B".</summary>
internal static class SpatialRelationReader
{
    /// <summary>One relation per mention, in order; null for "at".</summary>
    public static IReadOnlyList<MentionRelation?> Read(ArticleWords words, IReadOnlyList<Mention> mentions)
    {
        var relations = new MentionRelation?[mentions.Count];
        return relations;
    }
}
