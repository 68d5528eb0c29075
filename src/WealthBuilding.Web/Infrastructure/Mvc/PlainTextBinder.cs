using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Binders;
using WealthBuilding.Domain.Common;

namespace WealthBuilding.Web.Infrastructure.Mvc;

/// <summary>Binds texts of forms and addresses as <see cref="PlainText.Of"/> has them: no half characters, no control characters and no signs that nobody sees go further.</summary>
internal sealed class PlainTextBinder(IModelBinder usual) : IModelBinder
{
    public async Task BindModelAsync(ModelBindingContext bindingContext)
    {
        await usual.BindModelAsync(bindingContext);
        if (bindingContext.Result is { IsModelSet: true, Model: string text })
        {
            bindingContext.Result = ModelBindingResult.Success(PlainText.WithoutUnseen(PlainText.Of(text)));
        }
    }

    /// <summary>Offers the binder for texts that come from a form, an address or a header.</summary>
    internal sealed class Provider : IModelBinderProvider
    {
        public IModelBinder? GetBinder(ModelBinderProviderContext context) => context.Metadata.ModelType == typeof(string) && context.BindingInfo.BindingSource is not { IsFromRequest: true, IsGreedy: true }
            ? new PlainTextBinder(new SimpleTypeModelBinder(typeof(string), context.Services.GetRequiredService<ILoggerFactory>()))
            : null;
    }
}
