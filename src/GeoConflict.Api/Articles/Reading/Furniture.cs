using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace GeoConflict.Api.Articles.Reading;

/// <summary>What stands around an article on its page: menus, boxes, requests, captions, comments.</summary>
internal static partial class Furniture
{
    private const string Elements =
        "script, style, noscript, template, nav, iframe, svg, button, select, footer, aside, figure, figcaption, "
        + "form, dialog, menu, object, embed, video, audio, amp-sidebar, amp-consent, amp-carousel, amp-ad, "
        + "[hidden], [aria-hidden=true], [role=navigation], [role=banner], [role=complementary], [role=contentinfo], "
        + "[role=dialog], [style*='display:none'], [style*='display: none']";

    /// <summary>What holds more of the words than this is the page itself, whatever it is called.</summary>
    private const double PageShare = 0.5;

    /// <summary>Takes it out of the page.</summary>
    public static void Remove(IElement body)
    {
        var all = LengthOf(body);
        foreach (var element in body.QuerySelectorAll(Elements)) RemoveUnlessPage(element, all);
        foreach (var element in body.QuerySelectorAll("[class], [id]"))
        {
            if (IsNamedSo(element)) RemoveUnlessPage(element, all);
        }
    }

    private static bool IsNamedSo(IElement element) =>
        Names().IsMatch(element.ClassName ?? "") || Names().IsMatch(element.Id ?? "");

    private static void RemoveUnlessPage(IElement element, int all)
    {
        if (element.LocalName is "script" or "style" or "noscript" or "template" || LengthOf(element) < PageShare * all)
            element.Remove();
    }

    private static int LengthOf(IElement element) => NodeWalk.Below(element)
        .OfType<IText>()
        .Where(text => text.ParentElement?.LocalName is not ("script" or "style" or "noscript" or "template"))
        .Sum(text => text.Data.AsSpan().Trim().Length);

    [GeneratedRegex(
        @"(?:^|[\s_-])(?:comments?|disqus|share|sharing|social|related|recommend\w*|promo\w*|newsletter|signup|sidebar|"
        + @"breadcrumbs?|cookies?|consent|adverts?|advertisement|ads?|banner|menu|navbar|navigation|"
        + @"subscri\w*|tags?|taglist|topics|author-bio|about-author|byline|dateline-meta|caption|credit|"
        + @"most-read|mostread|popular|trending|more-news|read-more|readmore|see-also|widget|toolbar|"
        + @"skip-link|visually-hidden|sr-only|print-only|paywall|correction-policy|copyright)(?:$|[\s_-])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Names();
}
