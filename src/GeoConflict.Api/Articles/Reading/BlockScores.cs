using AngleSharp.Dom;

namespace GeoConflict.Api.Articles.Reading;

/// <summary>How much each element of a page looks like the body of an article: long paragraphs with commas and few
/// links count for what holds them, and by half for what holds that.</summary>
internal sealed class BlockScores
{
    private const int MinParagraphLength = 40;

    /// <summary>Deeper inline nesting than any writer makes.</summary>
    private const int MaxInlineDepth = 16;

    private const double CharactersPerPoint = 100;
    private const double MaxLengthPoints = 6;

    private static readonly HashSet<string> Inline = new(StringComparer.Ordinal)
    {
        "a", "b", "i", "em", "strong", "span", "u", "s", "small", "sub", "sup", "font", "abbr", "cite", "q", "time",
        "mark", "code", "ins", "del", "bdi", "bdo", "big", "br", "wbr", "label", "data",
    };

    private readonly Dictionary<IElement, double> scores = [];
    private readonly Dictionary<IElement, (int Text, int Links, int Commas)> paragraphs = [];
    private readonly Dictionary<IElement, (int Text, int Links)> sums = [];

    public BlockScores(IElement body)
    {
        foreach (var text in NodeWalk.Below(body).OfType<IText>()) Count(text);
        foreach (var (paragraph, (length, links, commas)) in paragraphs) Add(paragraph, length, links, commas);
        Best = scores.Count == 0 ? null : scores.MaxBy(one => one.Value * (1 - LinkShareOf(one.Key))).Key;
    }

    /// <summary>The element most like the body of an article; null if the page has no paragraph.</summary>
    public IElement? Best { get; }

    /// <summary>The score of an element; 0 if it holds no paragraph.</summary>
    public double Of(IElement element) => scores.GetValueOrDefault(element);

    /// <summary>Share of its letters that stand in links, in [0, 1].</summary>
    public double LinkShareOf(IElement element) =>
        sums.TryGetValue(element, out var sum) && sum.Text > 0 ? (double)sum.Links / sum.Text : 0;

    private void Count(IText text)
    {
        var words = text.Data.AsSpan().Trim();
        if (words.IsEmpty || text.ParentElement is not { } at) return;
        var isLink = false;
        for (var depth = 0; depth < MaxInlineDepth && Inline.Contains(at.LocalName); depth++)
        {
            isLink |= at.LocalName == "a";
            if (at.ParentElement is not { } parent) return;
            at = parent;
        }

        var (length, links, commas) = paragraphs.GetValueOrDefault(at);
        paragraphs[at] = (
            length + words.Length, links + (isLink ? words.Length : 0),
            commas + words.Count(',') + words.Count('،') + words.Count('、'));
    }

    private void Add(IElement paragraph, int length, int links, int commas)
    {
        var isParagraph = paragraph.LocalName is "p" or "blockquote" or "pre" or "li" or "h2" or "h3";
        // Words that stand in a box without a paragraph make the box itself the body.
        var holder = isParagraph ? paragraph.ParentElement ?? paragraph : paragraph;
        AddSum(holder, length, links);
        if (holder.ParentElement is { } outer) AddSum(outer, length, links);
        if (length < MinParagraphLength) return;
        var points = 1 + commas + Math.Min(length / CharactersPerPoint, MaxLengthPoints);
        points *= 1 - ((double)links / length);
        if (paragraph.LocalName == "li") points /= 3; // lists are more often menus than bodies
        scores[holder] = Of(holder) + points;
        if (holder.ParentElement is { } parent) scores[parent] = Of(parent) + (points / 2);
    }

    private void AddSum(IElement element, int length, int links)
    {
        var (text, linked) = sums.GetValueOrDefault(element);
        sums[element] = (text + length, linked + links);
    }
}
