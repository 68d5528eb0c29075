using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WealthBuilding.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class WhoDecides : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "IsOutside",
                table: "ModeratedScores",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<long>(
                name: "DismissedAt",
                table: "EvaluationScorers",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "DismissedBy",
                table: "EvaluationScorers",
                type: "TEXT",
                maxLength: 256,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "DismissedReason",
                table: "EvaluationScorers",
                type: "TEXT",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsScoring",
                table: "EvaluationScorers",
                type: "INTEGER",
                nullable: false,
                defaultValue: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "IsOutside",
                table: "ModeratedScores");

            migrationBuilder.DropColumn(
                name: "DismissedAt",
                table: "EvaluationScorers");

            migrationBuilder.DropColumn(
                name: "DismissedBy",
                table: "EvaluationScorers");

            migrationBuilder.DropColumn(
                name: "DismissedReason",
                table: "EvaluationScorers");

            migrationBuilder.DropColumn(
                name: "IsScoring",
                table: "EvaluationScorers");
        }
    }
}
