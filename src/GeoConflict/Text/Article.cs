namespace GeoConflict.Text;

/// <summary>
/// One report as it came in. Every <see cref="TextSpan"/> of its results points into <see cref="Text"/>, but for those
/// that are said to point into <see cref="Title"/>.
/// </summary>
public sealed record Article(string Text)
{
    /// <summary>The caller's own id, given back unchanged; null if none.</summary>
    public string? Id { get; init; }

    /// <summary>The headline, whether <see cref="Text"/> begins with it or not; null if none.</summary>
    public string? Title { get; init; }

    /// <summary>Day of publication; null if unknown (the text's own header may still tell).</summary>
    public DateOnly? PublishedOn { get; init; }

    /// <summary>Name of the publisher; null if unknown.</summary>
    public string? Source { get; init; }

    /// <summary>Address it was read from; null if none.</summary>
    public string? Url { get; init; }

    /// <summary>Names to resolve instead of those the geoparser would find; null to let it find them.</summary>
    public IReadOnlyList<TextSpan>? Mentions { get; init; }
}
