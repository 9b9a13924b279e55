using System.Text;

namespace GeoConflict.Api.Tests.Tiles;

/// <summary>Reads a Mapbox vector tile 2.1 as far as the tests look: layers, attributes, vertices.</summary>
internal sealed class VectorTile
{
    private readonly Dictionary<string, List<Feature>> layers = new(StringComparer.Ordinal);

    public VectorTile(ReadOnlySpan<byte> bytes)
    {
        foreach (var (field, value) in Fields(bytes.ToArray()))
        {
            if (field == 3) ReadLayer(value);
        }
    }

    public IEnumerable<string> LayerNames => layers.Keys;

    public IReadOnlyList<Feature> this[string layer] => layers[layer];

    private void ReadLayer(byte[] layer)
    {
        var name = "";
        var keys = new List<string>();
        var values = new List<object>();
        var features = new List<byte[]>();
        foreach (var (field, value) in Fields(layer))
        {
            if (field == 1) name = Encoding.UTF8.GetString(value);
            else if (field == 2) features.Add(value);
            else if (field == 3) keys.Add(Encoding.UTF8.GetString(value));
            else if (field == 4) values.Add(ReadValue(value));
        }

        layers[name] = [.. features.Select(feature => ReadFeature(feature, keys, values))];
    }

    private static object ReadValue(byte[] value)
    {
        var (field, bytes) = Fields(value).Single();
        return field == 1 ? Encoding.UTF8.GetString(bytes) : (long)Varints(bytes).Single();
    }

    private static Feature ReadFeature(byte[] feature, List<string> keys, List<object> values)
    {
        var attributes = new Dictionary<string, object>(StringComparer.Ordinal);
        var vertices = new List<(int X, int Y)>();
        foreach (var (field, value) in Fields(feature))
        {
            if (field == 2)
            {
                var tags = Varints(value).ToList();
                for (var i = 0; i < tags.Count; i += 2) attributes[keys[(int)tags[i]]] = values[(int)tags[i + 1]];
            }
            else if (field == 4)
            {
                vertices = ReadVertices([.. Varints(value)]);
            }
        }

        return new Feature(attributes, vertices);
    }

    private static List<(int X, int Y)> ReadVertices(ulong[] commands)
    {
        var vertices = new List<(int X, int Y)>();
        var (x, y) = (0, 0);
        for (var i = 0; i < commands.Length;)
        {
            var command = commands[i++];
            if ((command & 7) == 7) continue;
            for (var count = command >> 3; count > 0; count--)
            {
                x += Unzigzag(commands[i++]);
                y += Unzigzag(commands[i++]);
                vertices.Add((x, y));
            }
        }

        return vertices;
    }

    private static int Unzigzag(ulong value) => (int)(value >> 1) ^ -(int)(value & 1);

    /// <summary>The fields of a message; a number comes as its own varint bytes.</summary>
    private static IEnumerable<(int Field, byte[] Value)> Fields(byte[] message)
    {
        for (var at = 0; at < message.Length;)
        {
            var key = ReadVarint(message, ref at);
            var from = at;
            var number = ReadVarint(message, ref at);
            if ((key & 7) == 2)
            {
                from = at;
                at += (int)number;
            }

            yield return ((int)(key >> 3), message[from..at]);
        }
    }

    private static IEnumerable<ulong> Varints(byte[] bytes)
    {
        for (var at = 0; at < bytes.Length;) yield return ReadVarint(bytes, ref at);
    }

    private static ulong ReadVarint(byte[] bytes, ref int at)
    {
        var value = 0UL;
        for (var shift = 0; ; shift += 7)
        {
            var part = bytes[at++];
            value |= (ulong)(part & 0x7f) << shift;
            if (part < 0x80) return value;
        }
    }

    /// <summary>A feature's attributes, and its vertices in tile units, all parts together.</summary>
    internal sealed record Feature(Dictionary<string, object> Attributes, List<(int X, int Y)> Vertices);
}
