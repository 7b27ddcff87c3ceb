// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// Numbers that are part of a name or reference.
extension TermReader {
  /// Why a number is none of ours because of what stands before it: `Article 5`, `PMD-6`, `A/53/79`.
  func reasonBefore() -> SetAside? {
    attachedReason() ?? referenceBefore() ?? (isPartOfModel() ? .model : nil)
  }

  /// The reason of a mark to which the number is joined without a blank.
  private func attachedReason() -> SetAside? {
    guard position > 0, !tokens[position].isApart, case let before = tokens[position - 1], !before.isApart
    else { return nil }
    switch before.kind {
    case .slash
    where position > 1 && tokens[position - 2].kind == .word && tokens[position - 2].word == 0:
      return .documentSymbol
    case .hyphen
    where position > 1 && tokens[position - 2].kind == .word && !isTimeParticle(position - 2):
      return .model
    case .stop: return .documentSymbol
    default: return nil
    }
  }

  private func isTimeParticle(_ index: Int) -> Bool {
    guard let match = phrase(at: index) else { return false }
    return lexicon.entries[match.entry].lexicon == engine.particles
  }

  /// The reason of a word of reference right before, or before a list of numbers: `pages 6, 7 and 8`.
  func referenceBefore() -> SetAside? {
    var index = terms.all.count - 1
    let furthest = max(0, index - 40)
    while index >= furthest {
      let term = terms.all[index]
      switch term.kind {
      case .lexeme where term.lexicon == engine.references:
        let reason = lexicon.entries[Int(term.index)].aside ?? .documentSymbol
        // "300 of type 6, 1,200 of type 4": what is written with thousands is no further type.
        let digits = tokens[position].end - tokens[position].start
        return reason == .model && index < terms.all.count - 1 && digits > 3 ? nil : reason
      case .number:
        let number = terms.numbers[Int(term.index)]
        guard number.kind == .aside, number.reason != .percentage, number.reason != .duration,
          number.reason != .ageOfPerson
        else { return nil }
      case .comma, .dash, .slash, .stop, .open: break
      case .mark where !term.isApart: break
      case .lexeme where term.lexicon == engine.particles:
        let role = term.role
        guard role == .and || role == .to else { return nil }
      default: return nil
      }
      index -= 1
    }
    return nil
  }

  // MARK: Models

  /// `300 Valmara 69 mines`: digits after a name that follows a count are part of the name, and so are two
  /// pairs of digits joined to it by a conjunction, `Valmara 43-86 and 68-95`.
  private func isPartOfModel() -> Bool {
    let count = terms.all.count
    let token = tokens[position]
    guard count > 1, token.isApart, token.end - token.start <= 2, endOfModel() < tokens.count,
      tokens[endOfModel()].kind == .word || role(of: terms.all[count - 1]) == .and
    else { return false }
    let before = terms.all[count - 2]
    guard before.kind == .number else { return false }
    let number = terms.numbers[Int(before.index)]
    if role(of: terms.all[count - 1]) == .and {
      return number.reason == .model && before.end - before.start > 3 && endOfModel() > position + 1
    }
    return terms.all[count - 1].kind == .word && terms.all[count - 1].casing != .any && number.kind == .count
  }

  /// The token after a model's digits and all that is joined to them: `65-98`, `6M`.
  func endOfModel() -> Int {
    var end = position + 1
    while end + 1 < tokens.count, tokens[end].kind == .hyphen, !tokens[end].isApart,
      tokens[end + 1].kind == .digits, !tokens[end + 1].isApart
    {
      end += 2
    }
    if end < tokens.count, tokens[end].kind == .word, !tokens[end].isApart { end += 1 }
    return end
  }

  /// Whether a hyphen and digits are joined to the token before: `M-35`.
  func isJoinedToDigits(_ index: Int) -> Bool {
    index + 1 < tokens.count && tokens[index].kind == .hyphen && !tokens[index].isApart
      && tokens[index + 1].kind == .digits && !tokens[index + 1].isApart
  }
}
