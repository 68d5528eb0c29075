using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Domain.Suppliers.Registration;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Procurement.Contracts;
using WealthBuilding.Web.Features.Procurement.Matching;
using WealthBuilding.Web.Features.Procurement.Questions;
using WealthBuilding.Web.Features.Suppliers.Published;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Security;

namespace WealthBuilding.Web.Features.Procurement.Opportunities;

/// <summary>What a buyer asks of bidders, as its form has it: texts as they were typed.</summary>
public sealed record OpeningForm
{
    /// <summary>A postcode, its first half, or the name of a district.</summary>
    public string? Place { get; init; }

    /// <summary>Public liability cover in pounds.</summary>
    public string? Cover { get; init; }

    /// <summary>Keys of schemes.</summary>
    public string[] Accreditation { get; init; } = [];

    /// <summary>Names of areas, parted by commas or lines.</summary>
    public string? ReservedTo { get; init; }

    /// <summary>Why it is opened all the same, where the procurement rules speak against its reservation.</summary>
    public string? GoOn { get; init; }

    public string? HowToBid { get; init; }

    /// <summary>Whether suppliers quote on this site.</summary>
    public bool TakesQuotes { get; init; }

    /// <summary>The last day for questions; empty where it follows from the last day for bids.</summary>
    public string? QuestionsUntil { get; init; }

    public Guid? Version { get; init; }
}

/// <summary>The page on which an opportunity is opened to suppliers: what they will see, and what is asked of them.</summary>
public static class ShowOpening
{
    public sealed record Query(int Id, OpeningForm? Typed = null) : IQuery<Model?>;

    /// <param name="Card">What suppliers and the public see, as it stands.</param>
    /// <param name="IsOpened">It is shown already.</param>
    /// <param name="WhyNot">Why it cannot be opened or changed now; null where it can.</param>
    public sealed record Model(int Id, OpportunityCard Card, bool AsksArea, bool IsOpened, string? WhyNot, OpeningForm Form, IReadOnlyList<Choice> Schemes)
    {
        // The form's fields stand here under their own names, so that labels and errors find them.
        public string? Place => Form.Place;

        public string? Cover => Form.Cover;

        public string[] Accreditation => Form.Accreditation;

        public string? ReservedTo => Form.ReservedTo;

        public string? GoOn => Form.GoOn;

        /// <summary>What the procurement rules have against its reservation; empty where nothing.</summary>
        public IReadOnlyList<string> Warnings { get; init; } = [];

        public string? HowToBid => Form.HowToBid;

        public bool TakesQuotes => Form.TakesQuotes;

        public string? QuestionsUntil => Form.QuestionsUntil;
    }

    internal sealed class Handler(AppDbContext db, OpportunityNeeds needs, SupplierTables tables, ReservationWarnings warnings, TimeProvider clock) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query request, CancellationToken cancellationToken)
        {
            var entry = await db.ContractEntries.AsNoTracking().Include(c => c.Lots).Include(c => c.Criteria).Include(c => c.Files).Include(c => c.Notice).AsSplitQuery().SingleOrDefaultAsync(c => c.Id == request.Id, cancellationToken);
            if (entry is null)
            {
                return null;
            }

            var buyer = await db.Institutions.Where(i => i.Id == entry.InstitutionId).Select(i => i.Name).SingleAsync(cancellationToken);
            var (terms, today) = (entry.Notice?.Terms ?? new OpportunityTerms(), clock.Today());
            var form = request.Typed ?? new OpeningForm
            {
                Place = tables.Areas.Find(terms.District)?.Name,
                Cover = FormText.Of(terms.PublicLiabilityPence),
                Accreditation = [.. terms.Accreditations],
                ReservedTo = needs.AreaNames(terms.ReservedAreas),
                HowToBid = terms.HowToBid,
                TakesQuotes = terms.TakesQuotes,
                QuestionsUntil = FormText.Of(terms.QuestionsUntil),
                Version = entry.Version,
            };
            return new Model(
                entry.Id, OpportunityCard.Of(new OpenOpportunity(entry, terms, buyer, entry.IsOpenToSuppliers(today)), needs), entry.Reservation is Reservation.Area or Reservation.AreaAndSmeOrVcse,
                entry.Notice is { ClosedAt: null }, entry.WhyNotOpened(today), form, [.. tables.Accreditations.All.Select(a => new Choice(a.Key, a.Name))])
            { Warnings = await warnings.OfAsync(entry, request.Typed is { } typed ? ReservedAreas.Of(typed, tables) : terms.ReservedAreas, today, cancellationToken) };
        }
    }
}

/// <summary>Shows an opportunity to suppliers and to the public, with what is asked of bidders.</summary>
public static class OpenToSuppliers
{
    public sealed record Command(int Id, OpeningForm Form) : ICommand<Result<Done>>, IAboutContract
    {
        int? IAboutContract.ContractId => Id;
    }

    internal sealed class Handler(AppDbContext db, NeedPlaces places, SupplierTables tables, ReservationWarnings warnings, ShownChanges changes, Actor actor, TimeProvider clock) : IRequestHandler<Command, Result<Done>>
    {
        private const int LongestWords = 2000;

        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            var entry = await db.ContractEntries.Include(c => c.Lots).Include(c => c.Notice).SingleOrDefaultAsync(c => c.Id == command.Id, cancellationToken);
            if (entry is null)
            {
                return ContractErrors.NoSuchContract;
            }

