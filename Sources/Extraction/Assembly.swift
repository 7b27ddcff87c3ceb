// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// What the known resolutions tell of the General Assembly: which text is about which convention, from which
/// year on each convention is voted on, and in which year a session votes.
struct Assembly: Sendable {
  private let entries: [String: ResolutionEntry]
  private let firstYears: [String: Int]
  /// The convention and year of every known resolution.
  private let known: Set<ResolutionEntry>
  /// The year in which a session votes, minus the session's number; nil where no resolution is known.
  private let offset: Int?

  init(_ resolutions: [ResolutionEntry]) {
    entries = Dictionary(resolutions.map { ($0.number.filter { $0 != " " }, $0) }) { first, _ in first }
    firstYears = Dictionary(resolutions.map { ($0.instrument, $0.year) }, uniquingKeysWith: min)
    known = Set(resolutions.map(\.unnumbered))
    offset = resolutions.lazy.compactMap { entry in Self.session(entry.number).map { entry.year - $0 } }.first
  }

  /// The resolution of that number, blanks left out.
  func resolution(_ number: String) -> ResolutionEntry? { entries[number] }

  /// A resolution whose number is not known, on a convention whose text of that year is not known either.
  func unknownResolution(_ number: String, on instrument: String) -> ResolutionEntry? {
    guard let session = Self.session(number), let offset, case let year = session + offset,
      hasVote(on: instrument, in: year)
    else { return nil }
    let entry = ResolutionEntry(number: number, instrument: instrument, year: year)
    return known.contains(entry.unnumbered) ? nil : entry
  }

  /// Whether the assembly votes on the convention at all.
  func votes(on instrument: String) -> Bool { firstYears[instrument] != nil }

  /// Whether the assembly votes on the convention by that year.
  func hasVote(on instrument: String, in year: Int) -> Bool {
    firstYears[instrument].map { $0 <= year } ?? false
  }

  /// The convention voted on in that year, where it is the only one.
  func onlyInstrument(in year: Int) -> String? {
    let instruments = firstYears.filter { $0.value <= year }
    return instruments.count == 1 ? instruments.first?.key : nil
  }

  private static func session(_ number: String) -> Int? {
    number.split(separator: "/").first.flatMap { $0.utf8.count <= 3 ? Int($0) : nil }
  }
}

extension ResolutionEntry {
  fileprivate var unnumbered: ResolutionEntry {
    ResolutionEntry(number: "", instrument: instrument, year: year)
  }
}
