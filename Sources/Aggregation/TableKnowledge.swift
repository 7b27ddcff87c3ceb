// SPDX-License-Identifier: GPL-3.0-or-later
public import Facts

/// What tables know beside the facts.
public struct TableKnowledge: Sendable {
  public let countries: [CountryEntry]
  /// The country whose profile a claim stands in, by the claim's id.
  public let printing: [String: Country]
  public let resolutions: [ResolutionEntry]
  /// By name.
  public let bands: [String: Bands]
  public let rates: Rates

  public init(
    countries: [CountryEntry], printing: [String: Country] = [:], resolutions: [ResolutionEntry] = [],
    bands: [String: Bands] = [:],
    rates: Rates = Rates([])
  ) {
    self.countries = countries
    self.printing = printing
    self.resolutions = resolutions
    self.bands = bands
    self.rates = rates
  }
}

extension TableKnowledge {
  /// The same, of claims that stand in these countries' profiles.
  public func printed(by countries: [String: Country]) -> TableKnowledge {
    TableKnowledge(
      countries: self.countries, printing: countries, resolutions: resolutions, bands: bands, rates: rates)
  }

  /// The country whose profile prints the fact; nil where it is not known.
  func printer(of fact: Fact) -> Country? { fact.evidence.first.flatMap { printing[$0.observation] } }
}

extension TableDefinition {
  /// What the definition asks for that no measure or band has, and what to do; nil where all is there.
  public func problem(measures known: [MeasureDefinition], bands names: Set<String>) -> String? {
    if let bands, !names.contains(bands) {
      return "the bands '\(bands)' are unknown; known are: \(names.sorted().joined(separator: ", "))"
    }
    for measure in measures + (outside.map { [$0.measure] } ?? []) {
      guard let found = known.first(where: { $0.measure == measure }) else {
        return "the measure '\(measure.rawValue)' is unknown; measures.csv has those that are known"
      }
      if measures.contains(measure), let problem = problem(with: found) { return problem }
    }
    return nil
  }

  /// A dimension, a value of one, or a category that the measure does not have.
  private func problem(with measure: MeasureDefinition) -> String? {
    let derived = derive.map { [($0.dimension, $0.needs + $0.closes)] } ?? []
    let wanted =
      splits.map { ($0.dimension, $0.values) } + derived + with.pairs.map { ($0.key, [$0.value]) }
      + dimensions.filter { $0 != Self.year }.map { ($0, [String]()) }
    for (dimension, values) in wanted {
      guard let known = measure.dimensions[dimension] else {
        return "\(measure.measure.rawValue) has no dimension '\(dimension)'; see measures.csv"
      }
      let other = values.first { $0 != Split.whole && !known.isEmpty && !known.contains($0) }
      if let other { return "'\(other)' is no \(dimension); known are: \(known.joined(separator: ", "))" }
    }
    let other = values.first { bands == nil && !measure.categories.contains($0) }
    return other.map { "'\($0)' is no category of \(measure.measure.rawValue); see measures.csv" }
  }
}
