using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Xml;
using GeoConflict.Api.Serving;

namespace GeoConflict.Api.Alerts;

/// <summary>Writes the events of an alert as Atom (RFC 4287) and JSON Feed 1.1.</summary>
internal static class AlertFeeds
{
    private const string Atom = "http://www.w3.org/2005/Atom";

    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(false) };

    /// <summary>The Atom feed.</summary>
    /// <param name="alert">The alert.</param>
    /// <param name="entries">Its events, newest first.</param>
    /// <param name="site">Where the service answers, without a slash at the end.</param>
    /// <param name="now">Stands for the last change where there is no event.</param>
    public static byte[] ToAtom(
        AlertState alert, IReadOnlyList<AlertEntry> entries, string site, DateTimeOffset now)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, Settings))
        {
            xml.WriteStartElement("feed", Atom);
            xml.WriteElementString("title", Atom, Words(alert.Name));
            xml.WriteElementString("id", Atom, SelfOf(alert, site, "atom"));
            WriteLink(xml, "self", SelfOf(alert, site, "atom"));
            WriteLink(xml, "alternate", site + "/");
            xml.WriteElementString("updated", Atom, Instant(entries.Count > 0 ? entries.Max(e => e.UpdatedAt) : now));
            xml.WriteStartElement("author", Atom);
            xml.WriteElementString("name", Atom, "GeoConflict");
            xml.WriteEndElement();
            foreach (var entry in entries) WriteEntry(xml, entry, site);
            xml.WriteEndElement();
        }

        return bytes.ToArray();
    }

    /// <summary>The JSON Feed.</summary>
    /// <param name="alert">The alert.</param>
    /// <param name="entries">Its events, newest first.</param>
    /// <param name="site">Where the service answers, without a slash at the end.</param>
    public static string ToJson(AlertState alert, IReadOnlyList<AlertEntry> entries, string site) => JsonText.Of(json =>
    {
        json.WriteStartObject();
        json.WriteString("version"u8, "https://jsonfeed.org/version/1.1"u8);
        json.WriteString("title"u8, alert.Name);
        json.WriteString("home_page_url"u8, site + "/");
        json.WriteString("feed_url"u8, SelfOf(alert, site, "json"));
        json.WriteStartArray("items"u8);
        foreach (var entry in entries) WriteItem(json, entry, site);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void WriteEntry(XmlWriter xml, AlertEntry entry, string site)
    {
        xml.WriteStartElement("entry", Atom);
        xml.WriteElementString("title", Atom, Words(entry.Title));
        xml.WriteElementString("id", Atom, AddressOf(entry, site));
        WriteLink(xml, "alternate", AddressOf(entry, site));
        xml.WriteElementString("published", Atom, Instant(entry.CreatedAt));
        xml.WriteElementString("updated", Atom, Instant(entry.UpdatedAt));
        xml.WriteElementString("summary", Atom, Words(entry.Summary));
        xml.WriteEndElement();
    }

    private static void WriteItem(Utf8JsonWriter json, AlertEntry entry, string site)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, AddressOf(entry, site));
        json.WriteString("url"u8, AddressOf(entry, site));
        json.WriteString("title"u8, entry.Title);
        json.WriteString("content_text"u8, entry.Summary);
        json.WriteString("date_published"u8, Instant(entry.CreatedAt));
        json.WriteString("date_modified"u8, Instant(entry.UpdatedAt));
        json.WriteEndObject();
    }

    private static void WriteLink(XmlWriter xml, string relation, string address)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    /// <summary>A text without the characters that XML cannot hold.</summary>
    private static string Words(string text) =>
        string.Concat(text.Where(c => char.IsSurrogate(c) || XmlConvert.IsXmlChar(c)));

    private static string AddressOf(AlertEntry entry, string site) =>
        string.Create(CultureInfo.InvariantCulture, $"{site}/api/events/{entry.EventId}");

    private static string SelfOf(AlertState alert, string site, string form) =>
        string.Create(CultureInfo.InvariantCulture, $"{site}/api/alerts/{alert.AlertId}/{form}");

    private static string Instant(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
