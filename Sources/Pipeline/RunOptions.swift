// SPDX-License-Identifier: GPL-3.0-or-later

/// What a user may choose for a run.
public struct RunOptions: Hashable, Sendable {
  /// The folder of profiles; nil for the one that the pipeline names.
  public var profiles: String?
  /// The folder in which the folder of the run appears.
  public var output: String
  /// How many profiles are read at a time.
  public var jobs: Int

  public init(profiles: String?, output: String, jobs: Int) {
    self.profiles = profiles
    self.output = output
    self.jobs = jobs
  }
}

/// How far a run has come.
public struct RunProgress: Hashable, Sendable {
  public let stage: Stage
  /// How many of the stage's profiles are done, and how many there are; 0 of 0 for a stage without.
  public let done: Int
  public let total: Int
}
