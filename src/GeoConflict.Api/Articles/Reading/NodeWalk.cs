using AngleSharp.Dom;

namespace GeoConflict.Api.Articles.Reading;

/// <summary>Walks a tree in document order without recursion: a page may nest deeper than the stack.</summary>
internal static class NodeWalk
{
    /// <summary>All nodes below one, in document order; the tree must not change meanwhile.</summary>
    public static IEnumerable<INode> Below(INode root)
    {
        for (var node = root.FirstChild; node is not null; node = Next(node, root)) yield return node;
    }

    private static INode? Next(INode node, INode root)
    {
        if (node.FirstChild is { } child) return child;
        INode? at = node;
        while (at is not null && at != root)
        {
            if (at.NextSibling is { } sibling) return sibling;
            at = at.Parent;
        }

        return null;
    }
}
