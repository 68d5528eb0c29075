using System.Text;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Domain.Procurement.Ocds;

namespace WealthBuilding.Domain.Tests.Procurement.Ocds;

/// <summary>What a later file says of a process that is held: nothing doubled, nothing lost, nothing overwritten in silence.</summary>
public sealed class OcdsLaterFilesTests
{
    private const string Supplier = """ "suppliers":[{"name":"Otter Example Ltd"}] """;
    private const string Award = $$"""{"id":"1","title":"Cleaning","status":"active","value":{"amount":300,"currency":"GBP"},{{Supplier}}}""";

    private readonly List<HeldContract> _held = [];

    [Fact]
    public void A_further_contract_of_an_award_does_not_take_the_place_of_the_first()
    {
        Bring(Release("2026-01-01", "contract", $"""  "awards":[{Award}],"contracts":[{Contract("c1", 310)}] """));

        var row = Assert.Single(Bring(Release("2026-01-05", "contract", $""" "contracts":[{Contract("c2", 50)}] """)));

        Assert.Equal((ContractVerdict.Quarantined, "another-contract"), (row.Verdict, row.Code));
        Assert.Contains("£50.00 instead of £310.00", row.Sentence, StringComparison.Ordinal);
        Assert.Equal(31_000, Assert.Single(_held).Facts.Value!.Pence);
    }

    [Theory]
    [InlineData("contractAmendment")]
    [InlineData("contractUpdate")]
    public void A_contract_that_was_changed_takes_its_new_value(string tag)
    {
        Bring(Release("2026-01-01", "contract", $""" "awards":[{Award}],"contracts":[{Contract("c1", 310)}] """));

        Assert.Equal(ContractVerdict.Changed, Assert.Single(Bring(Release("2026-01-05", tag, $""" "contracts":[{Contract("c1", 350)}] """))).Verdict);
        Assert.Equal(35_000, Assert.Single(_held).Facts.Value!.Pence);
    }

    [Fact]
    public void Two_contracts_of_an_award_of_which_one_is_held_are_two()
    {
        Bring(Release("2026-01-01", "contract", $""" "awards":[{Award}],"contracts":[{Contract("c1", 310)}] """));
        Bring(Release("2026-01-05", "contract", $""" "awards":[{Award}],"contracts":[{Contract("c1", 310)},{Contract("c2", 50)}] """));

        Assert.Equal([5_000, 31_000], _held.Select(h => h.Facts.Value!.Pence!.Value).Order());
    }

