using System.Runtime.InteropServices;
using System.Text;

namespace GeoConflict.Gazetteer.Index;

/// <summary>Finds names that are spelled alike: same or nearly same consonants, then few letters apart.</summary>
internal sealed unsafe class SimilarNames(
    EntryTable entries, byte* skeletonLists, byte* skeletonSlots, Func<int, string> countryCodeOf)
{
    /// <summary>Names less alike than this are not told.</summary>
    private const double LeastSimilarity = 0.6;

    /// <summary>Only names of this many consonants are looked for with one consonant changed.</summary>
    private const int MinLengthForNeighbours = 3;

    /// <summary>Of a skeleton that very many names have, only so many are read.</summary>
    private const int MaxNamesPerSkeleton = 200_000;

    private readonly SlotTable _slots = new(skeletonSlots);

    /// <summary>Nearest spelling first, then best known; one name for each place.</summary>
    public IReadOnlyList<SimilarName> Find(ReadOnlySpan<char> name, ReadOnlySpan<char> countryCode, int limit)
    {
        Span<char> skeleton = stackalloc char[NameSkeleton.MaxLength + 1];
        var length = NameSkeleton.Write(name, skeleton);
        if (length == 0) return [];
        var found = new Dictionary<int, SimilarName>();
        Collect(skeleton[..length], name, countryCode, found);
        if (length >= MinLengthForNeighbours) CollectNeighbours(skeleton[..length], name, countryCode, found);
        return
        [
            .. found.Values
                .OrderByDescending(similar => similar.Similarity)
                .ThenBy(similar => RankOf(similar))
                .ThenBy(similar => similar.Ordinal)
                .Take(limit),
        ];
    }

    /// <summary>Position of the place among those of its name, best known first.</summary>
    private int RankOf(SimilarName similar) => entries.Find(KeyKind.Name, similar.FoldedName).IndexOf(similar.Ordinal);

    private void CollectNeighbours(
        ReadOnlySpan<char> skeleton, ReadOnlySpan<char> name, ReadOnlySpan<char> countryCode, Dictionary<int,
            SimilarName> found)
    {
        Span<char> neighbour = stackalloc char[NameSkeleton.MaxLength + 1];
        for (var i = 0; i <= skeleton.Length; i++)
        {
            skeleton[..i].CopyTo(neighbour);
            if (i < skeleton.Length)
            {
                skeleton[(i + 1)..].CopyTo(neighbour[i..]);
                Collect(neighbour[..(skeleton.Length - 1)], name, countryCode, found);
                skeleton[(i + 1)..].CopyTo(neighbour[(i + 1)..]);
                foreach (var letter in NameSkeleton.Alphabet)
                {
                    neighbour[i] = letter;
                    if (letter != skeleton[i]) Collect(neighbour[..skeleton.Length], name, countryCode, found);
                }
            }

            if (skeleton.Length == NameSkeleton.MaxLength) continue;
            skeleton[i..].CopyTo(neighbour[(i + 1)..]);
            foreach (var letter in NameSkeleton.Alphabet)
            {
                neighbour[i] = letter;
                Collect(neighbour[..(skeleton.Length + 1)], name, countryCode, found);
            }
        }
    }

    private void Collect(
        ReadOnlySpan<char> skeleton, ReadOnlySpan<char> name, ReadOnlySpan<char> countryCode, Dictionary<int,
            SimilarName> found)
    {
        var search = _slots.Find(KeyHash.Of(MemoryMarshal.AsBytes(skeleton)));
        while (search.MoveNext())
        {
            var list = (int*)(skeletonLists + search.Offset);
            var positions = new ReadOnlySpan<uint>(list + 1, Math.Min(*list, MaxNamesPerSkeleton));
            foreach (var position in positions)
            {
                CollectEntry((long)position * IndexFormat.EntryAlignment, name, countryCode, found);
            }
        }
    }

    private void CollectEntry(
        long entry, ReadOnlySpan<char> name, ReadOnlySpan<char> countryCode, Dictionary<int, SimilarName> found)
    {
        var bytes = entries.NameOf(entry);
        if (Math.Abs(bytes.Length - name.Length) > (1 - LeastSimilarity) * 2 * Math.Max(
            bytes.Length, name.Length)) return;
        Span<char> letters = stackalloc char[IndexFormat.MaxNameBytes];
        var candidate = letters[..Encoding.UTF8.GetChars(bytes, letters)];
        var similarity = EditDistance.Similarity(name, candidate, LeastSimilarity);
        if (similarity < LeastSimilarity) return;
        string? foldedName = null;
        foreach (var ordinal in entries.OrdinalsOf(entry))
        {
            if (!countryCode.IsEmpty && !countryCode.SequenceEqual(countryCodeOf(ordinal))) continue;
            if (found.TryGetValue(ordinal, out var known) && known.Similarity >= similarity) continue;
            foldedName ??= candidate.ToString();
            found[ordinal] = new SimilarName(ordinal, foldedName, similarity);
        }
    }
}
