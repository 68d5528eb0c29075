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
    public sealed record Command(string OwnSupplier, int Id) : ICommand<Result<Done>>, IAboutContract
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

            await unsent.ForgetAsync(work, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            return Done.Instance;
        }
    }
}
