namespace WealthBuilding.Web.Data;

/// <summary>Lets one writer at a time into SQLite, which would otherwise keep writers waiting at random. PostgreSQL lets in many: there, commands about one contract take turns (<see cref="ContractTurns"/>).</summary>
public sealed class WriterGate : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);

    /// <summary>Waits for the turn; disposing what is returned ends it.</summary>
    public async ValueTask<IDisposable> EnterAsync(AppDbContext db, CancellationToken cancellationToken)
    {
        if (!db.IsSqlite)
        {
            return Turn.None;
        }

        await _turn.WaitAsync(cancellationToken);
        return new Turn(_turn);
    }

    public void Dispose() => _turn.Dispose();

    private sealed class Turn(SemaphoreSlim? turn) : IDisposable
    {
        public static readonly Turn None = new(null);

        private SemaphoreSlim? _turn = turn;

        public void Dispose() => Interlocked.Exchange(ref _turn, null)?.Release();
    }
}
