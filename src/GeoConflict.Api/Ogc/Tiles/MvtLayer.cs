using System.Buffers;
using System.Text;

namespace GeoConflict.Api.Ogc.Tiles;

/// <summary>Writes one layer of points of a Mapbox vector tile, version 2.1.</summary>
internal sealed class MvtLayer : IDisposable
{
    /// <summary>Units a side of a tile.</summary>
    public const int Extent = 4096;

    private const int LayerName = 1;
    private const int LayerFeature = 2;
    private const int LayerKey = 3;
    private const int LayerValue = 4;
    private const int LayerExtent = 5;
    private const int LayerVersion = 15;
    private const int TileLayer = 3;
    private const int MoveToOnce = (1 << 3) | 1;

    private readonly string name;
    private readonly string[] keys;
    private readonly PooledBytes features = new(64 * 1024);
    private readonly Dictionary<MvtValue, int> valueIndex = [];
    private readonly List<MvtValue> values = [];
    private readonly byte[] tags = new byte[256];
    private int tagLength;

    /// <param name="name">Its name.</param>
    /// <param name="keys">Names of the attributes that its features may have.</param>
    public MvtLayer(string name, params string[] keys)
    {
        this.name = name;
        this.keys = keys;
    }

    /// <summary>Bytes of features so far.</summary>
    public int Length => features.Count;

    /// <summary>Features so far.</summary>
    public int Count { get; private set; }

    /// <summary>Adds an attribute to the feature that <see cref="AddPoint"/> ends.</summary>
    public void AddTag(int key, MvtValue value)
    {
        if (!valueIndex.TryGetValue(value, out var index))
        {
            index = values.Count;
            values.Add(value);
            valueIndex[value] = index;
        }

        tagLength += Varint.Write(tags.AsSpan(tagLength), (ulong)key);
        tagLength += Varint.Write(tags.AsSpan(tagLength), (ulong)index);
    }

    /// <summary>Ends a feature at a point of the tile; y counts from the top.</summary>
    public void AddPoint(long? id, int x, int y)
    {
        Span<byte> geometry = stackalloc byte[16];
        var length = Varint.Write(geometry, MoveToOnce);
        length += Varint.Write(geometry[length..], Varint.Zigzag(x));
        length += Varint.Write(geometry[length..], Varint.Zigzag(y));
        Span<byte> head = stackalloc byte[16];
        var headLength = id is { } known ? Varint.WriteField(head, 1, (ulong)known) : 0;

        var body = headLength + 2 + length + 2 + (tagLength > 0 ? 1 + Varint.Length((ulong)tagLength) + tagLength : 0);
        var span = features.GetSpan(body + 8);
        var at = Varint.WriteHead(span, LayerFeature, body);
        head[..headLength].CopyTo(span[at..]);
        at += headLength;
        if (tagLength > 0)
        {
            at += Varint.WriteHead(span[at..], 2, tagLength);
            tags.AsSpan(0, tagLength).CopyTo(span[at..]);
            at += tagLength;
        }

        at += Varint.WriteField(span[at..], 3, 1); // a point
        at += Varint.WriteHead(span[at..], 4, length);
        geometry[..length].CopyTo(span[at..]);
        features.Advance(at + length);
        tagLength = 0;
        Count++;
    }

    /// <summary>The layer as a member of a tile.</summary>
    public void WriteTo(PooledBytes tile)
    {
        using var rest = new PooledBytes(4096);
        WriteNumber(rest, LayerVersion, 2);
        WriteText(rest, LayerName, name);
        foreach (var key in keys) WriteText(rest, LayerKey, key);
        foreach (var value in values) WriteValue(rest, value);
        WriteNumber(rest, LayerExtent, Extent);
        tile.Advance(Varint.WriteHead(tile.GetSpan(16), TileLayer, rest.Count + features.Count));
        tile.Write(rest.Written);
        tile.Write(features.Written);
    }

    /// <inheritdoc />
    public void Dispose() => features.Dispose();

    private static void WriteNumber(PooledBytes output, int field, ulong number) =>
        output.Advance(Varint.WriteField(output.GetSpan(16), field, number));

    private static void WriteText(PooledBytes output, int field, string text)
    {
        var length = Encoding.UTF8.GetByteCount(text);
        var span = output.GetSpan(length + 16);
        var at = Varint.WriteHead(span, field, length);
        output.Advance(at + Encoding.UTF8.GetBytes(text, span[at..]));
    }

    private static void WriteValue(PooledBytes output, MvtValue value)
    {
        using var one = new PooledBytes(64);
        if (value.Text is { } text) WriteText(one, 1, text);
        else if (value.Number >= 0) WriteNumber(one, 5, (ulong)value.Number);
        else WriteNumber(one, 6, Varint.Zigzag(value.Number));
        output.Advance(Varint.WriteHead(output.GetSpan(16), LayerValue, one.Count));
        output.Write(one.Written);
    }
}
