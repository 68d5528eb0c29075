using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WealthBuilding.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class PayeesWithoutRegisterColumns : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // By SQL: the builder would make the table anew, outside of the transaction.
            migrationBuilder.Sql("ALTER TABLE \"Payees\" DROP COLUMN \"RegisterBasis\";");
            migrationBuilder.Sql("ALTER TABLE \"Payees\" DROP COLUMN \"RegisterPostcode\";");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "RegisterBasis",
                table: "Payees",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RegisterPostcode",
                table: "Payees",
                type: "TEXT",
                nullable: true);
        }
    }
}
