using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Commitments;
using WealthBuilding.Domain.Common;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Files;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Security;
using WealthBuilding.Web.Infrastructure.Tenancy;

namespace WealthBuilding.Web.Features.Commitments;

/// <summary>The measures that ship, read once.</summary>
public sealed class ShippedMeasures(SeedFiles seeds)
{
    private readonly Lazy<IReadOnlyList<CommitmentMeasure>> _all = new(() =>
    {
        using var reader = seeds.OpenReference("commitment-measures.csv");
        return CommitmentMeasure.Load(reader);
    });

    public IReadOnlyList<CommitmentMeasure> All => _all.Value;
}

/// <summary>What an institution can be promised: the measures that ship, those of them that serve its priorities, and its own.</summary>
public static class ListMeasures
{
    public sealed record Query(ListTaken? Answer = null) : IQuery<Model>;

    /// <param name="Proposed">Of those that ship: what serves the chosen priorities, the most useful first.</param>
    /// <param name="Priority">Keys of the priorities that are chosen.</param>
    public sealed record Model(IReadOnlyList<CommitmentMeasure> Shipped, IReadOnlyList<CommitmentMeasure> Own, IReadOnlyList<CommitmentMeasure> Proposed, IReadOnlyList<string> Priority, ListTaken? Answer);

    internal sealed class Handler(AppDbContext db, ShippedMeasures shipped) : IRequestHandler<Query, Model>
    {
        public async Task<Model> Handle(Query request, CancellationToken cancellationToken)
        {
            var own = await db.OwnMeasures.AsNoTracking().OrderBy(m => m.Group).ThenBy(m => m.Code).ToListAsync(cancellationToken);
            var chosen = (await db.ChosenPriorities.AsNoTracking().SingleOrDefaultAsync(cancellationToken))?.Chosen ?? [];
            return new Model(shipped.All, [.. own.Select(m => m.ToMeasure())], Priorities.Serving(shipped.All, chosen), chosen, request.Answer);
        }
    }
}

/// <summary>Takes in an institution's own set of measures in the place of the one before. What was promised keeps the measure as it was then.</summary>
public static class ImportMeasures
{
    public sealed record Command(Stream? File) : ICommand<Result<ListTaken>>;

    internal sealed class Handler(AppDbContext db, ListTrail trail, CurrentInstitution institution) : IRequestHandler<Command, Result<ListTaken>>
    {
        public async Task<Result<ListTaken>> Handle(Command command, CancellationToken cancellationToken)
        {
            var read = await UploadedList.ReadAsync(command.File, "code, name, unit", text => MeasureList.Read(text, institution.RequiredId), cancellationToken);
            if (!read.IsDone)
            {
                return read.Problem;
            }

            var before = await db.OwnMeasures.ExecuteDeleteAsync(cancellationToken);
            db.OwnMeasures.AddRange(read.Value.Measures);
            trail.Replaced("own measures", before, read.Value.Measures.Count);
            await db.SaveChangesAsync(cancellationToken);
            return new ListTaken(read.Value.Measures.Count, read.Value.Refused);
        }
    }
}

/// <summary>Settles what the place wants most; measures are proposed by it from then on.</summary>
public static class ChoosePriorities
{
    public sealed record Command(IReadOnlyCollection<string> Keys) : ICommand<Result<Done>>;

    internal sealed class Handler(AppDbContext db, CommitmentDesk desk, CurrentInstitution institution, Actor actor) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            var chosen = await db.ChosenPriorities.SingleOrDefaultAsync(cancellationToken);
            if (chosen is null)
            {
                chosen = new ChosenPriorities(institution.RequiredId);
                db.ChosenPriorities.Add(chosen);
            }

            chosen.Choose(command.Keys, actor.Name);
            return await desk.SaveAsync(Done.Instance, cancellationToken);
        }
    }
}
