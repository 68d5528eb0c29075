using MediatR;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Procurement.Quotes;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Messaging;

namespace WealthBuilding.Web.Features.Procurement.Quotes;

/// <summary>Keeps what was typed into the form of a quote, right or wrong, for the person who typed it. Nothing is sent.</summary>
public static class KeepQuote
{
    public sealed record Command(string OwnSupplier, int Id, QuoteForm Form) : ICommand<Result<Done>>, IAboutContract
    {
        int? IAboutContract.ContractId => Id;

        /// <summary>Without what is typed: commands are logged.</summary>
        public override string ToString() => $"{nameof(KeepQuote)} {OwnSupplier} {Id}";
    }

    internal sealed class Handler(AppDbContext db, QuoteDesk desk, UnsentQuotes unsent, TimeProvider clock) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (await desk.FindAsync(command.OwnSupplier, command.Id, cancellationToken) is not { } work)
            {
                return new Problem.NotFound();
            }

            if (work.Entry.WhyNoQuotes(clock.GetUtcNow()) is { } why)
            {
                return new Problem.Conflict(why);
            }

            if (command.Form.Characters > UnsentQuote.MostCharacters)
            {
                return QuoteErrors.TooLongToKeep;
            }

            await unsent.KeepAsync(work, command.Form, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            return Done.Instance;
        }
    }
}

/// <summary>Deletes what was kept of a form that the person has not sent.</summary>
public static class ForgetUnsentQuote
{
    /// <param name="Draft">Which draft the page shows that is to be deleted; null where it does not say.</param>
    public sealed record Command(string OwnSupplier, int Id, string? Draft = null) : ICommand<Result<Done>>, IAboutContract
    {
        int? IAboutContract.ContractId => Id;
    }

    internal sealed class Handler(AppDbContext db, QuoteDesk desk, UnsentQuotes unsent) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (await desk.FindAsync(command.OwnSupplier, command.Id, cancellationToken) is not { } work)
            {
                return new Problem.NotFound();
            }

            if (command.Draft is { } draft && await unsent.FindAsync(work, cancellationToken) is { } kept && kept.Code != draft)
            {
                return QuoteErrors.NewerDraft(kept.At);
            }

            await unsent.ForgetAsync(work, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            return Done.Instance;
        }
    }
}

/// <summary>Puts what another window had saved into the form of a quote again. What stands in the form is kept in its place.</summary>
public static class TakeBackDraft
{
    /// <param name="Other">Which draft: its code.</param>
    public sealed record Command(string OwnSupplier, int Id, string? Other, QuoteForm Form) : ICommand<Result<Done>>, IAboutContract
    {
        int? IAboutContract.ContractId => Id;

        /// <summary>Without what is typed: commands are logged.</summary>
        public override string ToString() => $"{nameof(TakeBackDraft)} {OwnSupplier} {Id}";
    }

    internal sealed class Handler(AppDbContext db, QuoteDesk desk, UnsentQuotes unsent, TimeProvider clock) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (await desk.FindAsync(command.OwnSupplier, command.Id, cancellationToken) is not { } work)
            {
                return new Problem.NotFound();
            }

            if (work.Entry.WhyNoQuotes(clock.GetUtcNow()) is { } why)
            {
                return new Problem.Conflict(why);
            }

            if (command.Form.Characters > UnsentQuote.MostCharacters)
            {
                return QuoteErrors.TooLongToKeep;
            }

            var isTaken = await unsent.TakeBackAsync(work, command.Other, command.Form, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            return isTaken ? Done.Instance : QuoteErrors.NotKeptAnyMore;
        }
    }
}