    [Fact]
    public void A_later_word_of_the_award_changes_nothing_that_its_signed_contract_says()
    {
        Bring(Release("2026-01-01", "contract", $""" "awards":[{Award}],"contracts":[{Contract("c1", 310)}] """));
        var row = Assert.Single(Bring(Release("2026-01-05", "award", $""" "awards":[{Award}] """)));

        Assert.Equal((31_000, ContractState.Contract, "Cleaning, signed"), (Assert.Single(_held).Facts.Value!.Pence, _held[0].Facts.State, _held[0].Facts.Title));
        Assert.Contains("Its contract is signed", string.Join(' ', row.Row.Notes), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("awardCancellation", """ "awards":[{"id":"1"}] """, ContractState.Withdrawn)]
    [InlineData("contractTermination", """ "contracts":[{"id":"c1","awardID":"1"}] """, ContractState.Terminated)]
    public void A_tag_that_ends_it_is_enough(string tag, string body, ContractState state)
    {
        Bring(tag is "awardCancellation" ? Release("2026-01-01", "award", $""" "awards":[{Award}] """) : Release("2026-01-01", "contract", $""" "awards":[{Award}],"contracts":[{Contract("c1", 310)}] """));
        Bring(Release("2026-01-05", tag, body));

        Assert.Equal(state, Assert.Single(_held).Facts.State);
    }

    [Theory]
    [InlineData(20)]
    [InlineData(61)]
    [InlineData(100)]
    [InlineData(140)]
    public void An_award_continues_its_call_however_long_the_ocid_is(int length)
    {
        var ocid = "ocds-000000-" + new string('a', length - 12);
        Bring(Release("2026-01-01", "tender", """ "tender":{"id":"t","title":"Cleaning","status":"active"} """, ocid));
        Bring(Release("2026-01-05", "award", $""" "awards":[{Award.Replace("\"id\":\"1\"", $"\"id\":\"{ocid}-award-{new string('b', 40)}\"", StringComparison.Ordinal)}] """, ocid));

        Assert.Equal(ContractState.Awarded, Assert.Single(_held).Facts.State);
    }

    [Fact]
    public void Several_awards_that_were_not_made_do_not_each_carry_the_estimate_of_the_call()
    {
        var rows = Bring(Release("2026-01-05", "award", """ "tender":{"id":"t","title":"Cleaning","status":"active","value":{"amount":1000,"currency":"GBP"}},"awards":[{"id":"0","status":"unsuccessful"},{"id":"1","status":"unsuccessful"}] """));

        Assert.All(rows, r => Assert.Null(r.Facts!.Value));
    }

    [Fact]
    public void A_contract_of_nothing_has_the_value_of_its_award_and_a_supplier_in_another_form_is_the_same()
    {
        Bring(Release("2026-01-01", "contract", $""" "awards":[{Award.Replace("\"status\"", "\"date\":\"2026-01-01\",\"status\"", StringComparison.Ordinal)}],"contracts":[{Contract("c1", 0)}] """));
        Assert.Equal(30_000, Assert.Single(_held).Facts.Value!.Pence);

        Bring(Release("2026-01-05", "award", $""" "awards":[{Award.Replace("\"id\":\"1\"", "\"id\":\"9\",\"date\":\"2026-01-01\"", StringComparison.Ordinal).Replace("Otter Example Ltd", "OTTER EXAMPLE LIMITED", StringComparison.Ordinal)}] """));
        Assert.Single(_held);
    }

    [Fact]
    public void A_lot_that_was_cancelled_is_no_part_of_the_sum()
    {
        var rows = Bring(Release("2026-01-01", "tender", """ "tender":{"id":"t","title":"Cleaning","status":"active","lots":[{"id":"1","status":"active","value":{"amount":400,"currency":"GBP"}},{"id":"2","status":"cancelled","value":{"amount":600,"currency":"GBP"}}]} """));

        Assert.Equal(40_000, Assert.Single(rows).Facts!.Value!.Pence);
    }

    [Fact]
    public void A_key_that_stands_twice_is_told()
    {
        var file = OcdsReader.Read(Encoding.UTF8.GetBytes(Release("2026-01-01", "tender", """ "tender":{"id":"t","title":"Cleaning","status":"active","value":{"amount":900,"amount":5,"currency":"GBP"}} """)), default);

        Assert.Contains(file.Problems, p => p.Contains("said twice", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("SC12345", "SC012345")]
    [InlineData("12345", "00012345")]
    [InlineData("OC301234", "OC301234")]
    public void A_company_number_without_its_zeros_gets_them_back(string written, string number) =>
        Assert.Equal(number, OcdsNumbers.IdentifierOf($"GB-COH-{written}")?.Id);

    private static string Contract(string id, int pounds) => $$$"""{"id":"{{{id}}}","awardID":"1","title":"Cleaning, signed","status":"active","dateSigned":"2026-01-01","value":{"amount":{{{pounds}}},"currency":"GBP"}}""";

    private static string Release(string day, string tag, string body, string ocid = "ocds-000000-1") =>
        $$"""{"ocid":"{{ocid}}","id":"{{day}}","date":"{{day}}T09:00:00Z","tag":["{{tag}}"],"buyer":{"name":"Alpha Council"},{{body}}}""";

    /// <summary>Brings a file in, and holds what it says from then on.</summary>
    private IReadOnlyList<PlannedRow> Bring(string release)
    {
        var file = OcdsRegister.Of(OcdsReader.Read(Encoding.UTF8.GetBytes(release), default), ["Alpha Council"]);
        var rows = RegisterPlan.Make(OcdsHeld.Follow(file, _held), _held).ToList();
        foreach (var row in rows)
        {
            if (row.Verdict is ContractVerdict.Added)
            {
                _held.Add(new HeldContract(_held.Count + 1, row.Facts!));
            }
            else if (row.Verdict is ContractVerdict.Changed)
            {
                var at = _held.FindIndex(h => h.Id == row.EntryId);
                _held[at] = new HeldContract(row.EntryId!.Value, row.Facts! with { State = row.Facts!.State ?? _held[at].Facts.State });
            }
        }

        return rows;
    }
}
