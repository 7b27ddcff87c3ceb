// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import GSL

@Suite("Matrices")
struct MatrixTests {
  @Test(
    "What is no matrix of finite numbers is refused",
    arguments: [[], [[]], [[1], [1, 2]], [[1, .nan]], [[], []]] as [[[Double]]])
  func refused(rows: [[Double]]) {
    #expect(Matrix(rows) == nil)
  }

  @Test("The mean of a column steps over the other columns")
  func mean() throws {
    let matrix = try #require(Matrix([[1, 10], [2, 20], [6, 60]]))
    #expect(matrix.mean(column: 0) == 3)
    #expect(matrix.mean(column: 1) == 30)
    #expect(matrix.mean(column: 2) == nil)
    #expect(matrix.mean(column: -1) == nil)
  }

  @Test("The library sees the numbers in their rows and columns")
  func view() throws {
    let matrix = try #require(Matrix([[1, 2, 3], [4, 5, 6]]))
    #expect(matrix == Matrix([[1, 2, 3], [4, 5, 6]]))
    #expect(matrix.rows == 2)
    #expect(matrix.columns == 3)
    #expect(Matrix(powersOf: [2, 3], upTo: 2) == Matrix([[1, 2, 4], [1, 3, 9]]))
  }
}
