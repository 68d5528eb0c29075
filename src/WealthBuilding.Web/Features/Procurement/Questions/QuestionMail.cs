using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Mail;

namespace WealthBuilding.Web.Features.Procurement.Questions;

/// <summary>Tells the buyer's people who can answer that a supplier has asked, in the unit of work of the question.</summary>
/// <remarks>Neither who asked nor what stands in it: an asker's own words can give it away, and a message is passed on more easily than a page. An address that has had its share of messages for the hour gets none.</remarks>
internal sealed class QuestionMail(AppDbContext db, Outbox outbox)
{
    public async Task AskedAsync(ContractEntry entry, DateOnly? until, CancellationToken cancellationToken)
    {
        var slug = await db.Institutions.Where(i => i.Id == entry.InstitutionId).Select(i => i.Slug).SingleAsync(cancellationToken);
        var words = $"A supplier has asked about '{entry.Title}'. You are not told who. The question waits for your answer, which everybody reads{(until is { } last ? $"; others can ask until {Infrastructure.TagHelpers.Figures.Day(last)}" : string.Empty)}.\n\nAnswer it here: {outbox.LinkTo($"/{slug}/contracts/{entry.Id}/questions")}\n";
        foreach (var address in await AddressesAsync(entry.InstitutionId, cancellationToken))
        {
            await outbox.AddAsync(address, "A supplier has asked a question", words, cancellationToken);
        }
    }

    private Task<List<string>> AddressesAsync(int institution, CancellationToken cancellationToken)
    {
        var roles = Enum.GetValues<Role>().Where(r => Permissions.Of(r).Contains(Permissions.ContractsEdit)).ToList();
        return (
            from member in db.Memberships
            where member.InstitutionId == institution && roles.Contains(member.Role)
            join user in db.Users on member.UserId equals user.Id
            where user.Email != null && !user.IsDisabled
            orderby user.Id
            select user.Email!).ToListAsync(cancellationToken);
    }
}
