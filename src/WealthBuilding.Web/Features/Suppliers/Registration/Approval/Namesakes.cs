using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Suppliers;
using WealthBuilding.Domain.Suppliers.Registration;
using WealthBuilding.Domain.Suppliers.Resolution;
using WealthBuilding.Web.Data;

namespace WealthBuilding.Web.Features.Suppliers.Registration.Approval;

/// <summary>Another that has the name of whoever registers, in the same place.</summary>
/// <param name="RegistrationId">Its registration, where it waits; else it is registered and has a code.</param>
internal sealed record Namesake(string Name, int? RegistrationId, string? Code);

/// <summary>Finds who has registered, or waits, under the same name in the same place: perhaps one organisation that came twice.</summary>
/// <remarks>Different numbers of one register are never one organisation. Of two with one number the flow itself makes one.</remarks>
internal sealed class Namesakes(AppDbContext db, WaitingRegistrations waiting)
{
    public async Task<IReadOnlyList<Namesake>> OfAsync(SupplierRegistration registration, CancellationToken cancellationToken)
    {
        var answers = RegistrationAnswers.FromJson(registration.Answers);
        if (answers is not { Name: { Length: > 0 }, Contact.Postcode: { Length: > 0 } } || registration.Status is not RegistrationStatus.AwaitingApproval)
        {
            return [];
        }

        List<Neighbour> others = [.. await WaitingAsync(registration.Id, answers, cancellationToken), .. await RegisteredAsync(registration.ClaimedSupplierId, answers, cancellationToken)];
        return [.. others.Where(o => !IsOtherByNumber(answers, o) && IsCalledSo(NamesOf(answers), o.Names)).Select(o => o.Namesake)];
    }

    private async Task<IEnumerable<Neighbour>> WaitingAsync(int own, RegistrationAnswers answers, CancellationToken cancellationToken)
    {
        var others = await waiting.All().AsNoTracking().Where(r => r.Id != own && r.Status == RegistrationStatus.AwaitingApproval).OrderBy(r => r.Id)
            .Select(r => new { r.Id, r.Answers }).ToListAsync(cancellationToken);
        return others.Select(o => (o.Id, Answers: RegistrationAnswers.FromJson(o.Answers)))
            .Where(o => o.Answers is { Name: { Length: > 0 }, Contact: not null } && IsInPlace(answers, o.Answers.Contact!.Postcode, o.Answers.Contact.Town))
            .Select(o => new Neighbour(new Namesake(o.Answers.Name!, o.Id, null), NamesOf(o.Answers), o.Answers.Number is { } number ? [number.Scheme] : []));
    }

    private async Task<IEnumerable<Neighbour>> RegisteredAsync(int? claimed, RegistrationAnswers answers, CancellationToken cancellationToken)
    {
        var (postcode, town) = (answers.Contact!.Postcode, answers.Contact.Town);
        var capitals = town?.ToUpperInvariant();
        var found = await db.Suppliers.AsNoTracking()
            .Where(s => s.Id != claimed && s.Standing == SupplierStanding.Registered && s.MergedIntoId == null && s.Addresses.Any(a =>
                a.WithdrawnAt == null && a.Kind != SupplierAddressKind.PayAddress && (a.Postcode == postcode || (town != null && (a.Town == town || a.Town == capitals)))))
            .OrderBy(s => s.Id)
            .Select(s => new { s.Code, s.Name, Names = s.Names.Select(n => n.Name).ToList(), Schemes = s.Identifiers.Select(i => i.Scheme).ToList() })
            .ToListAsync(cancellationToken);
        return found.Select(f => new Neighbour(new Namesake(f.Name, null, f.Code), [f.Name, .. f.Names], f.Schemes));
    }

    private static bool IsInPlace(RegistrationAnswers answers, string? postcode, string? town) =>
        answers.Contact!.Postcode == postcode || (answers.Contact.Town is { } own && own.Equals(town, StringComparison.OrdinalIgnoreCase));

    private static bool IsOtherByNumber(RegistrationAnswers answers, Neighbour other) => answers.Number is { } own && other.Schemes.Contains(own.Scheme);

    // Near enough that a person would be asked whether a payee of the one name is the other.
    private static bool IsCalledSo(List<string> asked, IReadOnlyList<string> names)
    {
        var builder = new NameIndexBuilder();
        var entity = builder.AddEntity(default);
        foreach (var name in names)
        {
            builder.AddName(entity, name, NameKind.Registered, null);
        }

        var resolver = new SupplierResolver(builder.Build(), ResolutionThresholds.Default);
        return asked.Exists(n => resolver.Resolve(new RawSupplier(n, null, null, null)).Outcome is not ResolutionOutcome.Open);
    }

    private static List<string> NamesOf(RegistrationAnswers answers) => [.. new[] { answers.Name, answers.TradingName }.Where(n => !string.IsNullOrWhiteSpace(n)).OfType<string>()];

    /// <summary>Somebody in the same place, before its names are looked at.</summary>
    /// <param name="Schemes">Registers of which it gives a number.</param>
    private sealed record Neighbour(Namesake Namesake, IReadOnlyList<string> Names, IReadOnlyList<string> Schemes);
}
