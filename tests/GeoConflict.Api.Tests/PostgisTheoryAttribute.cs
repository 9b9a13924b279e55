using System.Runtime.CompilerServices;

namespace GeoConflict.Api.Tests;

/// <summary>A theory that needs a PostGIS server; skipped with the reason where none is named.</summary>
public sealed class PostgisTheoryAttribute : TheoryAttribute
{
    public PostgisTheoryAttribute(
        [CallerFilePath] string? sourceFilePath = null, [CallerLineNumber] int sourceLineNumber = -1)
        : base(sourceFilePath, sourceLineNumber)
    {
        Skip = PostgisApp.WhySkipped;
        SkipType = typeof(PostgisApp);
        SkipUnless = nameof(PostgisApp.IsAvailable);
    }
}
