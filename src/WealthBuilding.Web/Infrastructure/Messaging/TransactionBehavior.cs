using MediatR;
using WealthBuilding.Web.Data;

namespace WealthBuilding.Web.Infrastructure.Messaging;

/// <summary>Runs a command in one transaction; on SQLite, one writer at a time. Queries and jobs do not pass through here.</summary>
internal sealed class TransactionBehavior<TRequest, TResponse>(AppDbContext db, WriterGate gate) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : ICommand<TResponse>
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        if (db.Database.CurrentTransaction is not null)
        {
            return await next();
        }

        using var turn = await gate.EnterAsync(db, cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var response = await next();
        await transaction.CommitAsync(cancellationToken);
        return response;
    }
}
