// SPDX-License-Identifier: GPL-3.0-or-later
public import Facts

/// What the editions say of each year of one measure in one place.
public struct Vintages: Hashable, Sendable {
  /// A number as one edition has it.
  public struct Figure: Hashable, Sendable {
    public let number: Quantity
    public let qualifier: Qualifier
    public let edition: Edition
    /// The id of the fact, or of the published figure.
    public let source: String

    init?(_ amount: Amount, edition: Edition, source: String) {
      guard case .quantity(let number, let qualifier) = amount else { return nil }
      self.number = number
      self.qualifier = qualifier
      self.edition = edition
      self.source = source
    }
  }

  public let subject: SeriesSubject
  /// Nil = the world.
  public let country: Country?
  /// By year, oldest edition first; no list is empty.
  public let figures: [Int: [Figure]]
  /// The figure that stands in each year: that of the fact, or of the newest edition.
  private let standing: [Int: Figure]

  fileprivate init(
    subject: SeriesSubject, country: Country?, figures: [Int: [Figure]], standing: [Int: Figure]
  ) {
    self.subject = subject
    self.country = country
    self.figures = figures
    self.standing = standing
  }

  /// `<measure>/<country>`, before it `published:` where the figures are published ones, with `;key=value` after
  /// the measure where it is narrowed.
  public var name: String { "\(subject.prefix)/\(placeKey)" }

  /// The code of the country, or `world`.
  var placeKey: String { country?.rawValue ?? "world" }

  /// The figure that stands for a year.
  public func figure(of year: Int, _ basis: VintageBasis) -> Figure? {
    switch basis {
    case .firstPrinted: figures[year]?.first
    case .latest: standing[year]
    }
  }

  /// The years that have a figure on the basis.
  func years(_ basis: VintageBasis) -> Set<Int> {
    switch basis {
    case .firstPrinted: Set(figures.keys)
    case .latest: Set(standing.keys)
    }
  }

  /// Whether a year has another number on this basis than the one that stands.
  public func differs(on basis: VintageBasis) -> Bool {
    figures.keys.contains { figure(of: $0, basis)?.number != standing[$0]?.number }
  }
}

/// The vintages of each country and measure, sorted by name: numbers of calendar years for the whole country,
/// without further narrowing.
///
/// The figure that stands for a year is that of its fact; a year whose fact is no single number (not known, none
/// reported, a range) has none.
public func vintages(of ledger: Ledger) -> [Vintages] {
  let facts = ledger.facts.filter { $0.key.dimensions.isEmpty && $0.key.scope.isEmpty }
  let keys = Dictionary(facts.map { ($0.id, $0.key) }) { first, _ in first }
  let printed = ledger.vintages.compactMap { vintage in
    keys[vintage.fact].flatMap { Entry($0, vintage.amount, edition: vintage.edition, source: vintage.fact) }
  }
  let standing = facts.compactMap { Entry($0.key, $0.amount, edition: $0.edition, source: $0.id) }
  return collected(printed: printed, standing: standing)
}

/// The vintages of published figures, sorted by name; the world is the country of figures without one.
public func vintages(of published: [PublishedFigure]) -> [Vintages] {
  let entries = published.compactMap(Entry.init)
  let newest = Dictionary(grouping: entries, by: \.cell).values.compactMap { entries in
    let last = entries.map(\.figure.edition).max()
    return entries.filter { $0.figure.edition == last }.min { $0.figure.source < $1.figure.source }
  }
  return collected(printed: entries, standing: newest)
}

/// A figure with the series and year that it belongs to.
private struct Entry {
  struct Line: Hashable {
    let subject: SeriesSubject
    let country: Country?
  }

  struct Cell: Hashable {
    let line: Line
    let year: Int
  }

  let cell: Cell
  let figure: Vintages.Figure

  /// Nil where the fact is not about a calendar year, or has no single number.
  init?(_ key: FactKey, _ amount: Amount, edition: Edition, source: String) {
    guard let year = key.period?.calendarYear,
      let figure = Vintages.Figure(amount, edition: edition, source: source)
    else { return nil }
    let subject = SeriesSubject(measure: key.measure, dimensions: key.dimensions, origin: .extracted)
    cell = Cell(line: Line(subject: subject, country: key.country), year: year)
    self.figure = figure
  }

  init?(_ published: PublishedFigure) {
    guard let year = published.period.calendarYear,
      let figure = Vintages.Figure(published.amount, edition: published.edition, source: published.id)
    else { return nil }
    let subject = SeriesSubject(
      measure: published.measure, dimensions: published.dimensions, origin: .published)
    cell = Cell(line: Line(subject: subject, country: published.country), year: year)
    self.figure = figure
  }
}

/// Where two figures could stand for one year, the first does.
private func collected(printed: [Entry], standing: [Entry]) -> [Vintages] {
  let standing = Dictionary(standing.map { ($0.cell, $0.figure) }) { first, _ in first }
  var figures = Dictionary(grouping: printed, by: \.cell).mapValues { $0.map(\.figure) }
  for (cell, figure) in standing where figures[cell] == nil { figures[cell] = [figure] }
  let lines = Dictionary(grouping: figures.keys, by: \.line)
  return lines.map { line, cells in
    let years = cells.map { cell in
      (cell.year, (figures[cell] ?? []).sorted { ($0.edition, $0.source) < ($1.edition, $1.source) })
    }
    let stands = cells.compactMap { cell in standing[cell].map { (cell.year, $0) } }
    return Vintages(
      subject: line.subject, country: line.country,
      figures: Dictionary(years) { first, _ in first },
      standing: Dictionary(stands) { first, _ in first })
  }.sorted { $0.name < $1.name }
}
