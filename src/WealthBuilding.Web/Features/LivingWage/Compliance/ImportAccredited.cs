using System.Text;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.LivingWage.Compliance;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Tenancy;

namespace WealthBuilding.Web.Features.LivingWage.Compliance;

/// <summary>Takes in an institution's list of employers accredited to pay the real Living Wage, in the place of the one before.</summary>
public static class ImportAccredited
{
    public sealed record Command(Stream? File) : ICommand<Result<Answer>>;

    /// <param name="Kept">Rows taken in.</param>
    /// <param name="Refused">Rows left out, each with its number and why.</param>
    public sealed record Answer(int Kept, IReadOnlyList<string> Refused);

    internal sealed class Handler(AppDbContext db, CurrentInstitution institution) : IRequestHandler<Command, Result<Answer>>
    {
        public async Task<Result<Answer>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (command.File is null)
            {
                return new Problem.Invalid([new FieldError("File", "Select a CSV file with the columns name, number, from, to")]);
            }

            using var reader = new StreamReader(command.File, Encoding.UTF8);
            var text = await reader.ReadToEndAsync(cancellationToken);
            var read = text.Contains('\0', StringComparison.Ordinal)
                ? new Problem.Invalid([new FieldError("File", "This is no CSV file. Save the list as CSV and upload it again")])
                : AccreditedList.Read(new StringReader(text), institution.RequiredId);
            if (!read.IsDone)
            {
                return read.Problem;
            }

            db.AccreditedEmployers.RemoveRange(await db.AccreditedEmployers.ToListAsync(cancellationToken));
            db.AccreditedEmployers.AddRange(read.Value.Employers);
            await db.SaveChangesAsync(cancellationToken);
            return new Answer(read.Value.Employers.Count, read.Value.Refused);
        }
    }
}

/// <summary>The list that an institution keeps.</summary>
public static class ListAccredited
{
    public sealed record Query(ImportAccredited.Answer? Answer = null) : IQuery<Model>;

    public sealed record Model(IReadOnlyList<AccreditedEmployer> Employers, ImportAccredited.Answer? Answer);

    internal sealed class Handler(AppDbContext db) : IRequestHandler<Query, Model>
    {
        public async Task<Model> Handle(Query request, CancellationToken cancellationToken) =>
            new(await db.AccreditedEmployers.AsNoTracking().OrderBy(e => e.Name).ThenBy(e => e.Id).ToListAsync(cancellationToken), request.Answer);
    }
}
