// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

extension TableDefinition: Decodable {
  private enum CodingKeys: String, CodingKey, CaseIterable {
    case table, title, kind, measures, by, with, dimensions, values, complete, outside, split, derive, time
    case since, beside, share, bands, convert
  }

  /// Reads a definition.
  ///
  /// - Throws: `DecodingError` for unknown keys and for keys that do not go together.
  public init(from decoder: any Decoder) throws {
    try decoder.refuseKeys(besides: CodingKeys.self)
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    name = try fields.decode(String.self, forKey: .table)
    title = try fields.decode(String.self, forKey: .title)
    kind = try fields.decode(Kind.self, forKey: .kind)
    measures = try fields.decodeIfPresent([Measure].self, forKey: .measures) ?? []
    by = try fields.decodeIfPresent(Grouping.self, forKey: .by)
    with = Dimensions(try fields.decodeIfPresent([String: String].self, forKey: .with) ?? [:])
    dimensions = try fields.decodeIfPresent([String].self, forKey: .dimensions) ?? []
    values = try fields.decodeIfPresent([String].self, forKey: .values) ?? []
    complete = try fields.decodeIfPresent(String.self, forKey: .complete)
    outside = try fields.decodeIfPresent(Standing.self, forKey: .outside)
    splits = try fields.decodeIfPresent([Split].self, forKey: .split) ?? []
    derive = try fields.decodeIfPresent(Cut.self, forKey: .derive)
    time = try fields.decodeIfPresent(Time.self, forKey: .time) ?? .year
    since = try fields.decodeIfPresent(Int.self, forKey: .since)
    beside = Set(try fields.decodeIfPresent([Beside].self, forKey: .beside) ?? [])
    share = try fields.decodeIfPresent(Share.self, forKey: .share)
    bands = try fields.decodeIfPresent(String.self, forKey: .bands)
    convert = try fields.decodeIfPresent(Conversion.self, forKey: .convert)
    if let problem {
      throw DecodingError.dataCorruptedError(forKey: .kind, in: fields, debugDescription: problem)
    }
  }

  /// What does not go together; nil where all does.
  private var problem: String? {
    let isBanded = kind == .tally && bands != nil
    if kind != .silences && measures.isEmpty { return "a table of \(kind.rawValue) has at least one measure" }
    if share != nil && splits.isEmpty { return "a share is one of the values of a split; add split" }
    if beside.contains(.rank) && by == nil { return "a rank compares groups; add by" }
    if kind == .habits && outside == nil { return "habits are those of states outside; add outside" }
    if since != nil && time == .level { return "levels are not added up; leave out since or time" }
    if let convert, !splits.contains(where: { $0.dimension == convert.dimension }) {
      return "the converted currency is a value of a split; add a split by \(convert.dimension)"
    }
    return kind == .totals || isBanded ? nil : unused
  }

  /// A key that only tables of numbers have, in another table.
  private var unused: String? {
    let keys: [(String, Bool)] = [
      ("by", by != nil), ("split", !splits.isEmpty), ("derive", derive != nil), ("time", time != .year),
      ("since", since != nil), ("beside", !beside.isEmpty), ("share", share != nil), ("bands", bands != nil),
      ("convert", convert != nil),
    ]
    return keys.first { $0.1 }.map { "a table of \(kind.rawValue) has no key \($0.0)" }
  }
}

extension TableDefinition.Split: Decodable {
  private enum CodingKeys: String, CodingKey, CaseIterable { case dimension, values }

  public init(from decoder: any Decoder) throws {
    try decoder.refuseKeys(besides: CodingKeys.self)
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    dimension = try fields.decode(String.self, forKey: .dimension)
    values = try fields.decodeIfPresent([String].self, forKey: .values) ?? []
  }
}

extension TableDefinition.Cut: Decodable {
  private enum CodingKeys: String, CodingKey, CaseIterable { case dimension, needs, closes }

  public init(from decoder: any Decoder) throws {
    try decoder.refuseKeys(besides: CodingKeys.self)
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    dimension = try fields.decode(String.self, forKey: .dimension)
    needs = try fields.decode([String].self, forKey: .needs)
    closes = try fields.decode([String].self, forKey: .closes)
  }
}

extension TableDefinition.Share: Decodable {
  private enum CodingKeys: String, CodingKey, CaseIterable { case needs, closes }

  public init(from decoder: any Decoder) throws {
    try decoder.refuseKeys(besides: CodingKeys.self)
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    needs = try fields.decode([String].self, forKey: .needs)
    closes = try fields.decodeIfPresent([String].self, forKey: .closes) ?? []
  }
}
