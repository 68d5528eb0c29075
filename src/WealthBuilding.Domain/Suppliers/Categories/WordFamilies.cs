namespace WealthBuilding.Domain.Suppliers.Categories;

/// <summary>Words whose stem would be that of a stranger, kept apart: electricity is no electrician's, a station no stationer's, care no car's.</summary>
internal static class WordFamilies
{
    // A line a family: its stem, then the words that have it.
    private const string FamilyLines = """
        access: access accessing accessible accessibility
        accessory: accessory accessories
        actuary: actuary actuaries actuarial
        alter: alter alteration alterations
        alternative: alternative alternatives
        animal: animal animals
        animation: animation animations
        assistant: assistant assistants
        audit: audit audits auditing auditor auditors
        audition: audition
        auditorium: auditorium
        baker: baker bakers
        barrister: barrister barristers
        bus: bus buses
        care: care cares caring carer carers
        career: career careers
        childminder: childminder childminders childminding
        commission: commission commissioned commissioning commissions
        communication: communication communications
        community: community communities communal
        barbed: barbed
        barber: barber barbers
        bouncer: bouncer bouncers
        chippy: chippy chippies
        sparky: sparky sparkies
        conservation: conservation conserve conserving
        conservatory: conservatory conservatories
        consult: consultation consultations
        consultancy: consultancy consultant consultants consulting
        counter: counter counters
        country: country countries
        county: county counties
        direct: direct directly
        director: director directors
        directory: directory
        electricity: electricity
        engine: engine engines
        engineering: engineering engineer engineers
        ferric: ferric
        ferry: ferry ferries
        flow: flow flows flowing
        flower: flower flowers
        fusion: fusion
        gas: gas
        general: general generally
        generator: generator generators
        hospitality: hospitality
        hostel: hostel hostels
        hosting: host hosting hosted hosts
        instrument: instrument instruments
        instrumental: instrumental
        insulation: insulation insulated insulating insulate
        insulin: insulin
        literary: literary
        litter: litter
        location: location locations
        logistics: logistics logistic
        lottery: lottery lotteries
        mats: mat mats matting
        medal: medal medals
        media: media
        mediation: mediation mediator
        medication: medication medications
        memorial: memorial memorials
        memory: memory memories
        metal: metal metals metallic
        meter: meter meters metering metered
        mineral: mineral minerals mineralogy
        minor: minor minors
        mortgage: mortgage mortgages
        motion: motion
        motor: motor motors
        national: national nation nations nationally
        note: note notes
        notice: notice notices
        nursery: nursery nurseries
        office: office offices
        officer: officer officers
        official: official officials
        operation: operation operations operational
        opinion: opinion
        optician: optician opticians optical optic
        option: option options
        organisation: organisation organisations organisational
        painter: painter painters
        parent: parent parents parenting
        parenteral: parenteral
        partner: partner partners partnering
        partnership: partnership partnerships
        party: party parties
        pension: pension pensions
        planter: planter planters
        planting: plant plants planting planted
        plasterer: plasterer plasterers
        policy: policy policies
        port: port ports
        portal: portal portals
        ported: ported
        product: product products
        production: production productions
        proper: proper
        property: property properties
        publicity: publicity
        publish: publication publications publish publishing publisher publishers
        radiator: radiator radiators
        reader: reader readers
        ready: ready
        reception: reception receptionist
        region: region regional regions
        rental: rent rents rental rentals rented renting
        sen: sen
        sensor: sensor sensors
        sensory: sensory
        server: server servers
        special: special specialist specialists specialised
        species: species
        statement: statement statements
        static: static
        station: station stations
        stationery: stationery stationer
        statistics: statistics statistical statistic
        stocking: stocking stockings
        surveyor: surveyor surveyors
        tailor: tailor tailors tailoring
        tanker: tanker tankers tankering
        tender: tender tenders tendering
        theatre: theatre theatres theatrical
        theory: theory
        tract: tract
        tractor: tractor tractors
        training: train training trainer trainers trained trainee trainees
        universal: universal
        universe: universe
        university: university universities
        van: van vans
        vanity: vanity
        vision: vision visions
        visual: visual visually
        """;

    /// <summary>The stem of each such word.</summary>
    internal static IReadOnlyDictionary<string, string> Stems { get; } = FamilyLines
        .Split('\n', StringSplitOptions.TrimEntries)
        .Select(line => line.Split(": "))
        .SelectMany(family => family[1].Split(' ').Select(word => (word, stem: family[0])))
        .ToDictionary(f => f.word, f => f.stem, StringComparer.Ordinal);
}
