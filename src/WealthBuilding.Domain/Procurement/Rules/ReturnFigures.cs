using System.Globalization;

namespace WealthBuilding.Domain.Procurement.Rules;

/// <summary>The figures of a payments compliance return without its lines: what is signed off, kept and published.</summary>
/// <param name="Source">What they were worked out from: the ledger, or the name of a file.</param>
/// <param name="Lines">All that were looked at.</param>
/// <param name="OwnTerms">Counted invoices with days agreed of their own; all others had 30.</param>
public sealed record ReturnFigures(
    DateOnly From, DateOnly To, string Source, int Lines, int Counted, decimal? AverageDays, PaymentShares? Shares, decimal? OnTerms, int OwnTerms, IReadOnlyList<LeftOutLines> LeftOut)
{
    private const int Examples = 10;

    public static ReturnFigures Of(InvoiceReturn worked, string source) => new(
        worked.From, worked.To, source, worked.Invoices.Count, worked.Counted, worked.AverageDays, worked.Shares, worked.OnTerms, worked.WithOwnTerms,
        [.. worked.Invoices.Where(i => i.WhyNot is not null).GroupBy(i => i.WhyNot!).Select(g => new LeftOutLines(g.Key, g.Count(), [.. g.Take(Examples).Select(i => i.Row)]))]);

    /// <summary>Whether the period is still running, so that the figures will change.</summary>
    public bool IsProvisional(DateOnly today) => To >= today;

    /// <summary>Every reason with its lines, in one text.</summary>
    public string LeftOutWords => string.Join("; ", LeftOut.Select(l => $"{l.Why}: {l.Lines.ToString("N0", CultureInfo.InvariantCulture)}"));
}

/// <summary>Lines that are left out of a return for one reason.</summary>
/// <param name="Rows">The first of them.</param>
public sealed record LeftOutLines(string Why, int Lines, IReadOnlyList<int> Rows);
