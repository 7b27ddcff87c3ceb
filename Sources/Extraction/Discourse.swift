// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// What later words of a section may refer back to.
struct Discourse {
  /// The time that is spoken of.
  var time: TimePhrase?
  /// The time that the paragraph speaks of.
  var paragraphTime: TimePhrase?
  /// The year that was spoken of before the months that are, which a new heading goes back to.
  var year: TimePhrase?
  /// Whether something was counted of that time, or a sentence began with it.
  var isTimeTold = false
  /// The time of the last claim: what "the same year" means.
  var lastTime: TimePhrase?
  /// The state or area in which all that the section tells of lies, where it is not the profile's own.
  var ground: Country?
  /// The other state in which what the paragraph tells of happened.
  var abroad: Country?
  /// The words that name who the last sentence was about, or the part that it told of.
  var doer: Range<Int>?
  /// The date of the source that a footnote names.
  var sourceDate: TimePhrase?
  /// The incident that is told.
  var scene: Scene?
  /// The first claim of the last sentence that made any: what it was about.
  var head: Claim?
  /// What that is a part of.
  var whole: Claim?
  /// The last claim of a level below the heading, for "which left 300".
  var level: Claim?
  /// The level that was told before a line that ends in a colon: the lines below tell the parts of it.
  var lead: Claim?
  /// The claims of the last sentence that made any.
  var said: [Claim] = []
  /// The lexicons of the paragraph's words so far.
  var words: LexiconSet = []
  /// The dated levels of the paragraph that nothing is only compared to.
  private(set) var levels: [Claim] = []
  /// The claims of the paragraph, for "of the 32".
  private var claims: [Claim] = []

  mutating func add(_ claim: Claim, isCompared: Bool = false) {
    claims.append(claim)
    if claim.definition.timing == .level { level = claim }
    // "187, up from 150 in 2015": what is only compared to is not spoken of.
    if isCompared, lastTime != nil { return }
    guard case .date(let date) = claim.period else { return }
    lastTime = TimePhrase(mode: .at, first: date, last: nil)
    if claim.definition.timing == .level { levels.append(claim) }
  }

  /// The latest of them, the last one last.
  var recent: ArraySlice<Claim> { claims.suffix(24) }

  /// Forgets what the paragraph spoke of; the items of a list go on with the levels told above it.
  mutating func beginParagraph(keepingLevels: Bool = false) {
    claims.removeAll(keepingCapacity: true)
    scene = nil
    head = nil
    whole = nil
    said.removeAll(keepingCapacity: true)
    if !keepingLevels { levels.removeAll(keepingCapacity: true) }
    words = []
    doer = nil
    abroad = nil
    paragraphTime = nil
    isTimeTold = false
    lastTime = nil
  }
}
