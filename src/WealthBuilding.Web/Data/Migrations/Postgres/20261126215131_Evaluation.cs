using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace WealthBuilding.Web.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Evaluation : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "IsStandstillMandatory",
                table: "ContractEntries",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "IsWeighed",
                table: "ContractEntries",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateOnly>(
                name: "StandstillEnds",
                table: "ContractEntries",
                type: "date",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "AwardCriteria",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    InstitutionId = table.Column<int>(type: "integer", nullable: false),
                    EntryId = table.Column<int>(type: "integer", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    WeightPercent = table.Column<int>(type: "integer", nullable: false),
                    Description = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    Measure = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    Unit = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    Baseline = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    Evidence = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    Remedy = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AwardCriteria", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AwardCriteria_ContractEntries_EntryId",
                        column: x => x.EntryId,
                        principalTable: "ContractEntries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "EvaluationAwards",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    InstitutionId = table.Column<int>(type: "integer", nullable: false),
                    EntryId = table.Column<int>(type: "integer", nullable: false),
                    Lot = table.Column<int>(type: "integer", nullable: false),
                    QuoteId = table.Column<int>(type: "integer", nullable: false),
                    SupplierId = table.Column<int>(type: "integer", nullable: false),
                    Winner = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    PricePence = table.Column<long>(type: "bigint", nullable: false),
                    LowestPence = table.Column<long>(type: "bigint", nullable: false),
                    AwardedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    IsStandstillMandatory = table.Column<bool>(type: "boolean", nullable: false),
                    StandstillEnds = table.Column<DateOnly>(type: "date", nullable: false),
                    LocalBids = table.Column<int>(type: "integer", nullable: false),
                    OtherBids = table.Column<int>(type: "integer", nullable: false),
                    UnknownBids = table.Column<int>(type: "integer", nullable: false),
                    IsWinnerLocal = table.Column<bool>(type: "boolean", nullable: true),
                    TieReason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    SentAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    SentBy = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EvaluationAwards", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EvaluationAwards_ContractEntries_EntryId",
                        column: x => x.EntryId,
                        principalTable: "ContractEntries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_EvaluationAwards_Quotes_QuoteId",
                        column: x => x.QuoteId,
                        principalTable: "Quotes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_EvaluationAwards_Suppliers_SupplierId",
                        column: x => x.SupplierId,
                        principalTable: "Suppliers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "QuoteEvaluations",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    InstitutionId = table.Column<int>(type: "integer", nullable: false),
                    EntryId = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_QuoteEvaluations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_QuoteEvaluations_ContractEntries_EntryId",
                        column: x => x.EntryId,
                        principalTable: "ContractEntries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AwardFeedbacks",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    InstitutionId = table.Column<int>(type: "integer", nullable: false),
                    EntryId = table.Column<int>(type: "integer", nullable: false),
                    Lot = table.Column<int>(type: "integer", nullable: false),
                    QuoteId = table.Column<int>(type: "integer", nullable: false),
                    SupplierId = table.Column<int>(type: "integer", nullable: false),
                    AwardId = table.Column<int>(type: "integer", nullable: true),
                    IsWinner = table.Column<bool>(type: "boolean", nullable: false),
                    Advantage = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    Improvement = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    Scores = table.Column<string>(type: "text", nullable: false),
                    Total = table.Column<decimal>(type: "numeric(7,2)", precision: 7, scale: 2, nullable: false),
                    WinnerTotal = table.Column<decimal>(type: "numeric(7,2)", precision: 7, scale: 2, nullable: false),
                    SentAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AwardFeedbacks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AwardFeedbacks_ContractEntries_EntryId",
                        column: x => x.EntryId,
                        principalTable: "ContractEntries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_AwardFeedbacks_EvaluationAwards_AwardId",
                        column: x => x.AwardId,
                        principalTable: "EvaluationAwards",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_AwardFeedbacks_Quotes_QuoteId",
                        column: x => x.QuoteId,
                        principalTable: "Quotes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AwardFeedbacks_Suppliers_SupplierId",
                        column: x => x.SupplierId,
                        principalTable: "Suppliers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "EvaluationScorers",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    InstitutionId = table.Column<int>(type: "integer", nullable: false),
                    EvaluationId = table.Column<int>(type: "integer", nullable: false),
                    UserId = table.Column<int>(type: "integer", nullable: false),
                    Name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    Interest = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    ConflictWith = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: true),
                    ConflictWords = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    DeclaredAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    FinishedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EvaluationScorers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EvaluationScorers_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_EvaluationScorers_QuoteEvaluations_EvaluationId",
                        column: x => x.EvaluationId,
                        principalTable: "QuoteEvaluations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ModeratedScores",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    InstitutionId = table.Column<int>(type: "integer", nullable: false),
                    EvaluationId = table.Column<int>(type: "integer", nullable: false),
                    QuoteId = table.Column<int>(type: "integer", nullable: false),
                    Lot = table.Column<int>(type: "integer", nullable: false),
                    CriterionId = table.Column<int>(type: "integer", nullable: false),
                    Points = table.Column<int>(type: "integer", nullable: false),
                    Reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    ModeratedBy = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    ModeratedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ModeratedScores", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ModeratedScores_AwardCriteria_CriterionId",
                        column: x => x.CriterionId,
                        principalTable: "AwardCriteria",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ModeratedScores_QuoteEvaluations_EvaluationId",
                        column: x => x.EvaluationId,
                        principalTable: "QuoteEvaluations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ModeratedScores_Quotes_QuoteId",
                        column: x => x.QuoteId,
                        principalTable: "Quotes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "QualityScores",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    InstitutionId = table.Column<int>(type: "integer", nullable: false),
                    ScorerId = table.Column<int>(type: "integer", nullable: false),
                    QuoteId = table.Column<int>(type: "integer", nullable: false),
                    Lot = table.Column<int>(type: "integer", nullable: false),
                    CriterionId = table.Column<int>(type: "integer", nullable: false),
                    Points = table.Column<int>(type: "integer", nullable: false),
                    Reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    GivenAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_QualityScores", x => x.Id);
                    table.ForeignKey(
                        name: "FK_QualityScores_AwardCriteria_CriterionId",
                        column: x => x.CriterionId,
                        principalTable: "AwardCriteria",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_QualityScores_EvaluationScorers_ScorerId",
                        column: x => x.ScorerId,
                        principalTable: "EvaluationScorers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_QualityScores_Quotes_QuoteId",
                        column: x => x.QuoteId,
                        principalTable: "Quotes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AwardCriteria_EntryId_Number",
                table: "AwardCriteria",
                columns: new[] { "EntryId", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_AwardCriteria_InstitutionId_Id",
                table: "AwardCriteria",
                columns: new[] { "InstitutionId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_AwardFeedbacks_AwardId",
                table: "AwardFeedbacks",
                column: "AwardId");

            migrationBuilder.CreateIndex(
                name: "IX_AwardFeedbacks_EntryId_Lot_QuoteId",
                table: "AwardFeedbacks",
                columns: new[] { "EntryId", "Lot", "QuoteId" });

            migrationBuilder.CreateIndex(
                name: "IX_AwardFeedbacks_InstitutionId_Id",
                table: "AwardFeedbacks",
                columns: new[] { "InstitutionId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_AwardFeedbacks_QuoteId",
                table: "AwardFeedbacks",
                column: "QuoteId");

            migrationBuilder.CreateIndex(
                name: "IX_AwardFeedbacks_SupplierId",
                table: "AwardFeedbacks",
                column: "SupplierId");

            migrationBuilder.CreateIndex(
                name: "IX_EvaluationAwards_EntryId_Lot",
                table: "EvaluationAwards",
                columns: new[] { "EntryId", "Lot" });

            migrationBuilder.CreateIndex(
                name: "IX_EvaluationAwards_InstitutionId_Id",
                table: "EvaluationAwards",
                columns: new[] { "InstitutionId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_EvaluationAwards_QuoteId",
                table: "EvaluationAwards",
                column: "QuoteId");

            migrationBuilder.CreateIndex(
                name: "IX_EvaluationAwards_SupplierId",
                table: "EvaluationAwards",
                column: "SupplierId");

            migrationBuilder.CreateIndex(
                name: "IX_EvaluationScorers_EvaluationId_UserId",
                table: "EvaluationScorers",
                columns: new[] { "EvaluationId", "UserId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_EvaluationScorers_InstitutionId_UserId",
                table: "EvaluationScorers",
                columns: new[] { "InstitutionId", "UserId" });

            migrationBuilder.CreateIndex(
                name: "IX_EvaluationScorers_UserId",
                table: "EvaluationScorers",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_ModeratedScores_CriterionId",
                table: "ModeratedScores",
                column: "CriterionId");

            migrationBuilder.CreateIndex(
                name: "IX_ModeratedScores_EvaluationId_QuoteId_Lot_CriterionId",
                table: "ModeratedScores",
                columns: new[] { "EvaluationId", "QuoteId", "Lot", "CriterionId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ModeratedScores_InstitutionId_Id",
                table: "ModeratedScores",
                columns: new[] { "InstitutionId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_ModeratedScores_QuoteId",
                table: "ModeratedScores",
                column: "QuoteId");

            migrationBuilder.CreateIndex(
                name: "IX_QualityScores_CriterionId",
                table: "QualityScores",
                column: "CriterionId");

            migrationBuilder.CreateIndex(
                name: "IX_QualityScores_InstitutionId_Id",
                table: "QualityScores",
                columns: new[] { "InstitutionId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_QualityScores_QuoteId",
                table: "QualityScores",
                column: "QuoteId");

            migrationBuilder.CreateIndex(
                name: "IX_QualityScores_ScorerId_QuoteId_Lot_CriterionId",
                table: "QualityScores",
                columns: new[] { "ScorerId", "QuoteId", "Lot", "CriterionId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_QuoteEvaluations_EntryId",
                table: "QuoteEvaluations",
                column: "EntryId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_QuoteEvaluations_InstitutionId_Id",
                table: "QuoteEvaluations",
                columns: new[] { "InstitutionId", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AwardFeedbacks");

            migrationBuilder.DropTable(
                name: "ModeratedScores");

            migrationBuilder.DropTable(
                name: "QualityScores");

            migrationBuilder.DropTable(
                name: "EvaluationAwards");

            migrationBuilder.DropTable(
                name: "AwardCriteria");

            migrationBuilder.DropTable(
                name: "EvaluationScorers");

            migrationBuilder.DropTable(
                name: "QuoteEvaluations");

            migrationBuilder.DropColumn(
                name: "IsStandstillMandatory",
                table: "ContractEntries");

            migrationBuilder.DropColumn(
                name: "IsWeighed",
                table: "ContractEntries");

            migrationBuilder.DropColumn(
                name: "StandstillEnds",
                table: "ContractEntries");
        }
    }
}
