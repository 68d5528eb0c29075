using WealthBuilding.Web.Features.Suppliers.Accounts;
using WealthBuilding.Web.Features.Suppliers.Demand;
using WealthBuilding.Web.Features.Suppliers.Forms;
using WealthBuilding.Web.Features.Suppliers.Published;
using WealthBuilding.Web.Features.Suppliers.Registration;
using WealthBuilding.Web.Features.Suppliers.Registration.Approval;
using WealthBuilding.Web.Infrastructure.Mail;

namespace WealthBuilding.Web.Features.Suppliers;

/// <summary>What registrations and suppliers' own pages are made of.</summary>
internal static class SupplierServices
{
    public static IServiceCollection AddSupplierAccounts(this IServiceCollection services)
    {
        services.AddSingleton<SupplierTables>();
        services.AddSingleton(provider => provider.GetRequiredService<SupplierTables>().Suggester);
        services.AddSingleton<EvidenceStore>();
        services.AddScoped<EvidenceUses>();
        services.AddSingleton<DemandCache>();
        services.AddScoped<SupplierProfiles>();
        services.AddScoped<RegisterFindings>();
        services.AddScoped<Drafts>();
        services.AddSingleton<RegistrationStarts>();
        services.AddScoped<RegistrationMail>();
        services.AddScoped<SupplierMail>();
        services.AddScoped<NamedSupplier>();
        services.AddScoped<JoinMail>();
        services.AddScoped<ClaimContacts>();
        services.AddScoped<RegistrationApproval>();
        services.AddScoped<WaitingRegistrations>();
        services.AddScoped<PaymentFinder>();
        services.AddScoped<Namesakes>();
        services.AddScoped<Invitations>();
        services.AddHostedService<RegistrationTidy>();
        services.AddScoped<Outbox>();
        services.AddScoped<MailRun>();
        services.AddSingleton<IMailTransport, SmtpTransport>();
        services.AddHostedService<MailService>();
        return services;
    }
}
