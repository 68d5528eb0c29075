using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Procurement.Rules;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Procurement.Rules;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Paging;

namespace WealthBuilding.Web.Features.Procurement.Contracts.Returns;

/// <summary>The statutory returns: how long invoices took (s. 69), payments over £30,000 (s. 70) and ratings of indicators (ss. 52 and 71).</summary>
public static class ShowReturns
{
    private const int PageSize = 50;

    /// <param name="Quarter">First day; null for the last that is over.</param>
    /// <param name="HalfYear">First day; null for the last that is over.</param>
    /// <param name="Figures">Those that a list or a sign-off brought; null for the ledger's.</param>
    public sealed record Query(DateOnly? Quarter = null, DateOnly? HalfYear = null, int Page = 1, ReturnFigures? Figures = null, SignForm? Sign = null) : IQuery<Model>;

    /// <param name="Paid">Null where the authority makes no such return, or no quarter has begun.</param>
    /// <param name="Rows">A page of the payments to publish and to look at.</param>
    /// <param name="WithoutValue">Signed contracts without a value and without indicators: nobody can say whether they need them.</param>
    public sealed record Model(BuyerOfReturns Buyer, DateOnly Today, Compliance Compliance, IReadOnlyList<ReportingPeriod> Quarters, ReportingPeriod? Quarter, PaidQuarter? Paid, Page<JudgedWhole>? Rows, IReadOnlyList<ContractRatings> Ratings, int WithoutValue);

    /// <summary>What the page shows of section 69.</summary>
    /// <param name="Figures">Null where they cannot be worked out of the ledger.</param>
    /// <param name="Token">The figures, sealed.</param>
    public sealed record Compliance(IReadOnlyList<ReportingPeriod> HalfYears, ReportingPeriod? HalfYear, ReturnFigures? Figures, string? Token, SignForm Sign, IReadOnlyList<SignedReturn> Signed)
    {
        public bool IsFromLedger => Figures?.Source == LedgerCompliance.Source;
    }

    internal sealed class Handler(AppDbContext db, ReturningBuyer buyers, PaidQuarters quarters, LedgerCompliance ledger, ReturnTokens tokens, ProcurementRules rules, TimeProvider clock) : IRequestHandler<Query, Model>
    {
        public async Task<Model> Handle(Query request, CancellationToken cancellationToken)
        {
            var today = clock.Today();
            var buyer = await buyers.OfAsync(cancellationToken);
            var periods = buyers.PeriodsOf("quarter", buyer.Nation, today);
            var quarter = ReturningBuyer.Choose(periods, request.Quarter, today);
            var paid = quarter is null || buyer.Duties.WhyNoPayments is not null ? null : await quarters.OfAsync(quarter, buyer, cancellationToken);
            var entries = buyer.Duties.WhyNoRatings is null ? await RatedContracts.ReadAsync(db, cancellationToken) : [];
            return new Model(
                buyer, today, await ComplianceAsync(request, buyer, today, cancellationToken), periods, quarter, paid, paid is null ? null : PageOf(paid, request.Page),
                new KpiReturn(rules.Book, today).Of(entries), entries.Count(e => e.IsLive && e.WholePence is null && e.Kpis.Count == 0));
        }

        private async Task<Compliance> ComplianceAsync(Query request, BuyerOfReturns buyer, DateOnly today, CancellationToken cancellationToken)
        {
            var halfYears = buyer.Duties.WhyNoCompliance is null ? buyers.PeriodsOf("half-year", buyer.Nation, today) : [];
            var halfYear = ReturningBuyer.Choose(halfYears, request.Figures?.From ?? request.HalfYear, today);
            var figures = request.Figures ?? (halfYear is not null && await ledger.OfAsync(halfYear, cancellationToken) is { } worked ? ReturnFigures.Of(worked, LedgerCompliance.Source) : null);
            var signed = await db.SignedReturns.AsNoTracking().OrderByDescending(r => r.Id).ToListAsync(cancellationToken);
            return new Compliance(halfYears, halfYear, figures, figures is null ? null : tokens.Of(figures), request.Sign ?? new SignForm(), signed);
        }

        private static Page<JudgedWhole> PageOf(PaidQuarter paid, int page)
        {
            var rows = paid.Payments.Where(p => p.Judged.Duty is not PaymentDuty.NotPublished).OrderBy(p => p.Judged.Duty).ThenBy(p => p.Payment.Number).ToList();
            var number = page < 1 || (page - 1) * (long)PageSize >= rows.Count ? 1 : page;
            return new Page<JudgedWhole>([.. rows.Skip((number - 1) * PageSize).Take(PageSize)], number, PageSize, rows.Count);
        }
    }
}
