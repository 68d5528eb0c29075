using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Procurement.Questions;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Tenancy;

namespace WealthBuilding.Web.Features.Procurement.Questions;

/// <summary>Questions about one of the buyer's contracts: those that wait first. Who asked is not read.</summary>
public static class ShowQuestions
{
    public sealed record Query(int Contract) : IQuery<Model?>;

    /// <param name="Until">The last day for questions; null where it was never open to suppliers.</param>
    public sealed record Model(int Contract, string Title, DateOnly? Until, IReadOnlyList<Row> Waiting, IReadOnlyList<Row> Answered);

    /// <param name="Asked">In the asker's words.</param>
    /// <param name="Shown">As everybody reads it.</param>
    public sealed record Row(int Id, string Asked, string Shown, string? Answer, DateTimeOffset AskedAt, DateTimeOffset? AnsweredAt, bool IsLate, Guid Version);

    /// <summary>Without the asker, whom no page of the buyer may tell.</summary>
    internal static Row RowOf(OpportunityQuestion q) => new(q.Id, q.Asked, q.Shown, q.Answer, q.AskedAt, q.AnsweredAt, q.IsLate, q.Version);

    internal sealed class Handler(AppDbContext db, QuestionDesk desk, CurrentInstitution institution) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query request, CancellationToken cancellationToken)
        {
            var entry = await db.ContractEntries.AsNoTracking().Include(c => c.Notice).SingleOrDefaultAsync(c => c.Id == request.Contract, cancellationToken);
            if (entry is null)
            {
                return null;
            }

            var buyer = institution.RequiredId;
            var rows = (await db.OpportunityQuestions.AsNoTracking().Where(q => q.EntryId == entry.Id && q.InstitutionId == buyer).OrderBy(q => q.Id).ToListAsync(cancellationToken)).ConvertAll(RowOf);
            return new Model(entry.Id, entry.Title, desk.Until(entry), [.. rows.Where(r => r.Answer is null)], [.. rows.Where(r => r.Answer is not null).OrderBy(r => r.AnsweredAt)]);
        }
    }
}

/// <summary>Questions that wait for the buyer's answer, over all its contracts.</summary>
public static class ListWaitingQuestions
{
    public sealed record Query : IQuery<Model>;

    public sealed record Model(IReadOnlyList<Row> Rows)
    {
        public int Questions => Rows.Sum(r => r.Questions);
    }

    public sealed record Row(int Contract, string Title, DateOnly? Deadline, int Questions, DateTimeOffset Oldest);

    internal sealed class Handler(AppDbContext db, CurrentInstitution institution) : IRequestHandler<Query, Model>
    {
        public async Task<Model> Handle(Query request, CancellationToken cancellationToken)
        {
            var buyer = institution.RequiredId;
            var waiting = await db.OpportunityQuestions.AsNoTracking().Where(q => q.InstitutionId == buyer && q.Answer == null).Select(q => new { q.EntryId, q.AskedAt }).ToListAsync(cancellationToken);
            var byEntry = waiting.ToLookup(q => q.EntryId, q => q.AskedAt);
            var ids = byEntry.Select(g => g.Key).ToList();
            var entries = await db.ContractEntries.AsNoTracking().Where(c => ids.Contains(c.Id)).Select(c => new { c.Id, c.Title, c.Deadline }).ToListAsync(cancellationToken);
            return new Model([.. entries.Select(e => new Row(e.Id, e.Title, e.Deadline, byEntry[e.Id].Count(), byEntry[e.Id].Min())).OrderBy(r => r.Deadline ?? DateOnly.MaxValue).ThenBy(r => r.Contract)]);
        }
    }
}
