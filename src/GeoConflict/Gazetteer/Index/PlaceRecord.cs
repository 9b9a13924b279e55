using System.Runtime.InteropServices;

namespace GeoConflict.Gazetteer.Index;

/// <summary>One place as it lies in the file.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4, Size = IndexFormat.PlaceRecordLength)]
internal struct PlaceRecord
{
    /// <summary>1e-7 degrees: a centimetre.</summary>
    public const double UnitsPerDegree = 1e7;

    /// <summary><see cref="Place.PlaceId"/>.</summary>
    public long PlaceId;

    /// <summary>Where its name starts in <see cref="Section.Strings"/>: two bytes of length, then UTF-8.</summary>
    public long NameOffset;

    /// <summary>Latitude in <see cref="UnitsPerDegree"/>.</summary>
    public int Latitude;

    /// <summary>Longitude in <see cref="UnitsPerDegree"/>.</summary>
    public int Longitude;

    /// <summary>People.</summary>
    public uint Population;

    /// <summary>Metres.</summary>
    public float UncertaintyM;

    /// <summary>Index into <see cref="Section.Areas"/>.</summary>
    public int Area;

    /// <summary>Index into <see cref="Section.FeatureCodes"/>.</summary>
    public ushort FeatureCode;

    /// <summary>GeoNames class, one ASCII letter.</summary>
    public byte FeatureClass;
}
