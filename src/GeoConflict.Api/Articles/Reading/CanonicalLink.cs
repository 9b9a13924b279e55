using System.Text;

namespace GeoConflict.Api.Articles.Reading;

/// <summary>Addresses as they are compared: without fragment, without the marks of campaigns.</summary>
public static class CanonicalLink
{
    private static readonly string[] Marks =
        ["utm_", "fbclid", "gclid", "mc_cid", "mc_eid", "cmpid", "ns_", "igshid", "ref_src", "xtor", "at_"];

    /// <summary>A link of a page; null if it is none, leads to another site, or merely to a front page.</summary>
    internal static Uri? In(string? link, Uri address)
    {
        if (string.IsNullOrWhiteSpace(link) || !Uri.TryCreate(address, link.Trim(), out var target)) return null;
        if (target.Scheme != Uri.UriSchemeHttp && target.Scheme != Uri.UriSchemeHttps) return null;
        // A page speaks for its own site only, and a front page is the address of no article.
        var isOwn = SiteOf(target) == SiteOf(address);
        var isFront = target.PathAndQuery == "/" && address.PathAndQuery != "/";
        return isOwn && !isFront ? Of(target) : null;
    }

    /// <summary>An address without what does not tell one article from another.</summary>
    public static Uri Of(Uri address)
    {
        var clean = new UriBuilder(address) { Fragment = "" };
        var query = new StringBuilder();
        foreach (var part in address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            if (Array.Exists(Marks, mark => part.StartsWith(mark, StringComparison.OrdinalIgnoreCase))) continue;
            query.Append(query.Length == 0 ? "" : "&").Append(part);
        }

        clean.Query = query.ToString();
        return clean.Uri;
    }

    /// <summary>The last two labels of a host: amp.news.example and www.news.example are one site.</summary>
    private static string SiteOf(Uri address)
    {
        var labels = address.IdnHost.Split('.');
        return address.HostNameType != UriHostNameType.Dns || labels.Length <= 2
            ? address.IdnHost
            : string.Join('.', labels[^2..]);
    }
}
