// SPDX-License-Identifier: GPL-3.0-or-later

/// The bytes of a text in UTF-8.
typealias Bytes = Swift.Span<UInt8>
