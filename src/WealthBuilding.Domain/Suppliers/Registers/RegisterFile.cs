using WealthBuilding.Domain.Common;

namespace WealthBuilding.Domain.Suppliers.Registers;

/// <summary>Opens a file of a register, whichever register it is.</summary>
public static class RegisterFile
{
    /// <summary>Opens a file that should be of this kind; of the kinds of charities any stands for all three.</summary>
    /// <returns>The reader and the register that the file is really of, or one sentence that says what the file lacks.</returns>
    public static Result<OpenRegister> Open(RegisterKind kind, TextReader text, CompanyNumbers numbers) => kind switch
    {
        RegisterKind.CompaniesHouse => Opened(CompaniesHouseFile.Open(text, numbers), _ => kind),
        RegisterKind.CooperativesUk => Opened(CooperativesFile.Open(text, numbers), _ => kind),
        RegisterKind.Societies => Opened(SocietiesFile.Open(text), _ => kind),
        RegisterKind.Charities or RegisterKind.ScottishCharities or RegisterKind.NorthernIrishCharities => Opened(CharitiesFile.Open(text, numbers), f => f.Kind),
    };

    private static Result<OpenRegister> Opened<T>(Result<T> file, Func<T, RegisterKind> kind)
        where T : IRegisterReader =>
        file.IsDone ? new OpenRegister(kind(file.Value), file.Value) : file.Problem;
}

/// <summary>A register's file, ready to be gone through.</summary>
public sealed record OpenRegister(RegisterKind Kind, IRegisterReader Reader);
