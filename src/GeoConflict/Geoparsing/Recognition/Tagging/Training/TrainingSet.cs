using GeoConflict.Gazetteer;
using GeoConflict.Text;

namespace GeoConflict.Geoparsing.Recognition.Tagging.Training;

/// <summary>Sentences as numbers: the features of each word, and the tags that the marks allow it.</summary>
internal sealed class TrainingSet(IGazetteer gazetteer)
{
    private const ushort PlaceTags = 0b1111110; // places, nested places, nations' adjectives

    private readonly NameMatcher matcher = new(gazetteer);
    private readonly List<uint> features = [];
    private readonly List<int> firstFeature = [0];
    private readonly List<ushort> allowed = [];
    private readonly List<TrainingSentence> sentences = [];

    /// <summary>All sentences in the order added.</summary>
    public IReadOnlyList<TrainingSentence> Sentences => sentences;

    /// <summary>The tags allowed for each word.</summary>
    public IReadOnlyList<ushort> Allowed => allowed;

    /// <summary>Hashes of the features of all words, one word after another.</summary>
    public IReadOnlyList<uint> Features => features;

    /// <summary>Where each word's features begin; one more entry than words.</summary>
    public IReadOnlyList<int> FirstFeature => firstFeature;

    /// <summary>Adds a text.</summary>
    public void Add(MarkedText marked)
    {
        var words = ArticleWordReader.Read(Tokenizer.Tokenize(marked.Text));
        var sheet = TaggerSheet.Read(words, matcher, gazetteer);
        var tags = TagsOf(words, sheet, marked);
        Span<uint> buffer = stackalloc uint[TagFeatures.Most];
        for (var first = 0; first < words.All.Length;)
        {
            var end = first + 1;
            while (end < words.All.Length && words.All[end].GapBefore != WordGap.SentenceStart) end++;
            if (marked.Marking != Marking.SomeNames || tags.AsSpan(first, end - first).ContainsAnyExcept(NameTags.All))
            {
                sentences.Add(new TrainingSentence(allowed.Count, end - first, marked.Source, marked.Fold));
            }

            for (var word = first; word < end; word++)
            {
                var count = TagFeatures.Write(sheet, first, end, word, buffer);
                features.AddRange(buffer[..count]);
                if (marked.Source > 0) AddHabits(sheet, word, (uint)marked.Source);
                firstFeature.Add(features.Count);
                allowed.Add(tags[word]);
            }

            first = end;
        }
    }

    /// <summary>Features that take up what only this collection does; no text to be tagged has them.</summary>
    private void AddHabits(TaggerSheet sheet, int word, uint source)
    {
        features.Add(FeatureHash.Of(900, source));
        features.Add(FeatureHash.Of(901, source, sheet.Hits.Codes[word]));
        features.Add(FeatureHash.Of(902, source, (uint)sheet.Traits[word]));
        features.Add(FeatureHash.Of(903, source, sheet.Shape[word]));
    }

    private static ushort[] TagsOf(ArticleWords words, TaggerSheet sheet, MarkedText marked)
    {
        var tags = new ushort[words.All.Length];
        Array.Fill(tags, marked.Marking switch
        {
            Marking.AllNames => NameTags.SetOf(NameTag.Outside),
            Marking.AllPlaces => (ushort)(NameTags.All & ~PlaceTags),
            _ => NameTags.All,
        });
        foreach (var name in marked.Names)
        {
            var first = words.FirstEndingAfter(name.Span.Start);
            for (var word = first; word < tags.Length && words.All[word].Span.Start < name.Span.End; word++)
            {
                tags[word] = TagsIn(words, sheet, name, word, word == first);
            }
        }

        return tags;
    }

    private static ushort TagsIn(ArticleWords words, TaggerSheet sheet, MarkedName name, int word, bool isFirst)
    {
        var isPlural = IsPlural(name.Span.Of(words.Text.Text));
        var isNation = (sheet.Traits[word] & WordTraits.Demonym) != 0;
        ushort set = 0;
        foreach (var use in name.Uses)
        {
            if (name.Uses.Count > 1 && use is NameUse.People && !isPlural) continue;
            if (name.Uses.Count > 1 && use is NameUse.Demonym && isPlural) continue;
            if (name.Uses.Count > 1 && use is NameUse.Other && isNation) continue;
            var begin = NameTags.FirstOf(use);
            set |= NameTags.SetOf(isFirst ? begin : begin + 1);
            // The marks do not tell the places inside names of organisations.
            var mayNest = use is NameUse.Organisation or NameUse.Other
                && (sheet.Hits.Codes[word] != 0 || (sheet.Traits[word] & WordTraits.Demonym) != 0);
            if (!mayNest) continue;
            set |= NameTags.SetOf(NameTag.BeginNested);
            if (!isFirst) set |= NameTags.SetOf(NameTag.InNested);
        }

        return set;
    }

    /// <summary>"Syrians", not "Swiss": where the marks do not tell, a people ends so, an adjective not.</summary>
    private static bool IsPlural(ReadOnlySpan<char> name) =>
        name.Length > 3 && name[^1] is 's' or 'S' && name[^2] is not ('s' or 'S' or 'u' or 'U');
}

/// <summary>A sentence of a training set.</summary>
/// <param name="FirstWord">Index of its first word in the set.</param>
/// <param name="WordCount">How many words it has.</param>
/// <param name="Source">The collection it is from.</param>
/// <param name="Fold">The part of a cross-validation; null if never held out.</param>
internal readonly record struct TrainingSentence(int FirstWord, int WordCount, int Source, int? Fold);
