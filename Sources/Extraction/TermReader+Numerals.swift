// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// Numbers in words.
extension TermReader {
  /// A number in words: `seven`, `twenty-four`, `two million`, `no`.
  mutating func readNumeral(_ text: borrowing Bytes, _ entry: Entry, _ end: Int) {
    if isInName {
      countNumerals(to: end, as: .model)
      return lexeme(lexiconIndex(of: entry), to: end)
    }
    if entry.has(.negated), !isNegated { return lexeme(lexiconIndex(of: entry), to: end) }
    var draft = NumberDraft(
      coefficient: 0, exponent: 0, first: position, end: position, isWord: true,
      isAbsence: entry.has(.absence), isSingle: entry.has(.single), stop: position)
    var total: Int64 = 0
    var current: Int64 = 0
    while let (numeral, next) = numeral(at: draft.end, after: current) {
      if let value = lexicon.number(.value, of: numeral) {
        guard draft.end == position || current % 100 == 0 || (current % 10 == 0 && value < 10) else { break }
        current += value
      } else if let scale = lexicon.number(.scale, of: numeral) {
        guard current < 1_000_000_000, total < 1_000_000_000_000 else { break }
        if scale == 100 {
          current = max(current, 1) * 100
        } else {
          total += max(current, 1) * scale
          current = 0
        }
      }
      draft.end = next
    }
    if draft.isAbsence, isNumbered(draft.end) {
      position = draft.end + 1
      return aside(.documentSymbol, to: position + 1)
    }
    guard draft.end > position else { return lexeme(lexiconIndex(of: entry), to: end) }
    draft.coefficient = total + current
    draft.stop = draft.end
    if let reason = referenceBefore() ?? (isVague(entry, end) ? .otherQuantity : nil) {
      return aside(reason, to: draft.end)
    }
    // "Half a square kilometer".
    if entry.has(.area) { return push(measured(draft, entry), to: draft.end) }
    finish(text, &draft)
  }

  /// "A few hundred", "several thousand": whether no number says how many hundreds or thousands.
  private func isVague(_ entry: Entry, _ end: Int) -> Bool {
    entry.has(.scale) && end == position + 1 && terms.all.last?.kind == .word
  }

  /// "Living in Ten Provinces": whether a numeral with a capital stands between words of a title.
  private var isInName: Bool {
    guard tokens[position].casing == .capitalised, let last = terms.all.last,
      last.kind == .word || last.kind == .lexeme, position + 1 < tokens.count
    else { return false }
    return tokens[position + 1].kind == .word && tokens[position + 1].casing == .capitalised
  }

  /// Whether a negation stands before, in the same clause: "it did not keep any mines".
  private var isNegated: Bool {
    for term in terms.all.suffix(8).reversed() {
      switch term.kind {
      case .word: break
      case .lexeme: if role(of: term) == .negation { return true }
      default: return false
      }
    }
    return false
  }

  /// `No. 12`: a full stop and digits after "no" make it an abbreviation.
  private func isNumbered(_ index: Int) -> Bool {
    index + 1 < tokens.count && tokens[index].kind == .stop && !tokens[index].isApart
      && tokens[index + 1].kind == .digits
  }

  private func lexiconIndex(of entry: Entry) -> Int { phrase(at: position)?.entry ?? 0 }

  /// The numeral at a token, or after an "and" that goes on a hundred; nil for none.
  private func numeral(at index: Int, after current: Int64) -> (Entry, Int)? {
    let isJoined =
      index > position && index < tokens.count && tokens[index].kind == .hyphen && !tokens[index].isApart
    guard let match = phrase(at: isJoined ? index + 1 : index) else { return nil }
    let entry = lexicon.entries[match.entry]
    if entry.lexicon == engine.numerals {
      return index == position || !entry.has(.absence) ? (entry, match.end) : nil
    }
    guard entry.role == .and, current >= 100, current % 100 == 0, let next = phrase(at: match.end),
      case let following = lexicon.entries[next.entry], following.lexicon == engine.numerals,
      let value = lexicon.number(.value, of: following), value > 0, value < 100
    else { return nil }
    return (following, next.end)
  }
}
