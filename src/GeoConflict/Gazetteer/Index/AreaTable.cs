using System.Text;

namespace GeoConflict.Gazetteer.Index;

/// <summary>All different (country, admin1, admin2) codes.</summary>
internal sealed class AreaTable
{
    private readonly Dictionary<Area, int> _indexByArea = [];
    private readonly List<Area> _areas = [];

    /// <summary>Codes a place may have; empty where none.</summary>
    internal readonly record struct Area(string CountryCode, string Admin1Code, string Admin2Code);

    /// <summary>The number these codes have, a new one if they are new.</summary>
    public int IndexOf(string countryCode, string admin1Code, string admin2Code)
    {
        var area = new Area(countryCode, admin1Code, admin2Code);
        if (_indexByArea.TryGetValue(area, out var index)) return index;
        _indexByArea.Add(area, _areas.Count);
        _areas.Add(area);
        return _areas.Count - 1;
    }

    /// <summary>Writes the table.</summary>
    public void WriteTo(Stream file)
    {
        using var writer = new BinaryWriter(file, Encoding.UTF8, leaveOpen: true);
        writer.Write(_areas.Count);
        foreach (var (country, admin1, admin2) in _areas)
        {
            writer.Write(country);
            writer.Write(admin1);
            writer.Write(admin2);
        }
    }

    /// <summary>Reads what <see cref="WriteTo"/> wrote.</summary>
    public static Area[] Read(Stream section)
    {
        using var reader = new BinaryReader(section, Encoding.UTF8, leaveOpen: true);
        var interned = new Dictionary<string, string>();
        var areas = new Area[reader.ReadInt32()];
        for (var i = 0; i < areas.Length; i++)
        {
            areas[i] = new Area(Intern(reader.ReadString()), Intern(reader.ReadString()), Intern(reader.ReadString()));
        }

        return areas;

        string Intern(string code) => interned.TryAdd(code, code) ? code : interned[code];
    }
}
