using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Suppliers.Record;
using WealthBuilding.Domain.Suppliers.Registration;
using WealthBuilding.Web.Features.ReferenceData.Published;

namespace WealthBuilding.Web.Features.Suppliers.Registration;

/// <summary>What the registers that are held say of a number, in the shape that a registration keeps.</summary>
internal sealed class RegisterFindings(RegisterLookup lookup, TimeProvider clock)
{
    public async Task<IReadOnlyList<RegisterSaid>> ByNumberAsync(RegisterNumber number, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var findings = await lookup.OfIdentifierAsync(new IdentifierValue(number.Scheme, number.Value), cancellationToken);
        return [.. findings.Select(f => Said(f, today))];
    }

    private static RegisterSaid Said(RegisterFinding finding, DateOnly today) => new(
        finding.RegisterName, finding.Number, finding.Name, finding.LegalForm, finding.Ownership, finding.Purpose, finding.Status, finding.IsLive,
        finding.SicCodes, finding.Street, finding.Town, finding.Postcode, finding.IncorporatedOn, today);
}
