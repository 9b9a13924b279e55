namespace GeoConflict.Api.Articles.Bulk;

/// <summary>One of many articles that come from files.</summary>
/// <param name="Where">The file, and the line or record in it.</param>
/// <param name="Read">Reads the article at a time of day; null where the record is none (a picture, a redirection);
/// throws <see cref="InvalidDataException"/> or <see cref="BadHttpRequestException"/> with the reason where it cannot be
/// read.</param>
internal sealed record BulkRecord(string Where, Func<DateTimeOffset, ArticleInput?> Read);
