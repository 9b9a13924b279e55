using System.Runtime.CompilerServices;

namespace GeoConflict.Browser.Tests;

/// <summary>A theory that needs a PostGIS server and Chromium; skipped with the reason where one is missing.</summary>
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute(
        [CallerFilePath] string? sourceFilePath = null, [CallerLineNumber] int sourceLineNumber = -1)
        : base(sourceFilePath, sourceLineNumber)
    {
        Skip = MapSite.WhySkipped;
        SkipType = typeof(MapSite);
        SkipUnless = nameof(MapSite.IsAvailable);
    }
}
