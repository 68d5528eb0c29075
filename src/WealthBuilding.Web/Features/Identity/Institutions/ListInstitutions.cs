using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Identity.Users;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Spreadsheets;

namespace WealthBuilding.Web.Features.Identity.Institutions;

/// <summary>The institutions of the platform with their number of people; no figure of their ledgers.</summary>
public static class ListInstitutions
{
    /// <param name="Slug">Only this one.</param>
    public sealed record Query(string? Slug = null) : IQuery<Model>;

    public sealed record Model(IReadOnlyList<Row> Institutions);

    public sealed record Row(string Slug, string Name, InstitutionKind Kind, int Districts, int Administrators, int People);

    public static ExportTable TableOf(Model model) => new(
        [new("Short name", CellType.Text), new("Name", CellType.Text), new("Kind", CellType.Text), new("Districts", CellType.Number), new("Administrators", CellType.Number), new("People", CellType.Number)],
        model.Institutions.Select(i => new object?[] { i.Slug, i.Name, i.Kind.ToString(), i.Districts, i.Administrators, i.People }));

    internal sealed class Handler(AppDbContext db) : IRequestHandler<Query, Model>
    {
        public async Task<Model> Handle(Query request, CancellationToken cancellationToken) => new(await db.Institutions.AsNoTracking()
            .Where(i => request.Slug == null || i.Slug == request.Slug)
            .OrderBy(i => i.Name)
            .Select(i => new Row(
                i.Slug, i.Name, i.Kind, i.Districts.Count,
                db.Memberships.Count(m => m.InstitutionId == i.Id && m.Role == Role.Administrator),
                db.Memberships.Count(m => m.InstitutionId == i.Id)))
            .ToListAsync(cancellationToken));
    }
}

/// <summary>Gives an institution an administrator, who then adds the others.</summary>
public static class AddAdministrator
{
    public sealed record Command(string Slug, string? Name, string? Email) : ICommand<Result<AddUser.Outcome>>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Name).NotEmpty().WithMessage("Enter the person's name").MaximumLength(200).WithMessage("The name must be 200 characters or fewer");
            RuleFor(c => c.Email).NotEmpty().WithMessage("Enter the person's email address").EmailAddress().WithMessage("Enter an email address, like name@example.org");
        }
    }

    internal sealed class Handler(AppDbContext db, NewMember members) : IRequestHandler<Command, Result<AddUser.Outcome>>
    {
        public async Task<Result<AddUser.Outcome>> Handle(Command command, CancellationToken cancellationToken)
        {
            var institution = await db.Institutions.SingleOrDefaultAsync(i => i.Slug == command.Slug, cancellationToken);
            return institution is null
                ? new Problem.NotFound()
                : await members.AddAsync(institution.Id, command.Name!.Trim(), command.Email!.Trim(), Role.Administrator, cancellationToken);
        }
    }
}
