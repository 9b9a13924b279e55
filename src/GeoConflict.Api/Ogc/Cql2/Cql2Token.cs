namespace GeoConflict.Api.Ogc.Cql2;

/// <summary>A word of CQL2 text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its characters; of quoted ones, what stands between the quotes.</param>
/// <param name="Start">Where it starts in the filter.</param>
/// <param name="End">Where it ends, not included.</param>
internal readonly record struct Cql2Token(Cql2TokenKind Kind, string Text, int Start, int End)
{
    /// <summary>Whether it is this word or sign, letter case ignored; never true of anything quoted.</summary>
    public bool Is(string word) =>
        Kind is Cql2TokenKind.Name or Cql2TokenKind.Sign && Text.Equals(word, StringComparison.OrdinalIgnoreCase);
}
