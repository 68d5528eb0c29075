using System.Diagnostics;
using MediatR;
using WealthBuilding.Web.Infrastructure.Security;
using WealthBuilding.Web.Infrastructure.Tenancy;

namespace WealthBuilding.Web.Infrastructure.Messaging;

/// <summary>Logs each request's name, outcome, duration, institution and user; never what is in it.</summary>
internal sealed partial class LoggingBehavior<TRequest, TResponse>(ILogger<LoggingBehavior<TRequest, TResponse>> logger, CurrentInstitution institution, Actor actor)
    : IPipelineBehavior<TRequest, TResponse>
    where TRequest : notnull
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        var started = Stopwatch.GetTimestamp();
        var outcome = "failed";
        try
        {
            var response = await next();
            outcome = "done";
            return response;
        }
        finally
        {
            Handled(typeof(TRequest).DeclaringType?.Name ?? typeof(TRequest).Name, outcome,
                Stopwatch.GetElapsedTime(started).TotalMilliseconds, institution.Slug, actor.UserId);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Request} {Outcome} in {Milliseconds:0} ms for {Institution} by {UserId}")]
    private partial void Handled(string request, string outcome, double milliseconds, string? institution, int? userId);
}
