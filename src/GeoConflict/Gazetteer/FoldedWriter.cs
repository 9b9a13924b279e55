namespace GeoConflict.Gazetteer;

/// <summary>Takes folded letters and separators, and keeps words exactly one separator apart.</summary>
/// <remarks>
/// The separator tells <see cref="ArticleFolder"/> what it needs of the word before it: <see cref="AfterHyphen"/>,
/// <see cref="AfterCapital"/>, or a space for anything else.
/// </remarks>
internal ref struct FoldedWriter(Span<char> destination)
{
    /// <summary>Stands where the source has a hyphen.</summary>
    public const char AfterHyphen = '-';

    /// <summary>Stands where the source has a space after a word that starts with a capital.</summary>
    public const char AfterCapital = '_';

    private readonly Span<char> _destination = destination;
    private int _length;
    private bool _isSeparated = true;
    private bool _isHyphenated;
    private bool _startsWithCapital;

    /// <summary>How many characters were written; a separator at the end is not.</summary>
    public readonly int Length => _length;

    /// <summary>One lower-case letter or digit.</summary>
    public void Letter(char letter, bool isCapital = false)
    {
        if (_isSeparated)
        {
            if (_length > 0)
            {
                _destination[_length++] = _isHyphenated ? AfterHyphen : _startsWithCapital ? AfterCapital : ' ';
            }

            _isSeparated = _isHyphenated = false;
            _startsWithCapital = isCapital;
        }

        _destination[_length++] = letter;
    }

    /// <summary>Ends the word.</summary>
    public void Separator(bool isHyphen)
    {
        _isHyphenated = isHyphen && (!_isSeparated || _isHyphenated);
        _isSeparated = true;
    }
}
