using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using GeoConflict.Api.Articles.Reading;

namespace GeoConflict.Api.Feeds.Reading;

/// <summary>Reads RSS 0.9x to 2.0, RSS 1.0, Atom, JSON Feed and news sitemaps. No DTD is read and nothing is
/// fetched.</summary>
public static partial class FeedReader
{
    /// <summary>Reads a feed.</summary>
    /// <param name="body">The feed as it came.</param>
    /// <param name="charset">Charset as the host names it; null if it does not.</param>
    /// <param name="address">Where it was read; links in it are relative to this.</param>
    /// <exception cref="InvalidDataException">It is no feed; says why.</exception>
    public static ReadFeed Read(byte[] body, string? charset, Uri address)
    {
        var text = PageCharset.Decode(body, charset).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        if (text.Length == 0) throw new InvalidDataException($"{address} is empty.");
        try
        {
            return text[0] == '{' ? JsonFeed.Read(text, address) : ReadXml(text, address);
        }
        catch (Exception exception) when (exception is XmlException or JsonException)
        {
            throw new InvalidDataException($"{address} is no feed: {exception.Message}", exception);
        }
    }

    private static ReadFeed ReadXml(string text, Uri address)
    {
        var root = Load(text);
        return root.Name.LocalName switch
        {
            "rss" or "RDF" => RssFeed.Read(root, address),
            "feed" => AtomFeed.Read(root, address),
            "urlset" => SitemapFeed.Read(root, address),
            "sitemapindex" => throw new InvalidDataException(
                $"{address} is a list of sitemaps; add the one that holds the news."),
            "html" => throw new InvalidDataException($"{address} is a page and no feed."),
            var other => throw new InvalidDataException($"{address} is no feed: its first element is <{other}>."),
        };
    }

    private static XElement Load(string text)
    {
        try
        {
            return Parse(text);
        }
        catch (XmlException) when (LoneAmpersand().IsMatch(text))
        {
            // The commonest fault of feeds: & and names of HTML that XML does not know.
            return Parse(LoneAmpersand().Replace(text, "&amp;"));
        }
    }

    private static XElement Parse(string text)
    {
        using var reader = XmlReader.Create(new StringReader(text), new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Ignore, // passed over unread: old feeds have one
            XmlResolver = null,
            CheckCharacters = false,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        });
        return XDocument.Load(reader).Root ?? throw new XmlException("It has no element.");
    }

    [GeneratedRegex("&(?!(?:amp|lt|gt|quot|apos|#[0-9]{1,7}|#x[0-9a-fA-F]{1,6});)")]
    private static partial Regex LoneAmpersand();
}
