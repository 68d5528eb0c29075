using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Commitments;
using WealthBuilding.Domain.Common;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Files;
using WealthBuilding.Web.Infrastructure.Messaging;
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

/// <summary>What an institution can be promised: the measures that ship, and its own.</summary>
public static class ListMeasures
{
    public sealed record Query(ListTaken? Answer = null) : IQuery<Model>;

    public sealed record Model(IReadOnlyList<CommitmentMeasure> Shipped, IReadOnlyList<CommitmentMeasure> Own, ListTaken? Answer);

    internal sealed class Handler(AppDbContext db, ShippedMeasures shipped) : IRequestHandler<Query, Model>
    {
        public async Task<Model> Handle(Query request, CancellationToken cancellationToken) =>
            new(shipped.All, [.. (await db.OwnMeasures.AsNoTracking().OrderBy(m => m.Group).ThenBy(m => m.Code).ToListAsync(cancellationToken)).Select(m => m.ToMeasure())], request.Answer);
    }
}

/// <summary>Takes in an institution's own set of measures in the place of the one before. What was promised keeps the measure as it was then.</summary>
public static class ImportMeasures
{
    public sealed record Command(Stream? File) : ICommand<Result<ListTaken>>;

    internal sealed class Handler(AppDbContext db, CurrentInstitution institution) : IRequestHandler<Command, Result<ListTaken>>
    {
        public async Task<Result<ListTaken>> Handle(Command command, CancellationToken cancellationToken)
        {
            var read = await UploadedList.ReadAsync(command.File, "code, name, unit", text => MeasureList.Read(text, institution.RequiredId), cancellationToken);
            if (!read.IsDone)
            {
                return read.Problem;
            }

            await db.OwnMeasures.ExecuteDeleteAsync(cancellationToken);
            db.OwnMeasures.AddRange(read.Value.Measures);
            await db.SaveChangesAsync(cancellationToken);
            return new ListTaken(read.Value.Measures.Count, read.Value.Refused);
        }
    }
}
