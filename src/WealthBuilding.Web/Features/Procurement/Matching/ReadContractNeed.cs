using System.Globalization;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Procurement.Opportunities;
using WealthBuilding.Web.Infrastructure.Messaging;

namespace WealthBuilding.Web.Features.Procurement.Matching;

/// <summary>An entry of the institution's contract register as a need: by its number, or by its reference.</summary>
public static class ReadContractNeed
{
    /// <param name="Entry">The number in its address, or the institution's own reference in any writing.</param>
    public sealed record Query(string Entry) : IQuery<Result<OpportunityFile>>;

    /// <summary>What an entry says, its lots in it.</summary>
    internal static OpportunityFile NeedOf(ContractEntry entry, OpportunityNeeds needs) => new()
    {
        Asked = needs.AskedOf(OpenOpportunity.Of(entry)),
        Title = entry.Title,
        Description = entry.Description,
        Cpv = entry.Cpv,
        Value = OpenOpportunity.Of(entry).OpenPence ?? (entry.Lots.All(l => l.IsOpen) ? entry.Value?.UpperPence : null),
        Place = entry.Notice?.Terms.District,
        From = entry.Start,
        To = entry.End,
        Lots = [.. OpenOpportunity.Of(entry).Lots.Select(l => new OpportunityFile { Title = l.Title, Value = l.Pence, Cpv = l.CpvCodes?.Split(';', StringSplitOptions.RemoveEmptyEntries) })],
    };

    internal sealed class Handler(AppDbContext db, OpportunityNeeds needs) : IRequestHandler<Query, Result<OpportunityFile>>
    {
        public async Task<Result<OpportunityFile>> Handle(Query request, CancellationToken cancellationToken)
        {
            var (id, key) = (int.TryParse(request.Entry, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0, ContractKeys.Reference(request.Entry));
            var found = await db.ContractEntries.AsNoTracking().Include(e => e.Lots).Include(e => e.Notice).Where(e => e.Id == id || (key != string.Empty && e.ReferenceKey == key)).OrderBy(e => e.Id).Take(3).ToListAsync(cancellationToken);

            // Its own reference is what an institution calls a contract; the number in the address comes second.
            List<ContractEntry> named = [.. found.Where(e => key.Length > 0 && e.ReferenceKey == key)];
            return (named.Count, found.Count) switch
            {
                (1, _) => NeedOf(named[0], needs),
                (0, 1) => NeedOf(found[0], needs),
                (0, 0) => new Problem.NotFound($"There is no contract '{request.Entry}' in the register."),
                _ => new Problem.Invalid($"Several contracts have the reference '{request.Entry}': say it by the number in its address."),
            };
        }
    }
}
