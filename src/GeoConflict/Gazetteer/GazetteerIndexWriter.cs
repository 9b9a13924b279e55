using System.Runtime.InteropServices;
using System.Text;
using GeoConflict.Gazetteer.Index;

namespace GeoConflict.Gazetteer;

/// <summary>Writes the file that <see cref="GazetteerIndex"/> opens, in bounded memory.</summary>
/// <remarks>
/// Places come first to last with their names, in any order. The file is made beside its final path and takes its place
/// in <see cref="Finish"/>; without that nothing is left. Not thread-safe.
/// </remarks>
public sealed class GazetteerIndexWriter : IDisposable
{
    private readonly string _path;
    private readonly string _workFolder;
    private readonly FileStream _file;
    private readonly FileStream _strings;
    private readonly NameCollector _names;
    private readonly AreaTable _areas = new();
    private readonly FeatureCodeTable _featureCodes = new();
    private readonly string _temporaryPath;

    /// <summary>Starts a file.</summary>
    /// <param name="path">Where it is to be; an older file there is replaced at the end.</param>
    /// <param name="sortBufferBytes">Memory for sorting names; two or three times as much is used in all.</param>
    public GazetteerIndexWriter(string path, int sortBufferBytes = 128 << 20)
    {
        _path = Path.GetFullPath(path);
        var folder = Path.GetDirectoryName(_path) ?? ".";
        Directory.CreateDirectory(folder);
        _workFolder = Directory.CreateDirectory(
            Path.Combine(folder, $".{Path.GetFileName(_path)}.{Environment.ProcessId}.{Guid.NewGuid():N}")).FullName;
        _temporaryPath = Path.Combine(_workFolder, "index");
        _file = Create(_temporaryPath);
        _file.Write(new byte[IndexFormat.HeaderLength]);
        _strings = Create(Path.Combine(_workFolder, "strings"));
        _names = new NameCollector(_workFolder, sortBufferBytes);
    }

    /// <summary>How many places were added.</summary>
    public int PlaceCount { get; private set; }

    /// <summary>
    /// Takes a place. Its administrative codes can be found by <see cref="IGazetteer.FindAdmin1"/> and the like.
    /// </summary>
    /// <returns>Its ordinal.</returns>
    public int AddPlace(Place place)
    {
        var ordinal = PlaceCount++;
        var record = new PlaceRecord
        {
            PlaceId = place.PlaceId,
            NameOffset = WriteString(place.Name),
            Latitude = (int)Math.Round(place.Location.LatitudeDeg * PlaceRecord.UnitsPerDegree),
            Longitude = (int)Math.Round(place.Location.LongitudeDeg * PlaceRecord.UnitsPerDegree),
            Population = (uint)Math.Clamp(place.Population, 0, uint.MaxValue),
            UncertaintyM = (float)place.UncertaintyM,
            Area = _areas.IndexOf(place.CountryCode, place.Admin1Code, place.Admin2Code),
            FeatureCode = _featureCodes.IndexOf(place.FeatureCode),
            FeatureClass = (byte)place.FeatureClass,
        };
        _file.Write(MemoryMarshal.AsBytes(new ReadOnlySpan<PlaceRecord>(in record)));
        if (AdminCode.Of(place) is { } code) _names.AddKey(KeyKind.Code, code, ordinal, PlaceFame.Of(place));
        return ordinal;
    }

    /// <summary>Makes a place known by a name, in any script; names that fold to nothing are left out.</summary>
    /// <param name="ordinal">From <see cref="AddPlace"/>.</param>
    /// <param name="name">As written, not folded.</param>
    /// <param name="fame">The place's <see cref="PlaceFame"/>; less for a name it is seldom called by.</param>
    public void AddName(int ordinal, ReadOnlySpan<char> name, double fame) => _names.AddName(ordinal, name, fame);

    /// <summary>Makes a country known by its adjective or people.</summary>
    public void AddDemonym(int countryOrdinal, ReadOnlySpan<char> demonym) =>
        _names.AddKey(KeyKind.Demonym, NameFolder.Fold(demonym), countryOrdinal, fame: 0);

    /// <summary>Writes the rest and puts the file in place.</summary>
    /// <param name="fingerprint">Hexadecimal SHA-256 of the inputs, kept in the file; at most 64 letters.</param>
    /// <param name="cancellationToken">Stops the work; nothing is left then.</param>
    public void Finish(string fingerprint, CancellationToken cancellationToken)
    {
        var header = new IndexHeader { PlaceCount = PlaceCount, Fingerprint = fingerprint };
        header.Sections[(int)Section.Places] =
            (IndexFormat.HeaderLength, (long)PlaceCount * IndexFormat.PlaceRecordLength);
        WriteSection(header, Section.Strings, () =>
        {
            _strings.Position = 0;
            _strings.CopyTo(_file);
        });
        WriteSection(header, Section.Areas, () => _areas.WriteTo(_file));
        WriteSection(header, Section.FeatureCodes, () => _featureCodes.WriteTo(_file));
        using var entries = new EntryWriter(_file, _workFolder, _names.SortBufferBytes);
        WriteSection(header, Section.Entries, () => entries.WriteEntries(_names.Sorted(), cancellationToken));
        WriteSection(header, Section.Slots, entries.WriteSlots);
        WriteSection(header, Section.SkeletonLists, () => entries.WriteSkeletonLists(cancellationToken));
        WriteSection(header, Section.SkeletonSlots, entries.WriteSkeletonSlots);
        header.NameCount = entries.NameCount;
        header.FileLength = _file.Position;
        _file.Position = 0;
        _file.Write(header.ToBytes());
        _file.Flush(flushToDisk: true);
        _file.Dispose();
        File.Move(_temporaryPath, _path, overwrite: true);
    }

    /// <summary>Deletes whatever is not finished.</summary>
    public void Dispose()
    {
        _file.Dispose();
        _strings.Dispose();
        _names.Dispose();
        if (Directory.Exists(_workFolder)) Directory.Delete(_workFolder, recursive: true);
    }

    private void WriteSection(IndexHeader header, Section section, Action write)
    {
        while (_file.Position % sizeof(long) != 0) _file.WriteByte(0);
        var start = _file.Position;
        write();
        header.Sections[(int)section] = (start, _file.Position - start);
    }

    private long WriteString(string text)
    {
        var offset = _strings.Position;
        Span<byte> bytes = stackalloc byte[sizeof(ushort) + 1024];
        var length = Encoding.UTF8.GetBytes(text.AsSpan(0, Math.Min(text.Length, 300)), bytes[sizeof(ushort)..]);
        MemoryMarshal.Write(bytes, (ushort)length);
        _strings.Write(bytes[..(sizeof(ushort) + length)]);
        return offset;
    }

    private static FileStream Create(string path) =>
        new(path, FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 20);
}
