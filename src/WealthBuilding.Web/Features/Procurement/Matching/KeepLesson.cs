using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Procurement.Matching;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Suppliers.Published;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Security;
using WealthBuilding.Web.Infrastructure.Tenancy;

namespace WealthBuilding.Web.Features.Procurement.Matching;

/// <summary>Keeps what a person made of an answer: this supplier can do this, or cannot, or these are the categories. What was said before of the same is forgotten.</summary>
public static class KeepLesson
{
    /// <param name="Able">The key of a supplier that can do this; null where another button was pressed.</param>
    /// <param name="Unsuitable">The key of one that is not suitable.</param>
    /// <param name="Categories">Whether the ticked categories are what the need means.</param>
    public sealed record Command(string? Need, IList<string> Category, string? Able, string? Unsuitable, bool Categories) : ICommand<Result<Done>>;

    // What the page takes, with room for ends of lines that a browser writes longer.
    private const int MostCharacters = 4000;
    private const int MostCodes = 50;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Need).NotEmpty().WithMessage("Enter what you need").OverridePropertyName("need");
            RuleFor(c => c.Need).MaximumLength(MostCharacters).WithMessage("The need is too long to be kept: shorten it").OverridePropertyName("need");
            RuleFor(c => c).Must(c => new[] { c.Able is not null, c.Unsuitable is not null, c.Categories }.Count(b => b) == 1).WithMessage("Select what should be remembered").OverridePropertyName(string.Empty);
        }
    }

    internal sealed class Handler(AppDbContext db, NeedMatcher matcher, SupplierTables tables, CurrentInstitution institution, Actor actor, TimeProvider clock) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            List<string> codes = [.. command.Category.Where(c => tables.Categories.Tree.Find(c) is not null).Take(MostCodes)];
            var key = command.Able ?? command.Unsuitable;
            var known = key is null ? null : (await matcher.IndexAsync(cancellationToken)).Known.GetValueOrDefault(key);
            if (key is null ? codes.Count == 0 : known is null)
            {
                return new Problem.Invalid(key is null ? "Tick the categories that should be remembered" : "Select a supplier of the list");
            }

            var (title, text) = FindSuppliers.Parts(command.Need!);
            var earlier = await db.MatchLessons.Where(l => l.ForgottenAt == null && l.SupplierKey == key && l.Title == title && l.Text == text).ToListAsync(cancellationToken);
            earlier.ForEach(l => l.Forget(clock.GetUtcNow(), actor.Name));
            db.MatchLessons.Add(new MatchLesson
            {
                InstitutionId = institution.RequiredId,
                Kind = command.Categories ? LessonKind.Categories : command.Able is not null ? LessonKind.Able : LessonKind.Unsuitable,
                SupplierKey = key,
                SupplierName = known?.Text.Name,
                Title = title,
                Text = text,
                CpvCodes = MatchLesson.Join(codes),
                LearntBy = actor.Name,
                LearntAt = clock.GetUtcNow(),
            });
            await db.SaveChangesAsync(cancellationToken);
            return Done.Instance;
        }
    }
}
