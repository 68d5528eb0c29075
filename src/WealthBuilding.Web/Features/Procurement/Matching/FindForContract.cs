using System.Globalization;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Procurement.Matching;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Procurement.Opportunities;
using WealthBuilding.Web.Infrastructure.Messaging;

namespace WealthBuilding.Web.Features.Procurement.Matching;

/// <summary>A contract of the register, its lots in it, in what the page of finding suppliers takes.</summary>
public static class FindForContract
{
    public sealed record Query(int Id) : IQuery<Model?>;

    /// <param name="Value">In pounds as somebody would type them; null where it is not known.</param>
    public sealed record Model(string Need, string? Value, string? Near, IReadOnlyList<string> Categories);

    internal sealed class Handler(AppDbContext db, NeedVocabulary vocabulary, OpportunityNeeds needs, NeedPlaces places) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query request, CancellationToken cancellationToken)
        {
            var entry = await db.ContractEntries.AsNoTracking().Include(e => e.Lots).Include(e => e.Notice).SingleOrDefaultAsync(e => e.Id == request.Id, cancellationToken);
            if (entry is null)
            {
                return null;
            }

            var need = ReadContractNeed.NeedOf(entry, needs).Need();
            var text = string.Join('\n', new[] { need.Title, need.Description }.Where(t => t.Length > 0));
            return new Model(NeedText.Shorten(text, vocabulary.Trades, FindSuppliers.LongestNeed), need.ValuePence is { } pence ? (pence / 100m).ToString("0.##", CultureInfo.InvariantCulture) : null, places.NameOf(entry.Notice?.Terms.District), [.. need.Cpv]);
        }
    }
}
