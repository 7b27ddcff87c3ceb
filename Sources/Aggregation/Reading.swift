// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// How a table reads the facts of one country and year: as printed, else derived, else as a minimum.
struct Reading {
  let index: FactIndex
  let definition: TableDefinition

  /// The cells of all countries and years that the facts say anything of.
  func cells(_ cut: FactIndex.Cut) throws(QuantityError) -> [YearCell] {
    var places = index.places(cut, definition.time)
    for part in cutParts(of: cut) { places.formUnion(index.places(part, .year)) }
    var cells: [YearCell] = []
    for place in places {
      if let cell = try cell(cut, at: place) { cells.append(cell) }
    }
    guard let since = definition.since else { return cells }
    return try Cumulation(since: since).cells(cells)
  }

  private func cell(_ cut: FactIndex.Cut, at place: CountryYear) throws(QuantityError) -> YearCell? {
    // A printed "not known" is an answer, which no sum replaces.
    if let printed = printed(cut, at: place) { return YearCell(printed, year: place.year) }
    if let derived = try derived(cut, at: place) { return derived }
    return try partial(cut, at: place)
  }

  private func printed(_ cut: FactIndex.Cut, at place: CountryYear) -> Fact? {
    switch definition.time {
    case .year, .parts: index.fact(cut, at: place)
    case .level: index.level(cut, at: place)
    }
  }

  private func cutParts(of cut: FactIndex.Cut) -> [FactIndex.Cut] {
    guard let derive = definition.derive else { return [] }
    return (derive.needs + derive.closes).map { part(of: cut, $0, of: derive.dimension) }
  }

  private func part(of cut: FactIndex.Cut, _ value: String, of dimension: String) -> FactIndex.Cut {
    var dimensions = cut.dimensions
    dimensions[dimension] = value
    return FactIndex.Cut(measure: cut.measure, dimensions: dimensions)
  }

  /// The whole that follows from a complete cut of one edition; never the other way round.
  private func derived(_ cut: FactIndex.Cut, at place: CountryYear) throws(QuantityError) -> YearCell? {
    guard let derive = definition.derive, cut.dimensions[derive.dimension] == nil else { return nil }
    let parts = { (values: [String]) in
      values.compactMap { index.fact(part(of: cut, $0, of: derive.dimension), at: place) }
        .filter { $0.amount.value != nil }
    }
    let (needed, closing) = (parts(derive.needs), parts(derive.closes))
    guard needed.count == derive.needs.count, Set((needed + closing).map(\.edition)).count == 1,
      var total = try sum(of: needed + closing)
    else { return nil }
    if closing.count < derive.closes.count { total.leaveOpen() }
    return YearCell(at: place, total: total)
  }

  /// At least what is known of parts of the year; of parts that overlap, the one with the greatest minimum.
  private func partial(_ cut: FactIndex.Cut, at place: CountryYear) throws(QuantityError) -> YearCell? {
    guard definition.time == .parts else { return nil }
    let apart = index.partsOfYear(cut, at: place).filter { $0.amount.value != nil }
      .sorted { minimum($0) > minimum($1) }
      .reduce(into: [Fact]()) { kept, fact in if kept.allSatisfy({ isApart($0, fact) }) { kept.append(fact) }
      }
    // "At least 0" would say nothing of the year.
    guard var total = try sum(of: apart.sorted { $0.key < $1.key }), total.low.smallest > 0 else {
      return nil
    }
    total.leaveOpen()
    return YearCell(at: place, total: total)
  }

  private func minimum(_ fact: Fact) -> Int64 { fact.amount.bounds?.low?.smallest ?? -1 }

  private func isApart(_ one: Fact, _ other: Fact) -> Bool {
    guard let period = one.key.period, let otherPeriod = other.key.period else { return false }
    return !period.overlaps(otherPeriod)
  }

  private func sum(of facts: [Fact]) throws(QuantityError) -> Total? {
    guard let unit = facts.first?.amount.value?.unit else { return nil }
    var total = Total(unit: unit)
    for fact in facts {
      guard let bounds = fact.amount.bounds, let printed = fact.amount.value else { continue }
      try total.add(bounds, printed: printed, facts: [fact.id])
    }
    return total
  }
}
