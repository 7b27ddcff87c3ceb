// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

@testable import Pipeline

@Suite("Every observation of the shipped profiles")
struct OffsetTests {
  private static let folder = Sandbox.package + "/Tests/Fixtures/profiles"

  @Test(
    "quotes what stands at its offsets",
    arguments: try FileManager.default.contentsOfDirectory(atPath: folder).sorted())
  func offsets(name: String) async throws {
    let path = Self.folder + "/" + name
    let root = try Root(Sandbox.package, executable: nil)
    let reading = try await Reading([path], ExtractionKnowledge(root: root), jobs: 1)
    let text = Array(try String(contentsOfFile: path, encoding: .utf8).unicodeScalars)
    let quotes = reading.observations.flatMap(\.quotes) + reading.numbers.map(\.quote)
    #expect(!quotes.isEmpty)
    for quote in quotes {
      let slice = text[quote.span.start..<quote.span.end].map(String.init).joined()
      #expect(slice.unicodeScalars.elementsEqual(quote.text.unicodeScalars))
    }
  }
}
