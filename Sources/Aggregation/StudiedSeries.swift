// SPDX-License-Identifier: GPL-3.0-or-later
public import Facts

/// The yearly series that a selection asks for, and the sums for which there is none.
public struct SelectedSeries: Hashable, Sendable {
  /// By what they count, then the world, groups and countries, the latest figures before those of other bases.
  public let series: [StudiedSeries]
  /// The names of sums whose countries never have figures in the same four years on end.
  public let withoutCommonYears: [String]
}

/// The yearly series of countries, groups of countries and the world, in printed units.
///
/// A year without a single number is a gap. The series of a group adds up the countries that have a figure in every
/// one of its years (``CommonYears``). Another basis than the latest gives a series of its own, `@` and its name
/// after the name, where it differs. Declared breaks cut a series, also one of a group that holds the country; then
/// the years stand in the names of the pieces. Hedged numbers count as printed.
///
/// - Throws: ``AggregationError`` where a sum cannot be counted exactly.
public func studiedSeries(
  of vintages: [Vintages], by selection: SeriesSelection, breaks: [SeriesBreak], countries: [CountryEntry]
) throws(AggregationError) -> SelectedSeries {
  let names = Gazetteer(countries)
  var lines: [YearLine] = []
  var without: [String] = []
  for (subject, taken) in bySubject(selection.taken(from: vintages)) {
    let (world, countries) = (taken.filter { $0.country == nil }, taken.filter { $0.country != nil })
    lines += selection.lines(of: world, .world, names)
    for group in selection.groups(of: countries, names) {
      let found = try selection.bases.map { (basis) throws(AggregationError) in
        try YearLine(subject, group, basis, names)
      }.compactMap { $0 }
      lines += found
      if found.isEmpty { without.append("\(subject.prefix)/\(group.place.key)") }
    }
    lines += selection.lines(of: countries, .country, names)
  }
  return SelectedSeries(series: lines.flatMap { $0.series(cutAt: breaks) }, withoutCommonYears: without)
}

extension SeriesSelection {
  /// The figures of single places on every basis, where such places are asked for.
  fileprivate func lines(of singles: [Vintages], _ places: Places, _ names: Gazetteer) -> [YearLine] {
    guard self.places.contains(places) else { return [] }
    return singles.flatMap { single in bases.compactMap { YearLine(single, $0, names) } }
  }
}

/// The vintages of each subject, extracted ones first, by name.
func bySubject(_ vintages: [Vintages]) -> [(SeriesSubject, [Vintages])] {
  Dictionary(grouping: vintages, by: \.subject).sorted {
    ($0.key.origin.rawValue, $0.key.prefix) < ($1.key.origin.rawValue, $1.key.prefix)
  }.map { ($0.key, $0.value) }
}
