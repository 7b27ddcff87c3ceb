// SPDX-License-Identifier: GPL-3.0-or-later

/// Which edition's figure stands for a year.
public enum VintageBasis: String, Hashable, Sendable, CaseIterable, Decodable {
  /// The figure of the first edition that printed one.
  case firstPrinted = "first_printed"
  /// The figure of the newest edition that printed one.
  case latest
}

/// Where the figures of a series are from.
public enum SeriesOrigin: String, Hashable, Sendable, CaseIterable, Decodable {
  /// The facts that the profiles of the run give.
  case extracted
  /// Figures that somebody published.
  case published
}

/// A place whose years a series follows.
public struct SeriesPlace: Hashable, Sendable {
  /// The code of a country, `world`, or the kind and name of a group, such as `region:Americas`.
  public let key: String
  /// Its name for reading.
  public let name: String
  /// Which places are looked at side by side, such as `country`; their tests are corrected together.
  public let kind: String

  public init(key: String, name: String, kind: String) {
    self.key = key
    self.name = name
    self.kind = kind
  }
}

/// A year from which the figures of a series mean something else, since their definition or source changed.
public struct SeriesBreak: Hashable, Sendable {
  public let measure: Measure
  /// What the break is about; figures narrowed further are concerned as well.
  public let dimensions: Dimensions
  /// Nil = every country and the world.
  public let place: String?
  /// Nil = extracted and published figures.
  public let origin: SeriesOrigin?
  /// The first year of the new meaning.
  public let firstYear: Int
  public let reason: String
  /// Where that is said.
  public let source: String

  public init(
    measure: Measure, dimensions: Dimensions, place: String?, origin: SeriesOrigin?, firstYear: Int,
    reason: String, source: String
  ) {
    self.measure = measure
    self.dimensions = dimensions
    self.place = place
    self.origin = origin
    self.firstYear = firstYear
    self.reason = reason
    self.source = source
  }
}

/// The countries whose figures a series adds up: those that have one in each of its years.
public struct CommonSet: Hashable, Sendable {
  /// The names of those added, sorted.
  public let members: [String]
  /// The names of those that have a figure in some of the years only, or in others; sorted.
  public let leftOut: [String]

  public init(members: [String], leftOut: [String]) {
    self.members = members
    self.leftOut = leftOut
  }
}

/// A yearly series with what must be known to read it.
public struct StudiedSeries: Hashable, Sendable {
  public let series: Series
  public let measure: Measure
  public let dimensions: Dimensions
  public let place: SeriesPlace
  public let origin: SeriesOrigin
  public let basis: VintageBasis
  /// The ids of the facts or published figures behind it.
  public let sources: [String]
  /// The countries that it adds up; nil for a figure of the place itself.
  public let commonSet: CommonSet?
  /// Whether no edition ever changed a figure of it.
  public let isUnrevised: Bool
  /// The declared breaks at which it was cut, at either end.
  public let breaks: [SeriesBreak]
  /// The years whose number is hedged, such as “about”, with the hedge.
  public let hedges: [Int: Qualifier]
  /// On the first-printed basis, the years whose figure is from an edition later than the year after.
  public let lateEditions: [Int: Edition]

  public init(
    series: Series, subject: SeriesSubject, place: SeriesPlace, basis: VintageBasis, evidence: SeriesEvidence,
    breaks: [SeriesBreak] = []
  ) {
    self.series = series
    measure = subject.measure
    dimensions = subject.dimensions
    origin = subject.origin
    self.place = place
    self.basis = basis
    sources = evidence.sources
    commonSet = evidence.commonSet
    hedges = evidence.hedges
    lateEditions = evidence.lateEditions
    isUnrevised = evidence.isUnrevised
    self.breaks = breaks
  }

  /// What it is of, without the place.
  public var subject: SeriesSubject {
    SeriesSubject(measure: measure, dimensions: dimensions, origin: origin)
  }

  /// The series that are tested side by side with it: those of like places, figures and basis. A series that no
  /// edition changed is the same on every basis and belongs to all of them.
  public var family: SeriesFamily {
    let name = "\(subject.prefix)/\(place.kind)@"
    let others = isUnrevised ? VintageBasis.allCases.filter { $0 != basis } : []
    return SeriesFamily(own: name + basis.rawValue, others: others.map { name + $0.rawValue })
  }
}

/// The series among which one is tested.
public struct SeriesFamily: Hashable, Sendable {
  /// The family in which it is corrected.
  public let own: String
  /// Further families whose tests it is one of.
  public let others: [String]

  public init(own: String, others: [String] = []) {
    self.own = own
    self.others = others
  }
}

/// What a series counts, and by whom.
public struct SeriesSubject: Hashable, Sendable {
  public let measure: Measure
  public let dimensions: Dimensions
  public let origin: SeriesOrigin

  public init(measure: Measure, dimensions: Dimensions, origin: SeriesOrigin) {
    self.measure = measure
    self.dimensions = dimensions
    self.origin = origin
  }

  /// How the names of its series begin: the measure, before it `published:` for published figures, with
  /// `;key=value` after it where it is narrowed.
  public var prefix: String {
    (origin == .published ? "published:" : "") + measure.rawValue
      + (dimensions.isEmpty ? "" : ";" + dimensions.printed)
  }
}

/// What the values of a series rest on.
public struct SeriesEvidence: Hashable, Sendable {
  public let sources: [String]
  public let commonSet: CommonSet?
  public let hedges: [Int: Qualifier]
  public let lateEditions: [Int: Edition]
  public let isUnrevised: Bool

  public init(
    sources: [String], commonSet: CommonSet? = nil, hedges: [Int: Qualifier] = [:],
    lateEditions: [Int: Edition] = [:], isUnrevised: Bool = false
  ) {
    self.sources = sources
    self.commonSet = commonSet
    self.hedges = hedges
    self.lateEditions = lateEditions
    self.isUnrevised = isUnrevised
  }
}
