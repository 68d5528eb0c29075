using WealthBuilding.Domain.Procurement.Contracts;

namespace WealthBuilding.Domain.Procurement.Ocds;

/// <summary>Ties rows of OCDS to the entries that they tell of, one after the other.</summary>
internal sealed class OcdsTies
{
    private readonly Dictionary<string, HeldContract> _byKey;
    private readonly ILookup<string, HeldContract> _awards;
    private readonly ILookup<string, RegisterRow> _rows;
    private readonly HashSet<string> _inFile;
    private readonly HashSet<string> _again = new(StringComparer.Ordinal);
    private readonly HashSet<string> _continued = new(StringComparer.Ordinal);

    public OcdsTies(IReadOnlyCollection<HeldContract> held, IReadOnlyCollection<RegisterRow> rows)
    {
        List<HeldContract> known = [.. held.Where(h => h.Facts.Reference is not null)];
        _byKey = known.GroupBy(h => ContractKeys.Reference(h.Facts.Reference), StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        _awards = known.Where(h => IsOfAward(h.Facts.Reference!)).ToLookup(h => CallOf(h.Facts.Reference!), StringComparer.Ordinal);
        _rows = rows.Where(r => IsOfAward(r.HeldAs!)).ToLookup(r => CallOf(r.HeldAs!), StringComparer.Ordinal);
        _inFile = [.. rows.Select(r => ContractKeys.Reference(r.HeldAs))];
    }

    public RegisterRow Tie(RegisterRow row)
    {
        var call = CallOf(row.HeldAs!);
        if (_byKey.TryGetValue(ContractKeys.Reference(row.HeldAs), out var same))
        {
            return IsAnotherContract(row, same.Facts) ? AnotherContract(row, same.Facts) : Onto(Titled(row, same.Facts), same.Facts);
        }

        if (!IsOfAward(row.HeldAs!))
        {
            return _awards[call].ToList() is { Count: > 0 } awards ? OfCall(row, awards) : Untold(row);
        }

        if (_awards[call].Any() && Again(row, call) is { } again)
        {
            return again;
        }

        // The first award of a call that is held is what became of it; a second is an entry of its own.
        if (_byKey.TryGetValue(call, out var open) && Rank(open.Facts.State) < Rank(ContractState.Awarded) && _continued.Add(call))
        {
            return Continuing(Titled(row, open.Facts), open.Facts);
        }

        return Untold(row);
    }

    /// <summary>An award, or a contract, that is held under another id; with a sentence where it may be; null where nothing like it is held.</summary>
    private RegisterRow? Again(RegisterRow row, string call)
    {
        // What the file tells of by its own id is not what comes again under another.
        List<HeldContract> others = [.. _awards[call].Where(h => !_inFile.Contains(ContractKeys.Reference(h.Facts.Reference)) && !_again.Contains(h.Facts.Reference!))];
        var isAlone = others.Count == 1 && _rows[call].Count() == 1;
        List<HeldContract> alike = [.. others.Where(h => IsAlike(row, h.Facts, isAlone))];
        return alike.FindAll(h => row.IsOfUnknownAward ? isAlone && IsUnsigned(h.Facts, row.Facts!) : IsSame(h.Facts, row)) is [var same] && _again.Add(same.Facts.Reference!) ? Renamed(row, same.Facts)
            : alike.Count > 0 ? Untold(row) with { Told = [.. row.Told, $"{alike[0].Facts.Reference} is held of the same process and the same suppliers, and whether this is the same cannot be told: both are kept"] }
            : null;
    }

    private static bool IsAlike(RegisterRow row, ContractFacts held, bool isAlone) => row.IsOfUnknownAward
        ? row.Facts!.Suppliers.Count == 0 || RegisterPlan.SameSuppliers(held, row.Facts)
        : row.Facts!.Suppliers.Count > 0 && RegisterPlan.SameSuppliers(held, row.Facts) && (isAlone || ContractKeys.Title(held.Title) == ContractKeys.Title(row.Facts.Title));

    // Contracts of one award in parts: what is held under the award alone was the only one then.
    private static bool IsSame(ContractFacts held, RegisterRow row) => held.Value is not null && held.Value == row.Facts!.Value
        && ((held.AwardedOn is not null && held.AwardedOn == row.Facts.AwardedOn) || ContractKeys.Reference(row.HeldAs![..row.HeldAs!.LastIndexOf('/')]) == ContractKeys.Reference(held.Reference));

    /// <summary>What was awarded and waits for its contract, or has just this one.</summary>
    private static bool IsUnsigned(ContractFacts held, ContractFacts said) =>
        held.State is ContractState.Awarded || ((said.Value is null || said.Value == held.Value) && (said.Start is null || said.Start == held.Start) && (said.End is null || said.End == held.End));

    private static RegisterRow Renamed(RegisterRow row, ContractFacts held)
    {
        var titled = Titled(row, held);
        return Onto(
            titled with { HeldAs = held.Reference, Facts = titled.Facts! with { Reference = held.Reference }, Told = [.. row.Told, $"{row.HeldAs} is what is held as {held.Reference}, under another id"] }, held);
    }

    private static RegisterRow Onto(RegisterRow row, ContractFacts held) =>
        IsUntimely(row, held) ? Untimely(row) : IsOlder(row, held) ? Filling(row, held) : IsBehind(row, held) ? Behind(row, held) : NotBack(row, held.State);

    /// <summary>An award of which the contract is signed: that says more, whatever the award said after it.</summary>
    private static bool IsBehind(RegisterRow row, ContractFacts held) => row.Facts!.State is ContractState.Awarded && held.State is ContractState.Contract or ContractState.Ended or ContractState.Terminated;

    private static RegisterRow Behind(RegisterRow row, ContractFacts held) => row with
    {
        Facts = RegisterPlan.Over(row.Facts!, held) with { Reference = held.Reference, IsUnawarded = false, State = null },
        Notes = [.. row.Notes, "Its contract is signed, and says more than the award: only what was missing is taken"],
    };

    /// <summary>Two contracts of one award in two files have one key, and the second must not take the place of the first.</summary>
    private static bool IsAnotherContract(RegisterRow row, ContractFacts held) =>
        row.IsNewContract && row.Facts!.State is ContractState.Contract && held.State is ContractState.Contract && row.Facts.Value is { } said && held.Value is { } value && said != value && !IsOlder(row, held);

    private static RegisterRow AnotherContract(RegisterRow row, ContractFacts held) => row with
    {
        Verdict = RegisterVerdict.Quarantined,
        Code = "another-contract",
        Sentence = $"{row.HeldAs}: a contract of this award is held with {ContractDifference.Between(row.Facts! with { Value = held.Value }, row.Facts!) switch { [var one] => $"another value ({one.Words})", _ => "another value" }}, and this release says that one was signed, not changed. If it is a further contract, add it to the register; if it is the same, change its value on the contract's page",
        Facts = null,
        HeldAs = null,
    };

    /// <summary>A call of which awards are held.</summary>
    private static RegisterRow OfCall(RegisterRow row, List<HeldContract> awards) =>
        row.Facts!.State is not ContractState.Withdrawn || awards.TrueForAll(a => IsOver(a.Facts)) ? Skipped(row, "already-awarded", $"{row.HeldAs}: the call is over, and what was awarded is held")
        : awards is [{ Facts: { State: ContractState.Awarded } only }] ? Cancelling(row, only)
        : row with { Verdict = RegisterVerdict.Quarantined, Code = "cancelled-after-award", Sentence = $"{row.HeldAs}: the call was cancelled, and {(awards.Count == 1 ? "a contract that was signed is" : $"{awards.Count} awards are")} held of it. Withdraw or end on the contract's page what is meant", Facts = null, HeldAs = null };

    /// <summary>What was awarded and not signed is given up with its call: the rest of what is held stands.</summary>
    private static RegisterRow Cancelling(RegisterRow row, ContractFacts award) => IsUntimely(row, award) ? Untimely(row) : IsOlder(row, award)
        ? Skipped(row, OcdsHeld.OlderRelease, $"{row.HeldAs}: older than what is held; nothing changed")
        : Titled(row, award) with
        {
            HeldAs = award.Reference,
            Facts = new ContractFacts { Reference = award.Reference, Title = award.Title, State = ContractState.Withdrawn, ReleasedAt = row.Facts!.ReleasedAt },
            Told = [.. row.Told, "The call was cancelled after it was awarded, and before anything was signed"],
        };

    private static bool IsOver(ContractFacts facts) => facts.State is ContractState.Ended or ContractState.Terminated or ContractState.Withdrawn;

    /// <summary>A release without a title is of what is held, by its title there.</summary>
    private static RegisterRow Titled(RegisterRow row, ContractFacts held) =>
        row.Verdict is RegisterVerdict.Read ? row : row with { Verdict = RegisterVerdict.Read, Code = null, Sentence = null, Facts = row.Facts! with { Title = held.Title } };

    /// <summary>Of nothing that is held: without a title it stays set aside.</summary>
    private static RegisterRow Untold(RegisterRow row) => row.Verdict is RegisterVerdict.Read ? row : row with { Facts = null, HeldAs = null };

    private static bool IsOlder(RegisterRow row, ContractFacts held) => held.ReleasedAt is { } latest && !(MomentOf(row) >= latest);

    // What has no date of its own is at the latest of the day on which it was published.
    private static DateTimeOffset? MomentOf(RegisterRow row) => row.PublishedAt is { } published && !(row.Facts!.ReleasedAt > published) ? published : row.Facts!.ReleasedAt;

    /// <summary>A cancellation of which nobody can tell whether it is older than what is held: it must not leave a call open in silence.</summary>
    private static bool IsUntimely(RegisterRow row, ContractFacts held) => row.Facts!.State is ContractState.Withdrawn && !IsOver(held) && MomentOf(row) is null && held.ReleasedAt is not null;

    private static RegisterRow Untimely(RegisterRow row) => row with
    {
        Verdict = RegisterVerdict.Quarantined,
        Code = "undated-cancellation",
        Sentence = $"{row.HeldAs}: it was cancelled, but neither the release nor its package has a date, so it cannot be told whether that is newer than what is held. Withdraw it on the contract's page if it is",
        Facts = null,
        HeldAs = null,
    };

    /// <summary>An older release: what is held stands, and what is missing there is taken from it.</summary>
    private static RegisterRow Filling(RegisterRow row, ContractFacts held)
    {
        var filled = RegisterPlan.Over(row.Facts!, held) with { Reference = held.Reference, IsUnawarded = false };
        return ContractDifference.Between(held, RegisterPlan.Over(held, filled)).Count == 0
            ? Skipped(row, OcdsHeld.OlderRelease, $"{row.HeldAs}: older than what is held; nothing changed")
            : row with { Facts = filled, Told = [.. row.Told, "Older than what is held: only what was missing is taken"] };
    }

    /// <summary>The award of a call that is held; where the call was changed by a later release, what that said of it stands.</summary>
    private static RegisterRow Continuing(RegisterRow row, ContractFacts call) => row with
    {
        HeldAs = call.Reference,
        Facts = IsOlder(row, call) ? row.Facts! with
        {
            Deadline = call.Deadline ?? row.Facts.Deadline,
            Category = call.Category ?? row.Facts.Category,
            Procedure = call.Procedure ?? row.Facts.Procedure,
            NoticeAddress = call.NoticeAddress ?? row.Facts.NoticeAddress,
        } : row.Facts,
    };

    private static RegisterRow NotBack(RegisterRow row, ContractState? held) => Rank(row.Facts!.State) >= Rank(held)
        ? row
        : row with { Facts = row.Facts with { State = null }, Notes = [.. row.Notes, "The register is further on than this release: its state stays"] };

    private static RegisterRow Skipped(RegisterRow row, string code, string sentence) => row with { Verdict = RegisterVerdict.Skipped, Code = code, Sentence = sentence, Facts = null, HeldAs = null };

    private static bool IsOfAward(string reference) => reference.Contains('/', StringComparison.Ordinal);

    private static string CallOf(string reference) => ContractKeys.Reference(reference.Split('/')[0]);

    private static int Rank(ContractState? state) => state is { } known ? Rank(known) : 0;

    private static int Rank(ContractState state) => state switch
    {
        ContractState.Pipeline => 1,
        ContractState.Planned => 2,
        ContractState.Opportunity => 3,
        ContractState.Awarded => 4,
        ContractState.Contract => 5,
        ContractState.Ended or ContractState.Terminated or ContractState.Withdrawn => 6,
    };
}
