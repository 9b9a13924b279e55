using System.Runtime.CompilerServices;

namespace GeoConflict.Api.Tests.Ogc;

/// <summary>A theory that needs a PostGIS server and GDAL's ogrinfo; skipped with the reason where one is
/// missing.</summary>
public sealed class GdalTheoryAttribute : TheoryAttribute
{
    public GdalTheoryAttribute(
        [CallerFilePath] string? sourceFilePath = null, [CallerLineNumber] int sourceLineNumber = -1)
        : base(sourceFilePath, sourceLineNumber)
    {
        Skip = Gdal.WhySkipped;
        SkipType = typeof(Gdal);
        SkipUnless = nameof(Gdal.IsAvailable);
    }
}
