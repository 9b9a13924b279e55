using System.Runtime.CompilerServices;

namespace GeoConflict.Tests.Corpus;

/// <summary>A theory about real places: skipped, with the reason, where the gazetteer index is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class GazetteerTheoryAttribute : TheoryAttribute
{
    public GazetteerTheoryAttribute(
        [CallerFilePath] string? sourceFilePath = null, [CallerLineNumber] int sourceLineNumber = -1)
        : base(sourceFilePath, sourceLineNumber)
    {
        Skip = RealGazetteer.WhyAbsent;
        SkipType = typeof(RealGazetteer);
        SkipUnless = nameof(RealGazetteer.IsThere);
    }
}
