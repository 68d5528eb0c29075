using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using WealthBuilding.Web.Infrastructure.Security;

namespace WealthBuilding.Web.Tests.Architecture;

public sealed class StartTests
{
    [Fact]
    public void The_site_refuses_to_start_where_an_action_says_nothing_of_who_may()
    {
        var open = new ControllerActionDescriptor { DisplayName = "Open.Door", EndpointMetadata = [] };

        var refusal = Assert.Throws<InvalidOperationException>(() => ActionRules.Check(new Actions([open])));

        Assert.Contains("Open.Door", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_action_with_a_permission_may_start()
    {
        var closed = new ControllerActionDescriptor { DisplayName = "Closed.Door", EndpointMetadata = [new RequirePermissionAttribute("spend.read")] };

        ActionRules.Check(new Actions([closed]));
    }

    private sealed class Actions(ActionDescriptor[] items) : IActionDescriptorCollectionProvider
    {
        public ActionDescriptorCollection ActionDescriptors { get; } = new(items, 1);
    }
}
