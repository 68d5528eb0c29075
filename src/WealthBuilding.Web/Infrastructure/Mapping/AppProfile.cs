using System.Reflection;
using AutoMapper;

namespace WealthBuilding.Web.Infrastructure.Mapping;

/// <summary>The base of every slice's map. Maps serve <c>ProjectTo</c> only: from a query to a row of a page, never from input to an entity.</summary>
public abstract class AppProfile : Profile
{
    protected AppProfile() => ConstrainedMethods.Remove(this);
}

/// <summary>AutoMapper before version 12 closes every method of Enumerable over every type; .NET 7 and later have constrained ones, which throw.</summary>
internal static class ConstrainedMethods
{
    public static void Remove(Profile profile) =>
        ((List<MethodInfo>)((AutoMapper.Configuration.IProfileConfiguration)profile).SourceExtensionMethods)
            .RemoveAll(m => m.IsGenericMethodDefinition
                && m.GetGenericArguments().Any(a => a.GetGenericParameterConstraints().Length > 0 || a.GenericParameterAttributes != 0));
}

internal static class MappingServiceCollectionExtensions
{
    /// <summary>Registers AutoMapper with every profile of the application.</summary>
    public static IServiceCollection AddMapping(this IServiceCollection services)
    {
        services.AddSingleton(_ => new MapperConfiguration(configuration =>
        {
            ConstrainedMethods.Remove((Profile)configuration);
            foreach (var profile in typeof(AppProfile).Assembly.GetTypes().Where(t => t is { IsAbstract: false } && t.IsSubclassOf(typeof(AppProfile))))
            {
                configuration.AddProfile((Profile)Activator.CreateInstance(profile, nonPublic: true)!);
            }
        }));
        services.AddSingleton(provider => provider.GetRequiredService<MapperConfiguration>().CreateMapper());
        return services;
    }
}
