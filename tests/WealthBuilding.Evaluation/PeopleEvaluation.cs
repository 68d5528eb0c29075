using System.Diagnostics;
using System.Globalization;
using WealthBuilding.Domain.Suppliers.People;
using WealthBuilding.Domain.Suppliers.Registers;
using WealthBuilding.Tests.Shared;
using WealthBuilding.Web.Infrastructure.Files;
using WealthBuilding.Web.Infrastructure.Settings;

namespace WealthBuilding.Evaluation;

/// <summary>How many real organisations would be named in public, and how many made-up people. No payee's name is printed.</summary>
public static class PeopleEvaluation
{
    /// <param name="folder">The folder of real data, with <c>spend</c> and <c>evaluation</c> in it.</param>
    /// <param name="misses">Whether to list organisations of the registers that are not recognised.</param>
    public static int Run(string folder, bool misses)
    {
        var seeds = new SeedFiles(Microsoft.Extensions.Options.Options.Create(new StorageSettings()));
        var words = PeopleWords.Load(seeds.OpenReference);
        var recogniser = new PayeeRecogniser(words);
        var named = NamedPeople(recogniser);
        var shown = ShownNarratives(words);
        Console.WriteLine($"made-up people: {named} of 5000 named, {shown} of 5000 found in narratives");
        var spend = PeopleSpend.Read(folder, recogniser);
        Print(spend);
        var isGood = true;
        var held = OrganisationSets.RegisterKeys(folder);
        foreach (var set in OrganisationSets.Read(folder, spend, seeds))
        {
            isGood &= Measure(recogniser, set, held, misses);
        }

        Wording(words, PeopleSpend.Wordings(folder));

        Speed(recogniser, [.. spend.Select(p => p.Name)]);
        return named == 0 && shown == 0 && isGood ? 0 : 1;
    }

    private static int NamedPeople(PayeeRecogniser recogniser) => GeneratedPeople.All().Count(p =>
        PublicName.Of(p.Payee, recogniser.Recognise(p.Payee)).Contains(p.Marker, StringComparison.OrdinalIgnoreCase));

    private static int ShownNarratives(PeopleWords words)
    {
        var narratives = new PublicText(words, NarrativePolicy.PublishRedacted);
        return GeneratedPeople.All().Count(p =>
            narratives.Of(p.Narrative, p.Category, PublicationOutcome.Publish).Text.Contains(p.Marker, StringComparison.OrdinalIgnoreCase)
            || narratives.Redact(p.Narrative).Text.Contains(p.Marker, StringComparison.OrdinalIgnoreCase));
    }

    private static void Print(IReadOnlyList<PeopleSpend.Payee> spend)
    {
        var total = Math.Max(1, spend.Sum(p => Math.Abs(p.Pence)));
        foreach (var group in spend.GroupBy(p => p.Finding.Nature).OrderBy(g => g.Key))
        {
            var pence = group.Sum(p => Math.Abs(p.Pence));
            Console.WriteLine(Line($"spend: {group.Key}: {group.Count()} names of {spend.Count} ({(double)group.Count() / spend.Count:P1}), £{pence / 100} ({(double)pence / total:P1} of the pounds, signs aside)"));
            foreach (var reason in group.GroupBy(p => p.Finding.Reasons[0]).OrderByDescending(r => r.Count()))
            {
                Console.WriteLine(Line($"    {reason.Key}: {reason.Count()} names, £{reason.Sum(p => Math.Abs(p.Pence)) / 100}"));
            }
        }
    }

    private static void Wording(PeopleWords words, IReadOnlyDictionary<string, long> wordings)
    {
        var shown = wordings.Where(w => PublicWording.NamesNobody(words, w.Key)).ToList();
        Console.WriteLine(Line($"departments and categories in the spend files: {shown.Count} of {wordings.Count} wordings may be public, on {(double)shown.Sum(w => w.Value) / Math.Max(1, wordings.Values.Sum()):P1} of the cells"));
    }

    private static bool Measure(PayeeRecogniser recogniser, OrganisationSets.Set set, HashSet<string> held, bool misses)
    {
        var missed = set.Names.Where(n => recogniser.Recognise(n).Nature is not PayeeNature.Organisation).ToList();
        var share = set.Names.Count == 0 ? 1 : 1 - ((double)missed.Count / set.Names.Count);
        var stillMissed = missed.Count(n => recogniser.Recognise(n, new PayeeFacts { IsNameInRegister = held.Contains(RegisterName.Key(n)) }).Nature is not PayeeNature.Organisation);
        Console.WriteLine(Line($"{set.What}: {set.Names.Count - missed.Count} of {set.Names.Count} recognised, {share:F3} (aim {set.Aim:F2}); {set.Names.Count - stillMissed} with the registers held"));
        if (misses && set.IsPublic)
        {
            missed.ForEach(n => Console.WriteLine($"    {n}"));
        }

        return share >= set.Aim;
    }

    private static void Speed(PayeeRecogniser recogniser, string[] names)
    {
        var watch = Stopwatch.StartNew();
        var done = 0;
        for (var round = 0; round < 5; round++)
        {
            foreach (var name in names)
            {
                done += recogniser.Recognise(name).Reasons.Count > 0 ? 1 : 0;
            }
        }

        Console.WriteLine(Line($"speed: {done / Math.Max(0.001, watch.Elapsed.TotalSeconds):N0} names a second on one core"));
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
