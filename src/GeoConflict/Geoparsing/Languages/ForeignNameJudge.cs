using GeoConflict.Geoparsing.Recognition;

namespace GeoConflict.Geoparsing.Languages;

/// <summary>What is held of a name before the rest of the article is known.</summary>
internal enum ForeignVerdict
{
    /// <summary>It names no place here.</summary>
    NoPlace,

    /// <summary>It names a place only if the article speaks of that place's country.</summary>
    PlaceOfNamedCountry,

    /// <summary>It names a place.</summary>
    Place,
}

/// <summary>Decides whether a name found in another language is a place here.</summary>
/// <param name="words">The article's words.</param>
/// <param name="language">The language.</param>
internal sealed class ForeignNameJudge(ArticleWords words, TextLanguage language)
{
    /// <summary>Words between a word of kind or a locative and the name: "в городе", "de la ville de".</summary>
    private const int MostWordsToCue = 3;

    private const int LongestAcronym = 5;

    private readonly LanguageWords lexicon = LanguageWords.Of(language);
    private readonly bool isCased = Scripts.Of(language) != Script.Arabic;

    /// <summary>The name with what the words beside it say.</summary>
    public ForeignName WithCues(ForeignName name)
    {
        if (words.After(name.Last) is { } after && lexicon.KindAfter.TryGetValue(after.Folded, out var kindAfter))
        {
            return name with { IsCued = true, Feature = kindAfter };
        }

        var word = name.First;
        for (var distance = 0; distance < MostWordsToCue && words.Before(word) is { } before; distance++, word--)
        {
            if (lexicon.KindBefore.TryGetValue(WithoutElision(before), out var kind))
            {
                return name with { IsCued = true, Feature = kind };
            }

            if (!lexicon.Links.Contains(before.Folded) && !lexicon.Sides.Contains(before.Folded)) break;
        }

        return name;
    }

    /// <summary>Whether it is a country and no people: in Arabic script the two may be spelled alike.</summary>
    public bool IsCountryName(ForeignName name) =>
        name.Best.IsCountry && (isCased || name.HasLocativePrefix || FollowsLocative(name));

    /// <summary>Whether the words are one of kind and the name proper follows: "محافظة مأرب".</summary>
    public bool StartsWithKind(ForeignName name) =>
        !name.IsOneWord && lexicon.KindBefore.ContainsKey(words.All[name.First].Folded)
            && words.All[name.First].Shape is LetterShape.Caseless or LetterShape.Lower;

    /// <summary>The verdict by the name and the words beside it.</summary>
    public ForeignVerdict Judge(ForeignName name)
    {
        if (IsPerson(name)) return ForeignVerdict.NoPlace;
        return isCased ? JudgeCased(name) : JudgeCaseless(name);
    }

    /// <summary>"University of Aleppo": the name of an organisation holds it.</summary>
    public bool IsNested(ForeignName name)
    {
        var word = name.First;
        for (var distance = 0; distance < MostWordsToCue && words.Before(word) is { } before; distance++, word--)
        {
            if (lexicon.Organisations.Contains(WithoutElision(before))) return true;
            if (!lexicon.Links.Contains(before.Folded)) return false;
        }

        return false;
    }

    private ForeignVerdict JudgeCaseless(ForeignName name)
    {
        if (AllCommon(name)) return ForeignVerdict.NoPlace;
        if (name.IsOneWord && name.Cut > 0 && lexicon.Common.Contains(name.Folded)) return ForeignVerdict.NoPlace;
        if (name.IsCued || name.IsMajor) return ForeignVerdict.Place;
        var isTold = FollowsLocative(name) || name.HasLocativePrefix || name.IsListed || !name.IsOneWord;
        if (isTold && name.IsTown) return ForeignVerdict.Place;
        return isTold || name.IsTown
            ? ForeignVerdict.PlaceOfNamedCountry : ForeignVerdict.NoPlace;
    }

