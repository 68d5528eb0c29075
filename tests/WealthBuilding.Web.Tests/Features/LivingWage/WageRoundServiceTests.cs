using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Web.Features.LivingWage.Cases;
using WealthBuilding.Web.Infrastructure.Security;
using WealthBuilding.Web.Infrastructure.Settings;
using WealthBuilding.Web.Infrastructure.Tenancy;
using WealthBuilding.Web.Tests.Support;

namespace WealthBuilding.Web.Tests.Features.LivingWage;

/// <summary>The rounds of all institutions, one after the other.</summary>
public sealed class WageRoundServiceTests
{
    [Fact]
    public async Task A_round_that_fails_does_not_keep_the_next_institution_from_its_own()
    {
        var made = new List<string>();
        await using var services = new ServiceCollection().AddScoped<Actor>().AddScoped<CurrentInstitution>().AddSingleton(made).AddScoped<IMediator, Rounds>()
            .AddSingleton(Options.Create(new PeriodicSettings { FirstAfterSeconds = 0 })).BuildServiceProvider();
        using var service = new WageRoundService(services.GetRequiredService<IServiceScopeFactory>(), NullLogger<WageRoundService>.Instance);

        await service.StartAsync(CancellationToken.None);
        await Patience.UntilAsync("the second round is made", () => Task.FromResult(made.Count == 2));
        await service.StopAsync(CancellationToken.None);

        Assert.Equal(["first", "second"], made);
    }

    /// <summary>Two institutions, of which the first one's round fails.</summary>
    private sealed class Rounds(CurrentInstitution institution, List<string> made) : Mediator(null!), IMediator
    {
        Task<TResponse> IMediator.Send<TResponse>(IRequest<TResponse> request, CancellationToken cancellationToken)
        {
            if (request is ListRounds.Query)
            {
                return Task.FromResult((TResponse)(object)new List<Institution> { new("first", "First", InstitutionKind.Council, []), new("second", "Second", InstitutionKind.Council, []) });
            }

            made.Add(institution.Slug!);
            return institution.Slug == "first" ? throw new InvalidOperationException("It fails.") : Task.FromResult((TResponse)(object)new WageRound.Answer(0, 0));
        }
    }
}
