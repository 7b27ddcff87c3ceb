// SPDX-License-Identifier: GPL-3.0-or-later
public import Facts

/// Which edition's figure stands for a year.
public enum VintageBasis: String, Hashable, Sendable, CaseIterable {
  /// The figure of the first edition that printed one.
  case firstPrinted = "first_printed"
  /// The figure of the newest edition that printed one.
  case latest
}

/// What the editions say of each year of one series.
public struct Vintages: Hashable, Sendable {
  /// A number as one edition has it.
  public struct Figure: Hashable, Sendable {
    public let number: Quantity
    public let edition: Edition
    /// The id of the fact, or of the published figure.
    public let source: String
  }

  /// The name of the series: `<measure>/<country>`, before it `published:` where the figures are published
  /// ones, with `;key=value` after the measure where it is narrowed.
  public let name: String
  public let unit: Unit
  /// By year, oldest edition first; no list is empty.
  public let figures: [Int: [Figure]]

  fileprivate init?(name: String, figures: [Int: [Figure]]) {
    guard let unit = figures.values.first?.first?.number.unit else { return nil }
    self.name = name
    self.unit = unit
    self.figures = figures.mapValues { figures in
      figures.sorted { ($0.edition, $0.source) < ($1.edition, $1.source) }
    }
  }

  /// The figure that stands for a year.
  public func figure(of year: Int, _ basis: VintageBasis) -> Figure? {
    let figures = figures[year]
    return
      switch basis
    {
    case .firstPrinted: figures?.first
    case .latest:
      figures?.last.flatMap { newest in figures?.first { $0.edition == newest.edition } }
    }
  }

  /// The ids of the facts or published figures that its series on the basis rests on.
  public func sources(_ basis: VintageBasis) -> [String] {
    figures.keys.sorted().compactMap { figure(of: $0, basis)?.source }
  }

  /// Whether a year has another number on this basis than in its newest edition.
  public func differs(on basis: VintageBasis) -> Bool {
    figures.keys.contains { figure(of: $0, basis)?.number != figure(of: $0, .latest)?.number }
  }

  /// The name of the series on a basis.
  public func seriesName(_ basis: VintageBasis) -> String {
    basis == .latest ? name : "\(name)@\(basis.rawValue)"
  }

  /// The yearly series on one basis; one that is not of the latest figures says so after its name.
  public func series(_ basis: VintageBasis) -> Series? {
    let values = figures.keys.map { year in (year, figure(of: year, basis)?.number.approximate) }
    return Series(
      name: seriesName(basis), unit: unit,
      valuesByYear: Dictionary(values) { first, _ in first }.compactMapValues { $0 })
  }
}

/// The vintages of each country and measure, sorted by name: numbers of calendar years for the whole country,
/// without further narrowing.
public func vintages(of ledger: Ledger) -> [Vintages] {
  let keys = Dictionary(ledger.facts.map { ($0.id, $0.key) }) { first, _ in first }
  return collected(
    ledger.vintages.compactMap { vintage in
      guard let key = keys[vintage.fact], key.dimensions.isEmpty, key.scope.isEmpty,
        let year = key.period?.calendarYear, let number = vintage.amount.bounds?.best
      else { return nil }
      return Entry(
        series: "\(key.measure.rawValue)/\(key.country.rawValue)", year: year,
        figure: Vintages.Figure(number: number, edition: vintage.edition, source: vintage.fact))
    })
}

/// The vintages of published figures, sorted by name; the world is the country of figures without one.
public func vintages(of published: [PublishedFigure]) -> [Vintages] {
  collected(
    published.compactMap { figure in
      guard let year = figure.period.calendarYear, let number = figure.amount.bounds?.best else { return nil }
      let narrowing = figure.dimensions.isEmpty ? "" : ";" + figure.dimensions.printed
      let place = figure.country?.rawValue ?? "world"
      return Entry(
        series: "published:\(figure.measure.rawValue)\(narrowing)/\(place)", year: year,
        figure: Vintages.Figure(number: number, edition: figure.edition, source: figure.id))
    })
}

/// A figure with the series and year that it belongs to.
private struct Entry {
  let series: String
  let year: Int
  let figure: Vintages.Figure
}

private func collected(_ entries: [Entry]) -> [Vintages] {
  Dictionary(grouping: entries, by: \.series).sorted { $0.key < $1.key }.compactMap { name, entries in
    Vintages(name: name, figures: Dictionary(grouping: entries, by: \.year).mapValues { $0.map(\.figure) })
  }
}
