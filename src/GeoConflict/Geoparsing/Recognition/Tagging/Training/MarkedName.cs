using GeoConflict.Text;

namespace GeoConflict.Geoparsing.Recognition.Tagging.Training;

/// <summary>A name that people have marked in a text.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Uses">What it may be the name of: more than one where the marks do not tell.</param>
public sealed record MarkedName(TextSpan Span, IReadOnlyList<NameUse> Uses);
