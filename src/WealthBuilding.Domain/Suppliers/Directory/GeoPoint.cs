namespace WealthBuilding.Domain.Suppliers.Directory;

/// <summary>A point on the ground, in degrees.</summary>
public readonly record struct GeoPoint(double Latitude, double Longitude)
{
    /// <summary>The Earth's mean radius in statute miles.</summary>
    internal const double EarthMiles = 3958.76;

    /// <summary>As the crow flies, in statute miles.</summary>
    public double MilesTo(GeoPoint other) => MilesOf(ToSphere(), other.ToSphere());

    internal static double MilesOf((float X, float Y, float Z) a, (float X, float Y, float Z) b)
    {
        var (dx, dy, dz) = ((double)a.X - b.X, (double)a.Y - b.Y, (double)a.Z - b.Z);
        return 2 * EarthMiles * Math.Asin(Math.Min(1, Math.Sqrt((dx * dx) + (dy * dy) + (dz * dz)) / 2));
    }

    /// <summary>The point on a sphere of radius one: the straight line between two such points grows with their distance.</summary>
    internal (float X, float Y, float Z) ToSphere()
    {
        var (latitude, longitude) = (Latitude * Math.PI / 180, Longitude * Math.PI / 180);
        return ((float)(Math.Cos(latitude) * Math.Cos(longitude)), (float)(Math.Cos(latitude) * Math.Sin(longitude)), (float)Math.Sin(latitude));
    }
}
