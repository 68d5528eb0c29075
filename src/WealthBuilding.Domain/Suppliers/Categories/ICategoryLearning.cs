namespace WealthBuilding.Domain.Suppliers.Categories;

/// <summary>Takes in which categories people chose for a text, so that like texts find them. Keeps nothing: whoever keeps the choices tells them again at the next start.</summary>
public interface ICategoryLearning
{
    /// <summary>Somebody gave, or confirmed, these codes for the text.</summary>
    /// <param name="codes">Eight digits or more, the main one first; unknown codes are passed over, and so is a text with codes of more than eight divisions, which says nothing of any.</param>
    void Learn(string title, string text, IReadOnlyList<string> codes);

    /// <summary>Somebody said that these codes, which were suggested, are wrong: takes back half of what like words were learnt to mean, never more than all.</summary>
    void Refuse(string title, string text, IReadOnlyList<string> codes);
}
