using GeoConflict.Gazetteer;

namespace GeoConflict.Geoparsing.Recognition.Rules;

/// <summary>Asks the rules how the gazetteer names of one article are used.</summary>
internal sealed class MatchJudge(ArticleWords words, IGazetteer gazetteer)
{
    private readonly PeopleNames people = PeopleNames.Read(words);

    /// <summary>The people named in the article.</summary>
    public PeopleNames People => people;

    /// <summary>What the first rule that answers says; a place if none does.</summary>
    public MatchVerdict Judge(NameMatch match) =>
        Judge(match, gazetteer.PlaceAt(gazetteer.FindByName(match.Folded)[0]));

    /// <summary>The same where the best known place of the name is at hand.</summary>
    public MatchVerdict Judge(NameMatch match, Place best)
    {
        var context = new MatchContext(words, match, best, people);
        foreach (var rule in MatchRules.InOrder)
        {
            if (rule.Judge(context) is var verdict and not MatchVerdict.None) return verdict;
        }

        return MatchVerdict.Place;
    }
}
