using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Procurement.Matching;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Messaging;

namespace WealthBuilding.Web.Features.Procurement.Invitations;

/// <summary>Invitations as their form has them.</summary>
public sealed record InvitationForm
{
    /// <summary>Codes of suppliers that are ticked.</summary>
    public string[] Supplier { get; init; } = [];

    /// <summary>The one that the rule had picked when the page was opened; empty where nobody.</summary>
    public string? Pick { get; init; }

    /// <summary>Why that one is left out.</summary>
    public string? Reason { get; init; }

    public Guid? Version { get; init; }
}

/// <summary>Who was invited to quote for a contract, who can be, and whom the rule picks.</summary>
public static class ShowInvitations
{
    public sealed record Query(int Contract, InvitationForm? Typed = null) : IQuery<Model?>;

    /// <param name="WhyNot">Why nobody can be invited now; null where somebody can.</param>
    /// <param name="Elsewhere">Suppliers of the match list that are not registered here.</param>
    /// <param name="LeftOut">The reason for which the rule's choice was left out; null where it was not.</param>
    public sealed record Model(int Contract, string Title, string? WhyNot, IReadOnlyList<Invited> Invited, IReadOnlyList<Row> Rows, string? Pick, bool IsSettled, int Elsewhere, string? LeftOut, InvitationForm Form)
    {
        // The form's fields stand here under their own names, so that labels and errors find them.
        public string? Reason => Form.Reason;
    }

    public sealed record Invited(string Code, string Name, DateTimeOffset At, bool ByRule, bool? IsLocal);

    /// <param name="WholePercent">The fit that the rule compares.</param>
    public sealed record Row(string Code, string Name, int WholePercent, IReadOnlyList<MatchReason> Reasons, IReadOnlyList<MatchBlocker> Blockers, bool WasAsked, bool? IsLocal, bool IsTicked);

    internal sealed class Handler(AppDbContext db, InvitationDesk desk, TimeProvider clock) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query request, CancellationToken cancellationToken)
        {
            if (await desk.FindAsync(request.Contract, tracks: false, cancellationToken) is not { } entry)
            {
                return null;
            }

            var list = await desk.ListAsync(entry, cancellationToken);
            var form = request.Typed ?? new InvitationForm { Supplier = list.Pick is null ? [] : [list.Pick], Pick = list.Pick, Version = entry.Version };
            var ids = list.Invited.Select(i => i.SupplierId).ToList();
            var names = await db.Suppliers.AsNoTracking().Where(s => ids.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => (s.Code, s.Name), cancellationToken);
            return new Model(
                entry.Id, entry.Title, entry.WhyNotInvited(clock.GetUtcNow()), [.. list.Invited.Select(i => new Invited(names[i.SupplierId].Code, names[i.SupplierId].Name, i.InvitedAt, i.ByRule, i.IsLocal))],
                [.. list.Suppliers.OrderByDescending(s => s.Code == list.Pick).ThenByDescending(s => s.Candidate.IsFree)
                    .Select(s => new Row(s.Code, s.Match.Supplier.Name, s.Candidate.WholePercent, s.Match.Reasons, s.Match.Blockers, s.Candidate.WasAsked, s.IsLocal, form.Supplier.Contains(s.Code)))],
                list.Pick, list.IsSettled, list.Elsewhere, entry.Notice?.LeftOutReason, form with { Pick = list.Pick });
        }
    }
}
