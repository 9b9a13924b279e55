using GeoConflict.Api.Ogc.Snapshot;

namespace GeoConflict.Api.Tests.Ogc.Snapshot;

/// <summary>What becomes of a snapshot of three events.</summary>
public sealed class SnapshotMergeTests
{
    private static readonly EventMark Mark = new(1, 1, 0, 1);

    private static readonly EventSnapshot Before = new(
        1, "10:10:", [100, 200, 300, 0], [1, 2, 3, 0], [Mark, Mark, Mark, default], 3);

    [Fact]
    public void Apply_puts_a_new_event_into_its_place()
    {
        var (next, changed) = Apply(new EventChange(150, 4, Mark, IsGone: false));
        Assert.Equal([100, 150, 200, 300], next.Quads.ToArray());
        Assert.Equal([1, 4, 2, 3], next.Ids.ToArray());
        Assert.Equal([150], changed);
    }

    [Fact]
    public void Apply_moves_an_event_and_tells_both_places()
    {
        var (next, changed) = Apply(new EventChange(400, 1, Mark, IsGone: false));
        Assert.Equal([200, 300, 400], next.Quads.ToArray());
        Assert.Equal([2, 3, 1], next.Ids.ToArray());
        Assert.Equal([100, 400], changed.Order());
    }

    [Fact]
    public void Apply_takes_away_what_is_gone()
    {
        var (next, changed) = Apply(new EventChange(300, 3, Mark, IsGone: true));
        Assert.Equal([1, 2], next.Ids.ToArray());
        Assert.Equal([300], changed);
    }

    [Fact]
    public void Apply_changes_an_event_where_it_is()
    {
        var (next, changed) = Apply(new EventChange(200, 2, Mark with { Fatalities = 5 }, IsGone: false));
        Assert.Equal([1, 2, 3], next.Ids.ToArray());
        Assert.Equal(5, next.Marks[1].Fatalities);
        Assert.Equal([200, 200], changed);
    }

    [Fact]
    public void Apply_tells_no_place_where_nothing_shown_has_changed()
    {
        var (next, changed) = Apply(new EventChange(200, 2, Mark, IsGone: false));
        Assert.Equal([1, 2, 3], next.Ids.ToArray());
        Assert.Empty(changed);
    }

    [Fact]
    public void RowsOf_are_the_events_of_a_tile()
    {
        var quads = new[] { QuadKey.Of(5, 5), QuadKey.Of(1 << 29, 0), QuadKey.Of(1 << 29, 1 << 29), EventSnapshot.NoPlace };
        var snapshot = new EventSnapshot(1, "1:1:", quads, [1, 2, 3, 4], [Mark, Mark, Mark, Mark], 4);
        Assert.Equal(0..3, snapshot.RowsOf(0, 0, 0));
        Assert.Equal(1..2, snapshot.RowsOf(1, 1, 0));
        Assert.Equal(2..3, snapshot.RowsOf(1, 1, 1));
        Assert.Equal(2..2, snapshot.RowsOf(1, 0, 1));
    }

    private static (EventSnapshot Next, IReadOnlyList<long> ChangedQuads) Apply(params EventChange[] changes) =>
        SnapshotMerge.Apply(Before, changes, 2, "20:20:");
}
