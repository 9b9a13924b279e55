using System.Text;
using System.Text.Json;

namespace GeoConflict.Api.Filters.Bench;

/// <summary>Articles of one length, put together from the sentences of the demonstration dispatches.</summary>
/// <param name="seed">The same seed gives the same articles.</param>
internal sealed class GeneratedArticles(int seed)
{
    private const int Length = 3_000;

    /// <summary>Input lines of <c>geoconflict extract</c>.</summary>
    /// <param name="dispatches">The dispatches, one JSON object a line.</param>
    /// <param name="count">How many articles.</param>
    /// <exception cref="InvalidDataException">There is no dispatch.</exception>
    public string[] Make(IEnumerable<string> dispatches, int count)
    {
        var stories = dispatches.Select(Read).ToArray();
        if (stories.Length == 0) throw new InvalidDataException("There are no dispatches to make articles of.");
        var random = new Random(seed);
        var lines = new string[count];
        for (var i = 0; i < count; i++)
        {
            var text = new StringBuilder(Length + 500);
            var first = stories[random.Next(stories.Length)];
            text.Append(first.Text);
            while (text.Length < Length) text.Append("\n\n").Append(stories[random.Next(stories.Length)].Text);
            text.Length = Length;
            lines[i] = JsonSerializer.Serialize(new { id = i, text = text.ToString(), date = first.Date });
        }

        return lines;
    }

    private static (string Text, string? Date) Read(string line)
    {
        using var document = JsonDocument.Parse(line);
        var root = document.RootElement;
        return (LineReader.RequiredText(root, "text"), LineReader.Text(root, "date"));
    }
}
