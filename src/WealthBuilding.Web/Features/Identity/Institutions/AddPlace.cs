using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Places;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Places.Published;
using WealthBuilding.Web.Infrastructure.Messaging;

namespace WealthBuilding.Web.Features.Identity.Institutions;

/// <summary>Adds a place: a partnership of institutions with an area of its own.</summary>
public static class AddPlace
{
    public sealed record Command : ICommand<Result<int>>
    {
        public string? Slug { get; init; }

        public string? Name { get; init; }

        public IReadOnlyList<string> Districts { get; init; } = [];
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(PlaceReferences references)
        {
            RuleFor(c => c.Slug).Must(s => Domain.Identity.Slug.ProblemWith(s ?? string.Empty) is null)
                .WithMessage(c => Domain.Identity.Slug.ProblemWith(c.Slug ?? string.Empty) ?? string.Empty);
            RuleFor(c => c.Name).NotEmpty().WithMessage("Enter the place's name").MaximumLength(200).WithMessage("The name must be 200 characters or fewer");
            RuleFor(c => c.Districts).NotEmpty().WithMessage("Enter the districts of the place's area");
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

            var place = new Place(command.Slug!, command.Name!.Trim(), command.Districts.SelectMany(references.Authorities.DistrictsOf));
            db.Places.Add(place);
            await db.SaveChangesAsync(cancellationToken);
            return place.Id;
        }
    }
}

/// <summary>Makes an institution a member of a place.</summary>
public static class JoinPlace
{
    public sealed record Command(string Place, string Institution) : ICommand<Result<Done>>;

    internal sealed class Handler(AppDbContext db) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            var place = await db.Places.Include(p => p.Members).SingleOrDefaultAsync(p => p.Slug == command.Place, cancellationToken);
            var institution = await db.Institutions.SingleOrDefaultAsync(i => i.Slug == command.Institution, cancellationToken);
            if (place is null || institution is null)
            {
                return new Problem.NotFound(place is null ? $"There is no place '{command.Place}'" : $"There is no institution '{command.Institution}'");
            }

            if (!place.Join(institution.Id))
            {
                return new Problem.Conflict($"{institution.Name} is a member of {place.Name} already");
            }

            await db.SaveChangesAsync(cancellationToken);
            return Done.Instance;
        }
    }
}
