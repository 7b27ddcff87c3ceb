// swift-tools-version: 6.2
// SPDX-License-Identifier: GPL-3.0-or-later
import PackageDescription

let strict: [SwiftSetting] = [.treatAllWarnings(as: .error), .strictMemorySafety()]
/// The two targets that speak to C: warnings are errors, pointers are their business.
let overC: [SwiftSetting] = [.treatAllWarnings(as: .error)]

let package = Package(
  name: "tally",
  products: [.executable(name: "tally", targets: ["tally"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .target(name: "Facts", swiftSettings: strict),
    .target(name: "Extraction", dependencies: ["Facts"], swiftSettings: strict),
    .target(name: "Scoring", dependencies: ["Facts"], swiftSettings: strict),
    .target(name: "Reconciliation", dependencies: ["Facts"], swiftSettings: strict),
    .target(name: "Aggregation", dependencies: ["Facts"], swiftSettings: strict),
    .target(name: "Trends", dependencies: ["Facts", "GSL"], swiftSettings: strict),
    .target(name: "Reporting", dependencies: ["Facts"], swiftSettings: strict),
    .target(
      name: "Store",
      dependencies: ["Facts", "CXML", .product(name: "GRDB", package: "GRDB.swift"), "Yams"],
      swiftSettings: overC),
    .systemLibrary(
      name: "CXML", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CGSL", pkgConfig: "gsl", providers: [.apt(["libgsl-dev"])]),
    .target(name: "GSL", dependencies: ["CGSL"], swiftSettings: overC),
    .target(
      name: "Pipeline",
      dependencies: [
        "Facts", "Extraction", "Scoring", "Reconciliation", "Aggregation", "Trends", "Reporting", "Store",
      ],
      swiftSettings: strict),
    // What rewrites profiles for tests and measurements; no part of the executable.
    .target(
      name: "Rewriting", dependencies: ["Facts", "Extraction", "Scoring", "Pipeline"], swiftSettings: strict),
    .executableTarget(name: "Crosscheck", dependencies: ["Rewriting", "Trends"], swiftSettings: strict),
    .executableTarget(
      name: "Bench",
      dependencies: [
        "Extraction", "Facts", "Pipeline", "Reporting", "Rewriting", "Store", "Trends",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "tally",
      dependencies: [
        "Facts", "Pipeline", "Scoring",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .testTarget(name: "FactsTests", dependencies: ["Facts"], swiftSettings: strict),
    .testTarget(
      name: "ExtractionTests", dependencies: ["Facts", "Extraction", "Store", "Pipeline"],
      swiftSettings: strict),
    .testTarget(
      name: "ScoringTests", dependencies: ["Facts", "Scoring", "Pipeline"], swiftSettings: strict),
    .testTarget(
      name: "RewritingTests",
      dependencies: ["Facts", "Extraction", "Scoring", "Pipeline", "Rewriting"], swiftSettings: strict),
    .testTarget(
      name: "ReconciliationTests", dependencies: ["Facts", "Reconciliation"], swiftSettings: strict),
    .testTarget(name: "AggregationTests", dependencies: ["Facts", "Aggregation"], swiftSettings: strict),
    .testTarget(name: "GSLTests", dependencies: ["GSL"], swiftSettings: strict),
    .testTarget(name: "TrendsTests", dependencies: ["Facts", "Trends"], swiftSettings: strict),
    .testTarget(name: "ReportingTests", dependencies: ["Facts", "Reporting"], swiftSettings: strict),
    .testTarget(name: "StoreTests", dependencies: ["Facts", "Store"], swiftSettings: strict),
    .testTarget(
      name: "PipelineTests", dependencies: ["Facts", "Pipeline", "Store"], swiftSettings: strict),
    .testTarget(
      name: "GoldenTests", dependencies: ["Pipeline"], exclude: ["Golden"], swiftSettings: strict),
    .testTarget(
      name: "RecomputationTests", dependencies: ["Pipeline", .product(name: "GRDB", package: "GRDB.swift")],
      exclude: ["SQL"], swiftSettings: strict),
    .testTarget(name: "LayoutTests", dependencies: [], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
