// SPDX-License-Identifier: GPL-3.0-or-later
import Facts
import Foundation
import Store

@testable import Extraction
@testable import Pipeline

/// All of `pipelines/knowledge`, loaded once for all tests.
enum Known {
  static let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  private static let loaded = Result {
    try ExtractionKnowledge(root: Root(tests.deletingLastPathComponent().path, executable: nil))
  }

  static var all: ExtractionKnowledge { get throws { try loaded.get() } }
  static var knowledge: Knowledge { get throws { try all.knowledge } }

  /// The paths of all profiles of the fixtures, sorted.
  static var profiles: [String] {
    let folder = tests.appending(path: "Fixtures/profiles").path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".txt") }.sorted().map { folder + "/" + $0 }
  }

  static func extract(_ text: String) throws -> Extract { try extract(Array(text.utf8)) }

  static func extract(_ utf8: [UInt8]) throws -> Extract {
    try all.extractor.extract(utf8, profile: "t.txt")
  }

  /// The terms of a text.
  static func terms(_ text: String) throws -> Terms {
    let knowledge = try knowledge
    let utf8 = Array(text.utf8)
    let tokens = Scanner.tokens(of: utf8.span, knowledge.lexicon).all
    return TermReader.terms(of: utf8.span, tokens, knowledge.lexicon, knowledge.engine)
  }
}

/// A profile around a few lines: a country, a theme, a date of update.
struct Synthetic {
  var country = "Chad"
  var theme = "mine_action"
  var updated = "1 December 2020"

  /// The profile's text, with the lines as its body.
  func text(_ lines: [String]) throws -> String {
    let body = lines.joined(separator: "\n\n") + "\n"
    guard theme != "country_report" else { return "\(country)\n\nLandmine Monitor Report 2020\n\n\(body)" }
    return "\(country)\n\n\(try title)\n\nLast updated: \(updated)\n\n\(body)"
  }

  /// A title that the lexicon of themes gives the theme.
  private var title: String {
    get throws {
      let titles = try Known.knowledge.themes.filter { $0.value["theme"] == theme }.map(\.key)
      guard let title = titles.min() else { throw UnknownTheme(name: theme) }
      return title
    }
  }

  struct UnknownTheme: Error { let name: String }
}

extension Observation {
  /// `measure,dimensions,value,period`, as the examples of rules write it; for what is not known or not
  /// reported the value is `not_known` or `none_reported`.
  var row: String {
    let value =
      switch amount {
      case .notKnown, .noneReported: status
      case .quantity, .category: amount.printedValue
      case .range: amount.printedValue + "–" + amount.printedHigh
      }
    return [measure.rawValue, dimensions.printed, value, period?.edtf ?? ""].joined(separator: ",")
  }
}
