namespace GeoConflict.Api.Ogc.Pages;

/// <summary>How the pages for people look.</summary>
internal static class PageStyle
{
    /// <summary>The style sheet.</summary>
    public const string Css = """
        :root { color-scheme: light dark; --line: light-dark(#d5dbe1, #3b444d); --soft: light-dark(#f4f6f8, #1d2329);
          --quiet: light-dark(#55606b, #a3aeb9); --link: light-dark(#0b5c93, #7cc0f2); }
        * { box-sizing: border-box; }
        body { margin: 0; font: 1rem/1.5 system-ui, sans-serif; }
        header { padding: .75rem 1.5rem; background: var(--soft); border-bottom: 1px solid var(--line); }
        main { max-width: 76rem; margin: 0 auto; padding: 0 1.5rem 3rem; }
        main.wide { max-width: none; }
        h1 { font-size: 1.6rem; margin: 1.25rem 0 .5rem; }
        h2 { font-size: 1.15rem; margin: 1.75rem 0 .5rem; }
        p { max-width: 46rem; }
        a { color: var(--link); overflow-wrap: anywhere; }
        header a { font-weight: 600; text-decoration: none; }
        header span { color: var(--quiet); padding: 0 .4rem; }
        nav ul { display: flex; flex-wrap: wrap; gap: .5rem; margin: .75rem 0; padding: 0; list-style: none; }
        nav li a { display: block; padding: .3rem .7rem; border: 1px solid var(--line); border-radius: .35rem;
          text-decoration: none; font-size: .9rem; }
        nav li a:hover, nav li a:focus { background: var(--soft); }
        .scroll { overflow-x: auto; border: 1px solid var(--line); border-radius: .35rem; margin: .5rem 0; }
        table { border-collapse: collapse; width: 100%; font-size: .875rem; overflow-wrap: normal; }
        th, td { padding: .4rem .7rem; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); }
        tr:last-child td { border-bottom: 0; }
        th { background: var(--soft); white-space: nowrap; font-weight: 600; }
        td { max-width: 26rem; overflow-wrap: break-word; }
        td.short { white-space: nowrap; }
        td.number { text-align: right; font-variant-numeric: tabular-nums; }
        dl { display: grid; grid-template-columns: minmax(7rem, max-content) 1fr; gap: .25rem 1.25rem; margin: 0; }
        dt { color: var(--quiet); }
        dd { margin: 0; overflow-wrap: anywhere; }
        dd ul { margin: 0; padding-left: 1.1rem; }
        .quiet { color: var(--quiet); }
        """;
}
