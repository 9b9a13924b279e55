namespace GeoConflict.Api.Setup;

/// <summary>Set-up cannot go on; the message is one line for the person at the terminal and says what to do.</summary>
public sealed class SetupException : Exception
{
    /// <summary>An exception without a message; here for the convention only.</summary>
    public SetupException()
    {
    }

    /// <summary>What is wrong and what to do about it, in one line.</summary>
    public SetupException(string message)
        : base(message)
    {
    }

    /// <summary>What is wrong and what to do about it, in one line, with what led to it.</summary>
    public SetupException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
