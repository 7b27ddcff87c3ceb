// SPDX-License-Identifier: GPL-3.0-or-later

/// How many seconds each stage took.
struct Stopwatch {
  private(set) var seconds: [String: Double] = [:]
  private var last = ContinuousClock.now

  /// Gives the stage the time since the stage before, to the millisecond.
  mutating func lap(_ stage: Stage) {
    let now = ContinuousClock.now
    let duration = (now - last).components
    let milliseconds = Double(duration.seconds) * 1000 + Double(duration.attoseconds) / 1e15
    seconds[stage.rawValue] = milliseconds.rounded() / 1000
    last = now
  }
}
