using System.Text.Json;
using GeoConflict.Api.Training;
using GeoConflict.Events;
using GeoConflict.Text;

namespace GeoConflict.Api.Tests.Training;

/// <summary>What the examples of <c>train event-relevance</c> say of found events.</summary>
public sealed class EventMarksTests
{
    [Fact]
    public void IncidentMarks_take_attacks_in_an_irrelevant_item_for_wrong_and_leave_fights_open()
    {
        var line = JsonDocument.Parse("""{"relevant":false,"events":[]}""").RootElement;

        Assert.Equal([false, null], IncidentMarks.Of(line, [Found(SubEventType.Attack), Found(SubEventType.ArmedClash)]));
    }

    [Fact]
    public void IncidentMarks_take_an_event_of_the_kind_of_an_incident_for_right()
    {
        var line = JsonDocument.Parse("""{"relevant":true,"events":[{"type":"KIDNAPPING"}]}""").RootElement;

        Assert.Equal(
            [true, false],
            IncidentMarks.Of(line, [Found(SubEventType.AbductionForcedDisappearance), Found(SubEventType.Attack)]));
    }

    [Fact]
    public void DispatchMarks_leave_open_an_event_of_the_right_day_without_the_right_place()
    {
        var line = JsonDocument.Parse(
            """{"events":[{"sub_event":"Attack","date":"2023-11-10","lat":36.3,"lon":43.1,"tol_km":20}]}""").RootElement;

        Assert.Equal([null, false], DispatchMarks.Of(line, [Found(SubEventType.Attack), Found(SubEventType.Attack)]));
    }

    private static ConflictEvent Found(SubEventType type) => new(
        type, DateInterval.On(new DateOnly(2023, 11, 10)), null, new TextSpan(0, 1),
        new EventSpans { Trigger = new TextSpan(0, 1) }, 0.5);
}
