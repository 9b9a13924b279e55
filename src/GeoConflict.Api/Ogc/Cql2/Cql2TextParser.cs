using System.Globalization;
using NetTopologySuite.IO;

namespace GeoConflict.Api.Ogc.Cql2;

/// <summary>Reads CQL2 text by recursive descent; from the loosest binding to the tightest: OR, AND, NOT, comparison,
/// + -, * / % div, ^, sign.</summary>
internal sealed class Cql2TextParser
{
    private const int MaxDepth = 64;

    private readonly string text;
    private readonly List<Cql2Token> tokens;
    private int at;
    private int depth;

    private Cql2TextParser(string text)
    {
        this.text = text;
        tokens = Cql2Lexer.Read(text);
    }

    private Cql2Token Next => tokens[at];

    /// <returns>The tree; whether its names and types fit is not known yet.</returns>
    /// <exception cref="FormatException">The text is no CQL2; says where.</exception>
    public static Cql2Node Parse(string text)
    {
        var parser = new Cql2TextParser(text);
        var node = parser.ReadOr();
        return parser.Next.Kind == Cql2TokenKind.End ? node : throw parser.Unexpected("an operator or the end");
    }

    private Cql2Node ReadOr()
    {
        if (++depth > MaxDepth) throw new FormatException("is nested too deeply");
        var conditions = new List<Cql2Node> { ReadAnd() };
        while (Take("OR")) conditions.Add(ReadAnd());
        depth--;
        return conditions.Count == 1 ? conditions[0] : new Cql2Node.Logical(false, conditions);
    }

    private Cql2Node ReadAnd()
    {
        var conditions = new List<Cql2Node> { ReadNot() };
        while (Take("AND")) conditions.Add(ReadNot());
        return conditions.Count == 1 ? conditions[0] : new Cql2Node.Logical(true, conditions);
    }

    private Cql2Node ReadNot()
    {
        var isNot = false;
        while (Take("NOT")) isNot = !isNot;
        var condition = ReadComparison();
        return isNot ? new Cql2Node.Not(condition) : condition;
    }

    private Cql2Node ReadComparison()
    {
        var left = ReadSum();
        if (Next.Kind == Cql2TokenKind.Sign && Cql2Words.Comparisons.Contains(Next.Text))
        {
            var comparison = Next.Text;
            at++;
            return new Cql2Node.Comparison(comparison, left, ReadSum());
        }

        if (Take("IS"))
        {
            var isNot = Take("NOT");
            Expect("NULL");
            return Negate(isNot, new Cql2Node.IsNull(left));
        }

        var isNegated = Take("NOT");
        if (Take("LIKE")) return Negate(isNegated, new Cql2Node.Like(left, ReadSum()));
        if (Take("IN")) return Negate(isNegated, new Cql2Node.In(left, ReadList()));
        if (Take("BETWEEN"))
        {
            var lower = ReadSum();
            Expect("AND");
            return Negate(isNegated, new Cql2Node.Between(left, lower, ReadSum()));
        }

        return isNegated ? throw Unexpected("LIKE, IN or BETWEEN after NOT") : left;
    }

    private Cql2Node ReadSum()
    {
        var left = ReadProduct();
        while (Next.Is("+") || Next.Is("-"))
        {
            var sign = tokens[at++].Text;
            left = new Cql2Node.Arithmetic(sign, left, ReadProduct());
        }

        return left;
    }

    private Cql2Node ReadProduct()
    {
        var left = ReadPower();
        while (Next.Is("*") || Next.Is("/") || Next.Is("%") || Next.Is("div"))
        {
            var sign = tokens[at++].Text.ToLowerInvariant();
            left = new Cql2Node.Arithmetic(sign, left, ReadPower());
        }

        return left;
    }

    private Cql2Node ReadPower()
    {
        var left = ReadSigned();
        return Take("^") ? new Cql2Node.Arithmetic("^", left, ReadSigned()) : left;
    }

    private Cql2Node ReadSigned()
    {
        if (Take("+")) return ReadSigned();
        if (!Take("-")) return ReadPrimary();
        if (++depth > MaxDepth) throw new FormatException("is nested too deeply");
        var value = ReadSigned();
        depth--;
        return value is Cql2Node.Number number
            ? Cql2Words.Number(-number.Value)
            : new Cql2Node.Arithmetic("-", Cql2Words.Number(0), value);
    }

