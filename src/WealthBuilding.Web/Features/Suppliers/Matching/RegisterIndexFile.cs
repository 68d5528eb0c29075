namespace WealthBuilding.Web.Features.Suppliers.Matching;

/// <summary>The registers' index in the data folder, so that a start or a command does not cost its making.</summary>
internal sealed class RegisterIndexFile
{
    public Task<RegisterIndex?> ReadAsync(string stamp, CancellationToken cancellationToken) => Task.FromResult<RegisterIndex?>(null);

    public Task WriteAsync(RegisterIndex index, CancellationToken cancellationToken) => Task.CompletedTask;
}
