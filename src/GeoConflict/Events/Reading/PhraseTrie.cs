namespace GeoConflict.Events.Reading;

/// <summary>Phrases of words with a value each; finds the longest one that starts at a word.</summary>
internal sealed class PhraseTrie<T>
    where T : class
{
    private readonly Node root = new();
    private readonly WordFilter firstWords = new();

    /// <summary>Adds a phrase, words parted by one space; a phrase already there keeps its first value.</summary>
    public void Add(string phrase, T value)
    {
        var node = root;
        foreach (var word in phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            node.Next ??= new Dictionary<string, Node>(StringComparer.Ordinal);
            if (!node.Next.TryGetValue(word, out var next)) node.Next.Add(word, next = new Node());
            if (node == root) firstWords.Add(word);
            node = next;
        }

        node.Value ??= value;
    }

    /// <summary>The value of the longest phrase from word <paramref name="first"/> on, before <paramref
    /// name="end"/>.</summary>
    /// <param name="words">The article.</param>
    /// <param name="first">Index of the first word.</param>
    /// <param name="end">One past the last word that may be used.</param>
    /// <param name="phraseEnd">One past the last word of the phrase found.</param>
    /// <returns>Null if no phrase starts here.</returns>
    public T? Find(ArticleWords words, int first, int end, out int phraseEnd)
    {
        T? found = null;
        phraseEnd = first;
        if (first >= end || !firstWords.MayHold(words[first].Text)) return null;
        var node = root;
        for (var i = first; i < end; i++)
        {
            if (node.Next is null || !node.Next.TryGetValue(words[i].Text, out var next)) break;
            node = next;
            if (node.Value is null) continue;
            found = node.Value;
            phraseEnd = i + 1;
        }

        return found;
    }

    private sealed class Node
    {
        public Dictionary<string, Node>? Next { get; set; }

        public T? Value { get; set; }
    }
}
