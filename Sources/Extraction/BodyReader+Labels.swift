// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// Labels, and the titles that stand among them.
extension BodyReader {
  /// Whether a line under a label is itself a label, though none that a rule knows: it says no number, and no degree such
  /// as "Medium".
  func isTitle(_ line: Line) -> Bool {
    guard let first = line.terms.first, terms.all[first].kind != .time,
      line.terms.count > 1 || knowledge.text(.cell, terms.all[first]) != "rating"
    else { return false }
    return !line.terms.contains { index in
      let term = terms.all[index]
      // "Article 4 (stockpile destruction)".
      let isNumber = term.kind == .number && terms.numbers[Int(term.index)].reason != .article
      return isNumber || term.kind == .colon || term.lexicon == knowledge.engine.absences
    }
  }

  /// The frame that a line opens as a label: a rule's lexicons meet its words and it holds no count.
  func label(_ line: Line) -> Frame? {
    var words: LexiconSet = []
    for index in line.terms {
      let term = terms.all[index]
      if term.kind == .lexeme { words.insert(LexiconSet(term.lexicon)) }
      if term.kind == .number, terms.numbers[Int(term.index)].kind != .aside { return nil }
      if term.kind == .bullet || term.kind == .stop { return nil }
      if term.kind == .colon, index + 1 < line.terms.upperBound { return nil }
    }
    guard let rule = knowledge.labels.first(where: { reads($0, words) }) else { return narrower(line) }
    if rule.name == head?.rule?.name, terms.firstTime(in: line.terms) == nil, let narrower = narrower(line) {
      return narrower
    }
    var (qualifier, basis, splits) = (Qualifier.exact, Basis.reported, String?.none)
    for index in line.terms where terms.all[index].kind == .lexeme {
      let entry = knowledge.entry(terms.all[index])
      qualifier = entry.qualifier ?? qualifier
      splits = knowledge.lexicon.text(.splits, of: entry) ?? splits
      basis = entry.basis ?? basis
    }
    let yield = rule.yields.first
    let dimensions = yield.map { reader.dimensions(in: line.terms, $0.definition).merging($0.dimensions) }
    let isFlow = yield?.definition.timing == .period
    return Frame(
      rule: rule, dimensions: dimensions ?? Dimensions(),
      period: terms.firstTime(in: line.terms) ?? (isFlow ? head?.period : nil), basis: basis,
      qualifier: qualifier, label: line.terms, splits: splits)
  }

  /// A label below another that only narrows it: "Landmines" under "Extent of contamination".
  private func narrower(_ line: Line) -> Frame? {
    guard let head, let yield = head.rule?.yields.first, line.terms.count <= 4 else { return nil }
    let own = reader.dimensions(in: line.terms, yield.definition)
    guard !own.isEmpty else { return nil }
    return head.narrowed(to: own.merging(yield.dimensions), by: line.terms)
  }

  private func reads(_ rule: Rule, _ words: LexiconSet) -> Bool {
    rule.label.meets(words) && rule.with.allSatisfy { $0.meets(words) } && !rule.without.meets(words)
      && rule.reads(in: section.theme)
      && (rule.under.isEmpty || rule.under.meets(reader.heading))
  }
}
