using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace WealthBuilding.Web.Infrastructure.Mvc;

/// <summary>What people are told where something that they typed or sent is of the wrong kind: what to do, and never that a value is 'invalid'.</summary>
/// <remarks>The framework has words of its own for each of these; where a form has a better message for its field, that one is shown instead (<see cref="ResultExtensions"/>).</remarks>
internal sealed class BindingMessages : IValidationMetadataProvider
{
    public const string Missing = "Enter or select an answer";

    private const string Number = "Enter a number, such as 12";
    private const int Longest = 60;

    public static void Use(MvcOptions options)
    {
        var messages = options.ModelBindingMessageProvider;
        messages.SetAttemptedValueIsInvalidAccessor((value, _) => Unreadable(value));
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(Unreadable);
        messages.SetValueIsInvalidAccessor(Unreadable);
        messages.SetUnknownValueIsInvalidAccessor(_ => Missing);
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => Missing);
        messages.SetValueMustBeANumberAccessor(_ => Number);
        messages.SetNonPropertyValueMustBeANumberAccessor(() => Number);
        messages.SetMissingBindRequiredValueAccessor(_ => Missing);
        messages.SetMissingKeyOrValueAccessor(() => Missing);
        messages.SetMissingRequestBodyRequiredValueAccessor(() => "Nothing was sent. Fill in the form and send it again");
        messages.SetValueMustNotBeNullAccessor(_ => Missing);
        options.ModelMetadataDetailsProviders.Add(new BindingMessages());
    }

    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        foreach (var required in context.ValidationMetadata.ValidatorMetadata.OfType<RequiredAttribute>().Where(r => r.ErrorMessage is null && r.ErrorMessageResourceName is null))
        {
            required.ErrorMessage = Missing;
        }
    }

    private static string Unreadable(string value) => $"'{(value.Length > Longest ? value[..Longest] + "…" : value)}' cannot be read here. Enter or select something else";
}
