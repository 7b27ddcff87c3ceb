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

  private let found: [Found]

  init(of tokens: [Token], _ lexicon: Lexicon) {
    var found = Array(repeating: Found(), count: tokens.count)
    for index in tokens.indices {
      guard let match = Self.first(at: index, tokens, lexicon) else { continue }
      found[index] = Found(entry: Int32(match.entry), end: Int32(match.end))
    }
    self.found = found
  }

  @inline(__always)
  private static func first(at index: Int, _ tokens: [Token], _ lexicon: Lexicon) -> Match? {
    let token = tokens[index]
    guard token.kind == .word, token.word != 0 else { return nil }
    let head = lexicon.head(of: token.word, token.casing)
    if head.isAmbiguous { return longest(from: index, node: 0, tokens, lexicon) }
    // Most phrases are a word alone, after which none goes on.
    if head.isOpen, let next = nextWord(after: index, tokens), head.mayGoOn(with: tokens[next].word),
      let longer = longest(from: next, node: head.node, tokens, lexicon)
    {
      return longer
    }
    return head.entry >= 0 ? (Int(head.entry), index + 1) : nil
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
  private static func following(_ index: Int, node: Int32, _ tokens: [Token], _ lexicon: Lexicon) -> Int? {
    guard lexicon.isOpen(node), let next = nextWord(after: index, tokens),
      lexicon.mayGoOn(node, with: tokens[next].word)
    else { return nil }
    return next
  }

  /// The token of the next known word, if no more than hyphens, points and the like joined to the word stand between.
  @inline(__always)
  private static func nextWord(after index: Int, _ tokens: [Token]) -> Int? {
    var next = index + 1
    while next < tokens.count, tokens[next].kind.isJoint, !tokens[next].isApart { next += 1 }
    return next < tokens.count && tokens[next].kind == .word && tokens[next].word != 0 ? next : nil
  }
}
