namespace GeoConflict.Api.Ogc.Cql2;

/// <summary>Kinds of words of CQL2 text.</summary>
internal enum Cql2TokenKind
{
    /// <summary>A keyword, or a name without quotes.</summary>
    Name,

    /// <summary>A name in double quotes.</summary>
    QuotedName,

    /// <summary>Characters in single quotes.</summary>
    Text,

    /// <summary>A number without a sign.</summary>
    Number,

    /// <summary>A bracket, comma or operator.</summary>
    Sign,

    /// <summary>The end of the filter.</summary>
    End,
}
