using WealthBuilding.Domain.Audit;
using WealthBuilding.Domain.Common;

namespace WealthBuilding.Domain.Procurement.Consortia;

/// <summary>Where a consortium stands.</summary>
public enum ConsortiumState
{
    /// <summary>The partners find together; nobody else knows of it.</summary>
    Forming,

    /// <summary>The lead has declared it to the buyer, who sees it from then on.</summary>
    Declared,

    /// <summary>Given up by its lead.</summary>
    Dissolved,
}

/// <summary>Which supplier does something, when, and whether the opportunity can still be bid for.</summary>
/// <param name="IsOpen">False once the last day for bids has passed or the buyer has taken the opportunity back: then the consortium has run out.</param>
/// <param name="HasQuote">A quote lies there for it that can still be withdrawn.</param>
public sealed record ConsortiumAct(int SupplierId, string Name, DateTimeOffset At, bool IsOpen, bool HasQuote = false);

/// <summary>Suppliers that stand together for one opportunity: one leads, the others were invited and accepted.</summary>
/// <remarks>
/// It belongs to its partners and not to the buyer, who knows nothing of it until it is declared. A step that is not allowed says why
/// and changes nothing. It runs out with the opportunity.
/// </remarks>
public sealed class Consortium : IAudited
{
    /// <summary>How long an invitation is good.</summary>
    public static readonly TimeSpan InvitationIsGoodFor = TimeSpan.FromDays(14);

    /// <summary>Partners and open invitations together, the lead included.</summary>
    public const int MostPartners = 12;

    private static readonly Problem QuoteStands = new Problem.Conflict("You have lodged a quote for this consortium: withdraw the quote first. Once the last day for bids is over, everybody stands in it as it was lodged");

    private Consortium()
    {
    }

    /// <summary>A new one; whoever starts it leads it.</summary>
    public Consortium(int institutionId, int entryId, ConsortiumAct act)
    {
        (InstitutionId, EntryId, StartedAt) = (institutionId, entryId, act.At);
        Members.Add(new ConsortiumMember { SupplierId = act.SupplierId, State = PartnerState.Accepted, IsLead = true, InvitedAt = act.At, ExpiresAt = act.At, AnsweredAt = act.At });
        Write($"{act.Name} started it", act);
    }

    public int Id { get; private set; }

    /// <summary>The buyer. The consortium is not the buyer's: no filter of tenants holds for it, and whoever reads for the buyer asks for declared ones alone.</summary>
    public int InstitutionId { get; private set; }

    /// <summary>The contract of the buyer's register that it stands for.</summary>
    public int EntryId { get; private set; }

    public ConsortiumState State { get; private set; }

    public DateTimeOffset StartedAt { get; private set; }

    /// <summary>When it was declared to the buyer; null while it is not.</summary>
    public DateTimeOffset? DeclaredAt { get; private set; }

    /// <summary>Changes with every change, so that two partners who act at once do not undo each other.</summary>
    [NotAudited]
    public Guid Version { get; private set; } = Guid.NewGuid();

    public ICollection<ConsortiumMember> Members { get; private set; } = [];

    public ICollection<ConsortiumEvent> Events { get; private set; } = [];

    public string AuditSubject => $"consortium {Id} for contract {EntryId}";

    public ConsortiumMember Lead => Members.Single(m => m.IsLead);

    public IEnumerable<ConsortiumMember> Partners => Members.Where(m => m.State is PartnerState.Accepted);

    /// <summary>Two partners at least, and everybody who was invited has answered or was taken back.</summary>
    public bool IsReady => State is ConsortiumState.Forming && Partners.Count() > 1 && Members.All(m => m.State is not PartnerState.Invited);

    /// <summary>The supplier's place in it; null where it may not know of it.</summary>
    public ConsortiumMember? MemberFor(int supplierId, DateTimeOffset now) => Members.FirstOrDefault(m => m.SupplierId == supplierId && m.MaySee(now));

    /// <summary>The lead asks a supplier to join; one that has declined, left or let it lapse can be asked again.</summary>
    public Result<Done> Invite(int supplierId, string name, ConsortiumAct act)
    {
        if (Refusal(act, byLead: true) is { } problem)
        {
            return problem;
        }

        var known = Members.FirstOrDefault(m => m.SupplierId == supplierId);
        if (known?.MaySee(act.At) == true)
        {
            return new Problem.Conflict($"{name} is a partner already, or has an invitation that it has not answered");
        }

        if (Members.Count(m => m != known && m.State is PartnerState.Invited or PartnerState.Accepted) >= MostPartners)
        {
            return new Problem.Conflict($"A consortium has {MostPartners} partners at most");
        }

        if (known is null)
        {
            Members.Add(known = new ConsortiumMember { SupplierId = supplierId });
        }

        (known.State, known.InvitedAt, known.ExpiresAt, known.AnsweredAt, known.Shows) = (PartnerState.Invited, act.At, act.At + InvitationIsGoodFor, null, PartnerDisclosure.None);
        return Wrote($"{act.Name} invited {name}", act);
    }

