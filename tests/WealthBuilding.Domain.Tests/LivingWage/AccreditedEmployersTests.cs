using WealthBuilding.Domain.LivingWage.Compliance;
using WealthBuilding.Domain.Suppliers.Matching;
using WealthBuilding.Domain.Suppliers.Registration;

namespace WealthBuilding.Domain.Tests.LivingWage;

/// <summary>Whether a supplier stands in a list of accredited employers: the number decides, the name where no number speaks against it.</summary>
public sealed class AccreditedEmployersTests
{
    private const string Name = "Otterbrook Stationery Example Ltd";

    [Theory]
    [InlineData(Name, null, "GB-COH", "99000243", true)]
    [InlineData("OTTERBROOK STATIONERY EXAMPLE LIMITED", null, "GB-COH", "99000243", true)]
    [InlineData(Name, "99000243", "GB-COH", "99000243", true)]
    [InlineData(Name, "99999999", "GB-COH", "99000243", false)]
    [InlineData("Paper of Otterbrook", "99000243", "GB-COH", "99000243", true)]
    [InlineData("Paper of Otterbrook", null, "GB-COH", "99000243", false)]
    [InlineData(Name, "4142000", "GB-COH", "04142000", true)]
    [InlineData("Paper of Otterbrook", "4142000", "GB-COH", "04142000", true)]
    [InlineData(Name, "4142001", "GB-COH", "04142000", false)]
    [InlineData("Paper of Otterbrook", "1090095", "GB-CHC", "1090095", true)]
    [InlineData("Paper of Otterbrook", "1090095", "GB-COH", "01090095", false)]
    [InlineData("Paper of Otterbrook", "01090095", "GB-CHC", "1090095", false)]
    [InlineData(Name, "1090095", "GB-COH", "04142000", true)]
    [InlineData(Name, "SC042386", "GB-SC", "SC042387", false)]
    [InlineData(Name, "LWF 12-a?", "GB-COH", "99000243", true)]
    public void The_number_decides_before_the_name(string listed, string? number, string scheme, string value, bool isFound) =>
        Assert.Equal(isFound, List(listed, number).Has([Name], [new RegisterNumber(scheme, value)], null));

    [Theory]
    [InlineData(Name, "99999999", null, true)]
    [InlineData(Name, "99999999", "99000243", false)]
    [InlineData("Paper of Otterbrook", "99000243", "99000243", true)]
    [InlineData("Paper of Otterbrook", null, "99000243", false)]
    public void Without_a_record_the_number_in_the_contract_is_asked(string listed, string? number, string? written, bool isFound) =>
        Assert.Equal(isFound, List(listed, number).Has([Name], [], written));

    private static AccreditedEmployers List(string name, string? number) => new([new AccreditedEmployer(1, name, PayeeName.KeyOf(name), number, null, null)], Seeds.CompanyNumbers);
}
