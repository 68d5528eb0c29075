using System.Globalization;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Procurement.Matching;
using WealthBuilding.Domain.Suppliers.Resolution;

namespace WealthBuilding.Evaluation;

/// <summary>An award of <c>history.csv</c>.</summary>
/// <param name="Firm">The firm that won it, its spellings joined.</param>
/// <param name="Spelling">The firm as the award writes it.</param>
internal sealed record HistoricAward(string Firm, string Spelling, DateOnly On, string Title, string Description, IReadOnlyList<string> Cpv, long? Pence)
{
    internal PastWork Work => new(WorkKind.Award, On, Title, Description, Cpv, Pence, null);
}

/// <summary>A need and who was taken for it: as firms, and as the award spells them.</summary>
internal sealed record MatchingCase(Need Need, HashSet<string> Firms, HashSet<string> Spellings);

/// <summary>The files of <c>matching FOLDER</c>, with the spellings of one firm joined as open names of payees are: by name and postcode, from the joining threshold on.</summary>
internal sealed class MatchingFolder
{
    private readonly Dictionary<string, SupplierText> _firms = new(StringComparer.Ordinal);
    private readonly List<SupplierText> _spellings = [];
    private readonly Dictionary<string, string> _firmOf = new(StringComparer.Ordinal);

    internal List<HistoricAward> History { get; } = [];

    internal List<MatchingCase> Cases { get; } = [];

    internal int Spellings => _firmOf.Count;

    internal int Firms => _firms.Count;

    internal static MatchingFolder Read(string folder)
    {
        var read = new MatchingFolder();
        read.ReadSuppliers(Rows(folder, "suppliers.csv", t => new SupplierRow(t["id"], t["name"], t.Optional("postcode"), t["capabilities"], Codes(t["cpv"]))));
        read.History.AddRange(Rows(folder, "history.csv", t => new HistoricAward(read._firmOf[t["supplier"]], t["supplier"], Day(t["date"]), t["title"], t["description"], Codes(t["cpv"]), Pence(t["value"]))).OrderBy(h => h.On));
        var relevant = Rows(folder, "relevant.csv", t => (Opportunity: t["opportunity"], Supplier: t["supplier"])).ToLookup(r => r.Opportunity, r => r.Supplier);
        read.Cases.AddRange(Rows(folder, "opportunities.csv", t => (Id: t["id"], Need: new Need { Title = t["title"], Description = t["description"], Cpv = Codes(t["cpv"]), ValuePence = Pence(t["value"]), Day = Day(t["date"]) }))
            .Where(o => relevant[o.Id].Any()).Select(o => new MatchingCase(o.Need, [.. relevant[o.Id].Select(s => read._firmOf[s])], [.. relevant[o.Id]])).OrderBy(c => c.Need.Day));
        return read;
    }

    /// <summary>Every award whose firm had won before, in the order of time: what could be learnt from on the way.</summary>
    internal IEnumerable<MatchingCase> Repeats() => History
        .Where(h => History.Exists(e => e.Firm == h.Firm && e.On < h.On))
        .GroupBy(h => (h.On, h.Title, h.Description))
        .Select(g => new MatchingCase(NeedOf(g.First()), [.. g.Select(h => h.Firm)], [.. g.Select(h => h.Spelling)])).OrderBy(c => c.Need.Day);

    /// <summary>What is known before a day: never an award of that day or later. Firms that have neither words nor awards by then are not there.</summary>
    internal List<SupplierText> Before(DateOnly day)
    {
        var awards = History.Where(h => h.On < day).ToLookup(h => h.Firm);
        return [.. _firms.Values.Where(f => f.OwnWords.Count > 0 || f.Categories.Count > 0 || awards[f.Id].Any()).Select(f => f with { Work = [.. awards[f.Id].Select(h => h.Work)] })];
    }

    /// <summary>The same, with every spelling a supplier of its own: what whoever joins nothing knows.</summary>
    internal List<SupplierText> SpellingsBefore(DateOnly day)
    {
        var awards = History.Where(h => h.On < day).ToLookup(h => h.Spelling);
        return [.. _spellings.Where(s => s.OwnWords.Count > 0 || awards[s.Id].Any()).Select(s => s with { Work = [.. awards[s.Id].Select(h => h.Work)] })];
    }

    private static Need NeedOf(HistoricAward award) => new() { Title = award.Title, Description = award.Description, Cpv = award.Cpv, ValuePence = award.Pence, Day = award.On };

    private void ReadSuppliers(List<SupplierRow> rows)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            _firmOf[rows[i].Id] = rows[i].Id;
            _spellings.Add(new SupplierText { Id = rows[i].Id, Name = rows[i].Name, OwnWords = rows[i].Capabilities.Length > 0 ? [rows[i].Capabilities] : [] });
        }

        foreach (var cluster in NameClusters.Propose([.. rows.Select(r => new ClusterMember(new RawSupplier(r.Name, r.Postcode, null, null), 0))], ResolutionThresholds.Default.Join))
        {
            var first = cluster.Members.Min();
            foreach (var member in cluster.Members)
            {
                _firmOf[rows[member].Id] = rows[first].Id;
            }
        }

        foreach (var group in rows.GroupBy(r => _firmOf[r.Id]))
        {
            _firms[group.Key] = new SupplierText
            {
                Id = group.Key,
                Name = group.First().Name,
                OwnWords = [.. group.Select(r => r.Capabilities).Where(c => c.Length > 0)],
                Categories = [.. group.SelectMany(r => r.Cpv).Distinct(StringComparer.Ordinal)],
            };
        }
    }

    private static List<T> Rows<T>(string folder, string file, Func<CsvTable, T> read)
    {
        using var reader = File.OpenText(Path.Combine(folder, file));
        var (rows, table) = (new List<T>(), new CsvTable(reader));
        while (table.Read())
        {
            rows.Add(read(table));
        }

        return rows;
    }

    private static string[] Codes(string text) => text.Split([' ', ';', '|', ','], StringSplitOptions.RemoveEmptyEntries);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static long? Pence(string text) => decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var pounds) && pounds > 0 ? (long)(pounds * 100) : null;

    private sealed record SupplierRow(string Id, string Name, string? Postcode, string Capabilities, string[] Cpv);
}
