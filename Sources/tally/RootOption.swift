// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Foundation
import Pipeline

/// Where pipelines and knowledge are.
struct RootOption: ParsableArguments {
  @Option(
    name: .customLong("root"),
    help: ArgumentHelp(
      "The folder that holds pipelines/ (default: the current folder, else the one above the executable).",
      valueName: "folder"))
  var folder: String?

  func root() throws(RunError) -> Root { try Root(folder, executable: Bundle.main.executablePath) }
}
