using System.Security.Cryptography;
using System.Text.Json;

namespace WealthBuilding.Web.Features.Procurement.Quotes;

/// <summary>What is kept of a quote that was not sent: what was saved last, and what other windows of the same person had saved and nobody has looked at since.</summary>
internal sealed record UnsentDraft
{
    /// <summary>What a form says that was made where nothing was kept.</summary>
    public const string None = "none";

    /// <summary>Drafts of other windows that are kept beside the last.</summary>
    private const int MostOthers = 5;

    private const int CodeBytes = 9;

    /// <summary>Names this state: a form carries it, so that what was saved meanwhile is noticed.</summary>
    public string Code { get; init; } = None;

    public required QuoteForm Form { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>What other windows had saved, the newest first.</summary>
    public IReadOnlyList<OtherDraft> Others { get; init; } = [];

    /// <summary>The first that is kept.</summary>
    public static UnsentDraft First(QuoteForm form, DateTimeOffset at) => new() { Code = NewCode(), Form = Bare(form), At = at };

    /// <summary>With another form as the last. What stood there is kept beside it, unless the form was made from it.</summary>
    public UnsentDraft Then(QuoteForm form, DateTimeOffset at)
    {
        var isMadeFromThis = form.Draft == Code || Says(Form, form);
        var others = isMadeFromThis ? Others : [new OtherDraft(NewCode(), Form, At), .. Others];
        return new UnsentDraft { Code = NewCode(), Form = Bare(form), At = at, Others = [.. others.Where(o => !Says(o.Form, form)).Take(MostOthers)] };
    }

    /// <summary>With one of the others as the last; null where there is no such one any more.</summary>
    /// <param name="typed">What stands in the form, which is not lost by it.</param>
    public UnsentDraft? TakeBack(string? other, QuoteForm typed, DateTimeOffset at)
    {
        var kept = Then(typed, at);
        return Others.FirstOrDefault(o => o.Code == other) is not { } found ? null : kept with
        {
            Code = NewCode(),
            Form = found.Form,
            At = found.At,
            Others = [.. new[] { new OtherDraft(NewCode(), kept.Form, at) }.Concat(kept.Others.Where(o => o.Code != other)).Where(o => !Says(o.Form, found.Form)).Take(MostOthers)],
        };
    }

    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this);

    /// <summary>Reads what <see cref="ToBytes"/> wrote, or a form alone, as it was kept before others were kept beside it.</summary>
    public static UnsentDraft? FromBytes(byte[] bytes, DateTimeOffset keptAt)
    {
        using var json = JsonDocument.Parse(bytes);
        return json.RootElement.TryGetProperty(nameof(Form), out _) ? json.Deserialize<UnsentDraft>()
            : json.Deserialize<QuoteForm>() is { } form ? new UnsentDraft { Code = "first", Form = form, At = keptAt } : null;
    }

    private static string NewCode() => Convert.ToHexString(RandomNumberGenerator.GetBytes(CodeBytes));

    private static QuoteForm Bare(QuoteForm form) => form with { Draft = null, Stands = null };

    private static bool Says(QuoteForm one, QuoteForm other) => JsonSerializer.Serialize(Bare(one) with { Seen = null }) == JsonSerializer.Serialize(Bare(other) with { Seen = null });
}

/// <summary>What another window had saved.</summary>
public sealed record OtherDraft(string Code, QuoteForm Form, DateTimeOffset At);
