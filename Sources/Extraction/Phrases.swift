// SPDX-License-Identifier: GPL-3.0-or-later

/// The longest phrase that begins at each token of a text; hyphens and abbreviating points inside it do not count.
struct Phrases {
  /// What a phrase stands for, and the token after it.
  typealias Match = (entry: Int, end: Int)

  private struct Found {
    /// -1 where none begins.
    var entry: Int32 = -1
    var end: Int32 = 0
  }

  private var found: [Found] = []

  init(of tokens: [Token], _ lexicon: Lexicon) {
    found.reserveCapacity(tokens.count)
    for index in tokens.indices {
      guard tokens[index].kind == .word, tokens[index].word != 0, lexicon.begins(with: tokens[index].word),
        let match = Self.longest(from: index, node: 0, tokens, lexicon)
      else {
        found.append(Found())
        continue
      }
      found.append(
        Found(entry: Int32(truncatingIfNeeded: match.entry), end: Int32(truncatingIfNeeded: match.end)))
    }
  }

  /// The longest phrase that begins at a token; nil where none does.
  @inline(__always)
  subscript(index: Int) -> Match? {
    guard index < found.count, case let phrase = found[index], phrase.entry >= 0 else { return nil }
    return (Int(phrase.entry), Int(phrase.end))
  }

  /// The longest way on from a node of the phrases by the words from a token on, the first of them a word.
  private static func longest(
    from index: Int, node: Int32, _ tokens: [Token], _ lexicon: Lexicon
  ) -> Match? {
    let token = tokens[index]
    var best: Match?
    for raw in 0...token.casing.rawValue {
      guard let casing = Casing(rawValue: raw), let next = lexicon.step(node, token.word, casing) else {
        continue
      }
      let longer = following(index, node: next, tokens, lexicon).flatMap {
        longest(from: $0, node: next, tokens, lexicon)
      }
      guard let match = longer ?? lexicon.entry(at: next).map({ ($0, index + 1) }),
        match.end >= best?.end ?? 0
      else { continue }
      best = match
    }
    return best
  }

  /// The token of the next word, where a phrase may go on with it.
  @inline(__always)
  private static func following(
    _ index: Int, node: Int32, _ tokens: [Token], _ lexicon: Lexicon
  ) -> Int? {
    guard lexicon.isOpen(node) else { return nil }
    var next = index + 1
    while next < tokens.count, tokens[next].kind.isJoint, !tokens[next].isApart { next += 1 }
    guard next < tokens.count, tokens[next].kind == .word, tokens[next].word != 0,
      lexicon.mayGoOn(node, with: tokens[next].word)
    else { return nil }
    return next
  }
}
