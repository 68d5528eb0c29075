using FluentValidation;
using MediatR;

namespace WealthBuilding.Web.Infrastructure.Messaging;

internal static class MessagingServiceCollectionExtensions
{
    private static readonly Type[] Contracts = [typeof(IRequestHandler<,>), typeof(INotificationHandler<>), typeof(IValidator<>)];

    /// <summary>Registers MediatR, every handler and validator of the application, and the pipeline: logging, validation, transaction.</summary>
    public static IServiceCollection AddMessaging(this IServiceCollection services)
    {
        services.AddScoped<ServiceFactory>(provider => provider.GetRequiredService);
        services.AddScoped<IMediator, Mediator>();
        services.AddTransient(typeof(IPipelineBehavior<,>), typeof(LoggingBehavior<,>));
        services.AddTransient(typeof(IPipelineBehavior<,>), typeof(ValidationBehavior<,>));
        services.AddTransient(typeof(IPipelineBehavior<,>), typeof(TransactionBehavior<,>));

        var implementations =
            from type in typeof(Program).Assembly.GetTypes()
            where type is { IsClass: true, IsAbstract: false, ContainsGenericParameters: false }
            from contract in type.GetInterfaces()
            where contract.IsGenericType && Contracts.Contains(contract.GetGenericTypeDefinition())
            select (contract, type);

        foreach (var (contract, type) in implementations)
        {
            services.AddTransient(contract, type);
        }

        return services;
    }
}
