using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WealthBuilding.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AskedAnew : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Quotes_EntryId_SupplierId",
                table: "Quotes");

            migrationBuilder.DropIndex(
                name: "IX_QuoteEvaluations_EntryId",
                table: "QuoteEvaluations");

            migrationBuilder.AddColumn<int>(
                name: "Round",
                table: "Quotes",
                type: "INTEGER",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<int>(
                name: "Round",
                table: "QuoteEvaluations",
                type: "INTEGER",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<int>(
                name: "Round",
                table: "OpportunityNotices",
                type: "INTEGER",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<int>(
                name: "Round",
                table: "ContractLot",
                type: "INTEGER",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.CreateIndex(
                name: "IX_Quotes_EntryId_SupplierId_Round",
                table: "Quotes",
                columns: new[] { "EntryId", "SupplierId", "Round" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_QuoteEvaluations_EntryId_Round",
                table: "QuoteEvaluations",
                columns: new[] { "EntryId", "Round" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Quotes_EntryId_SupplierId_Round",
                table: "Quotes");

            migrationBuilder.DropIndex(
                name: "IX_QuoteEvaluations_EntryId_Round",
                table: "QuoteEvaluations");

            migrationBuilder.DropColumn(
                name: "Round",
                table: "Quotes");

            migrationBuilder.DropColumn(
                name: "Round",
                table: "QuoteEvaluations");

            migrationBuilder.DropColumn(
                name: "Round",
                table: "OpportunityNotices");

            migrationBuilder.DropColumn(
                name: "Round",
                table: "ContractLot");

            migrationBuilder.CreateIndex(
                name: "IX_Quotes_EntryId_SupplierId",
                table: "Quotes",
                columns: new[] { "EntryId", "SupplierId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_QuoteEvaluations_EntryId",
                table: "QuoteEvaluations",
                column: "EntryId",
                unique: true);
        }
    }
}
