// SPDX-License-Identifier: GPL-3.0-or-later
public import Store

extension Reading {
  /// The observations as `observations.csv` has them.
  public func observationTable(by knowledge: ExtractionKnowledge) -> [UInt8] {
    CSVWriter(observations: observations, by: knowledge.confidences).bytes
  }

  /// Writes what became of every number, as `ledger.csv` has it, in the place of what is at the path.
  ///
  /// - Throws: ``FileError`` where the system refuses.
  public func writeLedger(to path: String) throws(FileError) {
    try File(path).replace(with: CSVWriter(numbers: numbers).bytes)
  }
}
