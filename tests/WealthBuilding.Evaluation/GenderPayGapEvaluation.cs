using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Suppliers.Resolution;

namespace WealthBuilding.Evaluation;

/// <summary><c>gender-pay-gap FOLDER [--errors]</c>: employers' other spellings and former names against their names of today.</summary>
internal static class GenderPayGapEvaluation
{
    private const double SpellingsGoal = 0.998;
    private const double RenamesGoal = 0.95;
    private const double WronglyJoinedGoal = 0.02;

    internal static int Run(string folder, string[] options)
    {
        var spellings = LabelledName.Read(Path.Combine(folder, "gpg_fmt.csv"), "variant", "id");
        var renames = LabelledName.Read(Path.Combine(folder, "gpg_ren.csv"), "variant", "id");
        var today = Load(folder, []);
        var withHistory = Load(folder, renames);
        var bare = renames.ConvertAll(n => n with { Raw = n.Raw with { Postcode = null } });
        var format = Measure("spellings, with postcode", today, spellings, options);
        Measure("spellings, without", today, spellings.ConvertAll(n => n with { Raw = n.Raw with { Postcode = null } }), options);
        var history = Measure("renames, former names loaded", withHistory, renames, options);
        Measure("renames, former names loaded, no postcode", withHistory, bare, []);
        var renamed = Measure("renames, not loaded", today, renames, options);
        var renamedBare = Measure("renames, not loaded, no postcode", today, bare, options);
        var worst = Math.Max(renamed.Wrong, renamedBare.Wrong) / (double)renames.Count;
        return format.Recall >= SpellingsGoal && history.Recall >= RenamesGoal && worst <= WronglyJoinedGoal ? 0 : 1;
    }

    private static RegisterFolder Load(string folder, List<LabelledName> former)
    {
        var register = new RegisterFolder();
        using var reader = File.OpenText(Path.Combine(folder, "gpg_sup.csv"));
        var table = new CsvTable(reader);
        while (table.Read())
        {
            register.Add(table["supplier_id"], table["name"], table["supplier_id"], string.Empty, table["postcode"], string.Empty);
        }

        foreach (var name in former.Where(n => register.Has(n.Expected)))
        {
            register.Builder.AddName(register.EntityOf(name.Expected), name.Raw.Name, NameKind.Previous, null);
        }

        return register;
    }

    private static ResolutionFigures Measure(string what, RegisterFolder register, List<LabelledName> names, string[] options)
    {
        var resolver = new SupplierResolver(register.Index, ResolutionThresholds.Default, people: RegisterFolder.People);
        var (figures, errors) = (new ResolutionFigures(), new ErrorPrinter(register, options));
        Console.WriteLine(what);
        foreach (var name in names)
        {
            var result = resolver.Resolve(name.Raw);
            figures.Add(name.Expected, result.Outcome == ResolutionOutcome.Joined ? register.IdOf(result.Candidates[0].Entity) : null);
            if (options.Contains("--errors"))
            {
                errors.Print(name, result);
            }
        }

        Console.WriteLine($"  {figures}; wrongly joined {(double)figures.Wrong / figures.Names:0.0000}");
        return figures;
    }
}
