namespace GeoConflict.Text;

/// <summary>A token before its sentence is known: the half-open range [Start, End) and the line it stands on.</summary>
internal readonly record struct RawToken(int Start, int End, TokenKind Kind, int Line);
