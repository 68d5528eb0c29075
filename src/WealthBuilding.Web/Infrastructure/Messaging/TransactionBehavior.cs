using MediatR;
using WealthBuilding.Web.Data;

namespace WealthBuilding.Web.Infrastructure.Messaging;

/// <summary>Runs a command in one transaction; on SQLite, one writer at a time. Queries and jobs do not pass through here.</summary>
internal sealed class TransactionBehavior<TRequest, TResponse>(UnitOfWork work) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : ICommand<TResponse>
{
    public Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next) =>
        work.RunAsync(() => next(), cancellationToken);
}
