using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Binders;

namespace WealthBuilding.Web.Infrastructure.Mvc;

/// <summary>Binds lists of a form also where the form begins with a list that cannot be added to.</summary>
/// <remarks>
/// A property <c>IReadOnlyList&lt;string&gt; Terms { get; init; } = []</c> begins with an empty array. The framework's binder would
/// copy what was typed into that array, which takes nothing, and all of it would be lost without a word; here it gets a list of its own.
/// </remarks>
internal sealed class ReadOnlyListBinder(IModelBinder usual) : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        if (IsReadOnly(bindingContext.Model))
        {
            bindingContext.Model = null;
        }

        return usual.BindModelAsync(bindingContext);
    }

    // Arrays say through the list's interface that they are of a fixed size, through the generic one that they are read-only.
    private static bool IsReadOnly(object? model) => model is System.Collections.IList { IsFixedSize: true } or System.Collections.IList { IsReadOnly: true };

    /// <summary>Stands in the place of the framework's provider for lists.</summary>
    internal sealed class Provider(IModelBinderProvider usual) : IModelBinderProvider
    {
        public IModelBinder? GetBinder(ModelBinderProviderContext context) => usual.GetBinder(context) is { } binder ? new ReadOnlyListBinder(binder) : null;

        public static void Use(IList<IModelBinderProvider> providers)
        {
            var place = providers.IndexOf(providers.OfType<CollectionModelBinderProvider>().Single());
            providers[place] = new Provider(providers[place]);
        }
    }
}
