// SPDX-License-Identifier: GPL-3.0-or-later
import Facts
import Foundation
import Testing

@testable import Reconciliation

/// The observations of all gold files, read once; the edition is the year in the file's name.
private let readGold = Result {
  let folder = package.appending(path: "Tests/Fixtures/gold")
  let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".csv") }
  return try files.sorted().flatMap { file -> [Observation] in
    let name = String(file.dropLast(4))
    let year = try #require(name.split(separator: "-").compactMap { Int($0) }.first)
    return try gold(name, edition: year)
  }
}

private func allGold() throws -> [Observation] { try readGold.get() }

@Test("every discrepancy of the gold files is a real contradiction of the text")
func goldDiscrepancies() async throws {
  let ledger = await reconcile(try allGold(), by: try defaultPolicy(), against: [])
  let found = ledger.discrepancies.map {
    "\($0.check) \($0.country?.rawValue ?? "") \($0.period?.edtf ?? "") \($0.expected) \($0.found) \($0.gap)"
  }
  #expect(
    found == [
      // Another source's count, an earlier count of the same source, or what could not be checked, told in prose.
      "body-against-key-figures AFG 2008 992 831 -161", "body-against-key-figures AFG 2009 859 539 -320",
      "body-against-key-figures AFG 2009 647 421 -226", "body-against-key-figures AFG 2009 212 118 -94",
      "body-against-key-figures AGO 2009 28 88 60", "body-against-key-figures LAO 2009 117 134 17",
      "body-against-key-figures SDN 2012 109 108 -1", "body-against-key-figures SDN 2015 130 26 -104",
      "body-against-key-figures SDN 2015 130 104 -26",
      // Fewer than 300 entries in one database, estimates of 23,000 to 80,000 beside it.
      "device-sum AGO  300 23000 22700",
      // The government's mine casualties against a list of newspaper cuttings.
      "device-sum TUR 2008 100 158 58", "device-sum TUR 2010 94 104 10", "device-sum TUR 2011 59 106 47",
    ])
}

@Test(
  "lists without a dimension of their own are parts of their whole",
  arguments: [
    ("BRA:mines_retained:::2012-12", "6587", 4), ("FIN:mines_stockpiled:::2012", "1029763", 2),
    ("GRC:mines_stockpiled:::../2022", "1568167", 4),
    ("SRB:contaminated_area:confidence=suspected,hazard=mines::2014", "2.849126", 10),
    ("LAO:funding:currency=USD,source=international::2022", "51421114", 7),
  ])
func wholes(id: String, value: String, parts: Int) async throws {
  let ledger = await reconcile(try allGold(), by: try defaultPolicy(), against: [])
  let fact = try #require(ledger.facts.first { $0.id == id })
  #expect(fact.amount.printedValue == value)
  #expect(fact.evidence.count { $0.role == .part } == parts)
}

@Test("the same facts come out whatever the order of the observations", arguments: 0..<16)
func order(seed: UInt64) async throws {
  var generator = Shuffling(seed: seed)
  let gold = try allGold()
  let policy = try defaultPolicy()
  let shuffled = await reconcile(gold.shuffled(using: &generator), by: policy, against: [])
  let ordered = await reconcile(gold, by: policy, against: [])
  #expect(shuffled == ordered, "seed \(seed)")
}

@Test("every observation is the evidence of one fact, and every fact says what its chosen observation says")
func evidence() async throws {
  let gold = try allGold()
  let ledger = await reconcile(gold, by: try defaultPolicy(), against: [])
  #expect(ledger.facts.flatMap(\.evidence).map(\.observation).sorted() == gold.map(\.id).sorted())
  #expect(Set(ledger.facts.map(\.key)).count == ledger.facts.count)
  #expect(Set(ledger.facts.map(\.id)).count == ledger.facts.count)
  let observations = Dictionary(uniqueKeysWithValues: gold.map { ($0.id, $0) })
  for fact in ledger.facts {
    let chosen = try #require(fact.evidence.first)
    #expect(chosen.role == .chosen)
    #expect(observations[chosen.observation]?.amount == fact.amount)
    #expect(observations[chosen.observation]?.country == fact.key.country)
  }
}

