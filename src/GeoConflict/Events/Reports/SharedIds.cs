namespace GeoConflict.Events.Reports;

/// <summary>Walks through the values that two sorted lists share.</summary>
internal ref struct SharedIds(ReadOnlySpan<int> one, ReadOnlySpan<int> other)
{
    private readonly ReadOnlySpan<int> one = one;
    private readonly ReadOnlySpan<int> other = other;
    private int atOne;
    private int atOther;

    /// <summary>The value it stands at.</summary>
    public int Current { get; private set; }

    /// <summary>The values that both lists hold, in their order.</summary>
    public static SharedIds Of(int[] one, int[] other) => new(one, other);

    /// <summary>Itself, for a loop.</summary>
    public readonly SharedIds GetEnumerator() => this;

    /// <returns>Whether there is one more.</returns>
    public bool MoveNext()
    {
        while (atOne < one.Length && atOther < other.Length)
        {
            if (one[atOne] == other[atOther])
            {
                Current = one[atOne++];
                atOther++;
                return true;
            }

            if (one[atOne] < other[atOther]) atOne++;
            else atOther++;
        }

        return false;
    }
}
