using System.ComponentModel;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;

namespace GeoConflict.Api.Articles;

/// <summary>Which part of the list of articles.</summary>
public sealed record ArticlePageQuery
{
    private const int DefaultLimit = 50;
    private const int MaxLimit = 500;

    /// <summary>How many.</summary>
    [FromQuery(Name = "limit")]
    [Description("How many articles at most, 1 to 500; 50 if left out.")]
    public string? Limit { get; init; }

    /// <summary>From where on.</summary>
    [FromQuery(Name = "cursor")]
    [Description("Where to go on, from the 'next' link of the page before.")]
    public string? Cursor { get; init; }

    /// <summary>How many articles at most.</summary>
    internal int ParseLimit()
    {
        if (string.IsNullOrEmpty(Limit)) return DefaultLimit;
        return int.TryParse(Limit, NumberStyles.None, CultureInfo.InvariantCulture, out var limit)
            && limit is >= 1 and <= MaxLimit
            ? limit
            : throw new BadHttpRequestException($"limit: '{Limit}' is no number from 1 to {MaxLimit}.");
    }

    /// <summary>The id that all articles of the page are below.</summary>
    internal long ParseCursor()
    {
        if (string.IsNullOrEmpty(Cursor)) return long.MaxValue;
        return long.TryParse(Cursor, NumberStyles.None, CultureInfo.InvariantCulture, out var articleId)
            ? articleId
            : throw new BadHttpRequestException("cursor: is none of this service; take it from a 'next' link.");
    }
}
