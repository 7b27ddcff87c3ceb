// SPDX-License-Identifier: GPL-3.0-or-later

/// A set of keys of dimensions, each as one of 64 bits that it may share with another.
public struct KeySet: Hashable, Sendable {
  @usableFromInline let bits: UInt64

  @inlinable
  public init(_ keys: some Sequence<String>) {
    var bits: UInt64 = 0
    for key in keys { bits |= Self.bit(of: key) }
    self.bits = bits
  }

  @usableFromInline
  static func bit(of key: String) -> UInt64 {
    var hash: UInt8 = 0
    for byte in key.utf8 { hash = hash &* 31 &+ byte }
    return 1 << UInt64(hash & 63)
  }

  /// Whether the two may share a key; certain where it is false.
  @inlinable
  public func mayMeet(_ other: KeySet) -> Bool { bits & other.bits != 0 }
}
