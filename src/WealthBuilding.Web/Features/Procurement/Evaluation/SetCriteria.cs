using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Domain.Procurement.Evaluation;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Procurement.Contracts;
using WealthBuilding.Web.Features.Procurement.Questions;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Security;

namespace WealthBuilding.Web.Features.Procurement.Evaluation;

/// <summary>Sets by what the quotes for an opportunity are weighed: published with it, and fixed once anybody has quoted.</summary>
public static class SetCriteria
{
    public sealed record Query(int Contract, CriteriaForm? Typed = null) : IQuery<Model?>;

    /// <param name="WhyNot">Why they cannot be changed now; null where they can.</param>
    /// <param name="Rows">What stands, and behind it a blank row where nothing does or one more was asked for.</param>
    public sealed record Model(int Contract, string Title, bool IsPublished, string? WhyNot, IReadOnlyList<CriterionRow> Rows, Guid? Version)
    {
        public bool TakesMore => Rows.Count < CriterionDraft.Most;
    }

    public sealed record Command(int Contract, CriteriaForm Form) : ICommand<Result<Done>>, IAboutContract
    {
        int? IAboutContract.ContractId => Contract;
    }

    internal sealed class QueryHandler(AppDbContext db, TimeProvider clock) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query request, CancellationToken cancellationToken)
        {
            var entry = await db.ContractEntries.AsNoTracking().Include(c => c.Criteria).Include(c => c.Lots).Include(c => c.Notice).AsSplitQuery().SingleOrDefaultAsync(c => c.Id == request.Contract, cancellationToken);
            if (entry is null)
            {
                return null;
            }

            var filled = request.Typed?.Filled ?? [.. entry.Criteria.OrderBy(c => c.Number).Select(CriterionRow.Of)];
            var blank = (filled.Count == 0 || request.Typed?.AsksMore == true) && filled.Count < CriterionDraft.Most ? 1 : 0;
            return new Model(
                entry.Id, entry.Title, entry.IsOpenToSuppliers(clock.Today()), entry.WhyCriteriaStay, [.. filled, .. Enumerable.Repeat(new CriterionRow(), blank)],
                request.Typed is { } typed ? typed.Version : entry.Version);
        }
    }

    internal sealed class Handler(AppDbContext db, ShownChanges changes, Actor actor, TimeProvider clock) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            var entry = await db.ContractEntries.Include(c => c.Criteria).Include(c => c.Lots).Include(c => c.Notice).AsSplitQuery().SingleOrDefaultAsync(c => c.Id == command.Contract, cancellationToken);
            if (entry is null)
            {
                return ContractErrors.NoSuchContract;
            }

            if (command.Form.Version != entry.Version)
            {
                return ContractErrors.ChangedMeanwhile;
            }

            var (before, now) = (changes.CardOf(entry), clock.GetUtcNow());
            var set = entry.SetCriteria([.. command.Form.Filled.Select(r => r.Read())], new ContractAct(UkTime.DayOf(now), null, actor.Name, now));
            if (set.IsDone)
            {
                await changes.TellAsync(before, entry, cancellationToken);
                await db.SaveChangesAsync(cancellationToken);
            }

            return set;
        }
    }
}
