using WealthBuilding.Domain.Suppliers.Registration;
using WealthBuilding.Web.Infrastructure.Mail;
using WealthBuilding.Web.Infrastructure.Security;

namespace WealthBuilding.Web.Features.Suppliers.Registration;

/// <summary>The messages of a registration, and the codes in them.</summary>
internal sealed class RegistrationMail(Outbox outbox, TimeProvider clock)
{
    /// <summary>How long a code that was sent is good.</summary>
    public static readonly TimeSpan CodeIsGoodFor = TimeSpan.FromHours(24);

    /// <summary>Makes a code, keeps its hash with the registration, and sends it. False where the address has had enough messages for now.</summary>
    public Task<bool> SendCodeAsync(SupplierRegistration registration, string key, string to, CancellationToken cancellationToken)
    {
        var code = NewCode(registration);
        return outbox.AddAsync(
            to,
            "Confirm your email address for WealthBuilding",
            $"""
            Somebody, most likely you, is registering an organisation with WealthBuilding and gave this address.

            Your code: {code}

            Enter it here within 24 hours: {outbox.LinkTo($"/register/{key}/confirm?code={code}")}

            If it was not you, do nothing: without the code nothing happens.
            """,
            cancellationToken);
    }

    /// <summary>Sends a code to the address that is published for a record that is claimed.</summary>
    public Task<bool> SendClaimCodeAsync(SupplierRegistration registration, string organisation, string to, CancellationToken cancellationToken)
    {
        var code = NewCode(registration);
        return outbox.AddAsync(
            to,
            "A code to claim your organisation's record on WealthBuilding",
            $"""
            {registration.Email} asks to keep the record of {organisation} on WealthBuilding. This address is published for it.

            If that is right, give them this code: {code}

            It is good for 24 hours. If you do not know them, do nothing.
            """,
            cancellationToken);
    }

    /// <summary>Sends the private link of a draft.</summary>
    public Task<bool> SendLinkAsync(string key, string to, CancellationToken cancellationToken) => outbox.AddAsync(
        to,
        "Your link to go on registering with WealthBuilding",
        $"""
        Go on with your registration here: {outbox.LinkTo($"/register/{key}")}

        Keep this link to yourself: whoever has it can read and change your answers. A draft is deleted 30 days after its last change.

        If you did not ask for this, do nothing.
        """,
        cancellationToken);

    /// <summary>Whether a typed code is the one that is out, and still good.</summary>
    public bool IsRight(SupplierRegistration registration, string? typed) =>
        registration.EmailCodeHash is { } hash && clock.GetUtcNow() < registration.EmailCodeExpiresAt && SecretKeys.HashOfCode(typed) == hash;

    private string NewCode(SupplierRegistration registration)
    {
        var code = SecretKeys.MakeCode();
        (registration.EmailCodeHash, registration.EmailCodeExpiresAt) = (SecretKeys.HashOfCode(code), clock.GetUtcNow() + CodeIsGoodFor);
        return SecretKeys.Spaced(code);
    }
}
