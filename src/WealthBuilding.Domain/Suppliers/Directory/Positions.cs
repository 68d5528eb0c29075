namespace WealthBuilding.Domain.Suppliers.Directory;

/// <summary>Where suppliers are, as points on a sphere: a distance costs three subtractions and a root.</summary>
internal sealed class Positions
{
    private readonly (float X, float Y, float Z)[] _points;

    internal Positions(DirectoryEntry[] entries) =>
        _points = Array.ConvertAll(entries, e => e.Position is { } at ? at.ToSphere() : (float.NaN, float.NaN, float.NaN));

    /// <summary>Miles of every supplier; not a number where its place is not known.</summary>
    internal float[] MilesFrom(GeoPoint from)
    {
        var origin = from.ToSphere();
        var miles = new float[_points.Length];
        for (var i = 0; i < miles.Length; i++)
        {
            miles[i] = float.IsNaN(_points[i].X) ? float.NaN : (float)GeoPoint.MilesOf(origin, _points[i]);
        }

        return miles;
    }

    internal static Bitmap Within(float[] miles, double most)
    {
        var near = new Bitmap(miles.Length);
        for (var i = 0; i < miles.Length; i++)
        {
            if (miles[i] <= most)
            {
                near.Set(i);
            }
        }

        return near;
    }
}
