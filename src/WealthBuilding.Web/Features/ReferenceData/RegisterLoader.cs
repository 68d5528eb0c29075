using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Suppliers.Registers;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Data.Bulk;
using WealthBuilding.Web.Features.ReferenceData.Published;

namespace WealthBuilding.Web.Features.ReferenceData;

/// <summary>
/// Brings one register up to date from a file, chunk by chunk: each chunk is one transaction and holds all the memory that is used.
/// Entries are added, changed or left; what the file has no more is marked and kept. Stopped half-way, the next load goes on with it.
/// </summary>
internal sealed class RegisterLoader(AppDbContext db, UnitOfWork work, IRegisterStore store, TimeProvider clock)
{
    private const int ChunkRows = 25_000;

    /// <summary>The changes of so many loads that changed something stay readable. A month of companies is some 250,000 rows, so not of all.</summary>
    private const int KeptReports = 5;

    private readonly LeftOutCounter _leftOut = new();
    private int _files;

    private RegisterLoad _load = null!;
    private Dictionary<string, long> _fields = [];
    private bool _isEmpty;

    /// <summary>Rows of the file so far.</summary>
    public long Rows { get; private set; }

    /// <summary>Organisations of the file so far: rows with a number, each number once.</summary>
    public long Kept { get; private set; }

    /// <summary>Organisations that the register did not hold before, so far.</summary>
    public long Added => _load.Added;

    /// <summary>Rows of the file that were not taken in, by reason.</summary>
    public IReadOnlyList<LeftOutCount> LeftOut => _leftOut.Counts;

    /// <summary>Whether a file was found to break off in the middle of a row.</summary>
    public bool IsCut { get; private set; }

    /// <summary>Begins a load of a register. The connection stays open until <see cref="EndAsync"/>: what was seen lies in a table of the session.</summary>
    public async Task BeginAsync(RegisterKind kind, string source, CancellationToken cancellationToken)
    {
        var register = RegisterKeys.Of(kind);
        await db.Database.OpenConnectionAsync(cancellationToken);
        await store.BeginAsync(cancellationToken);
        await work.RunAsync(
            async () =>
            {
                _load = await UnfinishedAsync(register, cancellationToken) ?? await NewAsync(register, source, cancellationToken);
                (_load.Source, _load.LoadedAt) = (source, clock.GetUtcNow());
                await db.SaveChangesAsync(cancellationToken);
            },
            cancellationToken);
        _isEmpty = _load.IsFirst && !await db.RegisterEntries.AnyAsync(e => e.Register == register, cancellationToken);
        _fields = JsonSerializer.Deserialize<Dictionary<string, long>>(_load.Changes)!;
    }

