using System.Buffers.Binary;
using System.Text;

namespace GeoConflict.Gazetteer.Index;

/// <summary>Gathers keys with their places and gives them back in the order of the table of slots.</summary>
internal sealed class NameCollector(string workFolder, int sortBufferBytes) : IDisposable
{
    private const int MaxRememberedFirstWords = 1 << 20;
    private const double RankPerFame = 1e7;

    /// <summary>After the key: a zero byte, rank and ordinal.</summary>
    private const int TailLength = 1 + sizeof(uint) + sizeof(int);

    private readonly ExternalSorter _sorter = new(workFolder, "names", sortBufferBytes);
    private readonly Dictionary<string, int> _wordsByFirstWord = [];
    private readonly char[] _folded = new char[NameFolder.MaxLengthFor(IndexFormat.MaxNameBytes)];

    /// <summary>Memory for one sort.</summary>
    public int SortBufferBytes => sortBufferBytes;

    /// <summary>Takes a name as written.</summary>
    public void AddName(int ordinal, ReadOnlySpan<char> name, double fame)
    {
        if (name.Length > IndexFormat.MaxNameBytes) return;
        var folded = _folded.AsSpan(0, NameFolder.Fold(name, _folded));
        if (folded.IsEmpty || Encoding.UTF8.GetByteCount(folded) >= IndexFormat.MaxNameBytes) return;
        AddKey(KeyKind.Name, folded, ordinal, fame);
        AddFirstWords(name, folded);
    }

    /// <summary>Takes a key that is already in its final form.</summary>
    public void AddKey(KeyKind kind, ReadOnlySpan<char> key, int ordinal, double fame) =>
        AddRecord(kind, key, uint.MaxValue / 2 - (uint)(int)(fame * RankPerFame), ordinal);

    /// <summary>All records in order; <see cref="Split"/> takes one apart.</summary>
    public IEnumerable<ReadOnlyMemory<byte>> Sorted() => _sorter.Sorted();

    /// <inheritdoc/>
    public void Dispose() => _sorter.Dispose();

    /// <summary>Notes how many words a name has, under its first word and under the article in front of it.</summary>
    /// <remarks>
    /// A text may write articles that the gazetteer does not: one more word is allowed for where one may stand.
    /// </remarks>
    private void AddFirstWords(ReadOnlySpan<char> name, ReadOnlySpan<char> folded)
    {
        var words = NameFolder.WordCount(folded);
        var bound = words > 1 ? words + 1 : 1;
        AddFirstWord(FirstWord(folded), bound);
        var writtenFirst = NameFolder.Fold(name[..FirstWordLength(name)]);
        if (ArticleFolder.IsArticle(writtenFirst)
            && !folded.StartsWith(writtenFirst.AsSpan())) AddFirstWord(writtenFirst, bound + 1);
    }

    private void AddFirstWord(ReadOnlySpan<char> word, int words)
    {
        if (words < 2) return;
        var remembered = _wordsByFirstWord.GetAlternateLookup<ReadOnlySpan<char>>();
        if (remembered.TryGetValue(word, out var most) && most >= words) return;
        if (_wordsByFirstWord.Count >= MaxRememberedFirstWords) _wordsByFirstWord.Clear();
        remembered[word] = words;
        AddRecord(KeyKind.FirstWord, word, (uint)(ushort.MaxValue - words), words);
    }

    private void AddRecord(KeyKind kind, ReadOnlySpan<char> key, uint rank, int ordinal)
    {
        Span<byte> record = stackalloc byte[sizeof(ulong) + IndexFormat.MaxNameBytes + 1 + TailLength];
        var keyBytes = record[sizeof(ulong)..];
        keyBytes[0] = (byte)kind;
        if (!Encoding.UTF8.TryGetBytes(key, keyBytes.Slice(1, IndexFormat.MaxNameBytes - 1), out var length)) return;
        keyBytes = keyBytes[..(1 + length)];
        BinaryPrimitives.WriteUInt64BigEndian(record, KeyHash.Of(keyBytes));
        var tail = record[(sizeof(ulong) + keyBytes.Length)..];
        tail[0] = 0;
        BinaryPrimitives.WriteUInt32BigEndian(tail[1..], rank);
        BinaryPrimitives.WriteInt32BigEndian(tail[5..], ordinal);
        _sorter.Add(record[..(sizeof(ulong) + keyBytes.Length + TailLength)]);
    }

    /// <summary>Takes a record apart.</summary>
    internal static void Split(ReadOnlySpan<byte> record, out ulong hash, out ReadOnlySpan<byte> key, out int ordinal)
    {
        hash = BinaryPrimitives.ReadUInt64BigEndian(record);
        key = record[sizeof(ulong)..^TailLength];
        ordinal = BinaryPrimitives.ReadInt32BigEndian(record[^sizeof(int)..]);
    }

    private static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> folded)
    {
        var length = folded.IndexOf(' ');
        return length < 0 ? folded : folded[..length];
    }

    private static int FirstWordLength(ReadOnlySpan<char> name)
    {
        var length = name.IndexOfAny(" -\u2010\u2011");
        return length < 0 ? name.Length : length;
    }
}
