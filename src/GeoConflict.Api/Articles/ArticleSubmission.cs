using System.ComponentModel;

namespace GeoConflict.Api.Articles;

/// <summary>An article as it is posted.</summary>
public sealed record ArticleSubmission
{
    /// <summary>The text.</summary>
    [Description("The text, at most 1 MB in UTF-8. HTML is reduced to text.")]
    public required string Text { get; init; }

    /// <summary>Headline.</summary>
    [Description("Headline, where it is not part of the text.")]
    public string? Title { get; init; }

    /// <summary>Address.</summary>
    [Description("Where it was read: an absolute http or https address.")]
    public string? Url { get; init; }

    /// <summary>Publisher.</summary>
    [Description("Name of the publisher.")]
    public string? Source { get; init; }

    /// <summary>Day of publication.</summary>
    [Description("Day of publication, ISO 8601 (2023-11-13); not in the future.")]
    public string? PublishedOn { get; init; }

    /// <summary>Language.</summary>
    [Description("Language tag (BCP 47): en, ar, ….")]
    public string? Language { get; init; }
}
