using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Procurement.Consortia;
using WealthBuilding.Domain.Procurement.Matching;

namespace WealthBuilding.Web.Features.Procurement.Matching;

/// <summary>An opportunity as a JSON file tells it: title, description, cpv, value in pence, place or postcode, buyer, publicLiability in pence, lots with the same fields.</summary>
public sealed record OpportunityFile
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { AllowTrailingCommas = true, ReadCommentHandling = JsonCommentHandling.Skip };

    public string? Title { get; init; }

    public string? Description { get; init; }

    public IReadOnlyList<string>? Cpv { get; init; }

    /// <summary>Whole pence.</summary>
    public long? Value { get; init; }

    /// <summary>First and last day of the work; told for the record.</summary>
    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    public string? Place { get; init; }

    public string? Postcode { get; init; }

    public string? Buyer { get; init; }

    /// <summary>Cover that is asked for, in whole pence.</summary>
    public long? PublicLiability { get; init; }

    public IReadOnlyList<OpportunityFile>? Lots { get; init; }

    /// <summary>What a contract of the register asks of bidders beside this, lots with categories that their titles suggest; null for a file.</summary>
    [JsonIgnore]
    public Need? Asked { get; init; }

    /// <summary>Reads a file; what is wrong with it is told in a sentence.</summary>
    public static Result<OpportunityFile> Read(string json)
    {
        try
        {
            var file = JsonSerializer.Deserialize<OpportunityFile>(json, Options)?.WithoutGaps();
            return file is null || (string.IsNullOrWhiteSpace(file.Title) && string.IsNullOrWhiteSpace(file.Description))
                ? new Problem.Invalid([new FieldError("title", "The file tells neither a title nor a description.")])
                : file.Amounts().Any(a => a < 0) ? new Problem.Invalid([new FieldError("value", "Values and cover must be 0 pence or more.")])
                : file;
        }
        catch (JsonException fault)
        {
            return new Problem.Invalid([new FieldError("file", string.Create(CultureInfo.InvariantCulture, $"The file is not JSON of an opportunity, near line {fault.LineNumber + 1}: {fault.Path}"))]);
        }
    }

    /// <summary>The whole: the words and categories of its lots are part of it, and where no value is told it is theirs together.</summary>
    public Need Need() => (Asked ?? new Need { Title = string.Empty, PublicLiabilityPence = PublicLiability, Lots = LotParts(), Day = default }) with
    {
        Title = Title ?? string.Empty,
        Description = string.Join('\n', new[] { Description }.Concat((Lots ?? []).SelectMany(l => new[] { l.Title, l.Description })).Where(t => !string.IsNullOrWhiteSpace(t))),
        Cpv = [.. (Cpv ?? []).Concat((Lots ?? []).SelectMany(l => l.Cpv ?? [])).Select(c => c.Split('-')[0].Trim()).Distinct(StringComparer.Ordinal)],
        ValuePence = Value ?? (Lots is { Count: > 0 } && Lots.All(l => l.Value is not null) ? Lots.Sum(l => l.Value) : null),
        Buyer = Buyer,
    };

    // JSON lets null stand in a list, where it says nothing.
    private OpportunityFile WithoutGaps() => this with { Cpv = Cpv?.OfType<string>().ToList(), Lots = Lots?.OfType<OpportunityFile>().Select(l => l.WithoutGaps()).ToList() };

    private IEnumerable<long> Amounts() => new[] { Value, PublicLiability }.OfType<long>().Concat((Lots ?? []).SelectMany(l => l.Amounts()));

    private List<OpportunityPart> LotParts() =>
        [.. (Lots ?? []).Select((l, i) => new OpportunityPart(new ConsortiumPart($"lot-{i + 1}", $"lot {i + 1} ({l.Title ?? "no title"})", l.Value ?? 0), [.. (l.Cpv ?? Cpv ?? []).Select(c => c.Split('-')[0].Trim())]))];

    /// <summary>Where the work is, as it is told.</summary>
    public string? Where => Postcode ?? Place;
}