    /// <summary>The invited supplier accepts, with what the others may see, or declines.</summary>
    public Result<Done> Answer(bool accepts, PartnerDisclosure shows, ConsortiumAct act)
    {
        var member = MemberFor(act.SupplierId, act.At);
        if (Refusal(act, byLead: false) is { } problem)
        {
            return problem;
        }

        if (member?.State is not PartnerState.Invited)
        {
            return new Problem.Conflict("There is no invitation to answer");
        }

        (member.State, member.Shows, member.AnsweredAt) = accepts ? (PartnerState.Accepted, shows, act.At) : (PartnerState.Declined, PartnerDisclosure.None, act.At);
        return Wrote(accepts ? $"{act.Name} accepted" : $"{act.Name} declined", act);
    }

    /// <summary>A partner goes. A consortium that was declared is no longer, and a quote that can still be withdrawn does not stand for it any more: nobody is held in a bid.</summary>
    public Result<Done> Leave(ConsortiumAct act)
    {
        if (Refusal(act, byLead: false, whileDeclared: true) is { } problem)
        {
            return problem;
        }

        var member = MemberFor(act.SupplierId, act.At)!;
        if (member.IsLead || member.State is not PartnerState.Accepted)
        {
            return new Problem.Conflict(member.IsLead ? "You lead it. Hand the lead on first, or give the consortium up" : "You have not joined it");
        }

        (member.State, member.Shows, member.AnsweredAt) = (PartnerState.Left, PartnerDisclosure.None, act.At);
        (State, DeclaredAt) = (ConsortiumState.Forming, null);
        return Wrote($"{act.Name} left", act);
    }

    /// <summary>The lead takes an invitation back that was not answered.</summary>
    public Result<Done> TakeBack(int memberId, string name, ConsortiumAct act)
    {
        if (Refusal(act, byLead: true) is { } problem)
        {
            return problem;
        }

        if (Members.FirstOrDefault(m => m.Id == memberId) is not { State: PartnerState.Invited } member)
        {
            return new Problem.NotFound();
        }

        (member.State, member.AnsweredAt) = (PartnerState.TakenBack, act.At);
        return Wrote($"{act.Name} took the invitation of {name} back", act);
    }

    /// <summary>The lead makes another partner the lead.</summary>
    public Result<Done> HandOn(int memberId, string name, ConsortiumAct act)
    {
        if (Refusal(act, byLead: true, whileDeclared: true) is { } problem)
        {
            return problem;
        }

        if (Members.FirstOrDefault(m => m.Id == memberId) is not { State: PartnerState.Accepted, IsLead: false } next)
        {
            return new Problem.NotFound();
        }

        if (act.HasQuote)
        {
            return QuoteStands;
        }

        (Lead.IsLead, next.IsLead) = (false, true);
        return Wrote($"{act.Name} handed the lead on to {name}", act);
    }

    /// <summary>The lead tells the buyer of it: only when everybody who was invited has accepted.</summary>
    public Result<Done> Declare(ConsortiumAct act)
    {
        if (Refusal(act, byLead: true) is { } problem)
        {
            return problem;
        }

        if (!IsReady)
        {
            return new Problem.Conflict(Partners.Count() < 2 ? "A consortium has two partners at least" : "Everybody who was invited has to accept first, or their invitation be taken back");
        }

        (State, DeclaredAt) = (ConsortiumState.Declared, act.At);
        return Wrote($"{act.Name} declared it to the buyer", act);
    }

    /// <summary>The lead gives it up.</summary>
    public Result<Done> Dissolve(ConsortiumAct act)
    {
        if (Refusal(act with { IsOpen = true }, byLead: true, whileDeclared: true) is { } problem)
        {
            return problem;
        }

        if (act.HasQuote)
        {
            return QuoteStands;
        }

        (State, DeclaredAt) = (ConsortiumState.Dissolved, null);
        return Wrote($"{act.Name} gave it up", act);
    }

    /// <summary>A partner says what the others may see.</summary>
    public Result<Done> Show(PartnerDisclosure shows, ConsortiumAct act)
    {
        if (Refusal(act with { IsOpen = true }, byLead: false, whileDeclared: true) is { } problem)
        {
            return problem;
        }

        if (MemberFor(act.SupplierId, act.At) is not { State: PartnerState.Accepted } member)
        {
            return new Problem.Conflict("You have not joined it");
        }

        member.Shows = shows;
        return Wrote($"{act.Name} changed what its partners see of it", act);
    }

    /// <summary>Keeps in its history what its partners are to know.</summary>
    public void Note(string words, ConsortiumAct act) => Write(words, act);

    // Whoever may not know of it gets what they would for one that is not there.
    private Problem? Refusal(ConsortiumAct act, bool byLead, bool whileDeclared = false)
    {
        var member = MemberFor(act.SupplierId, act.At);
        return member is null ? new Problem.NotFound()
            : byLead && !member.IsLead ? new Problem.Forbidden("Only the lead can do this")
            : State is ConsortiumState.Dissolved ? new Problem.Conflict("The lead has given this consortium up")
            : State is ConsortiumState.Declared && !whileDeclared ? new Problem.Conflict("It has been declared to the buyer, and stands as it is")
            : !act.IsOpen ? new Problem.Conflict("The opportunity is no longer open, so the consortium has run out")
            : null;
    }

    private Done Wrote(string words, ConsortiumAct act)
    {
        Write(words, act);
        return Done.Instance;
    }

    private void Write(string words, ConsortiumAct act)
    {
        Version = Guid.NewGuid();
        Events.Add(new ConsortiumEvent { At = act.At, Words = words });
    }
}
