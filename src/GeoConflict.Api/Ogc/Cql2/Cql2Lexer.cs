using System.Globalization;
using System.Text;

namespace GeoConflict.Api.Ogc.Cql2;

/// <summary>Cuts CQL2 text into words.</summary>
internal static class Cql2Lexer
{
    /// <returns>The words, the last of them the end.</returns>
    /// <exception cref="FormatException">A character means nothing, or a quotation is not closed.</exception>
    public static List<Cql2Token> Read(string text)
    {
        var tokens = new List<Cql2Token>();
        var at = 0;
        while (true)
        {
            while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
            if (at == text.Length) break;
            var token = ReadOne(text, at);
            tokens.Add(token);
            at = token.End;
        }

        tokens.Add(new Cql2Token(Cql2TokenKind.End, "the end", at, at));
        return tokens;
    }

    private static Cql2Token ReadOne(string text, int at)
    {
        var first = text[at];
        if (first == '\'') return ReadQuoted(text, at, '\'', Cql2TokenKind.Text);
        if (first == '"') return ReadQuoted(text, at, '"', Cql2TokenKind.QuotedName);
        if (char.IsAsciiDigit(first) || (first == '.' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1])))
            return ReadNumber(text, at);
        if (IsNameStart(first)) return ReadName(text, at);
        var isPair = at + 1 < text.Length && text.AsSpan(at, 2) is "<>" or "<=" or ">=";
        var sign = isPair ? text.Substring(at, 2) : first.ToString();
        return isPair || "()=<>+-*/%^,".Contains(first, StringComparison.Ordinal)
            ? new Cql2Token(Cql2TokenKind.Sign, sign, at, at + sign.Length)
            : throw new FormatException(string.Create(
                CultureInfo.InvariantCulture, $"'{first}' at character {at + 1} means nothing here"));
    }

    private static Cql2Token ReadQuoted(string text, int start, char quote, Cql2TokenKind kind)
    {
        var value = new StringBuilder();
        for (var at = start + 1; at < text.Length; at++)
        {
            var isDoubled = at + 1 < text.Length && text[at + 1] == quote;
            // A quote inside is doubled, or in characters also written \'.
            if (kind == Cql2TokenKind.Text && text[at] == '\\' && isDoubled && HasQuoteAfter(text, at + 2))
            {
                value.Append(quote);
                at++;
            }
            else if (text[at] != quote)
            {
                value.Append(text[at]);
            }
            else if (isDoubled)
            {
                value.Append(quote);
                at++;
            }
            else
            {
                return new Cql2Token(kind, value.ToString(), start, at + 1);
            }
        }

        throw new FormatException(string.Create(
            CultureInfo.InvariantCulture, $"the quotation at character {start + 1} is not closed"));
    }

    /// <summary>Whether a quotation can still close, so that a pattern may end in a backslash.</summary>
    private static bool HasQuoteAfter(string text, int at) => text.IndexOf('\'', at) >= 0;

    private static Cql2Token ReadNumber(string text, int start)
    {
        var at = start;
        while (at < text.Length && (char.IsAsciiDigit(text[at]) || text[at] == '.')) at++;
        if (at < text.Length && text[at] is 'e' or 'E')
        {
            var digits = at + 1;
            if (digits < text.Length && text[digits] is '+' or '-') digits++;
            if (digits < text.Length && char.IsAsciiDigit(text[digits]))
            {
                at = digits;
                while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
            }
        }

        return new Cql2Token(Cql2TokenKind.Number, text[start..at], start, at);
    }

    private static Cql2Token ReadName(string text, int start)
    {
        var at = start + 1;
        while (at < text.Length && (IsNameStart(text[at]) || char.IsDigit(text[at]) || text[at] == '.')) at++;
        return new Cql2Token(Cql2TokenKind.Name, text[start..at], start, at);
    }

    private static bool IsNameStart(char letter) => char.IsLetter(letter) || letter is '_' or ':';
}
