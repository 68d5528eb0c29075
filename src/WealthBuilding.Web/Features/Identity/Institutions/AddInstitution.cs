using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Places.Published;
using WealthBuilding.Web.Infrastructure.Messaging;

namespace WealthBuilding.Web.Features.Identity.Institutions;

/// <summary>Adds an institution with the districts of its own area.</summary>
public static class AddInstitution
{
    public sealed record Command : ICommand<Result<int>>
    {
        public string? Slug { get; init; }

        public string? Name { get; init; }

        public InstitutionKind Kind { get; init; } = InstitutionKind.Other;

        /// <summary>ONS codes of districts, counties or combined authorities, of today or abolished.</summary>
        public IReadOnlyList<string> Districts { get; init; } = [];
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(PlaceReferences references)
        {
            RuleFor(c => c.Slug).Must(s => Domain.Identity.Slug.ProblemWith(s ?? string.Empty) is null)
                .WithMessage(c => Domain.Identity.Slug.ProblemWith(c.Slug ?? string.Empty) ?? string.Empty);
            RuleFor(c => c.Name).NotEmpty().WithMessage("Enter the institution's name").MaximumLength(200).WithMessage("The name must be 200 characters or fewer");
            RuleForEach(c => c.Districts).Must(d => references.Authorities.DistrictsOf(d).Count > 0)
                .WithMessage((_, d) => $"There is no district, county or combined authority with the code {d}");
        }
    }

    internal sealed class Handler(AppDbContext db, PlaceReferences references) : IRequestHandler<Command, Result<int>>
    {
        public async Task<Result<int>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (await SlugIsTaken.ByAnyAsync(db, command.Slug!, cancellationToken))
            {
                return new Problem.Invalid([new FieldError(nameof(Command.Slug), $"'{command.Slug}' is taken: choose another")]);
            }

            var districts = command.Districts.SelectMany(references.Authorities.DistrictsOf);
            var institution = new Institution(command.Slug!, command.Name!.Trim(), command.Kind, districts);
            db.Institutions.Add(institution);
            await db.SaveChangesAsync(cancellationToken);
            return institution.Id;
        }
    }
}

/// <summary>One name in an address means one thing: institutions and places share them.</summary>
internal static class SlugIsTaken
{
    public static async Task<bool> ByAnyAsync(AppDbContext db, string slug, CancellationToken cancellationToken) =>
        await db.Institutions.AnyAsync(i => i.Slug == slug, cancellationToken) || await db.Places.AnyAsync(p => p.Slug == slug, cancellationToken);
}