    /// <summary>The file that a register was last brought up to date from; null where none was.</summary>
    public Task<string?> LastSourceAsync(RegisterKind kind, CancellationToken cancellationToken)
    {
        var register = RegisterKeys.Of(kind);
        return db.RegisterLoads.Where(l => l.Register == register && l.FinishedAt != null).OrderByDescending(l => l.Id).Select(l => (string?)l.Source).FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>The load of a register that last changed something of it; null where none has.</summary>
    public static IQueryable<RegisterLoad> ThatChanged(AppDbContext db, string register) =>
        db.RegisterLoads.Where(l => l.Register == register && (l.IsFirst || l.Added + l.Changed + l.Gone > 0)).OrderByDescending(l => l.Id);

    /// <summary>What is held since when, where a load of the same file changed nothing; null where it did.</summary>
    public async Task<RegisterLoad?> InForceAsync(RegisterLoad load, CancellationToken cancellationToken) =>
        load.IsFirst || load.Added + load.Changed + load.Gone > 0 ? null : await ThatChanged(db, load.Register).AsNoTracking().FirstOrDefaultAsync(cancellationToken);

    /// <summary>Takes in every row of a reader; a register may come in several files.</summary>
    /// <param name="firstRow">Number of the first row of data: 2 under a heading.</param>
    public async Task ReadAsync(IRegisterReader reader, int firstRow, CancellationToken cancellationToken)
    {
        _files++;
        var chunk = new List<RowTaken>(ChunkRows);
        for (var row = firstRow; reader.Read(); row++)
        {
            Rows++;
            chunk.Add(Taken(reader.ToRecord(), RowName(row)));
            if (chunk.Count == ChunkRows)
            {
                await work.RunAsync(() => TakeAsync(chunk, cancellationToken), cancellationToken);
                chunk.Clear();
            }
        }

        IsCut |= reader.IsCut;
        await work.RunAsync(() => TakeAsync(chunk, cancellationToken), cancellationToken);
    }

    private string RowName(int row) => string.Create(CultureInfo.InvariantCulture, $"{(_files == 1 ? string.Empty : $"file {_files}, ")}row {row}");

    private static RowTaken Taken(RegisterRecord record, string row) =>
        RegisterEntries.Of(record) is { } entry ? new(row, entry, null) : new(row, null, LeftOutRow.Of(row, record.Name, LeftOutRow.WhyNot(record) ?? LeftOutRow.NoName));

    /// <summary>Closes the load: marks what the file has no more, unless the file is not the whole register, and settles the counts.</summary>
    public async Task<RegisterLoad> EndAsync(bool isWhole, CancellationToken cancellationToken)
    {
        await work.RunAsync(
            async () =>
            {
                _load.Gone += isWhole ? await MarkGoneAsync(cancellationToken) : 0;
                (_load.Rows, _load.Same, _load.FinishedAt) = (Rows, Math.Max(0, Kept - _load.Added - _load.Changed), clock.GetUtcNow());
                await db.SaveChangesAsync(cancellationToken);
            },
            cancellationToken);
        await db.Database.CloseConnectionAsync();
        return _load;
    }

    /// <summary>How many entries the register holds that this load has not seen and no earlier one missed.</summary>
    public Task<long> UnseenAsync(CancellationToken cancellationToken) =>
        db.Database.SqlQuery<long>($"""
            SELECT COUNT(*) AS "Value" FROM "RegisterEntries" e
            WHERE e."Register" = {_load.Register} AND e."GoneOn" IS NULL AND NOT EXISTS (SELECT 1 FROM "RegisterSeen" s WHERE s."Number" = e."Number")
            """).SingleAsync(cancellationToken);

    private Task<RegisterLoad?> UnfinishedAsync(string register, CancellationToken cancellationToken) =>
        db.RegisterLoads.Where(l => l.Register == register && l.FinishedAt == null).OrderBy(l => l.Id).FirstOrDefaultAsync(cancellationToken);

    private async Task<RegisterLoad> NewAsync(string register, string source, CancellationToken cancellationToken)
    {
        var kept = await ThatChanged(db, register).Take(KeptReports).Select(l => l.Id).ToListAsync(cancellationToken);
        await db.RegisterChanges.Where(c => !kept.Contains(c.LoadId) && db.RegisterLoads.Any(l => l.Id == c.LoadId && l.Register == register)).ExecuteDeleteAsync(cancellationToken);
        var load = new RegisterLoad
        {
            Register = register,
            Source = source,
            LoadedAt = clock.GetUtcNow(),
            IsFirst = !await db.RegisterEntries.AnyAsync(e => e.Register == register, cancellationToken),
            Rows = 0,
            Added = 0,
            Changed = 0,
            Gone = 0,
            Same = 0,
        };
        db.RegisterLoads.Add(load);
        return load;
    }

    private async Task TakeAsync(List<RowTaken> chunk, CancellationToken cancellationToken)
    {
        var fresh = await store.SeeAsync([.. chunk.Select(c => c.Entry?.Number).OfType<string>()], cancellationToken);
        var rows = chunk.Select(c => c.Entry is null || fresh.Remove(c.Entry.Number) ? c : new RowTaken(c.Row, null, LeftOutRow.Of(c.Row, c.Entry.Name, LeftOutRow.Repeated))).ToList();
        var entries = rows.Select(r => r.Entry).OfType<RegisterEntry>().ToList();
        Kept += entries.Count;
        await LeaveOutAsync([.. rows.Select(r => r.LeftOut).OfType<LeftOutRow>()], cancellationToken);
        var held = _isEmpty ? [] : await HeldAsync(entries, cancellationToken);
        var added = entries.Where(e => !held.ContainsKey(e.Number)).ToList();
        var changed = entries.Where(e => held.TryGetValue(e.Number, out var old) && EntryChanges.IsDifferent(old, e)).Select(e => (Old: held[e.Number], New: e)).ToList();
        await store.InsertAsync(added, cancellationToken);
        await store.UpdateAsync([.. changed.Select(c => (c.Old.Number, c.New))], cancellationToken);
        await CountAsync(added, changed, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task LeaveOutAsync(List<LeftOutRow> rows, CancellationToken cancellationToken)
    {
        rows.ForEach(_leftOut.Add);
        await store.RecordAsync([.. rows.Select(r => EntryChanges.LeftOut(_load.Id, r))], cancellationToken);
    }

    /// <summary>What is held of these entries, under the number that each has now.</summary>
    private async Task<Dictionary<string, RegisterEntry>> HeldAsync(List<RegisterEntry> entries, CancellationToken cancellationToken)
    {
        var held = (await store.FindAsync(_load.Register, [.. entries.Select(e => e.Number)], cancellationToken)).ToDictionary(e => e.Number, StringComparer.Ordinal);
        var renumbered = entries.Where(e => e.OwnKey is not null && !held.ContainsKey(e.Number)).DistinctBy(e => e.OwnKey).ToDictionary(e => e.OwnKey!, StringComparer.Ordinal);
        if (renumbered.Count > 0)
        {
            foreach (var old in await store.FindByOwnKeyAsync(_load.Register, [.. renumbered.Keys], cancellationToken))
            {
                held[renumbered[old.OwnKey!].Number] = old;
            }
        }

        return held;
    }

    private async Task CountAsync(List<RegisterEntry> added, List<(RegisterEntry Old, RegisterEntry New)> changed, CancellationToken cancellationToken)
    {
        var changes = new List<RegisterChange>();
        foreach (var (old, now) in changed)
        {
            if (EntryChanges.Between(old, now) is { Count: > 0 } fields)
            {
                changes.Add(EntryChanges.Of(_load.Id, now, fields));
                foreach (var field in fields.Keys)
                {
                    _fields[field] = _fields.GetValueOrDefault(field) + 1;
                }
            }
        }

        _load.Added += added.Count;
        _load.Changed += changes.Count;
        _load.Changes = JsonSerializer.Serialize(_fields);
        changes.AddRange(_load.IsFirst ? [] : added.Select(e => EntryChanges.Added(_load.Id, e)));
        await store.RecordAsync(changes, cancellationToken);
    }

    private async Task<int> MarkGoneAsync(CancellationToken cancellationToken)
    {
        var (register, load, day) = (_load.Register, _load.Id, clock.Today());
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "RegisterChanges" ("LoadId", "Number", "Name", "Kind")
            SELECT {load}, e."Number", e."Name", 'Gone' FROM "RegisterEntries" e
            WHERE e."Register" = {register} AND e."GoneOn" IS NULL AND NOT EXISTS (SELECT 1 FROM "RegisterSeen" s WHERE s."Number" = e."Number")
            ON CONFLICT ("LoadId", "Number") DO UPDATE SET "Kind" = excluded."Kind", "Fields" = NULL
            """,
            cancellationToken);
        return await db.Database.ExecuteSqlAsync(
            $"""
            UPDATE "RegisterEntries" SET "IsLive" = {false}, "GoneOn" = {day}
            WHERE "Register" = {register} AND "GoneOn" IS NULL AND NOT EXISTS (SELECT 1 FROM "RegisterSeen" s WHERE s."Number" = "RegisterEntries"."Number")
            """,
            cancellationToken);
    }

    /// <summary>A row of the file: what is to be kept of it, or why nothing is.</summary>
    private readonly record struct RowTaken(string Row, RegisterEntry? Entry, LeftOutRow? LeftOut);
}