    private ForeignVerdict JudgeCased(ForeignName name)
    {
        var casing = words.CasingAt(name.First);
        if (words.All[name.First].Shape == LetterShape.Lower && casing != SentenceCasing.Lower)
        {
            return ForeignVerdict.NoPlace;
        }

        if (words.All[name.First].GapBefore == WordGap.Hyphen && !name.IsCued) return ForeignVerdict.NoPlace;
        if (casing == SentenceCasing.Mixed && words.All[name.First].Shape == LetterShape.AllCapitals
            && name.Folded.Length <= LongestAcronym && !name.Best.IsCountry)
        {
            return ForeignVerdict.NoPlace;
        }

        var isTold = name.IsCued || name.IsListed || FollowsLocative(name);
        if (name.IsOneWord && lexicon.Common.Contains(words.All[name.First].Folded)) return ForeignVerdict.NoPlace;
        if (name.IsOneWord && lexicon.GivenNames.Contains(name.Folded)
            && (!isTold || words.After(name.Last) is { Shape: LetterShape.Capitalised } && !name.IsCued)) return ForeignVerdict.NoPlace;
        if (casing != SentenceCasing.Mixed)
        {
            return name.IsMajor || isTold && name.IsTown ? ForeignVerdict.Place
                : isTold ? ForeignVerdict.PlaceOfNamedCountry : ForeignVerdict.NoPlace;
        }

        if (IsPartOfUnknownName(name) && !name.IsCued) return ForeignVerdict.NoPlace;
        if (name.IsCued || name.IsMajor) return ForeignVerdict.Place;
        var isTown = name.IsTown || name.Best.FeatureCode == "PPLA2";
        if (isTold && isTown && !name.IsTransliterated) return ForeignVerdict.Place;
        return words.StartsSentence(name.First) && !isTold && !name.IsTown
            ? ForeignVerdict.NoPlace
            : ForeignVerdict.PlaceOfNamedCountry;
    }

    /// <summary>"محمد حسن", "президент Владимир …": a given name or a title stands before.</summary>
    private bool IsPerson(ForeignName name)
    {
        if (!name.IsOneWord || name.Best.IsCountry || name.IsCued) return false;
        if (words.Before(name.First) is not { } before) return false;
        if (isCased && before.Shape == LetterShape.Lower && words.All[name.First].Shape == LetterShape.Lower)
        {
            return false;
        }

        if (lexicon.GivenNames.Contains(before.Folded)) return true;
        // "президент Владимир", but "мэр Москвы": a person's name is not bent there.
        return lexicon.Titles.Contains(before.Folded) && name.IsExact && name.Best.FeatureCode != "ADM1";
    }

    private bool AllCommon(ForeignName name)
    {
        for (var i = name.First; i <= name.Last; i++)
        {
            if (!lexicon.Common.Contains(words.All[i].Folded)) return false;
        }

        return true;
    }

    /// <summary>Whether a capitalised word beside it, that says nothing of places, belongs to the same name.</summary>
    private bool IsPartOfUnknownName(ForeignName name)
    {
        if (words.Before(name.First) is { Shape: LetterShape.Capitalised } before
            && !words.StartsSentence(name.First - 1) && !IsPlaceWord(before)
            && !(name.Best.IsCountry && before.GapBefore != WordGap.Hyphen))
        {
            return true;
        }

        if (words.After(name.Last) is not { Shape: LetterShape.Capitalised } after || IsPlaceWord(after)) return false;
        return after.GapBefore == WordGap.Hyphen || !name.Best.IsCountry && !FollowsLocative(name);
    }

    private bool IsPlaceWord(NameWord word) =>
        lexicon.KindBefore.ContainsKey(word.Folded) || lexicon.KindAfter.ContainsKey(word.Folded)
            || lexicon.Sides.Contains(word.Folded) || lexicon.Locatives.Contains(word.Folded)
            || lexicon.Common.Contains(word.Folded);

    /// <summary>"L'université": the article is part of the word where it is a capital.</summary>
    private string WithoutElision(NameWord word) =>
        language == TextLanguage.French && word.Span.Of(words.Text.Text) is [_, '\'' or '’', ..]
            ? word.Folded[1..] : word.Folded;

    private bool FollowsLocative(ForeignName name)
    {
        var word = name.First;
        for (var distance = 0; distance < MostWordsToCue && words.Before(word) is { } before; distance++, word--)
        {
            if (lexicon.Locatives.Contains(before.Folded)) return true;
            if (!lexicon.Links.Contains(before.Folded) && !lexicon.Sides.Contains(before.Folded)) return false;
        }

        return false;
    }
}
