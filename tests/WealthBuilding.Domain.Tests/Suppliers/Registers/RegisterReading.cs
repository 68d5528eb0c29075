using WealthBuilding.Domain.Suppliers.Registers;

namespace WealthBuilding.Domain.Tests.Suppliers.Registers;

internal static class RegisterReading
{
    internal static List<RegisterRecord> All(IRegisterReader reader)
    {
        var records = new List<RegisterRecord>();
        while (reader.Read())
        {
            records.Add(reader.ToRecord());
        }

        return records;
    }
}
