// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// An incident that a paragraph tells over several sentences, from the one that dates it on.
struct Scene {
  /// The day.
  let date: CalendarDate
  /// The sentences so far.
  let range: Range<Int>

  /// The same with another sentence; nil where the paragraph is longer than one that tells of an incident.
  func extended(to end: Int) -> Scene? {
    end - range.lowerBound > Self.longest ? nil : Scene(date: date, range: range.lowerBound..<end)
  }

  /// In terms.
  private static var longest: Int { 400 }
}

/// The day and the device of people harmed in an incident of which the sentences before tell.
extension ClaimReader {
  /// Goes on with the incident that is told, begins one with a sentence that names a day, or ends it with another time.
  func noteScene(_ range: Range<Int>, _ place: Place) {
    guard words.hasTime, place == .prose else {
      discourse.scene = discourse.scene?.extended(to: range.upperBound)
      return
    }
    let date = firstTime(in: range).flatMap(day)
    let isTold = !words.has(knowledge.engine.publications) && !range.contains(where: isReporting)
    discourse.scene = isTold ? date.map { Scene(date: $0, range: range) } : nil
  }

  /// The day that a time is, in the year that is spoken of where it leaves that out.
  private func day(_ time: TimePhrase) -> CalendarDate? {
    let spoken = time.mode == .yearless ? time.referring(to: discourse.paragraphTime ?? discourse.time) : time
    return spoken.flatMap { $0.mode == .at && $0.first?.day != nil ? $0.first : nil }
  }

  /// "On 3 April 2013 a pick-up drove over an antivehicle mine. Three women were killed": the claim of the day and the
  /// device that were told before; as it is where it tells of more than one incident.
  func staged(_ claim: Claim, _ reading: Reading) -> Claim {
    guard let scene = discourse.scene, reading.place == .prose, !words.hasTime, !words.has(.total),
      claim.definition.dimensions.has("outcome"), claim.dimensions["outcome"] != nil,
      let count = claim.amount.value?.smallest, (1...Self.mostOfScene).contains(count),
      claim.period?.contains(.date(scene.date)) ?? false,
      scene.range.contains(where: { knowledge.has(.device, terms.all[$0]) })
    else { return claim }
    var claim = claim
    claim.period = .date(scene.date)
    claim.dimensions = claim.dimensions.merging(
      dimensions(in: scene.range, claim.definition).keeping(["device"]))
    return claim
  }

  /// How many people one incident may harm; larger numbers are sums.
  private static var mostOfScene: Int64 { 100 }
}
