// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// A rule ready for use: its lexicons as sets, its measures as definitions.
///
/// A class, since all claims and labels that it reads point to it.
final class Rule: Sendable {
  let name: RuleName
  let counts: LexiconSet
  let label: LexiconSet
  let with: [LexiconSet]
  let without: LexiconSet
  /// What its sentence must not have a word of.
  let nowhere: LexiconSet
  /// Empty = all themes.
  let themes: Set<Theme>
  /// The themes that it does not read in.
  private let exceptions: Set<Theme>
  /// Empty = under any heading.
  let under: LexiconSet
  /// Empty = whatever the paragraph is about.
  let about: LexiconSet
  let isSingular: Bool
  /// Whether it reads numbers that leave out what they count.
  let isUnnamed: Bool
  let yields: [Yield]

  struct Yield: Sendable {
    let definition: MeasureDefinition
    let dimensions: Dimensions
  }

  /// Whether nothing but the heading above tells it what a number is.
  var isFallback: Bool { with.isEmpty && (!under.isEmpty || !themes.isEmpty && !about.isEmpty) }

  /// Looks up the names that its file uses.
  init(_ file: RuleFile, _ names: RuleNames) throws(KnowledgeError) {
    name = RuleName(rawValue: file.rule)
    counts = try names.set(file.counts)
    label = try names.set(file.label)
    with = try names.choices(file.with)
    without = try names.set(file.without)
    nowhere = try names.set(file.nowhere)
    themes = try names.themes(file.themes)
    exceptions = try names.themes(file.except)
    under = try names.set(file.under)
    about = try names.set(file.about)
    isSingular = file.singular == true
    isUnnamed = file.unnamed == true
    yields = try names.yields(file.yields)
  }

  /// Whether it reads in sections of the theme.
  func reads(in theme: Theme) -> Bool {
    (themes.isEmpty || themes.contains(theme)) && !exceptions.contains(theme)
  }

  /// Whether a number without a unit may be what it reads.
  var takesPlainNumber: Bool {
    yields.contains { $0.definition.unit != .squareKilometres && $0.definition.unit != .currency }
  }

  /// Whether it reads sums of money.
  var isOfMoney: Bool { yields.contains { $0.definition.unit == .currency } }

  /// Whether all that it reads is what was done with things in a time: mines destroyed, mines removed.
  var tellsWhatWasDone: Bool {
    yields.allSatisfy { $0.definition.unit == .items && $0.definition.timing == .period }
  }

  /// Whether the words of a clause let the rule read a number that counts `noun`.
  func reads(noun: LexiconSet, clause: LexiconSet) -> Bool {
    counts.meets(noun) && reads(clause: clause)
  }

  /// Whether the words of a clause let the rule read a number, whatever it counts.
  func reads(clause: LexiconSet) -> Bool {
    with.allSatisfy { $0.meets(clause) } && !without.meets(clause)
  }
}
