using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WealthBuilding.Web.Data.Migrations.Postgres
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
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "DismissedAt",
                table: "EvaluationScorers",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "DismissedBy",
                table: "EvaluationScorers",
                type: "character varying(256)",
                maxLength: 256,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "DismissedReason",
                table: "EvaluationScorers",
                type: "character varying(2000)",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsScoring",
                table: "EvaluationScorers",
                type: "boolean",
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