    private Cql2Node ReadPrimary()
    {
        var token = Next;
        at++;
        switch (token.Kind)
        {
            case Cql2TokenKind.Text:
                return new Cql2Node.Text(token.Text);
            case Cql2TokenKind.Number:
                return ReadNumber(token);
            case Cql2TokenKind.QuotedName:
                return new Cql2Node.Property(token.Text);
            case Cql2TokenKind.Name when Next.Is("("):
                return ReadCall(token);
            case Cql2TokenKind.Name when token.Is("TRUE"):
                return new Cql2Node.Truth(true);
            case Cql2TokenKind.Name when token.Is("FALSE"):
                return new Cql2Node.Truth(false);
            case Cql2TokenKind.Name when !IsKeyword(token):
                return new Cql2Node.Property(token.Text);
            case Cql2TokenKind.Sign when token.Is("("):
                at--;
                var items = ReadList();
                return items.Count == 1 ? items[0] : new Cql2Node.List(items);
            default:
                at--;
                throw Unexpected("a value");
        }
    }

    private Cql2Node ReadCall(Cql2Token name)
    {
        if (Cql2Words.Geometries.Contains(name.Text)) return ReadShape(name);
        var arguments = ReadList();
        return (name.Text.ToUpperInvariant(), arguments) switch
        {
            ("CASEI", [var value]) => new Cql2Node.Folded(false, value),
            ("ACCENTI", [var value]) => new Cql2Node.Folded(true, value),
            ("DATE", [Cql2Node.Text day]) => Cql2Words.Day(day.Value),
            ("TIMESTAMP", [Cql2Node.Text instant]) => Cql2Words.Instant(instant.Value),
            ("INTERVAL", [var start, var end]) => new Cql2Node.Interval(EndOf(start), EndOf(end)),
            ("BBOX", var numbers) when numbers.All(number => number is Cql2Node.Number) =>
                Cql2Words.Box([.. numbers.Cast<Cql2Node.Number>().Select(number => number.Value)]),
            (var relation, [var left, var right]) when Cql2Words.Relation(relation, left, right) is { } node => node,
            _ => throw new FormatException(string.Create(CultureInfo.InvariantCulture,
                $"'{name.Text}' at character {name.Start + 1} is no function with {arguments.Count} such arguments")),
        };
    }

    private static Cql2Node? EndOf(Cql2Node end) => end is Cql2Node.Text text ? Cql2Words.End(text.Value) : end;

    /// <summary>The well-known text from its first word to its last bracket.</summary>
    private Cql2Node.Shape ReadShape(Cql2Token name)
    {
        var open = 0;
        do
        {
            if (Next.Is("(")) open++;
            if (Next.Is(")")) open--;
            if (Next.Kind == Cql2TokenKind.End) throw Unexpected("a closing bracket");
            at++;
        }
        while (open > 0);
        var words = text[name.Start..tokens[at - 1].End];
        try
        {
            return new Cql2Node.Shape(new WKTReader().Read(words));
        }
        catch (Exception exception) when (exception is ParseException or ArgumentException or InvalidOperationException)
        {
            throw new FormatException($"'{words}' is no geometry: {exception.Message}", exception);
        }
    }

    /// <summary>Values in brackets with commas between.</summary>
    private List<Cql2Node> ReadList()
    {
        Expect("(");
        var items = new List<Cql2Node> { ReadOr() };
        while (Take(",")) items.Add(ReadOr());
        Expect(")");
        return items;
    }

    private static Cql2Node.Number ReadNumber(Cql2Token token) =>
        double.TryParse(token.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
        && double.IsFinite(value)
            ? Cql2Words.Number(value)
            : throw new FormatException($"'{token.Text}' is no number");

    private static bool IsKeyword(Cql2Token token) =>
        token.Is("AND") || token.Is("OR") || token.Is("NOT") || token.Is("LIKE") || token.Is("IN")
        || token.Is("BETWEEN") || token.Is("IS") || token.Is("NULL") || token.Is("DIV");

    private static Cql2Node Negate(bool isNot, Cql2Node condition) =>
        isNot ? new Cql2Node.Not(condition) : condition;

    private bool Take(string word)
    {
        if (!Next.Is(word)) return false;
        at++;
        return true;
    }

    private void Expect(string word)
    {
        if (!Take(word)) throw Unexpected($"'{word}'");
    }

    private FormatException Unexpected(string wanted) => new(string.Create(
        CultureInfo.InvariantCulture, $"{wanted} is missing at character {Next.Start + 1}, where '{Next.Text}' stands"));
}
