using MediatR;
using WealthBuilding.Web.Data;

namespace WealthBuilding.Web.Infrastructure.Messaging;

/// <summary>Runs a command in one transaction; on SQLite, one writer at a time, and on PostgreSQL one command at a time about a contract. Queries and jobs do not pass through here.</summary>
internal sealed class TransactionBehavior<TRequest, TResponse>(UnitOfWork work, AppDbContext db) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : ICommand<TResponse>
{
    public Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next) =>
        work.RunAsync(
            async () =>
            {
                if (request is IAboutContract { ContractId: { } contract })
                {
                    await db.AwaitTurnAsync(contract, cancellationToken);
                }
                else if (request is IAboutConsortium { ConsortiumId: var consortium })
                {
                    await db.AwaitTurnOfConsortiumAsync(consortium, cancellationToken);
                }

                return await next();
            },
            cancellationToken);
}
