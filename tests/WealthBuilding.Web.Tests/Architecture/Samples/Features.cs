#pragma warning disable CA1852, CA1822, SA1402 // samples of what the boundary rule has to see
namespace WealthBuilding.Web.Tests.Architecture.Samples.Features.Suppliers
{
    internal static class Inside
    {
        public static int Secret() => 1;
    }
}

namespace WealthBuilding.Web.Tests.Architecture.Samples.Features.Suppliers.Published
{
    internal static class Open
    {
        public static int Offer() => 1;
    }
}

namespace WealthBuilding.Web.Tests.Architecture.Samples.Features.Spend
{
    internal static class Trespasser
    {
        public static int Take() => Suppliers.Inside.Secret();
    }

    internal static class Guest
    {
        public static int Take() => Suppliers.Published.Open.Offer();
    }
}
