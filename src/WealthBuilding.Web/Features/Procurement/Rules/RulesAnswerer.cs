using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Procurement.Rules;
using WealthBuilding.Domain.Suppliers.Categories;
using WealthBuilding.Web.Features.Places.Published;
using WealthBuilding.Web.Features.Suppliers.Published;
using WealthBuilding.Web.Infrastructure.Tenancy;

namespace WealthBuilding.Web.Features.Procurement.Rules;

/// <summary>From typed answers to the whole answer: the page shows it, the command prints it, keeping stores it.</summary>
internal sealed class RulesAnswerer(ProcurementRules rules, PlaceReferences places, SupplierTables tables, CapableCounter counter, CurrentInstitution institution)
{
    public async Task<Result<RulesAnswer>> AnswerAsync(RulesForm form, CancellationToken cancellationToken)
    {
        var reader = new FormReader(form, places.Authorities, tables.Suggester);
        var read = reader.Read();
        if (!read.IsDone)
        {
            return read.Problem;
        }

        if (rules.Reservations.NotBordering(read.Value) is { Wrong: [var wrong, ..] } choice)
        {
            return new Problem.Invalid([new FieldError(nameof(form.Bordering), NotBordering(wrong, choice.Bordering))]);
        }

        var verdict = rules.Rules.Resolve(read.Value);
        var capable = reader.Category is { } category ? await counter.CountAsync(category, institution.Id, cancellationToken) : null;
        var options = rules.Reservations.Resolve(verdict, capable);
        var drafts = options.Where(o => o.Lawful).ToDictionary(o => o.Code, o => ReservationDraft.Of(o, verdict)!, StringComparer.Ordinal);
        return new RulesAnswer(verdict, options, drafts, capable?.What, LabelOf(reader.Category), [.. read.Value.Area.Concat(read.Value.With).Select(c => places.Authorities.Find(c)!.CommonName)]);
    }

    private static string NotBordering(string name, IReadOnlyList<string> bordering) => $"'{(name.Length > 60 ? name[..60] : name)}' does not border the area. "
        + (bordering.Count == 0 ? "No county and no London borough that could be taken in does." : $"Choose from {string.Join(", ", bordering)}.");

    private static string? LabelOf(CpvCode? category) => category is null ? null : $"{category.Label} ({category.Code})";
}
