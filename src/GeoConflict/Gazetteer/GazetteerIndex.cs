using System.Text;
using GeoConflict.Gazetteer.Index;
using GeoConflict.Geo;

namespace GeoConflict.Gazetteer;

/// <summary>
/// The gazetteer in one memory-mapped file: opens at once, is shared between processes, takes any number of places.
/// </summary>
/// <remarks>Thread-safe. Spans it gives lie in the file and are good until it is disposed.</remarks>
public sealed unsafe class GazetteerIndex : IGazetteer, IDisposable
{
    /// <summary>Longest key of a unit, in characters; as long as the index can hold.</summary>
    private const int LongestCode = IndexFormat.MaxNameBytes;

    private readonly MappedFile _file;
    private readonly PlaceRecord* _places;
    private readonly byte* _strings;
    private readonly AreaTable.Area[] _areas;
    private readonly string[] _featureCodes;
    private readonly EntryTable _entries;
    private readonly SimilarNames _similarNames;
    private readonly PlaceCache _cache = new();

    private GazetteerIndex(MappedFile file)
    {
        _file = file;
        _places = (PlaceRecord*)file.StartOf(Section.Places);
        _strings = file.StartOf(Section.Strings);
        using (var areas = file.OpenSection(Section.Areas)) _areas = AreaTable.Read(areas);
        using (var codes = file.OpenSection(Section.FeatureCodes)) _featureCodes = FeatureCodeTable.Read(codes);
        _entries = new EntryTable(file.StartOf(Section.Entries), file.StartOf(Section.Slots));
        _similarNames = new SimilarNames(
            _entries, file.StartOf(Section.SkeletonLists), file.StartOf(Section.SkeletonSlots), CountryCodeOf);
    }

    /// <inheritdoc/>
    public int Count => (int)_file.Header.PlaceCount;

    /// <summary>How many different folded names there are.</summary>
    public long NameCount => _file.Header.NameCount;

    /// <summary>Hexadecimal SHA-256 of what the file was built from.</summary>
    public string Fingerprint => _file.Header.Fingerprint;

    /// <summary>Opens a file that <see cref="GazetteerIndexWriter"/> wrote.</summary>
    /// <exception cref="FileNotFoundException">There is none.</exception>
    /// <exception cref="InvalidDataException">It is no gazetteer file, too old or new, damaged or cut
    /// short.</exception>
    public static GazetteerIndex Open(string path) => new(new MappedFile(path));

    /// <inheritdoc/>
    public ReadOnlySpan<int> FindByName(ReadOnlySpan<char> foldedName) => _entries.Find(KeyKind.Name, foldedName);

    /// <inheritdoc/>
    /// <remarks>An upper bound: articles inside the name count as words. "al" and the like have one too.</remarks>
    public int LongestNameFrom(ReadOnlySpan<char> foldedWord)
    {
        var longest = _entries.Find(KeyKind.FirstWord, foldedWord);
        return longest.IsEmpty ? Math.Min(1, FindByName(foldedWord).Length) : longest[0];
    }

    /// <inheritdoc/>
    public Place PlaceAt(int ordinal) => _cache.Find(ordinal) ?? _cache.Keep(ordinal, Read(ordinal));

    private Place Read(int ordinal)
    {
        var record = RecordAt(ordinal);
        var area = _areas[record->Area];
        var name = _strings + record->NameOffset;
        return new Place(
            record->PlaceId,
            Encoding.UTF8.GetString(name + sizeof(ushort), *(ushort*)name),
            LocationOf(ordinal),
            (char)record->FeatureClass,
            _featureCodes[record->FeatureCode],
            area.CountryCode,
            area.Admin1Code,
            area.Admin2Code,
            record->Population,
            record->UncertaintyM);
    }

    /// <inheritdoc/>
    public GeoPoint LocationOf(int ordinal)
    {
        var record = RecordAt(ordinal);
        return new GeoPoint(
            record->Latitude / PlaceRecord.UnitsPerDegree, record->Longitude / PlaceRecord.UnitsPerDegree);
    }

    /// <summary>ISO code of its country, without making the whole place; empty if none.</summary>
    public string CountryCodeOf(int ordinal) => _areas[RecordAt(ordinal)->Area].CountryCode;

    /// <inheritdoc/>
    public int? FindCountry(ReadOnlySpan<char> countryCode) => FindCode(countryCode);

    /// <inheritdoc/>
    public int? FindAdmin1(ReadOnlySpan<char> countryCode, ReadOnlySpan<char> admin1Code)
    {
        Span<char> code = stackalloc char[LongestCode];
        return code.TryWrite($"{countryCode}.{admin1Code}", out var length) ? FindCode(code[..length]) : null;
    }

    /// <inheritdoc/>
    public int? FindAdmin2(
        ReadOnlySpan<char> countryCode, ReadOnlySpan<char> admin1Code, ReadOnlySpan<char> admin2Code)
    {
        Span<char> code = stackalloc char[LongestCode];
        return code.TryWrite($"{countryCode}.{admin1Code}.{admin2Code}", out var length)
            ? FindCode(code[..length]) : null;
    }

    /// <inheritdoc/>
    public int? FindByDemonym(ReadOnlySpan<char> foldedName)
    {
        var countries = _entries.Find(KeyKind.Demonym, foldedName);
        return countries.Length == 1 ? countries[0] : null;
    }

    /// <inheritdoc/>
    public IReadOnlyList<SimilarName> FindSimilar(
        ReadOnlySpan<char> foldedName, ReadOnlySpan<char> countryCode, int limit)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return _similarNames.Find(foldedName, countryCode, limit);
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    private int? FindCode(ReadOnlySpan<char> code)
    {
        var places = _entries.Find(KeyKind.Code, code);
        return places.IsEmpty ? null : places[0];
    }

    private PlaceRecord* RecordAt(int ordinal)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)ordinal, (uint)Count, nameof(ordinal));
        return _places + ordinal;
    }
}
