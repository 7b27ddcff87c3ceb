// SPDX-License-Identifier: GPL-3.0-or-later
import Facts
import Scoring

extension Rewriter {
  /// The profile of another state, whose name, adjective and word for its people stand where the own ones stood.
  ///
  /// The own state is the one whose name begins the text, up to the end of the line or a comma.
  func otherCountry(_ manuscript: Manuscript, _ random: inout SplitMix) -> Revision {
    guard let own = states.byTitle[manuscript.title],
      let other = states.plain.shuffled(using: &random).first(where: { !manuscript.mentions($0) })
    else { return Revision(edits: []) }
    return Revision(edits: manuscript.replacing(own.replacements(by: other))) {
      $0.moved(from: own.country, to: other.country)
    }
  }
}

/// The states and areas of the world by their names.
struct States: Sendable {
  /// Each by every name that a profile may begin with, also in capitals.
  let byTitle: [String: Names]
  /// Those that have one plain word for each use: they can stand in for any other.
  let plain: [Names]

  init(_ countries: [CountryEntry]) {
    let names = countries.map(Names.init)
    plain = names.filter(\.isPlain)
    let titles = names.flatMap { names in names.all.flatMap { [($0, names), ($0.uppercased(), names)] } }
    byTitle = Dictionary(titles) { first, _ in first }
  }
}

/// The names of a state by what they are: the state, the adjective, the word for its people.
struct Names: Sendable {
  let country: Country
  /// The name and all others, adjectives among them.
  let all: [String]
  private let name: String
  private let adjective: String?
  private let people: String?

  init(_ entry: CountryEntry) {
    country = entry.country
    name = entry.name
    all = [entry.name] + entry.aliases
    let adjective = entry.aliases.first { entry.aliases.contains($0 + "s") }
    self.adjective = adjective
    people = adjective.map { $0 + "s" }
  }

  /// Whether the state has one plain word for each use.
  var isPlain: Bool {
    adjective != nil && name.utf8.allSatisfy { $0 < 0x80 && $0 != 0x20 } && name != name.uppercased()
  }

  /// Each own name, the longest first, with the other's name of its kind.
  func replacements(by other: Names) -> [(own: String, other: String)] {
    let pairs = all.map { ($0, other.name(like: $0, of: self)) }
    let capitals = pairs.map { ($0.uppercased(), $1.uppercased()) }
    return (pairs + capitals).sorted { $0.0.utf8.count > $1.0.utf8.count }
  }

  private func name(like own: String, of state: Names) -> String {
    if own.hasSuffix("s"), state.all.contains(String(own.dropLast())) { return people ?? name }
    if state.all.contains(own + "s") { return adjective ?? name }
    return name
  }
}

extension Manuscript {
  /// What stands in the first line that is not empty, up to a comma.
  fileprivate var title: String {
    let lines = utf8.split(maxSplits: 4) { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
    return lines.first?.split(separator: UInt8(ascii: ",")).first.map { String(decoding: $0, as: UTF8.self) }
      ?? ""
  }

  fileprivate func mentions(_ names: Names) -> Bool {
    names.all.contains { !places(of: Array($0.utf8)).isEmpty }
  }

  /// Edits for every whole word or phrase of the list.
  fileprivate func replacing(_ replacements: [(own: String, other: String)]) -> [Edit] {
    var taken: Set<Int> = []
    return replacements.flatMap { own, other in
      places(of: Array(own.utf8)).filter { taken.insert($0).inserted }.map {
        Edit(bytes: $0..<$0 + own.utf8.count, text: other)
      }
    }
  }

  /// Where the words begin, with no letter before or after them.
  private func places(of words: [UInt8]) -> [Int] {
    guard let first = words.first, words.count <= utf8.count else { return [] }
    return (0...utf8.count - words.count).filter { index in
      utf8[index] == first && utf8[index..<index + words.count].elementsEqual(words)
        && !isLetter(index - 1) && !isLetter(index + words.count)
    }
  }

  private func isLetter(_ index: Int) -> Bool {
    guard utf8.indices.contains(index) else { return false }
    return utf8[index] >= 0x80 ? !isPunctuation(index) : Unicode.Scalar(utf8[index]).properties.isAlphabetic
  }

  /// Whether the byte is one of a general punctuation mark, such as a curly quote or a dash.
  private func isPunctuation(_ index: Int) -> Bool {
    let start = stride(from: index, to: max(index - 3, -1), by: -1).first { utf8[$0] & 0xC0 == 0xC0 }
    return start.map { utf8[$0] == 0xE2 } ?? false
  }
}

extension Statement {
  fileprivate func moved(from own: Country, to other: Country) -> Statement {
    let pairs = dimensions.pairs.map { ($0.key, $0.value == own.rawValue ? other.rawValue : $0.value) }
    return changing(
      country: country == own ? other : country,
      dimensions: Dimensions(Dictionary(pairs) { first, _ in first }))
  }
}
