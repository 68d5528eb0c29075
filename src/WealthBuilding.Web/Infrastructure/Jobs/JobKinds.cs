using WealthBuilding.Web.Infrastructure.Messaging;

namespace WealthBuilding.Web.Infrastructure.Jobs;

/// <summary>The commands that may stand in the table of jobs, by name. Nothing else is ever made from what the table says.</summary>
internal static class JobKinds
{
    private static readonly Dictionary<string, Type> ByName = typeof(JobKinds).Assembly.GetTypes()
        .Where(t => t is { IsAbstract: false } && typeof(IJob).IsAssignableFrom(t))
        .ToDictionary(NameOf, StringComparer.Ordinal);

    /// <summary>The slice's name, for example <c>RunImport</c>.</summary>
    public static string NameOf(Type command) => command.DeclaringType?.Name ?? command.Name;

    public static Type? Find(string name) => ByName.GetValueOrDefault(name);
}
