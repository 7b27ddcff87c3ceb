// SPDX-License-Identifier: GPL-3.0-or-later

/// A set of keys of dimensions, each as one of 64 bits that it may share with another.
public struct KeySet: Hashable, Sendable {
  @usableFromInline let bits: UInt64

  public init(_ keys: some Sequence<String>) {
    bits = keys.reduce(0) { $0 | 1 << UInt64($1.utf8.reduce(0) { $0 &* 31 &+ $1 } & 63) }
  }

  /// Whether the two may share a key; certain where it is false.
  @inlinable
  public func mayMeet(_ other: KeySet) -> Bool { bits & other.bits != 0 }
}
