using System.Globalization;
using WealthBuilding.Domain.Suppliers.Resolution;

namespace WealthBuilding.Evaluation;

/// <summary>Prints each name that came out wrong or was missed, with what spoke for and against, for reading one by one.</summary>
internal sealed class ErrorPrinter(RegisterFolder register, string[] options)
{
    private readonly string? _half = Array.IndexOf(options, "--half") is >= 0 and var at && at + 1 < options.Length ? options[at + 1] : null;

    internal void Print(LabelledName name, SupplierResolution result)
    {
        var answer = result.Outcome == ResolutionOutcome.Joined ? register.IdOf(result.Candidates[0].Entity) : string.Empty;
        if (answer == name.Expected || (_half is not null && name.IsEven != (_half == "even")))
        {
            return;
        }

        var known = register.NamesById.TryGetValue(name.Expected, out var names) ? string.Join(" | ", names) : "none of these";
        Console.WriteLine($"{(answer.Length > 0 ? "WRONG " : "missed")}  {name.Raw.Name} [{name.Raw.Postcode}] = {name.Expected} {known}");
        foreach (var candidate in result.Candidates.Take(2))
        {
            var id = register.IdOf(candidate.Entity);
            var spoken = string.Join("; ", candidate.Reasons.Select(r => string.Create(CultureInfo.InvariantCulture, $"{r.Code} {r.Weight:+0.0;-0.0;0} {(r.Code is "missing" or "extra" or "spelling" ? r.Text : string.Empty)}")));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"        {candidate.Score:0.000} {result.Outcome} {id} {register.NamesById[id][0]}: {spoken}"));
        }
    }
}
