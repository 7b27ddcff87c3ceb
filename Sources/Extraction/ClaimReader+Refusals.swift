// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// Numbers that are none of ours by what their own words say: plans, contents, differences, exceptions.
extension ClaimReader {
  /// "It foresees 40 for 2010, 50 for 2011": a bare number right after one that is planned is planned as well.
  func isFurtherPlan(_ index: Int, _ reading: Reading) -> Bool {
    guard index > 0, case let before = reading.sentence.anchors[index - 1], let number = before.number,
      refused[number] == .plan || isPlan(before, reading)
    else { return false }
    let anchor = reading.sentence.anchors[index]
    return reading.sentence.pieces[anchor.piece].opening != .semicolon
      && (isBare(anchor) || isInfinitive(anchor))
  }

  /// "It would have to clear 9km2 and to cancel 30km2", "clearance of 9km2 and cancellation of 30km2": whether no more
  /// than what is to be done stands before an area.
  private func isInfinitive(_ anchor: Anchor) -> Bool {
    guard case .area = kind(anchor) else { return false }
    let words = anchor.before.filter { !isFiller(terms.all[$0]) }
    guard words.count == 1, let verb = words.first, knowledge.isClosing(terms.all[verb]) else { return false }
    return terms.all[verb + 1].role == .of
      || verb > anchor.before.lowerBound && terms.all[verb - 1].role == .to
  }

  /// Why the number is none of ours, where its own words tell.
  func refusal(_ index: Int, _ reading: Reading) -> SetAside? {
    let anchor = reading.sentence.anchors[index]
    if isPlan(anchor, reading) || isFurtherPlan(index, reading) || isRestToBe(anchor) { return .plan }
    return isDifference(anchor) || isContent(anchor) || isLeftOut(anchor, reading)
      || anchor.number != nil && terms.isExcepted(anchor.term) || isNoneOfSome(anchor)
      || isNoneBut(index, reading)
      || isRate(anchor) || isDeniedMoney(anchor) || isNote && isOfTitle(anchor, reading)
      ? .otherQuantity : nil
  }

  /// "Grants below $50,000 are no longer made": whether a sum is said not to be paid.
  private func isDeniedMoney(_ anchor: Anchor) -> Bool {
    guard case .money = kind(anchor) else { return false }
    return anchor.own.contains(where: isNegation)
  }

  /// "£1=US$1.24": whether a sign and another sum of money stand right beside a sum.
  private func isRate(_ anchor: Anchor) -> Bool {
    guard case .money = kind(anchor) else { return false }
    return [-1, 1].contains { step in
      let (sign, other) = (anchor.term + step, anchor.term + 2 * step)
      return terms.all.indices.contains(other) && terms.all[sign].kind == .mark
        && terms.all[other].kind == .number && terms.numbers[Int(terms.all[other].index)].kind == .money
    }
  }

  /// "500 baht ($14) a month": the word right behind a bracket that gives a sum again.
  func wordBehindSum(_ anchor: Anchor) -> LexiconSet {
    guard case .money = kind(anchor),
      let close = (anchor.term + 1..<min(anchor.term + 4, terms.all.count)).first(where: {
        terms.all[$0].kind == .close
      }), close + 1 < terms.all.count
    else { return [] }
    return LexiconSet(terms.all[close + 1].lexicon)
  }

  /// “12 killed by mines,” The Herald: whether the number of a footnote stands in the title of its source.
  private func isOfTitle(_ anchor: Anchor, _ reading: Reading) -> Bool {
    let range = reading.sentence.range
    let before = (range.lowerBound..<anchor.term).last {
      terms.all[$0].kind == .quoteOpen || terms.all[$0].kind == .quoteClose
    }
    return before.map { terms.all[$0].kind == .quoteOpen } ?? false
  }

  /// "The remaining 300 to be emptied": whether a rest is told of that has yet to come to something.
  private func isRestToBe(_ anchor: Anchor) -> Bool {
    let next = anchor.term + 1
    guard anchor.number != nil, anchor.term > 0, next + 1 < anchor.own.upperBound else { return false }
    return terms.all[anchor.term - 1].role == .other && terms.all[next].role == .to
      && knowledge.isAuxiliary(terms.all[next + 1])
  }

