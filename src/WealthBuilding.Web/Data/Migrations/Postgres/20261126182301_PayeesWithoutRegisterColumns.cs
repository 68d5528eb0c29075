using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WealthBuilding.Web.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class PayeesWithoutRegisterColumns : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "RegisterBasis",
                table: "Payees");

            migrationBuilder.DropColumn(
                name: "RegisterPostcode",
                table: "Payees");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "RegisterBasis",
                table: "Payees",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RegisterPostcode",
                table: "Payees",
                type: "text",
                nullable: true);
        }
    }
}
