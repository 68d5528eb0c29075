using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.LivingWage;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Security;

namespace WealthBuilding.Web.Features.LivingWage.Rates;

/// <summary>Keeps the rates that administrators add: a new one must agree with the others, and be right where it looks odd.</summary>
internal sealed class RateKeeper(AppDbContext db, KeptWageRates kept, Actor actor, TimeProvider clock)
{
    private const string Living = "living-";
    private const string Law = "law-";

    /// <summary>What an added rate is called in addresses.</summary>
    public static string KeyOf(AddedRate rate) => $"{(rate is AddedLivingWage ? Living : Law)}{rate.Id}";

    /// <summary>A rate that was added and holds; null where there is none.</summary>
    public async Task<AddedRate?> FindAsync(string key, CancellationToken cancellationToken)
    {
        AddedRate? found = key.StartsWith(Living, StringComparison.Ordinal) && IdOf(key, Living) is { } living ? await db.AddedLivingWages.FindAsync([living], cancellationToken)
            : key.StartsWith(Law, StringComparison.Ordinal) && IdOf(key, Law) is { } law ? await db.AddedStatutoryWages.FindAsync([law], cancellationToken)
            : null;
        return found is { WithdrawnAt: null } ? found : null;
    }

    /// <summary>Adds a rate; the caller saves.</summary>
    /// <param name="form">As it is typed, with whether whoever typed it has checked what is odd about it.</param>
    /// <param name="instead">The rate in whose place it stands; null where it is a further one.</param>
    public async Task<Result<AddedRate>> ReadAsync(RateForm form, AddedRate? instead, CancellationToken cancellationToken)
    {
        var read = form.Read(actor.Name, clock.GetUtcNow());
        if (!read.IsDone)
        {
            return read.Problem;
        }

        var others = await OthersAsync(instead, cancellationToken);
        if (!others.IsDone)
        {
            return others.Problem;
        }

        var (today, living, law) = (clock.Today(), read.Value.Living, read.Value.Statutory);
        try
        {
            _ = living is not null ? others.Value.With([living.ToRow()], []) : others.Value.With([], [law!.ToRow()]);
        }
        catch (InvalidDataException fault)
        {
            return new Problem.Conflict($"{fault.Message} Check the days and the amounts. Where one that was added here is mistyped, correct that one first");
        }

        var doubts = living is not null ? RateDoubts.Of(others.Value, living.ToRow(), today) : RateDoubts.Of(others.Value, law!.ToRow(), today);
        return doubts.Count > 0 && !form.IsSure
            ? new Problem.Invalid([new FieldError(nameof(form.Sure), $"{string.Join(". ", doubts)}. Check it, and say below that it is right")])
            : living is not null ? living : law!;
    }

    /// <summary>Takes a rate back; the caller saves. Where those that are left contradict each other, it is not.</summary>
    public async Task<Result<Done>> WithdrawAsync(AddedRate rate, string? reason, CancellationToken cancellationToken)
    {
        var others = await OthersAsync(rate, cancellationToken);
        return others.IsDone ? rate.Withdraw(reason, actor.Name, clock.GetUtcNow()) : others.Problem;
    }

    private static int? IdOf(string key, string prefix) => int.TryParse(key.AsSpan(prefix.Length), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var id) ? id : null;

    private async Task<Result<WageRates>> OthersAsync(AddedRate? without, CancellationToken cancellationToken)
    {
        try
        {
            return await kept.WithoutAsync(without, cancellationToken);
        }
        catch (InvalidDataException fault)
        {
            return new Problem.Conflict($"Without it the others do not agree: {fault.Message} Take back the later one first");
        }
    }
}
