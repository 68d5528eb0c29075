namespace WealthBuilding.Web.Infrastructure.Security;

/// <summary>Who is acting: the signed-in user of the request, or the command that runs.</summary>
public sealed class Actor
{
    public int? UserId { get; private set; }

    public string Name { get; private set; } = "system";

    public void Is(int userId, string name)
    {
        UserId = userId;
        Name = name;
    }

    public void IsCommand(string name) => Name = name;
}
