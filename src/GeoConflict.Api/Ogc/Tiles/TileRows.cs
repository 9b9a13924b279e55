using GeoConflict.Api.Ogc.Snapshot;

namespace GeoConflict.Api.Ogc.Tiles;

/// <summary>The events of a tile in the order of their quadkeys.</summary>
/// <param name="quads">Quadkeys at zoom 30.</param>
/// <param name="ids">Ids.</param>
/// <param name="marks">Days, types, figures.</param>
internal readonly ref struct TileRows(
    ReadOnlySpan<long> quads, ReadOnlySpan<long> ids, ReadOnlySpan<EventMark> marks)
{
    private readonly ReadOnlySpan<long> quads = quads;
    private readonly ReadOnlySpan<long> ids = ids;
    private readonly ReadOnlySpan<EventMark> marks = marks;
    private readonly ReadOnlySpan<int> chosen;
    private readonly bool isChosen;

    private TileRows(TileRows rows, ReadOnlySpan<int> chosen)
        : this(rows.quads, rows.ids, rows.marks)
    {
        this.chosen = chosen;
        isChosen = true;
    }

    /// <summary>How many.</summary>
    public int Count => isChosen ? chosen.Length : quads.Length;

    /// <summary>Quadkey at zoom 30 of a row.</summary>
    public long QuadOf(int row) => quads[isChosen ? chosen[row] : row];

    /// <summary>Id of a row.</summary>
    public long IdOf(int row) => ids[isChosen ? chosen[row] : row];

    /// <summary>Days, type and figure of a row.</summary>
    public EventMark MarkOf(int row) => marks[isChosen ? chosen[row] : row];

    /// <summary>Some of these rows, which must be all, not a choice.</summary>
    /// <param name="numbers">Their numbers, rising.</param>
    public TileRows Choose(ReadOnlySpan<int> numbers) => new(this, numbers);

    /// <summary>The rows of a snapshot in a range.</summary>
    public static TileRows Of(EventSnapshot snapshot, Range rows) =>
        new(snapshot.Quads[rows], snapshot.Ids[rows], snapshot.Marks[rows]);
}
