namespace GeoConflict.Api.Ogc.Pages;

/// <summary>How the pages for people look.</summary>
internal static class PageStyle
{
    /// <summary>The style sheet.</summary>
    public const string Css = """
        :root { color-scheme: light dark; }
        body { margin: 0 auto; max-width: 72rem; padding: 0 1rem 3rem; font: 1rem/1.5 system-ui, sans-serif; }
        header { border-bottom: 1px solid; padding: .75rem 0; font-weight: 600; }
        table { border-collapse: collapse; display: block; overflow-x: auto; font-size: .875rem; }
        th, td { border: 1px solid #8886; padding: .25rem .5rem; text-align: left; vertical-align: top; }
        dt { font-weight: 600; }
        dd { margin: 0 0 .5rem 1rem; overflow-wrap: anywhere; }
        """;
}
