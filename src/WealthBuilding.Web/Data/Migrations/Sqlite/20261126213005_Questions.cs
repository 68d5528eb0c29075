using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WealthBuilding.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Questions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "QuestionsUntil",
                table: "OpportunityNotices",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "OpportunityQuestions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    InstitutionId = table.Column<int>(type: "INTEGER", nullable: false),
                    EntryId = table.Column<int>(type: "INTEGER", nullable: false),
                    SupplierId = table.Column<int>(type: "INTEGER", nullable: false),
                    Asked = table.Column<string>(type: "TEXT", maxLength: 3000, nullable: false),
                    Reworded = table.Column<string>(type: "TEXT", maxLength: 3000, nullable: true),
                    Answer = table.Column<string>(type: "TEXT", maxLength: 3000, nullable: true),
                    AskedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    AnsweredAt = table.Column<long>(type: "INTEGER", nullable: true),
                    IsLate = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OpportunityQuestions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OpportunityQuestions_ContractEntries_EntryId",
                        column: x => x.EntryId,
                        principalTable: "ContractEntries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_OpportunityQuestions_Institutions_InstitutionId",
                        column: x => x.InstitutionId,
                        principalTable: "Institutions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_OpportunityQuestions_Suppliers_SupplierId",
                        column: x => x.SupplierId,
                        principalTable: "Suppliers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_OpportunityQuestions_EntryId_SupplierId",
                table: "OpportunityQuestions",
                columns: new[] { "EntryId", "SupplierId" });

            migrationBuilder.CreateIndex(
                name: "IX_OpportunityQuestions_InstitutionId_EntryId",
                table: "OpportunityQuestions",
                columns: new[] { "InstitutionId", "EntryId" });

            migrationBuilder.CreateIndex(
                name: "IX_OpportunityQuestions_SupplierId",
                table: "OpportunityQuestions",
                column: "SupplierId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "OpportunityQuestions");

            migrationBuilder.DropColumn(
                name: "QuestionsUntil",
                table: "OpportunityNotices");
        }
    }
}
