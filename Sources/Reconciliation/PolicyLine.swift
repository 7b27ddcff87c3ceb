// SPDX-License-Identifier: GPL-3.0-or-later
public import Facts

/// What kind of answer a claim gives, from the most to the least telling in the default policy.
public enum Answer: String, Hashable, Sendable, CaseIterable {
  case number, range, category
  case noneReported = "none_reported"
  case notKnown = "not_known"

  init(_ amount: Amount) {
    self =
      switch amount {
      case .quantity: .number
      case .range: .range
      case .category: .category
      case .noneReported: .noneReported
      case .notKnown: .notKnown
      }
  }
}

/// A line of the policy: one reason to prefer a claim over another.
public struct PolicyLine: Hashable, Sendable {
  /// What the claims are compared by, best first.
  public enum Preference: Hashable, Sendable {
    case newestEdition
    case place([Place])
    case answer([Answer])
    case basis([Basis])
    case qualifier([Qualifier])
    /// A claim whose words do not tell of it as of an account that another one took the place of.
    case latestTold(Wording)
    /// The period that ends last; an undated claim is as of its edition and counts as the last.
    case latestDate
    /// The day over the month over the year; an undated claim is the coarsest.
    case finestDate
    /// Reading order: profile, then place in it.
    case firstPrinted
  }

  /// The name that facts quote.
  public let name: String
  public let preference: Preference

  public init(name: String, preference: Preference) {
    self.name = name
    self.preference = preference
  }
}

extension PolicyLine: Decodable {
  private enum CodingKeys: String, CodingKey, CaseIterable { case name, prefer, order, words }

  /// What a line may prefer, as the file says it.
  private enum Subject: String, Decodable {
    case newestEdition = "newest_edition"
    case place, answer, basis, qualifier
    case latestTold = "latest_told"
    case latestDate = "latest_date"
    case finestDate = "finest_date"
    case firstPrinted = "first_printed"
  }

  /// Reads a line.
  ///
  /// - Throws: `DecodingError` for an unknown key or preference, an order that does not name every value
  ///   once, an order where there is nothing to order, and words where none are looked at or none where some are.
  public init(from decoder: any Decoder) throws {
    try decoder.refuseKeys(besides: CodingKeys.self)
    let values = try decoder.container(keyedBy: CodingKeys.self)
    name = try values.decode(String.self, forKey: .name)
    let subject = try values.decode(Subject.self, forKey: .prefer)
    let order = try values.decodeIfPresent([String].self, forKey: .order)
    let words = try values.decodeIfPresent([String].self, forKey: .words)
    guard (words?.isEmpty == false) == (subject == .latestTold) else {
      throw DecodingError.dataCorruptedError(
        forKey: .words, in: values, debugDescription: "latest_told, and it alone, takes a list of words")
    }
    preference =
      switch subject {
      case .newestEdition: try Self.unordered(.newestEdition, order, in: values)
      case .latestTold: try Self.unordered(.latestTold(Wording(words ?? [])), order, in: values)
      case .latestDate: try Self.unordered(.latestDate, order, in: values)
      case .finestDate: try Self.unordered(.finestDate, order, in: values)
      case .firstPrinted: try Self.unordered(.firstPrinted, order, in: values)
      case .place: .place(try Self.ordered(order, in: values))
      case .answer: .answer(try Self.ordered(order, in: values))
      case .basis: .basis(try Self.ordered(order, in: values))
      case .qualifier: .qualifier(try Self.ordered(order, in: values))
      }
  }

  private static func unordered(
    _ preference: Preference, _ order: [String]?, in values: KeyedDecodingContainer<CodingKeys>
  ) throws -> Preference {
    guard order == nil else {
      throw DecodingError.dataCorruptedError(
        forKey: .order, in: values, debugDescription: "this preference takes no order; remove it")
    }
    return preference
  }

  private static func ordered<Value: RawRepresentable<String> & CaseIterable & Hashable>(
    _ order: [String]?, in values: KeyedDecodingContainer<CodingKeys>
  ) throws -> [Value] {
    let cases = (order ?? []).compactMap(Value.init(rawValue:))
    guard cases.count == order?.count, Set(cases).count == cases.count,
      cases.count == Value.allCases.count
    else {
      let known = Value.allCases.map(\.rawValue).joined(separator: ", ")
      throw DecodingError.dataCorruptedError(
        forKey: .order, in: values, debugDescription: "the order must name each of these once: \(known)")
    }
    return cases
  }
}
