using System.Collections;
using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using WealthBuilding.Web.Tests.Support;

namespace WealthBuilding.Web.Tests.Architecture;

/// <summary>What a browser sends reaches the form that it is for, whatever the form begins with; and what cannot be read is said plainly.</summary>
public sealed class FormBindingTests(WebApp app) : IClassFixture<WebApp>
{
    private static readonly string[] Banned = ["invalid", "not valid", "required.", "field", "please", "sorry"];

    [Fact]
    public async Task Every_list_of_every_form_takes_what_is_sent()
    {
        var lists = Forms().SelectMany(f => f.GetProperties().Where(p => ElementOf(p) is not null).Select(p => (Form: f, Property: p))).ToList();
        var lost = new List<string>();
        foreach (var (form, property) in lists)
        {
            if (await BindAsync(form, property) is not IEnumerable bound || bound.Cast<object>().Count() != 2)
            {
                lost.Add($"{form.FullName}.{property.Name}");
            }
        }

        Assert.Empty(lost);
        Assert.Contains(lists, l => l.Property.Name == "Terms" && l.Form.Name == "ScopeForm");
        Assert.True(lists.Count > 10, "The forms with lists are found.");
    }

    [Fact]
    public void What_cannot_be_read_is_never_called_invalid()
    {
        var messages = app.Services.GetRequiredService<IOptions<MvcOptions>>().Value.ModelBindingMessageProvider;
        string[] said =
        [
            messages.AttemptedValueIsInvalidAccessor("99", "Outcome"), messages.NonPropertyAttemptedValueIsInvalidAccessor("99"), messages.ValueIsInvalidAccessor("99"), messages.UnknownValueIsInvalidAccessor("Outcome"),
            messages.NonPropertyUnknownValueIsInvalidAccessor(), messages.ValueMustBeANumberAccessor("Outcome"), messages.NonPropertyValueMustBeANumberAccessor(), messages.MissingBindRequiredValueAccessor("Outcome"),
            messages.MissingKeyOrValueAccessor(), messages.MissingRequestBodyRequiredValueAccessor(), messages.ValueMustNotBeNullAccessor("x"),
        ];

        Assert.All(said, s => Assert.DoesNotContain(Banned, b => s.Contains(b, StringComparison.OrdinalIgnoreCase)));
    }

    // Forms of actions whose type has no binder of its own.
    private IEnumerable<Type> Forms()
    {
        var metadata = app.Services.GetRequiredService<IModelMetadataProvider>();
        return typeof(Program).Assembly.GetTypes().Where(t => typeof(ControllerBase).IsAssignableFrom(t) && !t.IsAbstract)
            .SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)).SelectMany(m => m.GetParameters()).Select(p => p.ParameterType)
            .Where(t => t.Assembly == typeof(Program).Assembly && t is { IsClass: true, IsAbstract: false }).Distinct().Where(t => metadata.GetMetadataForType(t).BinderType is null);
    }

    // What is sent as the same field several times: lists of texts, numbers and answers.
    private static Type? ElementOf(PropertyInfo property)
    {
        var type = property.PropertyType;
        var element = type.IsGenericType && type.GetGenericArguments() is [var only] && typeof(IEnumerable).IsAssignableFrom(type) ? only : type.IsArray ? type.GetElementType() : null;
        return property.SetMethod is { IsPublic: true } && (element == typeof(string) || element == typeof(int) || element is { IsEnum: true }) ? element : null;
    }

    private async Task<object?> BindAsync(Type form, PropertyInfo property)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var element = ElementOf(property)!;
        string[] sent = element.IsEnum ? [.. Enum.GetNames(element).Take(2)] : ["1", "2"];
        var metadata = scope.ServiceProvider.GetRequiredService<IModelMetadataProvider>().GetMetadataForType(form);
        var binder = scope.ServiceProvider.GetRequiredService<IModelBinderFactory>().CreateBinder(new ModelBinderFactoryContext { Metadata = metadata, BindingInfo = new BindingInfo() });
        var action = new ActionContext(new DefaultHttpContext { RequestServices = scope.ServiceProvider }, new RouteData(), new ActionDescriptor());
        var values = new FormValueProvider(BindingSource.Form, new FormCollection(new Dictionary<string, StringValues> { [property.Name] = new StringValues(sent) }), CultureInfo.InvariantCulture);
        var context = DefaultModelBindingContext.CreateBindingContext(action, values, metadata, null, string.Empty);
        await binder.BindModelAsync(context);
        return context.Result.Model is { } model ? property.GetValue(model) : null;
    }
}
