using System.Text;
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
    public sealed record Query(ImportMeasures.Answer? Answer = null) : IQuery<Model>;

    public sealed record Model(IReadOnlyList<CommitmentMeasure> Shipped, IReadOnlyList<CommitmentMeasure> Own, ImportMeasures.Answer? Answer);

    internal sealed class Handler(AppDbContext db, ShippedMeasures shipped) : IRequestHandler<Query, Model>
    {
        public async Task<Model> Handle(Query request, CancellationToken cancellationToken) =>
            new(shipped.All, [.. (await db.OwnMeasures.AsNoTracking().OrderBy(m => m.Group).ThenBy(m => m.Code).ToListAsync(cancellationToken)).Select(m => m.ToMeasure())], request.Answer);
    }
}

/// <summary>Takes in an institution's own set of measures in the place of the one before. What was promised keeps the measure as it was then.</summary>
public static class ImportMeasures
{
    public sealed record Command(Stream? File) : ICommand<Result<Answer>>;

    public sealed record Answer(int Kept, IReadOnlyList<string> Refused);

    internal sealed class Handler(AppDbContext db, CurrentInstitution institution) : IRequestHandler<Command, Result<Answer>>
    {
        public async Task<Result<Answer>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (command.File is null)
            {
                return new Problem.Invalid([new FieldError("File", "Select a CSV file with the columns code, name, unit")]);
            }

            using var reader = new StreamReader(command.File, Encoding.UTF8);
            var text = await reader.ReadToEndAsync(cancellationToken);
            var read = text.Contains('\0', StringComparison.Ordinal)
                ? new Problem.Invalid([new FieldError("File", "This is no CSV file. Save the list as CSV and upload it again")])
                : MeasureList.Read(new StringReader(text), institution.RequiredId);
            if (!read.IsDone)
            {
                return read.Problem;
            }

            await db.OwnMeasures.ExecuteDeleteAsync(cancellationToken);
            db.OwnMeasures.AddRange(read.Value.Measures);
            await db.SaveChangesAsync(cancellationToken);
            return new Answer(read.Value.Measures.Count, read.Value.Refused);
        }
    }
}
