using MediatR;
using WealthBuilding.Web.Features.Suppliers.Matching;
using WealthBuilding.Web.Infrastructure.Messaging;

namespace WealthBuilding.Web.Features.Suppliers.Published;

/// <summary>Finds out anew which supplier each payee of every institution is: after a register was imported or suppliers were changed in number.</summary>
public static class ResolveAllPayees
{
    /// <summary>Answers how many payees are another supplier's now.</summary>
    public sealed record Command : IStepwise<int>;

    internal sealed class Handler(PayeeResolution resolution) : IRequestHandler<Command, int>
    {
        public Task<int> Handle(Command command, CancellationToken cancellationToken) => resolution.ResolveAllAsync(cancellationToken);
    }
}
