// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// The names and regions of countries.
struct Gazetteer {
  private let entries: [Country: CountryEntry]

  init(_ entries: [CountryEntry]) {
    self.entries = Dictionary(entries.map { ($0.country, $0) }) { first, _ in first }
  }

  /// The country's name; its code where the list does not have it.
  func name(of country: Country) -> String { entries[country]?.name ?? country.rawValue }

  /// What the country is put together with; `unassigned` where the list does not say.
  func group(of country: Country, by grouping: TableDefinition.Grouping?) -> String {
    let unassigned = "unassigned"
    return switch grouping {
    case nil: ""
    case .country: country.rawValue
    case .region: entries[country]?.region ?? unassigned
    case .unRegion: entries[country]?.unRegion ?? unassigned
    case .unSubregion: entries[country]?.unSubregion ?? unassigned
    }
  }
}
