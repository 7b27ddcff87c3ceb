// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Rewriting
import Trends

/// How long the methods of trends take a series of 26 counts, beside Python's packages on the same series.
struct TrendBench {
  private static let count = 10_000
  private static let years = 26
  /// Python takes so long that it gets the first of the series alone.
  private static let yardstickCount = 200

  let root: String
  let seed: UInt64

  /// Pieces of work on a sample, by name; each gives a number, so that none is left out by the compiler.
  private static let works: [(name: String, work: @Sendable (YearlySample) -> Double?)] = [
    ("bundle", bundle),
    ("negative_binomial", { NegativeBinomialTrend($0)?.slope }),
    ("bootstrap", { Bootstrap($0, of: .mean, draws: Bootstrap.Draws(1_000, seed: 1))?.low }),
  ]

  /// Mann–Kendall, Hamed and Rao, Theil–Sen with interval, Poisson, Pettitt, CUSUM.
  @Sendable private static func bundle(_ sample: YearlySample) -> Double? {
    let answers: [Double?] = [
      MannKendall(sample)?.p, CorrectedMannKendall.hamedRao(sample)?.outcome?.p,
      TheilSen(sample)?.interval?.low,
      PoissonTrend(sample)?.slope, Pettitt(sample)?.p, Cusum(sample)?.p,
    ]
    return answers.reduce(0) { sum, answer in answer.map { sum + $0 } ?? sum }
  }

  func rows() throws -> [Row] {
    let series = SeededSeries.list(Self.count, years: Self.years, seed: seed)
    let samples = series.compactMap {
      YearlySample(years: $0.years, values: $0.counts.map(Double.init))
    }
    let yardstick = try yardstick(of: Array(series.prefix(Self.yardstickCount)))
    let rows = Self.works.flatMap { name, work in
      let own = Self.microseconds(samples, work)
      return Self.rows(name, own, yardstick: yardstick?[name])
    }
    return yardstick == nil ? rows + [Self.withoutYardstick] : rows
  }

  private static let withoutYardstick = Row(
    "pymannkendall, scipy, statsmodels are not installed for python3; make crosscheck installs them", "", "")

  private static func rows(_ name: String, _ own: Double, yardstick: Double?) -> [Row] {
    let what = "\(count) series of \(years) years, \(name)"
    let first = Row(what, decimal(own, 1), "CPU µs/series")
    guard let yardstick else { return [first] }
    return [
      first, Row("the same in Python, \(yardstickCount) series", decimal(yardstick, 0), "CPU µs/series"),
      Row("Python over tally", decimal(yardstick / own, 0), "times"),
    ]
  }

  /// The processor time of the work, per sample.
  private static func microseconds(
    _ samples: [YearlySample], _ work: (YearlySample) -> Double?
  ) -> Double {
    var watch = Stopwatch()
    var answers = 0
    watch.time {
      for sample in samples where work(sample) != nil { answers += 1 }
    }
    precondition(answers > 0, "a method answered no series")
    return watch.processorSeconds * 1e6 / Double(samples.count)
  }

  /// Microseconds a series that Python's packages take for each piece of work; nil where they are not installed.
  private func yardstick(of series: [SeededSeries]) throws -> [String: Double]? {
    let file = FileManager.default.temporaryDirectory.appending(path: "tally-bench-\(UUID()).json")
    try JSONEncoder().encode(series.map { [$0.years, $0.counts] }).write(to: file)
    let own = root + "/.build-crosscheck/bin/python"
    let python = FileManager.default.isExecutableFile(atPath: own) ? own : "python3"
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [python, root + "/tools/trend-yardstick.py", file.path]
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let text = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    try FileManager.default.removeItem(at: file)
    guard process.terminationStatus == 0 else { return nil }
    return try JSONDecoder().decode([String: Double].self, from: text)
  }
}
