using WealthBuilding.Domain.Spend.Imports;
using WealthBuilding.Web.Infrastructure.TagHelpers;

namespace WealthBuilding.Web.Features.Spend.Imports;

/// <summary>By what rows of a file were known to be held already, in words and as codes that programs read.</summary>
internal static class HeldWords
{
    public static string CodeOf(HeldEvidence evidence) => evidence switch
    {
        HeldEvidence.Same => "same",
        HeldEvidence.OtherDate => "other-date",
        HeldEvidence.OtherName => "other-name",
        HeldEvidence.CutName => "cut-name",
        HeldEvidence.NoName => "no-name",
        HeldEvidence.WithVat => "with-vat",
    };

    /// <summary>Ends a sentence that begins with so many rows.</summary>
    public static string Of(HeldEvidence evidence) => evidence switch
    {
        HeldEvidence.Same => "known by day, amount and supplier",
        HeldEvidence.OtherDate => "known by reference, amount and supplier: the two files have different dates for them",
        HeldEvidence.OtherName => "known by reference, day and amount: the two files name the supplier differently",
        HeldEvidence.CutName => "known by day, amount and as much of the supplier's name as was not cut off",
        HeldEvidence.NoName => "known by amount and day or reference: one of the two files does not name the supplier",
        HeldEvidence.WithVat => "known by supplier, day or reference: one of the two files has the amounts with VAT",
    };

    /// <summary>The notes of all imports as one sentence; empty where there are none.</summary>
    public static string Of(IEnumerable<HeldBy> by) => string.Join(
        "; ", by.SelectMany(h => h.Notes ?? []).GroupBy(n => n.Text).Select(n => $"{Figures.Count(n.Sum(r => r.Rows), "row")} {n.Key}"));
}
