// SPDX-License-Identifier: GPL-3.0-or-later
public import Facts
import Store

/// Why a pipeline could not run. The description says where and what to do.
public enum RunError: Error, Hashable, Sendable {
  /// The folder has no `pipelines/knowledge`.
  case noRoot(String)
  /// There is no pipeline of the name; the second are those that exist.
  case noPipeline(String, [String])
  /// The folder holds no file that ends like a profile.
  case noProfiles(String)
  /// Of the profiles in the folder none could be read, for these reasons.
  case noReadableProfile(String, [Finding])
}

extension RunError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .noRoot(let path):
      "\(path): has no folder pipelines/knowledge; run tally in the folder of the package or name it with --root"
    case .noPipeline(let name, let known):
      "\(name): there is no such pipeline; the pipelines are \(known.joined(separator: ", "))"
    case .noProfiles(let folder):
      "\(folder): holds no profile; put files there that end in \(ProfileFile.endings.joined(separator: ", "))"
    case .noReadableProfile(let folder, let findings):
      (findings.map(\.text) + ["\(folder): none of its profiles could be read; correct what is said above"])
        .joined(separator: "\n")
    }
  }
}
