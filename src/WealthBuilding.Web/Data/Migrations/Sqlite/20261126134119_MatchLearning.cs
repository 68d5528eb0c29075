using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WealthBuilding.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class MatchLearning : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "MatchLessons",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    InstitutionId = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SupplierKey = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    SupplierName = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    CpvCodes = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    LearntBy = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    LearntAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ForgottenAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ForgottenBy = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MatchLessons", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MatchLessons_Institutions_InstitutionId",
                        column: x => x.InstitutionId,
                        principalTable: "Institutions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_MatchLessons_InstitutionId_SupplierKey",
                table: "MatchLessons",
                columns: new[] { "InstitutionId", "SupplierKey" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "MatchLessons");
        }
    }
}
