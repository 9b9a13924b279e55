using System.Text;

namespace GeoConflict.Api.Imports;

/// <summary>An opened file with its rows.</summary>
/// <param name="Name">Name of the data set, under which its ids are unique.</param>
/// <param name="Rows">Every record, in order; read once.</param>
internal sealed record ImportSource(string Name, IEnumerable<ReadRow> Rows)
{
    private static readonly char[] Separators = [',', ';', '\t'];

    /// <summary>The rows of a file.</summary>
    /// <exception cref="ImportException">It is not such a file.</exception>
    public static ImportSource Of(ImportOptions options, ImportFile file, CountryNames countries)
    {
        switch (options.Kind)
        {
            case "geojson":
                var mapping = GeoJsonMapping.Parse(ReadMapping(options.MappingPath));
                return new ImportSource(mapping.Source, new GeoJsonRows(file.Path, mapping, countries).Read());
            case "gdelt":
                return Gdelt(file, EncodingOf(options.Encoding), countries);
            case "ucdp":
                return WithHeading("UCDP GED", file, EncodingOf(options.Encoding), h => new UcdpCoder(h, countries));
            case "acled":
                return WithHeading("ACLED", file, EncodingOf(options.Encoding), h => new AcledCoder(h, countries));
            default:
                throw new ArgumentException($"'{options.Kind}' is no kind of file.", nameof(options));
        }
    }

    private static ImportSource WithHeading(
        string name, ImportFile file, Encoding encoding, Func<Heading, IRowCoder> coderOf)
    {
        var reader = new DelimitedReader(
            file.ReadText(encoding), SeparatorOf(FirstLineOf(file, encoding)), hasQuotes: true);
        var heading = reader.Read() ?? throw new ImportException($"{file.Path} is empty.");
        return new ImportSource(name, new DelimitedRows(reader, coderOf(new Heading(heading, name))).Read());
    }

    private static ImportSource Gdelt(ImportFile file, Encoding encoding, CountryNames countries)
    {
        var coder = new GdeltCoder(FirstLineOf(file, encoding).Split('\t').Length, countries);
        var reader = new DelimitedReader(file.ReadText(encoding), '\t', hasQuotes: false);
        return new ImportSource("GDELT", new DelimitedRows(reader, coder).Read());
    }

    private static string FirstLineOf(ImportFile file, Encoding encoding)
    {
        using var again = ImportFile.Open(file.Path);
        return again.ReadText(encoding).ReadLine() ?? throw new ImportException($"{file.Path} is empty.");
    }

    private static char SeparatorOf(string heading) =>
        Separators.MaxBy(separator => heading.Count(c => c == separator));

    private static string ReadMapping(string? path)
    {
        if (path is null) throw new ImportException("A GeoJSON file needs --mapping FILE, which says what its properties are.");
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ImportException(exception.Message);
        }
    }

    private static Encoding EncodingOf(string name)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        try
        {
            return Encoding.GetEncoding(
                name, EncoderFallback.ExceptionFallback,
                new DecoderReplacementFallback(DelimitedRows.WrongBytes.ToString()));
        }
        catch (ArgumentException)
        {
            throw new ImportException($"The encoding '{name}' is not known.");
        }
    }
}
