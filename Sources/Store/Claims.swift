// SPDX-License-Identifier: GPL-3.0-or-later
public import Facts

extension CSVWriter {
  /// `observations.csv`: an observation a row. Several spans are joined by `;`, their quotes by ` / `.
  public init(observations: [Observation], by confidences: Confidences) {
    self.init(columns: [
      "id", "profile", "edition", "theme", "country", "measure", "dimensions", "value", "high", "qualifier",
      "status", "period", "scope", "quote", "start", "end", "rule",
      "confidence",
    ])
    append(observations, by: confidences)
  }

  /// Rows of `observations.csv` without its header.
  public static func rows(_ observations: [Observation], by confidences: Confidences) -> [UInt8] {
    var writer = CSVWriter(observations: [], by: confidences)
    _ = writer.taken()
    writer.append(observations, by: confidences)
    return writer.bytes
  }

  private mutating func append(_ observations: [Observation], by confidences: Confidences) {
    for observation in observations {
      append(Self.row(observation) + [.plain(confidences.confidence(in: observation).printed)])
    }
  }

  private static func row(_ claim: Observation) -> [CSVCell] {
    let spans = claim.quotes.map(\.span)
    return [
      .text(claim.id), .text(claim.profile), .number(claim.edition.rawValue), .plain(claim.theme.rawValue),
      .plain(claim.country.rawValue), .plain(claim.measure.rawValue), .text(claim.dimensions.printed),
      .plain(claim.amount.printedValue), .plain(claim.amount.printedHigh),
      .plain(claim.amount.qualifier.rawValue), .plain(claim.status), .plain(claim.period.text),
      .text(claim.scope), .text(claim.quotes.map(\.text).joined(separator: " / ")),
      .plain(spans.map { String($0.start) }.joined(separator: ";")),
      .plain(spans.map { String($0.end) }.joined(separator: ";")), .plain(claim.rule.rawValue),
    ]
  }

  /// `ledger.csv`: a number of a profile a row, and what became of it.
  public init(numbers: [NumberFate]) {
    self.init(columns: ["profile", "start", "end", "text", "value", "fate", "reason", "observation"])
    append(numbers)
  }

  /// Rows of `ledger.csv` without its header.
  public static func rows(_ numbers: [NumberFate]) -> [UInt8] {
    var writer = CSVWriter(numbers: [])
    _ = writer.taken()
    writer.append(numbers)
    return writer.bytes
  }

  private mutating func append(_ numbers: [NumberFate]) {
    for number in numbers {
      append([
        .text(number.profile), .number(number.quote.span.start), .number(number.quote.span.end),
        .text(number.quote.text), .plain(number.value), .plain(number.fate.name),
        .plain(number.fate.reason), .text(number.fate.observations.joined(separator: ";")),
      ])
    }
  }
}

extension Period? {
  /// The `period` column: EDTF, empty for none.
  var text: String { map(\.edtf) ?? "" }
}

extension NumberFate.Fate {
  /// The `fate` column.
  var name: String {
    switch self {
    case .used: "used"
    case .setAside: "set_aside"
    }
  }

  /// The `reason` column; empty for a number that was used.
  var reason: String {
    switch self {
    case .used: ""
    case .setAside(let reason): reason.rawValue
    }
  }

  /// The ids of the observations that read it.
  public var observations: [String] {
    switch self {
    case .used(let ids): ids
    case .setAside: []
    }
  }
}
