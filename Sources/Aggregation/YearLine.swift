// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// The figures of a place on one basis, year by year, before they are cut and turned into floating point.
struct YearLine {
  /// What stands for a year, and what it rests on.
  struct Figure {
    let number: Quantity
    let hedge: Qualifier
    let sources: [String]
    let lateEdition: Edition?

    fileprivate init(_ figure: Vintages.Figure, of year: Int, _ basis: VintageBasis) {
      number = figure.number
      hedge = figure.qualifier
      sources = [figure.source]
      // The figures of a year come out in the year after.
      lateEdition = basis == .firstPrinted && figure.edition.rawValue > year + 1 ? figure.edition : nil
    }

    fileprivate init(_ one: Figure, plus other: Figure) throws(QuantityError) {
      number = try one.number.adding(other.number)
      hedge =
        one.hedge == other.hedge || other.hedge == .exact ? one.hedge : other.hedge.whenAdded(to: one.hedge)
      sources = one.sources + other.sources
      lateEdition = one.lateEdition ?? other.lateEdition
    }
  }

  private let subject: SeriesSubject
  private let place: SeriesPlace
  private let basis: VintageBasis
  private let figures: [Int: Figure]
  /// The keys of the places that it tells of: its own, and those of the countries that it adds up.
  private let places: Set<String>
  private let commonSet: CommonSet?
  private let isUnrevised: Bool

  /// The figures of one place; nil where the basis differs from the latest in no year, or has no figure.
  init?(_ vintages: Vintages, _ basis: VintageBasis, _ names: Gazetteer) {
    let years = vintages.years(basis)
    guard !years.isEmpty, basis == .latest || vintages.differs(on: basis) else { return nil }
    subject = vintages.subject
    place = vintages.place(names)
    self.basis = basis
    figures = Self.figures(of: vintages, basis, in: years)
    places = [vintages.placeKey]
    commonSet = nil
    isUnrevised = !vintages.differs(on: .firstPrinted)
  }

  /// The sum over the countries of a group in the years that they have in common; nil where there are none, or the
  /// basis differs from the latest in none of them.
  ///
  /// - Throws: ``AggregationError`` where the sum cannot be counted exactly.
  init?(
    _ subject: SeriesSubject, _ group: SeriesGroup, _ basis: VintageBasis, _ names: Gazetteer
  ) throws(AggregationError) {
    let byKey = Dictionary(group.members.map { ($0.placeKey, $0) }) { first, _ in first }
    guard let common = CommonYears(byKey.mapValues { $0.years(basis) }) else { return nil }
    let members = common.members.compactMap { byKey[$0] }
    isUnrevised = !members.contains { $0.differs(on: .firstPrinted) }
    guard basis == .latest || !isUnrevised else { return nil }
    self.subject = subject
    place = group.place
    self.basis = basis
    places = Set(common.members + [group.place.key])
    commonSet = CommonSet(
      members: names.names(of: members),
      leftOut: names.names(of: group.members.filter { !members.contains($0) }))
    figures = try Self.sum(
      members.map { Self.figures(of: $0, basis, in: Set(common.years)) },
      name: "\(subject.prefix)/\(group.place.key)")
  }

  private static func figures(
    of vintages: Vintages, _ basis: VintageBasis, in years: Set<Int>
  ) -> [Int: Figure] {
    let pairs = years.compactMap { year in
      vintages.figure(of: year, basis).map { (year, Figure($0, of: year, basis)) }
    }
    return Dictionary(pairs) { first, _ in first }
  }

  private static func sum(
    _ members: [[Int: Figure]], name: String
  ) throws(AggregationError) -> [Int: Figure] {
    var sum: [Int: Figure] = [:]
    for (year, figure) in members.joined() {
      do throws(QuantityError) {
        sum[year] =
          try sum[year].map { (old) throws(QuantityError) in try Figure(old, plus: figure) } ?? figure
      } catch { throw .uncountable(table: name, year: year, error) }
    }
    return sum
  }
}

extension YearLine {
  /// The series, in pieces where breaks are declared for it.
  func series(cutAt breaks: [SeriesBreak]) -> [StudiedSeries] {
    let breaks = breaks.filter(concerns)
    guard let first = figures.keys.min(), let last = figures.keys.max() else { return [] }
    let cuts = Set(breaks.map(\.firstYear)).filter { $0 > first && $0 <= last }.sorted()
    let ends = cuts.map { $0 - 1 } + [last]
    return zip([first] + cuts, ends).compactMap { start, end in
      let ownBreaks = breaks.filter {
        cuts.contains($0.firstYear) && [start, end + 1].contains($0.firstYear)
      }
      return piece(
        figures.filter { (start...end).contains($0.key) }, ownBreaks.sorted { $0.firstYear < $1.firstYear })
    }
  }

  private func concerns(_ declared: SeriesBreak) -> Bool {
    declared.measure == subject.measure
      && declared.dimensions.pairs.allSatisfy { subject.dimensions[$0.key] == $0.value }
      && (declared.origin.map { $0 == subject.origin } ?? true)
      && (declared.place.map(places.contains) ?? true)
  }

  private func piece(_ figures: [Int: Figure], _ breaks: [SeriesBreak]) -> StudiedSeries? {
    guard let unit = figures.values.first?.number.unit,
      let series = Series(
        name: name(of: figures.keys, isCut: !breaks.isEmpty), unit: unit,
        valuesByYear: figures.mapValues(\.number.approximate))
    else { return nil }
    let evidence = SeriesEvidence(
      sources: figures.sorted { $0.key < $1.key }.flatMap(\.value.sources), commonSet: commonSet,
      hedges: figures.mapValues(\.hedge).filter { $0.value != .exact },
      lateEditions: figures.compactMapValues(\.lateEdition), isUnrevised: isUnrevised)
    return StudiedSeries(
      series: series, subject: subject, place: place, basis: basis, evidence: evidence, breaks: breaks)
  }

  private func name(of years: some Collection<Int>, isCut: Bool) -> String {
    let span =
      isCut ? [years.min(), years.max()].compactMap { $0.map(String.init) }.joined(separator: "-") : ""
    return "\(subject.prefix)/\(place.key)" + (isCut ? "/" + span : "")
      + (basis == .latest ? "" : "@\(basis.rawValue)")
  }
}

extension Vintages {
  /// The country or the world.
  func place(_ names: Gazetteer) -> SeriesPlace {
    SeriesPlace(
      key: placeKey, name: country.map(names.name) ?? "World", kind: country == nil ? placeKey : "country")
  }
}

extension Gazetteer {
  /// The names of the countries, sorted.
  fileprivate func names(of vintages: [Vintages]) -> [String] {
    vintages.compactMap { $0.country.map(name) }.sorted()
  }
}

extension Qualifier {
  /// The hedge of a sum of two hedged numbers that differ in it: a minimum stays one beside exact numbers only.
  fileprivate func whenAdded(to other: Qualifier) -> Qualifier { other == .exact ? self : .about }
}
