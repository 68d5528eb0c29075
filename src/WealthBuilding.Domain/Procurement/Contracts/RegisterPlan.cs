namespace WealthBuilding.Domain.Procurement.Contracts;

/// <summary>What becomes of a record when the register is brought in.</summary>
public enum ContractVerdict
{
    Added,
    Changed,
    Unchanged,

    /// <summary>Says more of a contract that another record of the same file tells of: a further supplier.</summary>
    Joined,
    Quarantined,
    Skipped,
}

/// <summary>One record with what becomes of it.</summary>
/// <param name="EntryId">The held entry that it is about.</param>
/// <param name="Facts">What the entry will say; null unless it is added or changed.</param>
public sealed record PlannedRow(int Table, RegisterRow Row, ContractVerdict Verdict, string? Code, string? Sentence, int? EntryId, ContractFacts? Facts, IReadOnlyList<ContractDifference> Differences);

/// <summary>A held entry, as a register is held against it.</summary>
/// <param name="Led">That its competition is held on this site; null where it is not.</param>
public sealed record HeldContract(int Id, ContractFacts Facts, LedHere? Led = null);

/// <summary>Holds a register against what is held: which entries are new, which say something else now, and which records cannot be told.</summary>
/// <remarks>
/// A contract is found again by its reference; several held under one reference, by the title too; without a reference, by title, start and
/// suppliers. What a register leaves blank is not erased. Records of one reference, title, start and end are one contract with several suppliers.
/// A record that says otherwise what a competition on this site settles is set aside whole, with the page that does it.
/// </remarks>
public static class RegisterPlan
{
    public static IReadOnlyList<PlannedRow> Make(RegisterFile file, IEnumerable<HeldContract> held)
    {
        var known = held.ToList();
        var byReference = known.Where(h => ContractKeys.Reference(h.Facts.Reference).Length > 0).ToLookup(h => ContractKeys.Reference(h.Facts.Reference), StringComparer.Ordinal);
        var byTitle = known.ToLookup(h => ContractKeys.Title(h.Facts.Title), StringComparer.Ordinal);
        var rows = file.Tables.SelectMany((t, i) => t.Rows.Select(r => (Table: i, Row: r))).ToList();
        var planned = new PlannedRow?[rows.Count];
        foreach (var group in rows.Select((r, i) => (r.Table, r.Row, At: i)).Where(r => r.Row is { Verdict: RegisterVerdict.Read, Facts: not null }).GroupBy(r => KeyOf(r.Row), StringComparer.Ordinal))
        {
            var members = group.ToList();
            var first = members[0];
            var merged = first.Row.Facts!;
            for (var m = 1; m < members.Count; m++)
            {
                var (verdict, code, sentence, facts) = Join(merged, members[m].Row.Facts!, first.Row.Number);
                merged = facts;
                planned[members[m].At] = new PlannedRow(members[m].Table, members[m].Row, verdict, code, sentence, null, null, []);
            }

            var judged = planned[first.At] = Judge(first.Table, first.Row, merged, byReference, byTitle);
            if (judged.Verdict is ContractVerdict.Quarantined)
            {
                SetAside(planned, members.Select(m => m.At), judged);
            }
        }

        return [.. rows.Select((r, i) => planned[i] ?? new PlannedRow(r.Table, r.Row, r.Row.Verdict is RegisterVerdict.Skipped ? ContractVerdict.Skipped : ContractVerdict.Quarantined, r.Row.Code, r.Row.Sentence, null, null, []))];
    }

    /// <summary>A further supplier of a contract that is set aside is set aside with it.</summary>
    private static void SetAside(PlannedRow?[] planned, IEnumerable<int> members, PlannedRow with)
    {
        foreach (var at in members.Where(m => planned[m] is { Verdict: ContractVerdict.Joined }))
        {
            planned[at] = planned[at]! with { Verdict = ContractVerdict.Quarantined, Code = with.Code, Sentence = with.Sentence };
        }
    }

    private static string KeyOf(RegisterRow row)
    {
        var facts = row.Facts!;
        var reference = ContractKeys.Reference(facts.Reference);
        return reference.Length > 0
            ? $"{reference}|{ContractKeys.Title(facts.Title)}|{ContractKeys.Title(row.Lot)}"
            : $"|{ContractKeys.Title(facts.Title)}|{ContractKeys.Title(row.Lot)}|{facts.Start:yyyyMMdd}|{facts.End:yyyyMMdd}|{string.Join('|', facts.Suppliers.Select(s => ContractKeys.Title(s.Name)).Order(StringComparer.Ordinal))}";
    }

    /// <summary>A further record of the same contract adds its supplier; one that says other days or another value cannot be told.</summary>
    private static (ContractVerdict Verdict, string Code, string Sentence, ContractFacts Facts) Join(ContractFacts first, ContractFacts other, int number)
    {
        if (first.Start != other.Start || first.End != other.End)
        {
            return (ContractVerdict.Quarantined, "same-reference", $"Row {number} has the same reference and title with other days: which of the two holds cannot be told", first);
        }

        var fresh = other.Suppliers.Where(s => !first.Suppliers.Any(f => f.Name.Equals(s.Name, StringComparison.OrdinalIgnoreCase))).ToList();
        if (fresh.Count == 0)
        {
            return first.Value == other.Value
                ? (ContractVerdict.Skipped, "duplicate-row", $"It says the same as row {number}", first)
                : (ContractVerdict.Quarantined, "same-reference", $"Row {number} has the same reference and title with another value: which of the two holds cannot be told", first);
        }

        // Whether another value is this supplier's part or the whole nobody says: it is told, and not added.
        var value = other.Value is null || other.Value == first.Value ? string.Empty : $"; its value, {ContractDifference.ValueOf(other.Value)}, is not taken";
        return (ContractVerdict.Joined, "further-supplier", $"A further supplier of the contract in row {number}{value}", first with { Suppliers = [.. first.Suppliers, .. fresh] });
    }

