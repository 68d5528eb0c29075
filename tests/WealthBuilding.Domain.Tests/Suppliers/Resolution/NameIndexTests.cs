using FsCheck;
using FsCheck.Fluent;
using WealthBuilding.Domain.Suppliers.Resolution;

namespace WealthBuilding.Domain.Tests.Suppliers.Resolution;

public sealed class NameIndexTests
{
    private static readonly string[] Syllables = ["bor", "van", "tel", "mis", "quor", "den", "lark", "pim", "oss", "grel"];
    private static readonly string[] Trades = ["Building", "Care", "Services", "Transport", "Foods", "Consulting"];
    private static readonly string[] Forms = ["Ltd", "LLP", ""];

    [Fact]
    public void Resolve_EveryNameOfARegister_FindsItself()
    {
        var names = InventedNames(2_000);
        var index = Build(names);
        var resolver = new SupplierResolver(index, ResolutionThresholds.Default);

        Assert.All(names.Index(), n => Assert.Equal(n.Index, resolver.Resolve(new RawSupplier(n.Item, null, null, null)).Candidates[0].Entity));
    }

    [Fact]
    public void Build_InAnotherOrder_GivesTheSameAnswers()
    {
        var names = InventedNames(600);
        var shuffled = names.Order(StringComparer.Ordinal).Reverse().ToList();
        var (one, other) = (new SupplierResolver(Build(names), ResolutionThresholds.Default), new SupplierResolver(Build(shuffled), ResolutionThresholds.Default));

        foreach (var raw in names.Select(Damage))
        {
            var (here, there) = (one.Resolve(raw), other.Resolve(raw));
            Assert.Equal(here.Outcome, there.Outcome);
            Assert.Equal(here.Candidates.Select(c => c.Score), there.Candidates.Select(c => c.Score), (a, b) => Math.Abs(a - b) < 1e-9);
            Assert.True(here.Outcome != ResolutionOutcome.Joined || names[here.Candidates[0].Entity] == shuffled[there.Candidates[0].Entity]);
        }
    }

    [Fact]
    public void Read_WhatWasWritten_GivesTheSameAnswers()
    {
        var names = InventedNames(600);
        var index = Build(names);
        var read = Copy(index);
        var (one, other) = (new SupplierResolver(index, ResolutionThresholds.Default), new SupplierResolver(read, ResolutionThresholds.Default));

        Assert.Equal((index.Names, index.Entities, index.Bytes), (read.Names, read.Entities, read.Bytes));
        foreach (var raw in names.Select(Damage))
        {
            Assert.Equal(
                one.Resolve(raw).Candidates.Select(c => (c.Entity, c.Score)),
                other.Resolve(raw).Candidates.Select(c => (c.Entity, c.Score)));
        }
    }

    [Fact]
    public void Read_DamagedOrCut_IsRefused()
    {
        var stream = new MemoryStream();
        Build(InventedNames(50)).Write(stream);
        var bytes = stream.ToArray();

        for (var at = 0; at < bytes.Length; at += 97)
        {
            var damaged = bytes.ToArray();
            damaged[at] ^= 0x40;
            Assert.Throws<InvalidDataException>(() => NameIndex.Read(new MemoryStream(damaged)));
            Assert.Throws<InvalidDataException>(() => NameIndex.Read(new MemoryStream(bytes, 0, at)));
        }
    }

    [Fact]
    public void AddingAnUnrelatedOrganisation_LeavesNumbersAlone()
    {
        Prop.ForAll<NonEmptyString>(name =>
        {
            var register = new SmallRegister().With("Plommerby Ltd", number: "04142000").With(name.Get, number: "05000000");
            return register.Joined("Plommerby", number: "4142000") == "Plommerby Ltd";
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void AnyText_IsResolvedWithoutFault()
    {
        var resolver = new SupplierResolver(Build(InventedNames(200)), ResolutionThresholds.Default);
        Prop.ForAll<string>(text =>
        {
            var result = resolver.Resolve(new RawSupplier(text ?? string.Empty, text, text, text));
            return result.Candidates.All(c => c.Score is >= 0 and <= 1 && c.Reasons.Count > 0);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public async Task Resolve_FromManyThreads_GivesTheSameAnswersAsFromOne()
    {
        var names = InventedNames(400);
        var resolver = new SupplierResolver(Build(names), ResolutionThresholds.Default);
        var expected = names.Select(n => resolver.Resolve(Damage(n)).Candidates.Select(c => (c.Entity, c.Score)).ToList()).ToList();

        var found = await Task.WhenAll(names.Select(n => Task.Run(() => resolver.Resolve(Damage(n)).Candidates.Select(c => (c.Entity, c.Score)).ToList())));

        Assert.Equal(expected, found);
    }

    private static NameIndex Build(List<string> names)
    {
        var builder = new NameIndexBuilder();
        foreach (var name in names)
        {
            builder.AddName(builder.AddEntity(new EntityIdentity(null, null, null, true)), name, NameKind.Registered, null);
        }

        return builder.Build();
    }

    private static NameIndex Copy(NameIndex index)
    {
        var stream = new MemoryStream();
        index.Write(stream);
        stream.Position = 0;
        return NameIndex.Read(stream);
    }

    // Two letters changed about in the first word: what a typist does.
    private static RawSupplier Damage(string name) => new($"{name[0]}{name[2]}{name[1]}{name[3..]}", null, null, null);

    private static List<string> InventedNames(int count)
    {
        var random = new System.Random(20261126);
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        while (names.Count < count)
        {
            var word = string.Concat(Enumerable.Range(0, random.Next(2, 5)).Select(_ => Syllables[random.Next(Syllables.Length)]));
            names.Add($"{word[..1].ToUpperInvariant()}{word[1..]} {Trades[random.Next(Trades.Length)]} {Forms[random.Next(Forms.Length)]}".Trim());
        }

        return [.. names];
    }
}
