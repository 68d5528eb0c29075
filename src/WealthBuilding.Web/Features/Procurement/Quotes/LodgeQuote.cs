using System.Globalization;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Procurement.Consortia;
using WealthBuilding.Domain.Procurement.Quotes;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Messaging;

namespace WealthBuilding.Web.Features.Procurement.Quotes;

/// <summary>Lodges a supplier's quote, or replaces the one that it has lodged, until the last day for bids is over.</summary>
public static class LodgeQuote
{
    public sealed record Command(string OwnSupplier, int Id, QuoteForm Form) : ICommand<Result<Done>>, IAboutContract
    {
        int? IAboutContract.ContractId => Id;

        /// <summary>Without what is quoted: commands are logged.</summary>
        public override string ToString() => $"{nameof(LodgeQuote)} {OwnSupplier} {Id}";
    }

    internal sealed class Handler(AppDbContext db, QuoteDesk desk, QuoteSeal seal, UnsentQuotes unsent, QuoteMail mail, TimeProvider clock) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (await desk.FindAsync(command.OwnSupplier, command.Id, cancellationToken) is not { } work)
            {
                return new Problem.NotFound();
            }

            var (errors, now, seen) = (new List<FieldError>(), clock.GetUtcNow(), desk.SeenOf(work.Entry, work.Buyer));
            if (command.Form.Seen is { Length: > 0 } code && code != seen.Code && work.Entry.TakesQuotes(now))
            {
                return QuoteErrors.ChangedMeanwhile;
            }

            if (work.Quote is { State: QuoteState.Lodged } stands && stands.Standing != command.Form.Stands && work.Entry.TakesQuotes(now))
            {
                return QuoteErrors.ReceivedAlready(stands.LodgedAt);
            }

            var draft = command.Form.Read(errors);
            if (errors.Count == 0)
            {
                errors.AddRange(draft.Errors(work.Entry.Lots.Count == 0 ? [] : work.Lots));
            }

            if (draft.Promises.Any(p => p.Text is not null && work.Asked.All(c => c.Id != p.CriterionId)))
            {
                errors.Add(new FieldError("Promise-1", "The criteria have changed since you opened this page: check what you promise"));
            }

            var consortium = await ConsortiumAsync(work, command.Form.Whose, errors, cancellationToken);
            if (errors.Count > 0)
            {
                return new Problem.Invalid(errors);
            }

            var taken = work.Entry.TakeQuote(now);
            if (!taken.IsDone)
            {
                return taken;
            }

            await SaveAsync(work, draft, seen, consortium, now, cancellationToken);
            await ForgetDraftAsync(work, command.Form.Draft, cancellationToken);
            return taken;
        }

        private async Task SaveAsync(QuoteWork work, QuoteDraft draft, SeenOpportunity seen, Consortium? consortium, DateTimeOffset now, CancellationToken cancellationToken)
        {
            var content = new QuoteContent
            {
                Prices = draft.Prices,
                Method = draft.Method!,
                References = draft.References,
                Promises = [.. draft.Promises.Where(p => p.Text is not null).Select(p => new QuotedPromise(p.CriterionId, work.Asked.Single(c => c.Id == p.CriterionId).Title, p.Text!))],
                MadeOn = seen,
                Stated = await desk.StatedAsync(work.Own.Id, cancellationToken),
                Members = await desk.MembersAsync(work, consortium, cancellationToken),
                Nonce = QuoteSeal.NewNonce(),
            };
            var quote = work.Quote ?? new Quote(work.Entry.InstitutionId, work.Entry.Id, work.Own.Id, work.Entry.Round);
            if (work.Quote is null)
            {
                db.Quotes.Add(quote);
            }

            var (closed, fingerprint) = seal.Seal(content, work.Entry.Id, work.Own.Id, work.Entry.Round, work.Entry.QuotesCloseAt!.Value);
            quote.Lodge(closed, fingerprint, consortium?.Id, now);
            await mail.ReceiptAsync(work, fingerprint, now, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
        }

        // What another window saved meanwhile is no part of what was sent: it stays.
        private async Task ForgetDraftAsync(QuoteWork work, string? draft, CancellationToken cancellationToken)
        {
            if (draft is null || await unsent.FindAsync(work, cancellationToken) is not { } kept || kept.Code == draft)
            {
                await unsent.ForgetAsync(work, cancellationToken);
                await db.SaveChangesAsync(cancellationToken);
            }
        }

        private async Task<Consortium?> ConsortiumAsync(QuoteWork work, string? whose, List<FieldError> errors, CancellationToken cancellationToken)
        {
            if (string.IsNullOrEmpty(whose))
            {
                return null;
            }

            if (int.TryParse(whose, CultureInfo.InvariantCulture, out var id) && (await desk.ConsortiaAsync(work, cancellationToken)).FirstOrDefault(c => c.Id == id) is { } consortium)
            {
                return consortium;
            }

            errors.Add(new FieldError(nameof(QuoteForm.Whose), "Select for whom you quote: a consortium must be declared to the buyer first"));
            return null;
        }
    }
}

/// <summary>Takes a supplier's quote back; what it said is deleted.</summary>
public static class WithdrawQuote
{
    public sealed record Command(string OwnSupplier, int Id) : ICommand<Result<Done>>, IAboutContract
    {
        int? IAboutContract.ContractId => Id;
    }

    internal sealed class Handler(AppDbContext db, QuoteDesk desk, TimeProvider clock) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (await desk.FindAsync(command.OwnSupplier, command.Id, cancellationToken) is not { Quote: { } quote } work)
            {
                return new Problem.NotFound();
            }

            var now = clock.GetUtcNow();
            var withdrawn = quote.Withdraw(!work.Entry.LetsQuotesGo(now), now);
            if (withdrawn.IsDone)
            {
                await db.AreGoneAsync(work.Entry, [quote], cancellationToken);
                await db.SaveChangesAsync(cancellationToken);
            }

            return withdrawn;
        }
    }
}
