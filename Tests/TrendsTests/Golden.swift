// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

@testable import Trends

/// `trend-golden.json`: series, and what every method must say of them.
struct Golden: Decodable {
  let series: [String: Line]
  let cases: [Case]

  struct Line: Decodable {
    let x: [Int]
    let y: [Double?]
  }

  /// One expected result.
  struct Case: Decodable, Sendable, CustomTestStringConvertible {
    let method: String
    let series: String?
    let options: [String: Value]
    let expected: [String: Value]
    let tolerance: Double
    let data: Value?
    let note: String?

    private enum CodingKeys: String, CodingKey {
      case method, series, options, expected, data, note
      case tolerance = "rel_tol"
    }

    var testDescription: String {
      let details = options.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: " ")
      return "\(method) \(series ?? "\(data ?? .none)") \(details)"
    }
  }

  /// Any JSON value.
  indirect enum Value: Decodable, Sendable, Equatable {
    case none
    case flag(Bool)
    case number(Double)
    case text(String)
    case list([Value])
    case object([String: Value])

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if container.decodeNil() {
        self = .none
      } else if let flag = Self.attempt({ try container.decode(Bool.self) }) {
        self = .flag(flag)
      } else if let number = Self.attempt({ try container.decode(Double.self) }) {
        self = .number(number)
      } else if let text = Self.attempt({ try container.decode(String.self) }) {
        self = .text(text)
      } else if let list = Self.attempt({ try container.decode([Value].self) }) {
        self = .list(list)
      } else {
        self = .object(try container.decode([String: Value].self))
      }
    }

    private static func attempt<Content>(_ decode: () throws -> Content) -> Content? {
      do { return try decode() } catch { return nil }
    }
  }

  static let file: Golden = read("trend-golden.json")

  static func read<Content: Decodable>(_ name: String) -> Content {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    do {
      let data = try Data(contentsOf: folder.appending(path: "Fixtures/reference/\(name)"))
      return try JSONDecoder().decode(Content.self, from: data)
    } catch { preconditionFailure("\(name) does not read: \(error)") }
  }
}

extension Golden.Value {
  var number: Double? { if case .number(let number) = self { number } else { nil } }
  var text: String? { if case .text(let text) = self { text } else { nil } }
  var numbers: [Double] { if case .list(let list) = self { list.compactMap(\.number) } else { [] } }
  subscript(key: String) -> Golden.Value? { if case .object(let fields) = self { fields[key] } else { nil } }
}

extension Golden.Case {
  /// The series without its gaps.
  var sample: YearlySample {
    get throws {
      let name = try #require(series)
      let line = try #require(Golden.file.series[name])
      let points = zip(line.x, line.y).compactMap { x, y in y.map { (x, $0) } }
      return try #require(YearlySample(years: points.map(\.0), values: points.map(\.1)))
    }
  }

  /// A number of the case's own data.
  func datum(_ key: String) throws -> Double { try #require(data?[key]?.number) }

  /// The numbers of the case's own data.
  func list(_ key: String) throws -> [Double] { try #require(data?[key]?.numbers) }
}
