using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Web.Data;

namespace WealthBuilding.Web.Infrastructure.Security;

/// <summary>One-time sign-in codes: random, kept hashed, good once and for a short time.</summary>
internal sealed class SignInCodes(AppDbContext db, TimeProvider clock)
{
    public static readonly TimeSpan GoodFor = TimeSpan.FromMinutes(10);

    /// <summary>Makes a code for a user; it is there when the unit of work commits.</summary>
    public string Make(int userId, TimeSpan goodFor)
    {
        var code = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(20));
        db.SignInCodes.Add(new SignInCode { UserId = userId, CodeHash = SessionStore.HashOf(code), ExpiresAt = clock.GetUtcNow() + goodFor });
        return code;
    }

    /// <summary>The user that a code is good for, or null; looking does not spend it.</summary>
    public Task<int?> LookAsync(string code, CancellationToken cancellationToken) => Open(code).Select(c => (int?)c.UserId).SingleOrDefaultAsync(cancellationToken);

    /// <summary>Spends a code: of two that try at once, one has it.</summary>
    public async Task<int?> SpendAsync(string code, CancellationToken cancellationToken)
    {
        var userId = await LookAsync(code, cancellationToken);
        var now = clock.GetUtcNow();
        var spent = await Open(code).ExecuteUpdateAsync(set => set.SetProperty(c => c.UsedAt, now), cancellationToken);
        return spent == 1 ? userId : null;
    }

    private IQueryable<SignInCode> Open(string code)
    {
        var (hash, now) = (SessionStore.HashOf(code.Trim()), clock.GetUtcNow());
        return db.SignInCodes.Where(c => c.CodeHash == hash && c.UsedAt == null && c.ExpiresAt > now);
    }
}
