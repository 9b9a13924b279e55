using GeoConflict.Gazetteer;

namespace GeoConflict.Geoparsing.Recognition.Tagging.Training;

/// <summary>Fits the weights of the place tagger to texts in which people have marked names.</summary>
/// <remarks>
/// The same texts in the same order with the same seed and gazetteer give the same weights, bit for bit. What comes
/// out are numbers on hashed features, no words of the texts.
/// </remarks>
public sealed class PlaceTaggerTrainer(IGazetteer gazetteer)
{
    /// <summary>A feature seen at fewer words gets no weight, so that none rests on a single sentence.</summary>
    public const int LeastWords = 4;

    private const int BaseEpochs = 5;
    private const int FurtherEpochs = 4;
    private const float Rate = 0.1f;

    /// <summary>Of the texts that are never held out one sentence in so many is looked at again at the end.</summary>
    private const int Rehearsed = 3;

    /// <summary>Every so many texts come again in capitals, in small letters, and as headlines are written.</summary>
    private const int TextsPerUpper = 3;
    private const int TextsPerLower = 5;
    private const int TextsPerTitle = 7;

    private readonly TrainingSet set = new(gazetteer);
    private readonly FeatureRows rows = new();
    private ChainModel? fitted;
    private int texts;

    /// <summary>Adds a text, and now and then its copies in other letters.</summary>
    public void Add(MarkedText marked)
    {
        ArgumentNullException.ThrowIfNull(marked);
        fitted = null;
        set.Add(marked);
        texts++;
        if (texts % TextsPerUpper == 0) set.Add(marked with { Text = marked.Text.ToUpperInvariant() });
        if (texts % TextsPerTitle == 0) set.Add(marked with { Text = WithCapitals(marked.Text) });
        if (texts % TextsPerLower == 0) set.Add(marked with { Text = marked.Text.ToLowerInvariant() });
    }

    /// <summary>Fits the weights to all texts but those of one fold.</summary>
    /// <param name="seed">Order of the sentences.</param>
    /// <param name="heldOutFold">The fold to leave out; null for none.</param>
    /// <param name="mostFeatures">How many features keep their weights, the weightiest first.</param>
    /// <returns>A weight file.</returns>
    public byte[] Train(int seed, int? heldOutFold, int mostFeatures)
    {
        if (fitted is null)
        {
            rows.Read(set, LeastWords);
            fitted = new ChainModel(rows.Count);
            Fit(fitted, new Random(seed), [.. set.Sentences.Where(s => s.Fold is null)], BaseEpochs, Rate);
        }

        var model = fitted.Copy();
        TrainingSentence[] last =
        [
            .. set.Sentences.Where((s, i) => s.Fold is { } fold ? fold != heldOutFold : i % Rehearsed == 0),
        ];
        Fit(model, new Random(seed + 1), last, FurtherEpochs, Rate);
        return rows.ToFile(model, mostFeatures);
    }

    /// <summary>The text with a capital at the head of every word.</summary>
    private static string WithCapitals(string text) => string.Create(text.Length, text, static (letters, source) =>
    {
        for (var i = 0; i < letters.Length; i++)
        {
            var opensWord = i == 0 || char.IsWhiteSpace(source[i - 1]);
            letters[i] = opensWord ? char.ToUpperInvariant(source[i]) : source[i];
        }
    });

    private void Fit(ChainModel model, Random random, TrainingSentence[] sentences, int epochs, float rate)
    {
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(sentences);
            foreach (var sentence in sentences)
            {
                model.Learn(rows.Rows, rows.FirstOf(sentence), rows.AllowedOf(sentence), rate, random);
            }
        }
    }
}