/// Fifty printed totals that something else in their profile speaks for, each with one digit changed.
///
/// A total counts where both its outcomes are printed for the same time and place.
private func mutants() throws -> [(claim: Int, amount: Amount)] {
  let gold = try allGold()
  let cuts = Dictionary(grouping: gold.filter { $0.amount.value != nil }, by: Cut.init)
  let totals = gold.indices.filter { index in
    guard gold[index].dimensions["outcome"] == nil, case .quantity(_, .exact) = gold[index].amount else {
      return false
    }
    let parts = cuts[Cut(gold[index])] ?? []
    return gold[index].measure.rawValue == "casualties"
      && ["killed", "injured"].allSatisfy { outcome in
        parts.contains { $0.dimensions == gold[index].dimensions.with(outcome) }
      }
  }
  var generator = Shuffling(seed: 7)
  return totals.shuffled(using: &generator).prefix(50).compactMap { index in
    guard let value = gold[index].amount.value else { return nil }
    var digits = Array(String(value.smallest))
    let place = Int.random(in: digits.indices, using: &generator)
    let others = "0123456789".filter { $0 != digits[place] }
    digits[place] = others.randomElement(using: &generator) ?? "0"
    return Quantity(String(digits), unit: value.unit).map { (index, .quantity($0, .exact)) }
  }
}

/// The time and place that a total and its outcomes share.
private struct Cut: Hashable {
  let profile: String
  let country: Country
  let measure: Measure
  let period: Period?

  init(_ claim: Observation) {
    (profile, country, measure, period) = (claim.profile, claim.country, claim.measure, claim.period)
  }
}

extension Dimensions {
  fileprivate func with(_ outcome: String) -> Dimensions {
    var result = self
    result["outcome"] = outcome
    return result
  }
}

@Test("of fifty totals with a changed digit at least 48 are noticed")
func mutations() async throws {
  let gold = try allGold()
  let policy = try defaultPolicy()
  let mutants = try mutants()
  let before = await reconcile(gold, by: policy, against: [])
  var noticed = 0
  for mutant in mutants {
    var changed = gold
    changed[mutant.claim] = gold[mutant.claim].saying(mutant.amount)
    let after = await reconcile(changed, by: policy, against: [])
    let isNoticed =
      !Set(after.discrepancies).isSubset(of: before.discrepancies)
      || !Set(after.conflicts).isSubset(of: before.conflicts)
    noticed += isNoticed ? 1 : 0
  }
  #expect(mutants.count == 50)
  #expect(noticed >= 48, "\(noticed) of \(mutants.count)")
}

@Test("a thousand shuffles of the claims of seven countries give the same facts", arguments: 0..<20)
func shuffles(batch: UInt64) async throws {
  let countries = ["AFG", "COL", "KHM", "LAO", "MOZ", "NPL", "SEN"]
  let claims = try allGold().filter { countries.contains($0.country.rawValue) }
  let policy = try defaultPolicy()
  let expected = await reconcile(claims, by: policy, against: [])
  #expect(expected.facts.count > 100)
  var generator = Shuffling(seed: batch)
  var differing: [Int] = []
  for shuffle in 0..<50 {
    let shuffled = claims.shuffled(using: &generator)
    if await reconcile(shuffled, by: policy, against: []) != expected { differing.append(shuffle) }
  }
  #expect(differing == [], "shuffles of batch \(batch)")
}

@Test("low ≤ best ≤ high, and nothing is 0 unless a source says so")
func bounds() async throws {
  let gold = try allGold()
  let zeros = Set(gold.filter { $0.amount.value?.smallest == 0 }.map(\.id))
  for fact in await reconcile(gold, by: try defaultPolicy(), against: []).facts {
    guard let bounds = fact.amount.bounds else { continue }
    let ends = [bounds.low, bounds.best, bounds.high].compactMap { $0?.smallest }
    #expect(ends == ends.sorted(), "\(fact.id)")
    guard fact.amount.value?.smallest == 0 else { continue }
    #expect(fact.evidence.first.map { zeros.contains($0.observation) } == true, "\(fact.id)")
  }
}

/// SplitMix64 (Steele, Lea and Flood 2014): the same numbers for a seed on every machine.
struct Shuffling: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
