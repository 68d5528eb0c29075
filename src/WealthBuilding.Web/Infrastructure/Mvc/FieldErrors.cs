using WealthBuilding.Domain.Common;

namespace WealthBuilding.Web.Infrastructure.Mvc;

/// <summary>Collects what is wrong with a form, in the order of its fields.</summary>
internal static class FieldErrors
{
    extension(List<FieldError> errors)
    {
        /// <summary>Adds the message of a field unless it is right.</summary>
        public void Unless(bool isRight, string field, string message)
        {
            if (!isRight)
            {
                errors.Add(new FieldError(field, message));
            }
        }
    }
}
