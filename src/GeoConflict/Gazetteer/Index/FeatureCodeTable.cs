using System.Text;

namespace GeoConflict.Gazetteer.Index;

/// <summary>All different feature codes.</summary>
internal sealed class FeatureCodeTable
{
    private readonly Dictionary<string, ushort> _indexByCode = [];
    private readonly List<string> _codes = [];

    /// <summary>The number this code has, a new one if it is new.</summary>
    public ushort IndexOf(string featureCode)
    {
        if (_indexByCode.TryGetValue(featureCode, out var index)) return index;
        index = checked((ushort)_codes.Count);
        _indexByCode.Add(featureCode, index);
        _codes.Add(featureCode);
        return index;
    }

    /// <summary>Writes the table.</summary>
    public void WriteTo(Stream file)
    {
        using var writer = new BinaryWriter(file, Encoding.UTF8, leaveOpen: true);
        writer.Write(_codes.Count);
        foreach (var code in _codes) writer.Write(code);
    }

    /// <summary>Reads what <see cref="WriteTo"/> wrote.</summary>
    public static string[] Read(Stream section)
    {
        using var reader = new BinaryReader(section, Encoding.UTF8, leaveOpen: true);
        var codes = new string[reader.ReadInt32()];
        for (var i = 0; i < codes.Length; i++) codes[i] = reader.ReadString();
        return codes;
    }
}
