// SPDX-License-Identifier: GPL-3.0-or-later
import Facts
import Store
import Testing

@testable import Extraction

/// What holds for every observation, whatever the text.
@Suite("Observations")
struct ObservationTests {
  /// What `measures.csv`, the countries and EDTF do not allow in an observation.
  static func faults(_ observation: Observation) throws -> [String] {
    let knowledge = try Known.all
    guard let definition = knowledge.measures.first(where: { $0.measure == observation.measure }) else {
      return ["unknown measure"]
    }
    var faults = observation.dimensions.pairs.filter { pair in
      guard let allowed = definition.dimensions[pair.key] else { return true }
      return pair.value.isEmpty || !allowed.isEmpty && !allowed.contains(pair.value)
    }.map { "\($0.key)=\($0.value)" }
    if let period = observation.period, (try? Period(edtf: period.edtf)) != period {
      faults.append(period.edtf)
    }
    if !knowledge.countries.contains(where: { $0.country == observation.country }) {
      faults.append("country")
    }
    return faults + Self.faults(observation.amount, definition)
  }

  private static func faults(_ amount: Amount, _ definition: MeasureDefinition) -> [String] {
    switch amount {
    case .quantity(let value, _): value.unit == definition.unit && value.smallest >= 0 ? [] : [value.printed]
    case .range(let low, let high, _):
      low.unit == high.unit && low.unit == definition.unit && low.smallest < high.smallest
        ? [] : ["\(low.printed)–\(high.printed)"]
    case .category(let name): definition.categories.contains(name) ? [] : [name]
    case .notKnown, .noneReported: definition.unit == .category ? ["category"] : []
    }
  }

  @Test("Every observation of a profile is one that measures.csv allows", arguments: Known.profiles)
  func profile(path: String) throws {
    let profile = try ProfileFile(File(path))
    let observations = try Known.all.extractor.extract(profile.utf8, profile: profile.name).observations
    let faults = try observations.map(Self.faults)
    #expect(zip(observations, faults).filter { !$1.isEmpty }.map { "\($0.id): \($1)" } == [])
  }

  @Test(
    "Every observation of any mixture is one that measures.csv allows", arguments: 0..<300 as Range<UInt64>)
  func mixture(seed: UInt64) throws {
    var random = Seeded(state: seed &+ 1_000)
    let pieces = (0..<random.next(120)).map { _ in
      OffsetTests.pieces[random.next(OffsetTests.pieces.count)] + [" ", " ", "\n"][random.next(3)]
    }
    let text = try Synthetic(theme: "casualties").text([pieces.joined()])
    let faults = try Known.extract(text).observations.flatMap(Self.faults)
    #expect(faults == [], "seed \(seed)")
  }

  @Test(
    "A time that runs backwards is no interval",
    arguments: ["In 2017–1999", "Between 2017 and 1999", "From 2017 to 1999", "From May 2013 to April 2013"])
  func backwards(time: String) throws {
    let text = try Synthetic().text(["\(time), ten people were injured by mines in the country."])
    let faults = try Known.extract(text).observations.flatMap(Self.faults)
    #expect(faults == [])
  }

  @Test(
    "A number belongs to its own noun",
    arguments: [
      "In 2013, 12 observers held 3 meetings about mines in the capital.",
      "The attack on 21st May 2013 injured nobody, and the 21st report said so.",
      "In 2013, the 5 articles on casualties were read in 12 schools.",
      "Under Article 7(2), mines were found in 2013 by the army of the state.",
      "It fired 122mm rockets and killed many people in 2013.",
      "In 2013, 40 years after the war, people were injured by mines every month.",
    ])
  func nouns(line: String) throws {
    let rows = try Known.extract(Synthetic(theme: "casualties").text([line])).observations.map(\.row)
    #expect(rows == [])
  }
}
