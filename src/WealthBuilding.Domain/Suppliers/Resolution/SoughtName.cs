namespace WealthBuilding.Domain.Suppliers.Resolution;

/// <summary>A name of a ledger beside the words of the index.</summary>
internal sealed class SoughtName
{
    internal SoughtName(ParsedName name, NameIndex index, bool isPersonal = false, CutEnd end = CutEnd.None)
    {
        (Name, IsPersonal, End) = (name, isPersonal, end);
        Words = [.. name.Words.Select(w => Of(w, index))];
    }

    internal ParsedName Name { get; }

    internal SoughtWord[] Words { get; }

    /// <summary>Whether it is made of names of people and nothing else, or is what such a person trades as: it may be a person who is called like a company.</summary>
    internal bool IsPersonal { get; }

    /// <summary>Where it was cut, where it is read as cut.</summary>
    internal CutEnd End { get; }

    private static SoughtWord Of(NameWord word, NameIndex index)
    {
        var number = index.Find(word.Text);
        return number < 0
            ? new SoughtWord(word, -1, NameWords.ClassOf(word.Text), index.WeightOfStranger(word.Text))
            : new SoughtWord(word, number, index.ClassOf(number), index.WeightOf(number));
    }
}

/// <param name="Number">Of the word in the index; -1 where no name has it.</param>
internal readonly record struct SoughtWord(NameWord Word, int Number, WordClass Class, double Weight)
{
    internal string Text => Word.Text;

    /// <summary>Whether it is an abbreviation that may mean more than one word.</summary>
    internal bool HasMeanings => Word.Short is { } brief && WordForms.OtherMeanings(brief).Length > 0;
}
