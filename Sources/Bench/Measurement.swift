// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// A line of the table: what was measured, and the figure with its unit.
struct Row {
  let what: String
  let figure: String
  let unit: String
  /// What it rests on: seconds on the clock, seconds that processors worked, and the speed by these, which is the
  /// one to compare on a machine that has other work to do. Empty where the figure is none of speed.
  private var times = ["", "", ""]

  static let heading = ["measured", "figure", "unit", "seconds", "CPU seconds", "MB per CPU second"]

  var words: [String] { [what, figure, unit] + times }

  init(_ what: String, _ figure: String, _ unit: String) {
    self.what = what
    self.figure = figure
    self.unit = unit
  }

  /// A time on the clock, and that of all processors.
  init(_ what: String, seconds watch: Stopwatch) {
    self.init(what, decimal(watch.seconds, 2), "s")
    times = [decimal(watch.seconds, 3), decimal(watch.processorSeconds, 3), ""]
  }

  /// A speed: so many bytes in the time of the watch.
  init(_ what: String, bytes: Int, in watch: Stopwatch) {
    self.init(what, decimal(Double(bytes) / 1e6 / watch.seconds, 1), "MB/s")
    let speed = watch.processorSeconds > 0 ? decimal(Double(bytes) / 1e6 / watch.processorSeconds, 1) : ""
    times = [decimal(watch.seconds, 3), decimal(watch.processorSeconds, 3), speed]
  }
}

/// Adds up the time of pieces of work.
struct Stopwatch {
  /// On the clock.
  private(set) var seconds = 0.0
  /// What all processors together worked for this process and its children that have ended.
  private(set) var processorSeconds = 0.0

  /// A moment from which time is counted.
  struct Start {
    let clock = ContinuousClock.now
    let processors = Stopwatch.processorsNow
  }

  /// Does the work, and adds the time that it took.
  mutating func time<Result>(_ work: () throws -> Result) rethrows -> Result {
    let start = Start()
    defer { add(since: start) }
    return try work()
  }

  /// Adds the time since then.
  mutating func add(since start: Start) {
    let duration = (ContinuousClock.now - start.clock).components
    seconds += Double(duration.seconds) + Double(duration.attoseconds) / 1e18
    processorSeconds += Self.processorsNow - start.processors
  }

  /// The seconds that processors have worked so far.
  private static var processorsNow: Double {
    var times = tms()
    _ = unsafe Foundation.times(&times)
    let children = Double(times.tms_cutime + times.tms_cstime) / Double(sysconf(Int32(_SC_CLK_TCK)))
    // POSIX counts the processor time of a process itself in millionths of a second.
    return Double(clock()) / 1e6 + children
  }
}

/// The memory that this process holds.
enum Memory {
  /// Forgets the peak so far, so that ``peak`` is that of what follows.
  ///
  /// - Throws: where the system does not let a process do that.
  static func forgetPeak() throws { try Data("5".utf8).write(to: URL(filePath: "/proc/self/clear_refs")) }

  /// The most bytes that were resident since the peak was forgotten; nil where the system does not say.
  static var peak: Int? {
    guard let status = FileManager.default.contents(atPath: "/proc/self/status") else { return nil }
    let lines = String(decoding: status, as: UTF8.self).split(separator: "\n")
    let words = lines.first { $0.hasPrefix("VmHWM:") }?.split { $0 == " " || $0 == "\t" }
    return words.flatMap { $0.count > 1 ? Int($0[1]) : nil }.map { $0 * 1024 }
  }

  /// The peak as a line of the table.
  static func row(_ what: String) -> Row {
    Row(what, peak.map { decimal(Double($0) / 1e6, 1) } ?? "not known", "MB")
  }
}

/// The number with so many decimals and a point.
func decimal(_ number: Double, _ decimals: Int) -> String {
  String(format: "%.\(decimals)f", locale: Locale(identifier: "en_US_POSIX"), number)
}
