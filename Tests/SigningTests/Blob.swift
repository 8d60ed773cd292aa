import Foundation
import Testing

/// A second, independent writer of OpenSSH's binary forms, so that tests can build what the product
/// never writes.
enum Blob {
    static func uint32(_ value: Int) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
    }

    static func string(_ content: some Collection<UInt8>) -> [UInt8] {
        uint32(content.count) + content
    }

    static func string(_ text: String) -> [UInt8] {
        string(Array(text.utf8))
    }

    /// A positive integer: shortest form, a zero before a first bit that is set.
    static func integer(_ digits: some Collection<UInt8>) -> [UInt8] {
        let shortest = digits.drop { $0 == 0 }
        return string((shortest.first ?? 0) >= 0x80 ? [0] + shortest : Array(shortest))
    }

    static func signature(
        version: Int = 1, key: [UInt8], namespace: String, reserved: String = "", hash: String = "sha512",
        signature: [UInt8]
    ) -> [UInt8] {
        Array("SSHSIG".utf8) + uint32(version) + string(key) + string(namespace) + string(reserved)
            + string(hash) + string(signature)
    }

    /// Every byte changed in nine ways: each bit alone, and all of them.
    static func singleByteChanges(of bytes: [UInt8]) -> [(place: Int, bytes: [UInt8])] {
        bytes.indices.flatMap { place in
            [0x01, 0x02, 0x04, 0x08, 0x10, 0x20, 0x40, 0x80, 0xFF].map { (change: UInt8) in
                var changed = bytes
                changed[place] ^= change
                return (place, changed)
            }
        }
    }

    static func armour(_ blob: [UInt8], as label: String = "SSH SIGNATURE") -> String {
        "-----BEGIN \(label)-----\n\(Data(blob).base64EncodedString())\n-----END \(label)-----\n"
    }

    static func unarmour(_ text: String) throws -> [UInt8] {
        let base64 = text.split(separator: "\n").filter { !$0.hasPrefix("-----") }.joined()
        return try Array(#require(Data(base64Encoded: base64)))
    }
}
