// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

@testable import GSL

/// The results that `trend-golden.json` expects on the NIST data.
struct Certified: Decodable {
  private let all: [Entry]

  private enum CodingKeys: String, CodingKey { case all = "cases" }

  /// A case on the NIST data, or one of the other methods, which is passed over.
  private enum Entry: Decodable {
    case certified(Case)
    case other

    init(from decoder: any Decoder) throws {
      let method = try decoder.container(keyedBy: Case.CodingKeys.self).decode(String.self, forKey: .method)
      self = method.hasPrefix("nist_") ? .certified(try Case(from: decoder)) : .other
    }
  }

  struct Case: Decodable, Sendable, CustomTestStringConvertible {
    let method: String
    let series: String
    let expected: [String: Numbers]
    let tolerance: Double

    enum CodingKeys: String, CodingKey {
      case method, series, expected
      case tolerance = "rel_tol"
    }

    var testDescription: String { "\(method) \(series)" }
  }

  /// One number or a list of them.
  struct Numbers: Decodable, Sendable {
    let numbers: [Double]

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      do { numbers = [try container.decode(Double.self)] } catch {
        numbers = try container.decode([Double].self)
      }
    }
  }

  func cases(of method: String) -> [Case] {
    all.compactMap { if case .certified(let example) = $0, example.method == method { example } else { nil } }
  }

  static let file: Certified = readReference("trend-golden.json")
}

/// `nist-strd.json`: data as decimal text.
struct Reference: Decodable {
  let linear: [String: Model]
  let univariate: [String: Series]

  struct Model: Decodable {
    let y: [String]
    let x: [[String]]
    let terms: String

    /// One row an observation: the powers of x, or a constant (but through the origin) and every x.
    var design: Matrix {
      get throws {
        let rows = x.map { $0.compactMap(Double.init) }
        let words = terms.split(separator: " ")
        if words.first == "polynomial", let degree = words.last.flatMap({ Int($0) }) {
          return try #require(Matrix(powersOf: rows.flatMap { $0 }, upTo: degree))
        }
        return try #require(Matrix(terms == "origin" ? rows : rows.map { [1] + $0 }))
      }
    }
  }

  struct Series: Decodable {
    let values: [String]?
    let rule: String?

    /// The values, or what the rule says: a first one, then 500 times the two others.
    var numbers: [Double] {
      if let values { return values.compactMap(Double.init) }
      let words = (rule ?? "").split { ", ".contains($0) }
      let named = words.filter { $0 != "500" }.compactMap { Double($0) }
      guard words.contains("times") else { return named }
      return [named[0]] + (0..<500).flatMap { _ in named.dropFirst() }
    }
  }

  static let file: Reference = readReference("nist-strd.json")
}

private func readReference<Content: Decodable>(_ name: String) -> Content {
  let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  do {
    let data = try Data(contentsOf: folder.appending(path: "Fixtures/reference/\(name)"))
    return try JSONDecoder().decode(Content.self, from: data)
  } catch { preconditionFailure("\(name) does not read: \(error)") }
}
