using System.Globalization;

namespace WealthBuilding.Evaluation;

/// <summary>What came of resolving labelled names.</summary>
internal sealed class ResolutionFigures
{
    public int Names { get; private set; }

    public int Answered => Correct + Wrong;

    public int Correct { get; private set; }

    public int Wrong { get; private set; }

    /// <summary>Has an answer and got none.</summary>
    public int Missed { get; private set; }

    public int RightlyUnmatched { get; private set; }

    public double Precision => Answered == 0 ? 1 : (double)Correct / Answered;

    public double Recall => Expected == 0 ? 1 : (double)Correct / Expected;

    public double F1 => Correct == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    private int Expected { get; set; }

    internal void Add(string expected, string? answer)
    {
        Names++;
        Expected += expected.Length > 0 ? 1 : 0;
        if (answer is null)
        {
            _ = expected.Length == 0 ? RightlyUnmatched++ : Missed++;
        }
        else
        {
            _ = answer == expected ? Correct++ : Wrong++;
        }
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Names:#,##0} names: {Correct:#,##0} right, {Wrong} wrong, {Missed} missed, {RightlyUnmatched} rightly left open; precision {Precision:0.0000}, recall {Recall:0.0000}");
}
