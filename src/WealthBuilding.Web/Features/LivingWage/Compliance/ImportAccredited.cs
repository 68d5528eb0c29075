using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.LivingWage.Compliance;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Files;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Tenancy;

namespace WealthBuilding.Web.Features.LivingWage.Compliance;

/// <summary>Takes in an institution's list of employers accredited to pay the real Living Wage, in the place of the one before.</summary>
public static class ImportAccredited
{
    public sealed record Command(Stream? File) : ICommand<Result<ListTaken>>;

    internal sealed class Handler(AppDbContext db, ListTrail trail, CurrentInstitution institution) : IRequestHandler<Command, Result<ListTaken>>
    {
        public async Task<Result<ListTaken>> Handle(Command command, CancellationToken cancellationToken)
        {
            var read = await UploadedList.ReadAsync(command.File, "name, number, from, to", text => AccreditedList.Read(text, institution.RequiredId), cancellationToken);
            if (!read.IsDone)
            {
                return read.Problem;
            }

            var before = await db.AccreditedEmployers.ToListAsync(cancellationToken);
            trail.Replaced("accredited employers", before.Count, read.Value.Employers.Count);
            db.AccreditedEmployers.RemoveRange(before);
            db.AccreditedEmployers.AddRange(read.Value.Employers);
            await db.SaveChangesAsync(cancellationToken);
            return new ListTaken(read.Value.Employers.Count, read.Value.Refused);
        }
    }
}

/// <summary>The list that an institution keeps.</summary>
public static class ListAccredited
{
    public sealed record Query(ListTaken? Answer = null) : IQuery<Model>;

    public sealed record Model(IReadOnlyList<AccreditedEmployer> Employers, ListTaken? Answer);

    internal sealed class Handler(AppDbContext db) : IRequestHandler<Query, Model>
    {
        public async Task<Model> Handle(Query request, CancellationToken cancellationToken) =>
            new(await db.AccreditedEmployers.AsNoTracking().OrderBy(e => e.Name).ThenBy(e => e.Id).ToListAsync(cancellationToken), request.Answer);
    }
}
