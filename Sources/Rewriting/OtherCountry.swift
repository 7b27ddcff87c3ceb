// SPDX-License-Identifier: GPL-3.0-or-later
import Facts
import Scoring

extension Rewriter {
  /// The profile of another state, whose name, adjective and word for its people stand where the own ones stood.
  ///
  /// The own state is the one whose name begins the text, up to the end of the line or a comma.
  func otherCountry(_ manuscript: Manuscript, _ random: inout SplitMix) -> Revision {
    let text = String(decoding: manuscript.utf8, as: UTF8.self)
    let strangers = countries.filter { Names($0).isComplete }.shuffled(using: &random)
    guard let own = countries.first(where: { manuscript.begins(with: $0) }),
      let other = strangers.first(where: { !text.mentions($0) })
    else { return Revision(edits: []) }
    let replacements = Names(own).replacements(by: Names(other))
    return Revision(edits: manuscript.replacing(replacements)) {
      $0.moved(from: own.country, to: other.country)
    }
  }
}

extension String {
  fileprivate func mentions(_ country: CountryEntry) -> Bool {
    ([country.name] + country.aliases).contains { contains($0) }
  }
}

/// The names of a state by what they are: the state, the adjective, the word for its people.
private struct Names {
  let name: String
  let adjective: String?
  let people: String?
  private let entry: CountryEntry

  init(_ entry: CountryEntry) {
    self.entry = entry
    name = entry.name
    let adjective = entry.aliases.first { entry.aliases.contains($0 + "s") }
    self.adjective = adjective
    people = adjective.map { $0 + "s" }
  }

  /// Whether the state has one plain word for each: it can stand in for any other.
  var isComplete: Bool {
    adjective != nil && name.utf8.allSatisfy { $0 < 0x80 && $0 != 0x20 } && name != name.uppercased()
  }

  /// Each own name, the longest first, with the other's name of its kind.
  func replacements(by other: Names) -> [(own: String, other: String)] {
    let names = [entry.name] + entry.aliases
    let pairs = names.map { ($0, other.name(like: $0, of: self)) }
    let capitals = pairs.map { ($0.uppercased(), $1.uppercased()) }
    return (pairs + capitals).sorted { $0.0.utf8.count > $1.0.utf8.count }
  }

  private func name(like own: String, of state: Names) -> String {
    if own.hasSuffix("s"), state.entry.aliases.contains(String(own.dropLast())) { return people ?? name }
    if state.entry.aliases.contains(own + "s") { return adjective ?? name }
    return name
  }
}

extension Manuscript {
  fileprivate func begins(with country: CountryEntry) -> Bool {
    let first = lines.map { text($0).filter { $0 != "\u{FEFF}" && $0 != "\r" } }.first { !$0.isEmpty }
    guard let title = first?.split(separator: ",").first else { return false }
    return ([country.name] + country.aliases).contains { $0 == title || $0.uppercased() == title }
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
