// SPDX-License-Identifier: GPL-3.0-or-later
import Store

/// The queue of what needs a person in a finished run.
public struct Review: Sendable {
  private let items: [ReviewItem]

  /// The columns that help a person and are passed over when the file comes back as decisions.
  private static let about = [
    "kind", "effect_percent", "country", "measure", "dimensions", "period", "says", "against", "note", "line",
  ]

  /// The queue of the run in a folder.
  ///
  /// - Parameter confidence: claims that were read with less are doubtful.
  /// - Throws: an error whose description says what the run does not have.
  public init(run folder: String, confidence: Double) throws {
    items = try RunDatabase(run: folder).reviewQueue(confidence: confidence)
  }

  /// The queue as CSV: what is to be decided and why, then the columns of `decisions.csv`, to be filled in.
  public var csv: [UInt8] {
    var writer = CSVWriter(columns: Self.about + DecisionFile.columns)
    for item in items { writer.append(Self.row(item)) }
    return writer.bytes
  }

  private static func row(_ item: ReviewItem) -> [CSVCell] {
    let about: [CSVCell] = [
      .plain(item.kind), .plain(item.effect.map(tenths) ?? ""), .plain(item.country), .plain(item.measure),
      .text(item.dimensions), .plain(item.period), .text(item.says), .text(item.against), .text(item.note),
      .number(item.words.line),
    ]
    let anchor = [item.words.prefix, item.words.text, item.words.suffix]
    return about + [.text(item.words.profile)] + anchor.map { .anchor($0) }
      + [CSVCell](repeating: .plain(""), count: 6)
  }

  /// With one decimal, whatever the locale.
  private static func tenths(_ percent: Double) -> String {
    let scaled = (min(percent, 1e12) * 10).rounded()
    return "\(Int64(scaled) / 10).\(Int64(scaled) % 10)"
  }
}
