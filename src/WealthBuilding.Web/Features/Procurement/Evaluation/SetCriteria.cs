using System.Globalization;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Domain.Procurement.Evaluation;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Procurement.Contracts;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Security;

namespace WealthBuilding.Web.Features.Procurement.Evaluation;

/// <summary>A criterion as its form has it: texts as they were typed.</summary>
public sealed record CriterionRow
{
    public string? Kind { get; init; }

    public string? Title { get; init; }

    public string? Weight { get; init; }

    public string? Description { get; init; }

    public string? Measure { get; init; }

    public string? Unit { get; init; }

    public string? Baseline { get; init; }

    public string? Evidence { get; init; }

    public string? Remedy { get; init; }

    /// <summary>Nothing was typed: the row is left out.</summary>
    public bool IsBlank => new[] { Title, Weight, Description, Measure, Unit, Baseline, Evidence, Remedy }.All(string.IsNullOrWhiteSpace);

    /// <summary>The draft; a weight that is no whole number is 0, which no criterion may have.</summary>
    public CriterionDraft Read()
    {
        var kind = Enum.TryParse<CriterionKind>(Kind, out var read) && Enum.IsDefined(read) ? read : CriterionKind.Quality;
        var isPromise = kind is CriterionKind.SocialValue;
        string? Promised(string? text) => isPromise ? FormText.Said(text) : null;
        return new CriterionDraft(
            kind, Title?.Trim() ?? string.Empty, int.TryParse(Weight?.Trim().TrimEnd('%').TrimEnd(), NumberStyles.None, CultureInfo.InvariantCulture, out var weight) ? weight : 0, FormText.Said(Description),
            Promised(Measure), Promised(Unit), Promised(Baseline), Promised(Evidence), Promised(Remedy));
    }

    public static CriterionRow Of(AwardCriterion criterion) => new()
    {
        Kind = criterion.Kind.ToString(),
        Title = criterion.Title,
        Weight = criterion.WeightPercent.ToString(CultureInfo.InvariantCulture),
        Description = criterion.Description,
        Measure = criterion.Measure,
        Unit = criterion.Unit,
        Baseline = criterion.Baseline,
        Evidence = criterion.Evidence,
        Remedy = criterion.Remedy,
    };
}

/// <summary>The criteria as their form has them.</summary>
public sealed record CriteriaForm
{
    public CriterionRow[] Rows { get; init; } = [];

    public Guid? Version { get; init; }

    /// <summary>Rows in which something stands, in their order.</summary>
    public IReadOnlyList<CriterionRow> Filled => [.. Rows.Where(r => !r.IsBlank)];
}

/// <summary>Sets by what the quotes for an opportunity are weighed: published with it, and fixed once anybody has quoted.</summary>
public static class SetCriteria
{
    private const int BlankRows = 3;

    public sealed record Query(int Contract, CriteriaForm? Typed = null) : IQuery<Model?>;

    /// <param name="WhyNot">Why they cannot be changed now; null where they can.</param>
    /// <param name="Rows">What stands, and behind it blank rows to fill in.</param>
    public sealed record Model(int Contract, string Title, bool IsPublished, string? WhyNot, IReadOnlyList<CriterionRow> Rows, Guid? Version);

    public sealed record Command(int Contract, CriteriaForm Form) : ICommand<Result<Done>>;

    internal sealed class QueryHandler(AppDbContext db, TimeProvider clock) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query request, CancellationToken cancellationToken)
        {
            var entry = await db.ContractEntries.AsNoTracking().Include(c => c.Criteria).Include(c => c.Lots).Include(c => c.Notice).AsSplitQuery().SingleOrDefaultAsync(c => c.Id == request.Contract, cancellationToken);
            if (entry is null)
            {
                return null;
            }

            var filled = request.Typed?.Filled ?? [.. entry.Criteria.OrderBy(c => c.Number).Select(CriterionRow.Of)];
            var blank = Math.Max(0, Math.Min(BlankRows, CriterionDraft.Most - filled.Count));
            return new Model(
                entry.Id, entry.Title, entry.IsOpenToSuppliers(DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime)), entry.WhyCriteriaStay, [.. filled, .. Enumerable.Repeat(new CriterionRow(), blank)],
                request.Typed is { } typed ? typed.Version : entry.Version);
        }
    }

    internal sealed class Handler(AppDbContext db, Actor actor, TimeProvider clock) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            var entry = await db.ContractEntries.Include(c => c.Criteria).Include(c => c.Notice).SingleOrDefaultAsync(c => c.Id == command.Contract, cancellationToken);
            if (entry is null)
            {
                return ContractErrors.NoSuchContract;
            }

            if (command.Form.Version != entry.Version)
            {
                return ContractErrors.ChangedMeanwhile;
            }

            var now = clock.GetUtcNow();
            var set = entry.SetCriteria([.. command.Form.Filled.Select(r => r.Read())], new ContractAct(DateOnly.FromDateTime(now.UtcDateTime), null, actor.Name, now));
            if (set.IsDone)
            {
                await db.SaveChangesAsync(cancellationToken);
            }

            return set;
        }
    }
}