  /// "No stock other than 300 mines": whether a "no" denies all but what the next number tells.
  private func isNoneBut(_ index: Int, _ reading: Reading) -> Bool {
    let anchors = reading.sentence.anchors
    guard let number = anchors[index].number, terms.numbers[number].isAbsence, index + 1 < anchors.count
    else {
      return false
    }
    return (anchors[index].term..<anchors[index + 1].term).contains { terms.all[$0].role == .without }
  }

  /// "Not a single herder was hurt": none of those whom no dimension tells from others.
  private func isNoneOfSome(_ anchor: Anchor) -> Bool {
    let words = anchor.term + 1..<max(anchor.term + 1, anchor.own.upperBound)
    guard let number = anchor.number, terms.numbers[number].isAbsence,
      let verb = words.first(where: { knowledge.isAuxiliary(terms.all[$0]) }), verb > anchor.term + 1,
      (verb..<words.upperBound).contains(where: { outcome(at: $0) != nil })
    else { return false }
    let last = terms.all[verb - 1]
    return last.lexicon == knowledge.engine.occupations && knowledge.meaning(last).isEmpty
      || last.kind == .word && !(words.lowerBound..<verb).contains(where: isNoun)
  }

  /// "Rockets with 40 bomblets each": how much of something there is in each of others.
  func isContent(_ anchor: Anchor) -> Bool {
    guard let noun = anchor.noun else { return fills(anchor) }
    return anchor.own.contains { index in
      terms.all[index].role == .each && index + 1 < terms.all.count
        && (index == noun + 1 && terms.all[index + 1].role == nil
          || index < anchor.term && knowledge.has(.light, terms.all[index + 1]))
    }
  }

  /// "In boxes of 72": how much goes into each of others.
  func fills(_ anchor: Anchor) -> Bool {
    guard case .count = kind(anchor), anchor.term > 1, terms.all[anchor.term - 1].role == .of else {
      return false
    }
    return knowledge.text(.counted, terms.all[anchor.term - 2]) == "things"
  }

  /// "Six fewer than in 2006", "$2 million, or 4%, below the sum of 2021", "an increase of 20": by how much two counts
  /// differ.
  func isDifference(_ anchor: Anchor) -> Bool {
    guard anchor.number != nil, anchor.term > 0, words.has(.differs) else { return false }
    let next = (anchor.term + 1..<min(anchor.term + 7, terms.all.count)).first { !isOfShare($0) }
    if let next, knowledge.has(.differs, terms.all[next]) {
      // "0.8km2, 20% more than before": the share differs, and the number is counted.
      return !(next > anchor.term + 2 && terms.isPercentage(next - 1) && terms.all[next - 2].kind == .comma)
    }
    // "It fell by another 20".
    let before = anchor.term - (anchor.term > 1 && terms.all[anchor.term - 1].role == .another ? 2 : 1)
    return terms.all[before].lexicon == knowledge.engine.particles
      && knowledge.has(.differs, terms.all[before])
  }

  func isPlan(_ anchor: Anchor, _ reading: Reading) -> Bool {
    guard words.has(knowledge.engine.plans) else { return false }
    let piece = reading.sentence.pieces[anchor.piece]
    return (piece.range.lowerBound..<anchor.own.upperBound).contains(where: isOfPlan)
      || isForeseen(anchor, reading)
  }

  /// "Release of 2km2 in 2015 and of 3km2 in 2016 was foreseen": whether the verb behind the number, or behind its list,
  /// says that it is planned.
  private func isForeseen(_ anchor: Anchor, _ reading: Reading) -> Bool {
    let (pieces, last) = (reading.sentence.pieces, reading.sentence.anchors[anchor.list.upperBound])
    guard last.piece + 1 < pieces.count, pieces[last.piece + 1].opening == .plan,
      case let verb = pieces[last.piece].range.upperBound - 1, verb > last.term,
      knowledge.isAuxiliary(terms.all[verb])
    else { return false }
    return !(last.term + 1..<verb).contains {
      knowledge.isClosing(terms.all[$0]) || knowledge.isAuxiliary(terms.all[$0])
    }
  }

  func isOfPlan(_ index: Int) -> Bool { terms.all[index].lexicon == knowledge.engine.plans }
}