            if (command.Form.Version != entry.Version)
            {
                return ContractErrors.ChangedMeanwhile;
            }

            var terms = Read(command.Form);
            if (!terms.IsDone)
            {
                return terms.Problem;
            }

            var (before, now, isAgain) = (changes.CardOf(entry), clock.GetUtcNow(), entry.Notice is { ClosedAt: not null });
            var doubts = await warnings.OfAsync(entry, terms.Value.ReservedAreas, UkTime.DayOf(now), cancellationToken);
            var opened = entry.OpenToSuppliers(terms.Value, new ContractAct(UkTime.DayOf(now), doubts.Count == 0 ? null : FormText.Said(command.Form.GoOn), actor.Name, now), doubts);
            if (opened.IsDone)
            {
                await (isAgain ? changes.TellOpenAgainAsync(entry, cancellationToken) : changes.TellAsync(before, entry, cancellationToken));
                await db.SaveChangesAsync(cancellationToken);
            }

            return opened;
        }

        private Result<OpportunityTerms> Read(OpeningForm form)
        {
            var errors = new List<FieldError>();
            var place = places.Find(form.Place);
            if (place is null && FormText.Said(form.Place) is not null)
            {
                errors.Add(new FieldError(nameof(form.Place), Matching.FindSuppliers.PlaceUnknown));
            }

            var cover = FormText.Pence(form.Cover, nameof(form.Cover), "The cover", errors);
            if (form.Accreditation.Any(a => tables.Accreditations.Find(a) is null))
            {
                errors.Add(new FieldError(nameof(form.Accreditation), "Select accreditations from the list"));
            }

            if (form.HowToBid?.Length > LongestWords)
            {
                errors.Add(new FieldError(nameof(form.HowToBid), $"How to bid must be {LongestWords:N0} characters or fewer"));
            }

            var (areas, questionsUntil) = (AreasOf(form, errors), FormText.Day(form.QuestionsUntil, nameof(form.QuestionsUntil), "The last day for questions", errors));
            return errors.Count > 0 ? new Problem.Invalid(errors)
                : new OpportunityTerms { District = place?.District, PublicLiabilityPence = cover is 0 ? null : cover, Accreditations = form.Accreditation, ReservedAreas = areas, HowToBid = FormText.Said(form.HowToBid), TakesQuotes = form.TakesQuotes, QuestionsUntil = questionsUntil };
        }

        private List<string> AreasOf(OpeningForm form, List<FieldError> errors)
        {
            foreach (var name in ReservedAreas.NamesIn(form, tables).Where(n => tables.Areas.Named(n).Count == 0))
            {
                errors.Add(new FieldError(nameof(form.ReservedTo), $"There is no council, county or region called '{(name.Length > 60 ? name[..60] : name)}'" + (tables.Areas.Short(name) is { Count: > 1 } several ? $": it may be {string.Join(" or ", several.Select(a => a.Name))}. Enter which" : tables.Areas.Nearest(name) is { } near ? $". Did you mean {near}?" : ": check the name")));
            }

            var codes = ReservedAreas.Of(form, tables);
            if (codes.Count > 50)
            {
                errors.Add(new FieldError(nameof(form.ReservedTo), "Enter 50 areas or fewer: a county takes in its districts"));
            }

            return codes;
        }
    }
}

/// <summary>The areas that a form names.</summary>
internal static class ReservedAreas
{
    public static IReadOnlyList<string> NamesIn(OpeningForm form, SupplierTables tables) => tables.Areas.NamesIn(form.ReservedTo);

    /// <summary>Their ONS codes; what is called by no name is left out.</summary>
    public static List<string> Of(OpeningForm form, SupplierTables tables) => [.. NamesIn(form, tables).SelectMany(tables.Areas.Named).Select(a => a.Code).Distinct(StringComparer.Ordinal)];
}

/// <summary>Takes an opportunity back: suppliers and the public see it no more.</summary>
public static class CloseToSuppliers
{
    public sealed record Command(int Id) : ICommand<Result<Done>>, IAboutContract
    {
        int? IAboutContract.ContractId => Id;
    }

    internal sealed class Handler(AppDbContext db, Evaluation.DeclaredConflicts conflicts, ShownChanges changes, Actor actor, TimeProvider clock) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            var entry = await db.ContractEntries.Include(c => c.Lots).Include(c => c.Notice).SingleOrDefaultAsync(c => c.Id == command.Id, cancellationToken);
            if (entry is null)
            {
                return ContractErrors.NoSuchContract;
            }

            if (await conflicts.HasAsync(entry.Id, cancellationToken))
            {
                return Evaluation.DeclaredConflicts.InConflict;
            }

            var (before, now) = (changes.CardOf(entry), clock.GetUtcNow());
            var closed = entry.CloseToSuppliers(new ContractAct(UkTime.DayOf(now), null, actor.Name, now));
            if (closed.IsDone)
            {
                await changes.TellAsync(before, entry, cancellationToken);
                await db.SaveChangesAsync(cancellationToken);
            }

            return closed;
        }
    }
}
