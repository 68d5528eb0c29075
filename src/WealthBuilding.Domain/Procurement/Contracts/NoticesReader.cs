using System.Globalization;
using System.Net;
using System.Text.Json;
using WealthBuilding.Domain.Procurement.Contracts.Reading;
using WealthBuilding.Domain.Spend.Imports;

namespace WealthBuilding.Domain.Procurement.Contracts;

/// <summary>Reads a JSON file of Contracts Finder notices: an object whose <c>contracts</c> are the notices, or a list of them.</summary>
/// <remarks>Texts come with HTML entities; an amount of 0 means that nothing was said; suppliers of one notice are parted by a comma without a space.</remarks>
internal static class NoticesReader
{
    private const int MostNamed = 5;

    private static readonly Refusal NoNotice = new("no-notice", "The selected file is a list of contract notices with none in it: there is nothing to bring in. Ask for other days or another search where it came from, and select the file that has them.");

    private static readonly Refusal NotNotices = new("json", $"The selected file is JSON, but {Wanted}");

    private const string Wanted = "neither OCDS, which has an ocid, releases or records, nor a list of contract notices, each with an id, a title and a status. Select the file of releases or notices itself.";

    public static RegisterFile Read(ILedgerBytes source, CancellationToken cancellationToken)
    {
        try
        {
            using var stream = source.Open();
            using var document = JsonDocument.Parse(stream);
            var root = document.RootElement;
            var list = root.ValueKind is JsonValueKind.Array ? root : root.ValueKind is JsonValueKind.Object && root.TryGetProperty("contracts", out var inner) ? inner : default;
            if (list.ValueKind is not JsonValueKind.Array || list.GetArrayLength() == 0 || !list.EnumerateArray().All(IsNotice))
            {
                return new RegisterFile { Refusal = list.ValueKind is JsonValueKind.Array && list.GetArrayLength() == 0 ? NoNotice : Found(root) };
            }

            cancellationToken.ThrowIfCancellationRequested();
            var rows = list.EnumerateArray().Select((n, i) => RowOf(n, i + 1)).ToList();
            return new RegisterFile { Tables = [new RegisterTable(null, [], [], [], [], DateOrder.YearMonthDay, rows)] };
        }
        catch (JsonException)
        {
            return new RegisterFile { Refusal = NotNotices };
        }
    }

    // What was found there, in the file's own words.
    private static Refusal Found(JsonElement root)
    {
        List<string> fields = root.ValueKind is JsonValueKind.Object ? [.. root.EnumerateObject().Select(p => p.Name)] : [];
        var named = string.Join(", ", fields.Take(MostNamed).Select(f => $"'{(f.Length > 40 ? f[..39] + "…" : f)}'"));
        return fields.Count == 0 ? NotNotices : new Refusal("json", $"The selected file is JSON with {named}{(fields.Count > MostNamed ? " and more" : string.Empty)} in it: {Wanted}");
    }

    private static bool IsNotice(JsonElement notice) =>
        notice.ValueKind is JsonValueKind.Object && Text(notice, "id").Length > 0 && Text(notice, "status").Length > 0 && notice.TryGetProperty("title", out _);

    private static RegisterRow RowOf(JsonElement notice, int number)
    {
        var title = Text(notice, "title");
        if (title.Length == 0)
        {
            return new RegisterRow(number, RegisterVerdict.Quarantined, "no-title", "The notice has no title", null, null, []);
        }

        if (StateOf(notice) is not { } state)
        {
            return new RegisterRow(number, RegisterVerdict.Quarantined, "status-unknown", $"'{Text(notice, "status")}' is no status of a notice that is known", null, null, []);
        }

        var notes = new List<string>();
        var suppliers = SuppliersOf(notice, notes);
        var isAwarded = state is ContractState.Awarded;
        return new RegisterRow(number, RegisterVerdict.Read, null, null, new ContractFacts
        {
            Reference = Text(notice, "id"),
            Title = Cut(title, 500),
            Description = Text(notice, "description") is { Length: > 0 } description ? Cut(description, 8000) : null,
            CpvCodes = [.. Text(notice, "cpv_codes").Split([' ', ';', ','], StringSplitOptions.RemoveEmptyEntries).Select(c => c.Split('-')[0]).Where(c => c.Length == 8 && c.All(char.IsAsciiDigit)).Distinct()],
            Category = Text(notice, "cpv_description") is { Length: > 0 } category ? Cut(category, 300) : null,
            Value = ValueOf(notice, isAwarded),
            Deadline = Day(notice, "deadline_date"),
            AwardedOn = Day(notice, "awarded_date"),
            IsSme = notice.TryGetProperty("awarded_to_sme", out var sme) && sme.ValueKind is JsonValueKind.True ? true : null,
            NoticeAddress = Text(notice, "url") is var address && address.StartsWith("https://", StringComparison.Ordinal) ? Cut(address, 500) : null,
            Suppliers = suppliers,
            State = state,
        }, null, notes);
    }

    // 'Closed' says that bidding is over and no award was published: it stands as an opportunity whose last day has passed.
    private static ContractState? StateOf(JsonElement notice) => (Text(notice, "status").ToLowerInvariant(), Text(notice, "notice_type").ToLowerInvariant()) switch
    {
        ("withdrawn" or "cancelled", _) => ContractState.Withdrawn,
        ("awarded", _) => ContractState.Awarded,
        ("closed" or "open", "pipeline") => ContractState.Pipeline,
        ("closed" or "open", "preprocurement") => ContractState.Planned,
        ("closed" or "open", _) => ContractState.Opportunity,
        _ => null,
    };

    private static List<NamedSupplier> SuppliersOf(JsonElement notice, List<string> notes)
    {
        var text = Text(notice, "awarded_supplier");
        if (KnownWords.IsNoSupplier(text))
        {
            if (text.Length > 0)
            {
                notes.Add($"Supplier: '{text}' names nobody");
            }

            return [];
        }

        var names = new List<string>();
        var from = 0;
        for (var i = 1; i <= text.Length; i++)
        {
            if (i == text.Length || (text[i] == ',' && i + 1 < text.Length && text[i + 1] != ' ' && !char.IsDigit(text[i + 1])))
            {
                names.Add(text[from..i].Trim());
                from = i + 1;
            }
        }

        return [.. names.Where(n => n.Length > 0 && !KnownWords.IsNoSupplier(n)).Select(n => new NamedSupplier(Cut(n, 300)))];
    }

    private static ContractValue? ValueOf(JsonElement notice, bool isAwarded)
    {
        var (awarded, low, high) = (Pence(notice, "awarded_value"), Pence(notice, "value_low"), Pence(notice, "value_high"));
        return isAwarded && awarded > 0 ? new ContractValue(awarded)
            : low > 0 && high > low ? new ContractValue(null, low, high)
            : low > 0 || high > 0 ? new ContractValue(Math.Max(low, high)) : null;
    }

    private static long Pence(JsonElement notice, string name) =>
        notice.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.Number && value.TryGetDecimal(out var pounds) && pounds is > 0 and < 100_000_000_000m
            ? (long)Math.Round(pounds * 100, MidpointRounding.AwayFromZero) : 0;

    private static DateOnly? Day(JsonElement notice, string name) =>
        Text(notice, name) is { Length: >= 10 } text && DateOnly.TryParseExact(text[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string Text(JsonElement notice, string name) =>
        notice.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? WebUtility.HtmlDecode(value.GetString() ?? string.Empty).Trim() : string.Empty;

    private static string Cut(string text, int longest) => text.Length > longest ? text[..(longest - 1)] + "…" : text;
}
