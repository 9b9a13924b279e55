namespace GeoConflict.Api.Setup;

/// <summary>A lock between processes; the system lets it go when its holder ends, however it ends.</summary>
internal sealed class ExclusiveLock : IAsyncDisposable
{
    private static readonly TimeSpan RetryDelay = TimeSpan.FromMilliseconds(200);

    private readonly FileStream file;

    private ExclusiveLock(FileStream file) => this.file = file;

    /// <summary>Waits for the lock.</summary>
    /// <param name="path">A file that is made for it and stays.</param>
    /// <param name="onWait">Called once when another holds it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static async Task<ExclusiveLock> TakeAsync(
        string path, Action onWait, CancellationToken cancellationToken)
    {
        for (var isFirst = true; ; isFirst = false)
        {
            try
            {
                return new ExclusiveLock(new FileStream(
                    path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            }
            catch (IOException e) when (e is not (FileNotFoundException or DirectoryNotFoundException))
            {
                if (isFirst)
                {
                    onWait();
                }

                await Task.Delay(RetryDelay, cancellationToken);
            }
        }
    }

    /// <summary>Lets the next one in.</summary>
    public ValueTask DisposeAsync() => file.DisposeAsync();
}
