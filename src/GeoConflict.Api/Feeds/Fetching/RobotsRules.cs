using System.Globalization;

namespace GeoConflict.Api.Feeds.Fetching;

/// <summary>What a robots.txt asks of this program (RFC 9309): the longest rule that matches decides.</summary>
public sealed class RobotsRules
{
    /// <summary>Everything may be fetched.</summary>
    public static readonly RobotsRules AllowAll = new([], null);

    /// <summary>Nothing may be fetched.</summary>
    public static readonly RobotsRules DisallowAll = new([new Rule("/", false)], null);

    private const string Token = "geoconflict";
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(60);

    private readonly List<Rule> rules;

    private RobotsRules(List<Rule> rules, TimeSpan? crawlDelay) => (this.rules, CrawlDelay) = (rules, crawlDelay);

    /// <summary>The time asked for between two requests, at most a minute; null if none is.</summary>
    public TimeSpan? CrawlDelay { get; }

    /// <summary>Reads a robots.txt; lines that are not understood are passed over.</summary>
    public static RobotsRules Parse(string text)
    {
        var groups = new Dictionary<string, Group>(StringComparer.OrdinalIgnoreCase);
        var current = new List<Group>();
        var isNaming = false;
        foreach (var line in text.EnumerateLines())
        {
            var (name, value) = Split(line);
            if (name.Equals("user-agent", StringComparison.OrdinalIgnoreCase))
            {
                if (!isNaming) current.Clear();
                isNaming = true;
                if (!groups.TryGetValue(value, out var group)) groups[value] = group = new Group();
                current.Add(group);
            }
            else if (name.Length > 0)
            {
                isNaming = false;
                foreach (var group in current) group.Add(name, value);
            }
        }

        return groups.TryGetValue(Token, out var own) ? own.ToRules()
            : groups.TryGetValue("*", out var all) ? all.ToRules()
            : AllowAll;
    }

    /// <summary>Whether a path, with its query, may be fetched.</summary>
    public bool Allows(string pathAndQuery)
    {
        var best = new Rule("", true);
        foreach (var rule in rules)
        {
            // Of two rules as long as each other the one that allows wins.
            var isLonger = rule.Pattern.Length > best.Pattern.Length
                || (rule.Pattern.Length == best.Pattern.Length && rule.IsAllowing);
            if (isLonger && Matches(rule.Pattern, pathAndQuery)) best = rule;
        }

        return best.IsAllowing;
    }

    private static (string Name, string Value) Split(ReadOnlySpan<char> line)
    {
        var comment = line.IndexOf('#');
        if (comment >= 0) line = line[..comment];
        var colon = line.IndexOf(':');
        return colon < 0 ? ("", "") : (line[..colon].Trim().ToString(), line[(colon + 1)..].Trim().ToString());
    }

    /// <remarks>Greedy with one point to return to: linear but for the product of the two lengths, so that no pattern
    /// can keep the program busy.</remarks>
    private static bool Matches(string pattern, string path)
    {
        var isAnchored = pattern.EndsWith('$');
        var end = isAnchored ? pattern.Length - 1 : pattern.Length;
        int p = 0, s = 0, star = -1, mark = 0;
        while (true)
        {
            if (p == end && (!isAnchored || s == path.Length)) return true;
            if (p < end && pattern[p] == '*') (star, mark, p) = (p, s, p + 1);
            else if (p < end && s < path.Length && pattern[p] == path[s]) (p, s) = (p + 1, s + 1);
            else if (star >= 0 && mark < path.Length) (p, s) = (star + 1, ++mark);
            else return false;
        }
    }

    private readonly record struct Rule(string Pattern, bool IsAllowing);

    /// <summary>What one group of lines asks.</summary>
    private sealed class Group
    {
        private readonly List<Rule> rules = [];
        private TimeSpan? delay;

        public void Add(string name, string value)
        {
            if (name.Equals("crawl-delay", StringComparison.OrdinalIgnoreCase))
            {
                if (double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds)
                    && seconds > 0)
                {
                    delay = TimeSpan.FromSeconds(Math.Min(seconds, LongestDelay.TotalSeconds));
                }

                return;
            }

            var isAllowing = name.Equals("allow", StringComparison.OrdinalIgnoreCase);
            if (!isAllowing && !name.Equals("disallow", StringComparison.OrdinalIgnoreCase)) return;
            if (value.Length > 0) rules.Add(new Rule(value, isAllowing));
        }

        public RobotsRules ToRules() => new(rules, delay);
    }
}
