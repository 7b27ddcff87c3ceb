// SPDX-License-Identifier: GPL-3.0-or-later
import Extraction
import Facts
import Store

/// The decisions of a file, as its rows state them: about words of profiles that are not read yet.
///
/// The queue that `tally review` writes is such a file: columns that only help a person are passed over, and so
/// is a row without a decision.
struct DecisionFile: Sendable {
  static let columns = [
    "profile", "prefix", "quote", "suffix", "decision", "value", "reason", "who", "date", "expires",
  ]

  /// By the name of the profile, in the order of the file.
  let rows: [String: [DecisionRow]]

  static let none = DecisionFile(rows: [:])

  private init(rows: [String: [DecisionRow]]) { self.rows = rows }

  /// - Throws: ``SyntaxError`` for a row that does not say what is decided, by whom, when and why.
  init(_ table: CSVTable) throws(SyntaxError) {
    let records = try ColumnReader(table, columns: Self.columns, more: true).records
    var rows: [String: [DecisionRow]] = [:]
    for record in records where !record["decision"].isEmpty {
      rows[SpreadsheetText.original(of: record["profile"]), default: []].append(try DecisionRow(record))
    }
    self.rows = rows
  }
}

extension DecisionFile {
  /// The rows about profiles that are not among those of the run.
  func unread(among profiles: [String]) -> [Finding] {
    rows.keys.sorted().filter { !profiles.contains($0) }.flatMap { name in
      (rows[name] ?? []).map {
        $0.finding("is about \(name), which is not among the profiles; it was not applied")
      }
    }
  }

  /// Why the decisions cannot all be followed: two of them are about one claim.
  func contradiction(in decisions: [Decision]) -> SyntaxError? {
    var deciders: [String: String] = [:]
    let all = rows.values.joined()
    for decision in decisions {
      for claim in decision.observations {
        if let other = deciders.updateValue(decision.id, forKey: claim), other != decision.id {
          return all.first { $0.id == decision.id }?.error(
            "\(other) decides about the same claim; remove one of them")
        }
      }
    }
    return nil
  }
}

/// One row of a file of decisions.
struct DecisionRow: Sendable {
  /// `<file>:<line>`.
  let id: String
  let verb: Decision.Verb
  let anchor: Anchor
  /// The last edition for which it holds; nil = all.
  let expires: Edition?
  private let record: ColumnReader.Record

  init(_ record: ColumnReader.Record) throws(SyntaxError) {
    guard let verb = Decision.Verb(rawValue: record["decision"]) else {
      let known = Decision.Verb.allCases.map(\.rawValue).joined(separator: ", ")
      throw record.error("the decision '\(record["decision"])' is unknown; write one of \(known)")
    }
    for column in ["reason", "who"] where record[column].isEmpty {
      throw record.error("the column \(column) is empty; say why and by whom it was decided")
    }
    guard let date = CalendarDate(edtf: record["date"]), date.day != nil else {
      throw record.error(
        "the date '\(record["date"])' is none; write YYYY-MM-DD, in a cell formatted as text")
    }
    guard record["expires"].isEmpty || Int(record["expires"]) != nil else {
      throw record.error(
        "the column expires has '\(record["expires"])'; write the year of an edition or nothing")
    }
    guard (verb == .replace) != record["value"].isEmpty else {
      throw record.error("a replace needs a value, take and reject have none")
    }
    let words = ["prefix", "quote", "suffix"].map { SpreadsheetText.original(of: record[$0]) }
    anchor = Anchor(prefix: words[0], quote: words[1], suffix: words[2])
    guard !anchor.isEmpty else { throw record.error("the quote is empty; copy the words of the profile") }
    id = record.place
    expires = Int(record["expires"]).map(Edition.init)
    self.verb = verb
    self.record = record
  }
}

extension DecisionRow {
  /// The decision about claims of a profile that has been read; nil where it has expired.
  ///
  /// It is about the claims that take their number from the anchored words, or, where no number stands there, about
  /// those whose words lie around them.
  /// - Throws: ``SyntaxError`` where the words have changed, stand there several times, or carry no claim.
  func decision(about extract: Extract, of text: [UInt8]) throws(SyntaxError) -> Decision? {
    let claims = try claims(of: extract, in: text)
    if let expires, claims.contains(where: { $0.edition > expires }) { return nil }
    return Decision(
      id: id, verb: verb, amount: try amount(for: claims), observations: claims.map(\.id),
      reason: record["reason"], who: record["who"], date: record["date"])
  }

  func error(_ problem: String) -> SyntaxError { record.error(problem) }

  /// Something to know about the row.
  func finding(_ message: String) -> Finding {
    Finding(file: id, line: nil, message: "the decision " + message)
  }

  private func claims(of extract: Extract, in text: [UInt8]) throws(SyntaxError) -> [Observation] {
    let places = anchor.places(in: text)
    guard let place = places.first else {
      throw record.error(
        "the sentence has changed or vanished: the words are no longer in the profile; decide anew")
    }
    guard places.count == 1 else {
      throw record.error("the words stand \(places.count) times in the profile; lengthen prefix or suffix")
    }
    let numbers = extract.numbers.filter { $0.quote.span.overlaps(place) }
    let ids = Set(numbers.flatMap(\.fate.observations))
    let claims = extract.observations.filter { claim in
      numbers.isEmpty ? claim.quotes.contains { $0.span.overlaps(place) } : ids.contains(claim.id)
    }
    guard !claims.isEmpty else {
      throw record.error("nothing is read from the words; quote the claim itself")
    }
    return claims
  }

  private func amount(for claims: [Observation]) throws(SyntaxError) -> Amount? {
    guard verb == .replace else { return nil }
    switch record["value"] {
    case "not_known": return .notKnown
    case "none_reported": return .noneReported
    case let value:
      let amounts = claims.compactMap { $0.amount.replaced(by: value) }
      guard let first = amounts.first, amounts.allSatisfy({ $0 == first }), amounts.count == claims.count
      else {
        throw record.error(
          "the value '\(value)' does not fit what is counted there; write digits and a point, a category, "
            + "not_known or none_reported")
      }
      return first
    }
  }
}

extension Amount {
  /// The printed value as an amount of the same kind; nil where it is none.
  fileprivate func replaced(by value: String) -> Amount? {
    if case .category = self { return .category(value) }
    return (self.value?.unit).flatMap { Quantity(value, unit: $0) }.map { .quantity($0, .exact) }
  }
}

extension Span {
  fileprivate func overlaps(_ other: Span) -> Bool { start < other.end && other.start < end }
}
