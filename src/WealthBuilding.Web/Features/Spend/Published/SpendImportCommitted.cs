using MediatR;

namespace WealthBuilding.Web.Features.Spend.Published;

/// <summary>An institution's published lines have changed: an import was committed or withdrawn.</summary>
public sealed record SpendImportCommitted(int InstitutionId, int ImportId) : INotification;
