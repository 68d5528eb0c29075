using MediatR;
using WealthBuilding.Web.Infrastructure.Jobs;

namespace WealthBuilding.Web.Features.Suppliers.Registration;

/// <summary>Removes what has run out, once a day while the site runs; it is found no more before that.</summary>
internal sealed class RegistrationTidy(IServiceScopeFactory scopes, ILogger<RegistrationTidy> logger) : PeriodicService(scopes, logger, TimeSpan.FromHours(24), "tidy")
{
    protected override Task SendAsync(IMediator mediator, CancellationToken cancellationToken) => mediator.Send(new RemoveOldDrafts.Command(), cancellationToken);
}
