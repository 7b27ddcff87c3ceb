// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// Whether a sentence is about our resolutions.
extension VoteReader {
  /// Whether a sentence may be about our resolutions: it names one, or nothing says that it is about others.
  func isOurs(_ range: Range<Int>, _ named: [Named], _ notes: [Line]) -> Bool {
    guard named.isEmpty else { return true }
    guard !hasSymbol(range), !isAboutOthers(range), !isOnState(range) else { return false }
    return !notes.contains { isOther($0.terms) }
  }

  /// Whether a footnote names a resolution on another subject.
  private func isOther(_ note: Range<Int>) -> Bool {
    note.contains(where: isBallot) && resolutions(in: note).isEmpty
      && (hasSymbol(note) || isAboutOthers(note))
  }

  func isAboutOthers(_ range: Range<Int>) -> Bool {
    text.holds(knowledge.engine.otherVotes, range)
      || range.contains { text.text(.instrument, at: $0, of: knowledge.engine.treaties) == "other" }
  }

  /// "Resolutions on Syria".
  private func isOnState(_ range: Range<Int>) -> Bool {
    range.dropLast(2).contains { index in
      text.entry(at: index, of: knowledge.engine.ballots) != nil && text.role(at: index + 1) == .at
        && text.country(at: index + 2) != nil
    }
  }

  func footnotes(_ range: Range<Int>) -> [Line] {
    range.compactMap { index in
      text.kind(at: index) == .footnoteMark ? text.section.footnotes[Int(text.terms.all[index].index)] : nil
    }
  }
}