    private static PlannedRow Judge(int table, RegisterRow row, ContractFacts facts, ILookup<string, HeldContract> byReference, ILookup<string, HeldContract> byTitle)
    {
        var candidates = row.HeldAs is { } key ? [.. byReference[ContractKeys.Reference(key)]] : Candidates(facts, byReference, byTitle);
        if (candidates.Count > 1)
        {
            return new PlannedRow(table, row, ContractVerdict.Quarantined, "several-held", $"{candidates.Count} contracts are held that this row may be about: give each a reference of its own", null, null, []);
        }

        if (candidates.Count == 0)
        {
            return new PlannedRow(table, row, ContractVerdict.Added, null, null, null, facts, []);
        }

        var next = Over(candidates[0].Facts, facts) with { Reference = row.HeldAs is null ? candidates[0].Facts.Reference : facts.Reference };
        var differences = ContractDifference.Between(candidates[0].Facts, next);
        if (candidates[0].Led?.Refuse(differences) is { } settled)
        {
            return new PlannedRow(table, row, ContractVerdict.Quarantined, "settled-here", settled, candidates[0].Id, null, []);
        }

        return new PlannedRow(table, row, differences.Count == 0 ? ContractVerdict.Unchanged : ContractVerdict.Changed, null, null, candidates[0].Id, differences.Count == 0 ? null : next, differences);
    }

    private static List<HeldContract> Candidates(ContractFacts facts, ILookup<string, HeldContract> byReference, ILookup<string, HeldContract> byTitle)
    {
        var (reference, title) = (ContractKeys.Reference(facts.Reference), ContractKeys.Title(facts.Title));
        if (reference.Length > 0)
        {
            var same = byReference[reference].ToList();
            return same.Count > 1 && same.Exists(h => ContractKeys.Title(h.Facts.Title) == title) ? same.FindAll(h => ContractKeys.Title(h.Facts.Title) == title) : same.Count == 1 && IsOtherLot(same[0].Facts, facts) ? [] : same;
        }

        return byTitle[title].Where(h => ContractKeys.Reference(h.Facts.Reference).Length == 0 && h.Facts.Start == facts.Start && SameSuppliers(h.Facts, facts)).ToList();
    }

    /// <summary>One reference, another title, other suppliers and another value: lots of one procurement, not a contract that was renamed.</summary>
    private static bool IsOtherLot(ContractFacts held, ContractFacts facts) =>
        ContractKeys.Title(held.Title) != ContractKeys.Title(facts.Title) && !SameSuppliers(held, facts) && held.Value != facts.Value;

    internal static bool SameSuppliers(ContractFacts one, ContractFacts other) =>
        one.Suppliers.Select(s => ContractKeys.Supplier(s.Name)).ToHashSet(StringComparer.Ordinal).SetEquals(other.Suppliers.Select(s => ContractKeys.Supplier(s.Name)));

    /// <summary>What the register says over what is held; what it leaves blank stays.</summary>
    internal static ContractFacts Over(ContractFacts held, ContractFacts said) => held with
    {
        Title = said.Title,
        Description = said.Description ?? held.Description,
        Department = said.Department ?? held.Department,
        Contact = said.Contact ?? held.Contact,
        Category = said.Category ?? held.Category,
        CpvCodes = said.CpvCodes.Count > 0 ? said.CpvCodes : held.CpvCodes,
        Procedure = said.Procedure ?? held.Procedure,
        Value = said.Value ?? (said.IsUnawarded ? null : held.Value),
        IrrecoverableVatPence = said.IrrecoverableVatPence ?? held.IrrecoverableVatPence,
        Start = said.Start ?? held.Start,
        End = said.End ?? held.End,
        Review = said.Review ?? held.Review,
        LatestEnd = said.LatestEnd ?? (said.End is null || said.End == held.End ? held.LatestEnd : null),
        ExtensionMonths = said.ExtensionMonths.Count > 0 ? said.ExtensionMonths : held.ExtensionMonths,
        TermNote = said.TermNote ?? held.TermNote,
        IsSme = said.IsSme ?? held.IsSme,
        IsVcse = said.IsVcse ?? held.IsVcse,
        NoticeAddress = said.NoticeAddress ?? held.NoticeAddress,
        Deadline = said.Deadline ?? held.Deadline,
        AwardedOn = said.AwardedOn ?? (said.IsUnawarded ? null : held.AwardedOn),
        Suppliers = said.IsUnawarded ? [] : said.Suppliers.Count > 0 ? [.. said.Suppliers.Select(s => s.Number is not null ? s : held.Suppliers.FirstOrDefault(h => h.Name.Equals(s.Name, StringComparison.OrdinalIgnoreCase)) ?? s)] : held.Suppliers,
        State = said.State ?? held.State,
        ReleasedAt = said.ReleasedAt is { } at && !(at < held.ReleasedAt) ? at : held.ReleasedAt,
    };
}
