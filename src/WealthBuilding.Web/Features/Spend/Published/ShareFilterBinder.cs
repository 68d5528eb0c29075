using Microsoft.AspNetCore.Mvc.ModelBinding;
using WealthBuilding.Web.Features.Places.Published;

namespace WealthBuilding.Web.Features.Spend.Published;

/// <summary>Reads the filter of an address; what cannot be read goes into the model state, from where the request is refused.</summary>
public sealed class ShareFilterBinder(PlaceReferences references) : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var query = bindingContext.HttpContext.Request.Query;
        var reader = new ShareFilterReader(references.Rules, name => query[name].OfType<string>());
        var filter = reader.Read();
        foreach (var error in reader.Errors)
        {
            bindingContext.ModelState.SetModelValue(error.Field, new ValueProviderResult(query[error.Field]));
            bindingContext.ModelState.AddModelError(error.Field, error.Message);
        }

        bindingContext.Result = ModelBindingResult.Success(filter);
        return Task.CompletedTask;
    }
}
