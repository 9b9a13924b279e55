using AngleSharp.Dom;

namespace GeoConflict.Api.Articles.Reading;

/// <summary>Pages that show the beginning of an article and ask for money.</summary>
internal static class Paywall
{
    /// <summary>A longer text is an article with a request beside it.</summary>
    public const int MaxStubLength = 1_500;

    private static readonly string[] Requests =
    [
        "subscribe to continue", "subscribe to read", "to continue reading", "already a subscriber",
        "this article is for subscribers", "subscribers only", "become a member to read", "unlock this article",
        "réservé aux abonnés", "réservé à nos abonnés", "solo para suscriptores", "nur für abonnenten",
        "доступно подписчикам", "только для подписчиков",
        "للمشتركين فقط", "اشترك لمتابعة القراءة",
    ];

    /// <summary>Whether the page asks for money; a short text is then a stub.</summary>
    public static bool IsAskedIn(IDocument page)
    {
        if (page.QuerySelector("meta[property='article:content_tier'][content=locked]") is not null) return true;
        if (page.QuerySelector("[class*=paywall], [id*=paywall], [class*=subscriber-only], [data-paywall]") is not null)
            return true;
        var shown = page.Body?.TextContent ?? "";
        return Array.Exists(Requests, request => shown.Contains(request, StringComparison.OrdinalIgnoreCase));
    }
}
