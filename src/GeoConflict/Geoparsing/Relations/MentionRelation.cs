namespace GeoConflict.Geoparsing.Relations;

/// <summary>How the text relates to a mention.</summary>
/// <param name="Relation">The relation, its second place not yet filled in.</param>
/// <param name="OtherMention">Index of the second mention of "between A and B"; null if there is none.</param>
internal sealed record MentionRelation(SpatialRelation Relation, int? OtherMention = null);
