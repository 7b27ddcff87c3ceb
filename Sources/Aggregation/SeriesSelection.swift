// SPDX-License-Identifier: GPL-3.0-or-later
public import Facts

/// Which yearly series are looked at.
public struct SeriesSelection: Hashable, Sendable {
  /// Places of one kind.
  public enum Places: String, Hashable, Sendable, CaseIterable, Decodable {
    /// Each country.
    case country
    /// Sums over the countries of each region of the Monitor.
    case region
    /// Sums over the countries of each region, and of each sub-region, of UN M49.
    case unRegion = "un_region"
    case unSubregion = "un_subregion"
    /// The sum over all countries that have figures, which is not the world.
    case allCountries = "all_countries"
    /// The world, where somebody published a figure for it.
    case world
  }

  /// Countries that somebody wants to see together.
  public struct NamedSet: Hashable, Sendable {
    public let name: String
    public let countries: [Country]

    public init(name: String, countries: [Country]) {
      self.name = name
      self.countries = countries
    }
  }

  /// Empty = all.
  public let measures: [Measure]
  public let origins: [SeriesOrigin]
  public let bases: [VintageBasis]
  public let places: [Places]
  public let sets: [NamedSet]
  /// The only countries that take part; empty = all.
  public let countries: [Country]

  public init(
    measures: [Measure] = [], origins: [SeriesOrigin] = SeriesOrigin.allCases,
    bases: [VintageBasis] = [.latest], places: [Places] = [.country, .world], sets: [NamedSet] = [],
    countries: [Country] = []
  ) {
    self.measures = measures
    self.origins = origins
    self.bases = bases
    self.places = places
    self.sets = sets
    self.countries = countries
  }

  /// Those that take part.
  public func taken(from vintages: [Vintages]) -> [Vintages] { vintages.filter(takes) }

  /// Whether figures of the subject and country take part.
  private func takes(_ vintages: Vintages) -> Bool {
    (measures.isEmpty || measures.contains(vintages.subject.measure))
      && origins.contains(vintages.subject.origin)
      && (countries.isEmpty || vintages.country.map(countries.contains) ?? true)
  }
}

extension SeriesSelection.Places {
  /// What one of them is, for reading.
  fileprivate var title: String {
    switch self {
    case .country: "country"
    case .region: "Monitor region"
    case .unRegion: "UN region"
    case .unSubregion: "UN sub-region"
    case .allCountries: "sum"
    case .world: "world"
    }
  }
}

/// Countries whose figures are added up, and what they are together.
struct SeriesGroup: Hashable {
  let place: SeriesPlace
  let members: [Vintages]
}

extension SeriesSelection {
  /// The groups that the selection asks for, of the countries' figures on one subject; none of fewer than two.
  func groups(of countries: [Vintages], _ names: Gazetteer) -> [SeriesGroup] {
    let sums = places.flatMap { groups(of: countries, $0, names) }
    let named = sets.map { set in
      SeriesGroup(
        place: SeriesPlace(key: "set:\(set.name)", name: set.name, kind: "set"),
        members: countries.filter { $0.country.map(set.countries.contains) ?? false })
    }
    return (sums + named).filter { $0.members.count > 1 }
  }

  private func groups(of countries: [Vintages], _ places: Places, _ names: Gazetteer) -> [SeriesGroup] {
    let grouping: TableDefinition.Grouping
    switch places {
    case .country, .world: return []
    case .allCountries:
      let place = SeriesPlace(
        key: places.rawValue, name: "All countries with figures", kind: places.rawValue)
      return [SeriesGroup(place: place, members: countries)]
    case .region: grouping = .region
    case .unRegion: grouping = .unRegion
    case .unSubregion: grouping = .unSubregion
    }
    let groups = Dictionary(grouping: countries) { vintages in
      vintages.country.map { names.group(of: $0, by: grouping) }
    }
    return groups.compactMap { name, members in
      name.map {
        SeriesGroup(
          place: SeriesPlace(
            key: "\(places.rawValue):\($0)", name: "\($0) (\(places.title))", kind: places.rawValue),
          members: members)
      }
    }.sorted { $0.place.key < $1.place.key }
  }
}
