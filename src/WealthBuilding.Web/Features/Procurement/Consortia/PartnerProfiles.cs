using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Procurement.Consortia;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Domain.Suppliers.Registration;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Suppliers.Published;
using WealthBuilding.Web.Infrastructure.TagHelpers;

namespace WealthBuilding.Web.Features.Procurement.Consortia;

/// <summary>One thing that a partner shows, with its lines; empty where it shows it and has said nothing.</summary>
public sealed record Disclosed(PartnerDisclosure Kind, IReadOnlyList<DisclosedLine> Lines);

/// <param name="Document">The accreditation whose file of evidence can be fetched; null for a line without a file.</param>
public sealed record DisclosedLine(string Text, int? Document = null);

/// <summary>Reads of a partner's profile what it lets the others see, and nothing else.</summary>
internal sealed class PartnerProfiles(AppDbContext db, SupplierTables tables)
{
    private const int MostWork = 20;

    public static readonly IReadOnlyList<Choice> Choices =
    [
        new(nameof(PartnerDisclosure.Contact), "Contact", "Name, email address and telephone number of the person to ask for"),
        new(nameof(PartnerDisclosure.Capacity), "Capacity", "Sizes of jobs, people and turnover"),
        new(nameof(PartnerDisclosure.Insurances), "Insurances", "Public and employers' liability, professional indemnity"),
        new(nameof(PartnerDisclosure.Accreditations), "Accreditations", "With their references and when they end"),
        new(nameof(PartnerDisclosure.PastWork), "Past work", "Contracts of published registers that name you alone"),
        new(nameof(PartnerDisclosure.Documents), "Documents", "The files of evidence behind your accreditations"),
    ];

    /// <summary>Reads ticks as they were sent; what is none of these counts for nothing.</summary>
    public static PartnerDisclosure Read(IEnumerable<string>? ticks) => (ticks ?? []).Where(t => Choices.Any(c => c.Key == t)).Select(Enum.Parse<PartnerDisclosure>).Aggregate(PartnerDisclosure.None, (all, one) => all | one);

    public static string NameOf(PartnerDisclosure one) => Choices.Single(c => c.Key == one.ToString()).Name;

    public async Task<IReadOnlyList<Disclosed>> OfAsync(int supplierId, PartnerDisclosure shows, CancellationToken cancellationToken)
    {
        if (shows is PartnerDisclosure.None)
        {
            return [];
        }

        var profile = await db.SupplierProfiles.AsNoTracking().SingleOrDefaultAsync(p => p.SupplierId == supplierId, cancellationToken);
        var marks = await db.SupplierAccreditations.AsNoTracking().Where(a => a.SupplierId == supplierId).OrderBy(a => a.Id).ToListAsync(cancellationToken);
        var shown = new List<Disclosed>();
        foreach (var kind in Enum.GetValues<PartnerDisclosure>().Where(k => k is not PartnerDisclosure.None && shows.HasFlag(k)))
        {
            shown.Add(new Disclosed(kind, kind switch
            {
                PartnerDisclosure.Contact => Said(profile?.ContactName, profile?.ContactEmail, profile?.ContactPhone),
                PartnerDisclosure.Capacity => await CapacityAsync(supplierId, profile, cancellationToken),
                PartnerDisclosure.Insurances => Said(Cover("Public liability", profile?.PublicLiabilityPounds), Cover("Employers' liability", profile?.EmployersLiabilityPounds), Cover("Professional indemnity", profile?.ProfessionalIndemnityPounds)),
                PartnerDisclosure.Accreditations => [.. marks.Select(m => new DisclosedLine(MarkOf(m)))],
                PartnerDisclosure.Documents => [.. marks.Where(m => m.EvidenceSha256 is not null).Select(m => new DisclosedLine($"{NameOf(m)}: {m.EvidenceFileName}", m.Id))],
                PartnerDisclosure.PastWork => await WorkAsync(supplierId, cancellationToken),
                _ => [],
            }));
        }

        return shown;
    }

    private static List<DisclosedLine> Said(params string?[] lines) => [.. lines.Where(l => !string.IsNullOrEmpty(l)).Select(l => new DisclosedLine(l!))];

    private static string? Cover(string name, long? pounds) => pounds is { } known ? known == 0 ? $"{name}: none" : $"{name}: {Pounds(known)}" : null;

    private static string Pounds(long pounds) => "£" + Figures.Count(pounds);

    private async Task<IReadOnlyList<DisclosedLine>> CapacityAsync(int supplierId, SupplierProfile? profile, CancellationToken cancellationToken)
    {
        var size = await db.Suppliers.AsNoTracking().Where(s => s.Id == supplierId).Select(s => new { s.People, s.TurnoverPounds }).SingleAsync(cancellationToken);
        return Said(
            profile?.SmallestJobPounds is { } smallest ? $"Smallest job: {Pounds(smallest)}" : null, profile?.LargestJobPounds is { } largest ? $"Largest job: {Pounds(largest)}" : null,
            size.People is { } people ? $"People: {Figures.Count(people)}" : null, TurnoverBand.UpTo(size.TurnoverPounds) is { } band ? $"Turnover: {band.Name}" : null);
    }

    private string NameOf(SupplierAccreditation mark) => tables.Accreditations.Find(mark.Scheme)?.Name ?? mark.Scheme;

    private string MarkOf(SupplierAccreditation mark) =>
        NameOf(mark) + (mark.Reference is null ? string.Empty : $", reference {mark.Reference}") + (mark.ExpiresOn is null ? string.Empty : $", until {Figures.Day(mark.ExpiresOn)}") + (mark.CheckedBy is null ? ", its own word" : ", checked");

    // Public already: published registers alone, and there only contracts that name no other supplier, who may be a person.
    private async Task<IReadOnlyList<DisclosedLine>> WorkAsync(int supplierId, CancellationToken cancellationToken)
    {
        var work = await (
            from entry in db.ContractEntries.IgnoreQueryFilters([AppDbContext.TenantFilter]).AsNoTracking()
            join buyer in db.Institutions on entry.InstitutionId equals buyer.Id
            where buyer.PublishesContracts && (entry.State == ContractState.Awarded || entry.State == ContractState.Contract || entry.State == ContractState.Ended)
            where entry.Suppliers.Count() == 1 && entry.Suppliers.Any(s => s.SupplierId == supplierId && (s.Tie == SupplierTie.Joined || s.Tie == SupplierTie.Confirmed))
            orderby entry.Start descending, entry.Id
            select new { entry.Title, Buyer = buyer.Name, entry.Start, entry.End }).Take(MostWork).ToListAsync(cancellationToken);
        return [.. work.Select(w => new DisclosedLine($"{w.Title}, for {w.Buyer}" + (w.Start is null ? string.Empty : $", from {Figures.Day(w.Start)}") + (w.End is null ? string.Empty : $" to {Figures.Day(w.End)}")))];
    }
}
