using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WealthBuilding.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class CorrectedRatesAndSettledCases : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_AddedStatutoryWages_From_AgeFrom_IsApprentice",
                table: "AddedStatutoryWages");

            migrationBuilder.DropIndex(
                name: "IX_AddedLivingWages_Announced",
                table: "AddedLivingWages");

            // By SQL: the builder would make the table anew, outside of the transaction.
            migrationBuilder.Sql("ALTER TABLE \"WorkerReports\" DROP COLUMN \"Employer\";");

            migrationBuilder.AddColumn<string>(
                name: "Failing",
                table: "WageCases",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "WithdrawnAt",
                table: "AddedStatutoryWages",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "WithdrawnBecause",
                table: "AddedStatutoryWages",
                type: "TEXT",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "WithdrawnBy",
                table: "AddedStatutoryWages",
                type: "TEXT",
                maxLength: 256,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "WithdrawnAt",
                table: "AddedLivingWages",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "WithdrawnBecause",
                table: "AddedLivingWages",
                type: "TEXT",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "WithdrawnBy",
                table: "AddedLivingWages",
                type: "TEXT",
                maxLength: 256,
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_AddedStatutoryWages_From_AgeFrom_IsApprentice",
                table: "AddedStatutoryWages",
                columns: new[] { "From", "AgeFrom", "IsApprentice" },
                unique: true,
                filter: "\"WithdrawnAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_AddedLivingWages_Announced",
                table: "AddedLivingWages",
                column: "Announced",
                unique: true,
                filter: "\"WithdrawnAt\" IS NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_AddedStatutoryWages_From_AgeFrom_IsApprentice",
                table: "AddedStatutoryWages");

            migrationBuilder.DropIndex(
                name: "IX_AddedLivingWages_Announced",
                table: "AddedLivingWages");

            migrationBuilder.DropColumn(
                name: "Failing",
                table: "WageCases");

            migrationBuilder.DropColumn(
                name: "WithdrawnAt",
                table: "AddedStatutoryWages");

            migrationBuilder.DropColumn(
                name: "WithdrawnBecause",
                table: "AddedStatutoryWages");

            migrationBuilder.DropColumn(
                name: "WithdrawnBy",
                table: "AddedStatutoryWages");

            migrationBuilder.DropColumn(
                name: "WithdrawnAt",
                table: "AddedLivingWages");

            migrationBuilder.DropColumn(
                name: "WithdrawnBecause",
                table: "AddedLivingWages");

            migrationBuilder.DropColumn(
                name: "WithdrawnBy",
                table: "AddedLivingWages");

            migrationBuilder.AddColumn<string>(
                name: "Employer",
                table: "WorkerReports",
                type: "TEXT",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateIndex(
                name: "IX_AddedStatutoryWages_From_AgeFrom_IsApprentice",
                table: "AddedStatutoryWages",
                columns: new[] { "From", "AgeFrom", "IsApprentice" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AddedLivingWages_Announced",
                table: "AddedLivingWages",
                column: "Announced",
                unique: true);
        }
    }
}
